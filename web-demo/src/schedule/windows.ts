/** A window for each weekday. */
import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import type { Window } from "../state/model.js";
import { clock, isBackwards, minutes } from "../state/windows.js";
import type { Screen, View } from "../ui/screen.js";

export const windowsForm: View = (screen) => {
  const { t, state } = screen;
  const none = state.schedule.windows.every((window) => !window.on);
  return html`
    <div class="weekdays">${state.schedule.windows.map((window) => day(screen, window))}</div>
    ${none ? html`<p class="wrong" role="status">${t.schedule.none}</p>` : nothing}
  `;
};

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
      .value=${live(clock(value))}
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
