/** Bars of 24 hours: what is open, at the recipient's place. */
import { html, nothing, type TemplateResult } from "lit";
import type { Window } from "../state/model.js";
import { clock, DAY_MINUTES, isBackwards, openWindows, SMS_CLOSES, SMS_OPENS } from "../state/windows.js";
import type { Screen, View } from "../ui/screen.js";

const HOURS = [0, 6, 12, 18, 24];

export const bars: View = (screen) => {
  const { t } = screen;
  return html`
    <section class="card" aria-labelledby="bars-title">
      <h3 id="bars-title">${t.schedule.bars}</h3>
      <ul class="bars">
        ${rows(screen)}
      </ul>
      <p class="scale" aria-hidden="true">${HOURS.map((hour) => html`<span>${hour}</span>`)}</p>
    </section>
  `;
};

function rows(screen: Screen): TemplateResult[] {
  const { t, state } = screen;
  if (openWindows(state.schedule).length > 0) return state.schedule.windows.map((window) => weekday(screen, window));
  const { result } = state.message;
  const channels =
    result.state === "done"
      ? result.value.preview.channels.map(({ channel }) => channel)
      : (["sms-twilio", "wa"] as const);
  return channels.map((channel) => {
    const sms = channel === "sms-twilio";
    return bar(screen, t.shell.channel[channel], sms ? [SMS_OPENS, SMS_CLOSES] : [0, DAY_MINUTES]);
  });
}

function weekday(screen: Screen, window: Window): TemplateResult {
  const open = window.on && !isBackwards(window);
  return bar(screen, screen.t.schedule.day[window.day], open ? [window.opens, window.closes] : null);
}

function bar({ t }: Screen, name: string, open: readonly [number, number] | null): TemplateResult {
  const texts = t.schedule;
  const times = !open
    ? texts.closed
    : open[1] - open[0] === DAY_MINUTES
      ? texts.allDay
      : texts.between(clock(open[0]), clock(open[1]));
  const share = (value: number) => `${(100 * value) / DAY_MINUTES}%`;
  return html`
    <li>
      <span class="name">${name}</span>
      <span class="day" aria-hidden="true">
        ${open ? html`<span class="open" .style=${`inset-inline-start:${share(open[0])};width:${share(open[1] - open[0])}`}></span>` : nothing}
      </span>
      <span class="times">${times}</span>
    </li>
  `;
}
