/** A window for each weekday. */
import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { DAYS, type Window } from "../state/model.js";
import { clock, copied, isBackwards, minutes, openOn } from "../state/windows.js";
import { findingsList } from "../ui/findings.js";
import type { Screen, View } from "../ui/screen.js";
import { typed } from "../ui/typed.js";

export const windowsForm: View = (screen) => {
  const { t, state } = screen;
  const none = state.schedule.windows.every((window) => !window.on);
  // What is found on a window says which one it is.
  const warned = state.handover.head.filter(({ args }) => "window" in args);
  return html`
    ${presets(screen)}
    <div class="weekdays">${state.schedule.windows.map((window) => day(screen, window))}</div>
    ${none ? html`<p class="wrong" role="status">${t.schedule.none}</p>` : nothing}
    ${warned.length > 0 ? findingsList(screen, warned, () => "") : nothing}
  `;
};

function presets({ t, state, act }: Screen): TemplateResult {
  const texts = t.schedule.presets;
  const { windows } = state.schedule;
  const set = (name: string, made: () => readonly Window[]) => html`
    <button type="button" class="quiet" @click=${() => act({ type: "windows", windows: made() })}>${name}</button>
  `;
  return html`
    <div class="row presets" role="group" aria-label=${texts.title}>
      ${set(texts.everyDay, () => openOn(windows, DAYS))} ${set(texts.weekdays, () => openOn(windows, DAYS.slice(0, 5)))}
      ${set(texts.copy(t.schedule.day.MONDAY), () => copied(windows))}
    </div>
  `;
}

type Typed = Event & { currentTarget: HTMLInputElement };

function day({ t, act }: Screen, window: Window): TemplateResult {
  const texts = t.schedule;
  const name = texts.day[window.day];
  const set = (change: Partial<Window>) => act({ type: "window", day: window.day, change });
  const wrong = isBackwards(window);
  const id = `wrong-${window.day}`;
  const time = (label: string, value: number, change: (value: number) => void) => html`
    <input
      type="time"
      aria-label=${label}
      aria-describedby=${wrong ? id : nothing}
      aria-invalid=${wrong ? "true" : nothing}
      ?disabled=${!window.on}
      .value=${typed(clock(value))}
      @change=${(event: Typed) => {
        const given = minutes(event.currentTarget.value);
        if (given !== null) change(given);
      }}
    />
  `;
  return html`
    <div class="weekday">
      <label
        ><input
          type="checkbox"
          .checked=${live(window.on)}
          @change=${(event: Typed) => set({ on: event.currentTarget.checked })}
        />
        ${name}</label
      >
      ${time(texts.opens(name), window.opens, (opens) => set({ opens }))}
      <span aria-hidden="true">–</span>
      ${time(texts.closes(name), window.closes, (closes) => set({ closes }))}
      ${wrong ? html`<p class="wrong" id=${id}>${texts.backwards(name)}</p>` : nothing}
    </div>
  `;
}
