/** How the list is sent: how fast, how much of the day is used up, whose midnight ends it, and windows of states. */
import { html, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { limits, stateWindows } from "sendcheck/rules";
import type { Settings } from "../state/model.js";
import { isCount, isLimit } from "../state/policy.js";
import { textField } from "../ui/fields.js";
import type { Screen, View } from "../ui/screen.js";

export const sendingCard: View = (screen) => {
  const { t, state, act } = screen;
  const texts = t.schedule.sending;
  const { rate, dayZone } = state.schedule;
  const { sentToday } = state.settings;
  const zones = state.plan.state === "done" ? state.plan.value.zones.flatMap(({ zones }) => zones) : [];
  const wrong = (text: string, is: (text: string) => boolean, why: string) =>
    text.trim() === "" || is(text) ? null : why;
  return html`
    <section class="card" aria-labelledby="sending-title">
      <h3 id="sending-title">${texts.title}</h3>
      ${textField({
        id: "sent-today",
        label: t.message.settings.sentToday,
        value: sentToday,
        mode: "numeric",
        wrong: wrong(sentToday, isCount, t.message.settings.sentTodayWrong),
        change: (sentToday) => set(screen, { sentToday }),
      })}
      ${textField({
        id: "rate",
        label: texts.rate,
        hint: texts.rateHint(limits.messagesPerSecond.value),
        value: rate,
        mode: "numeric",
        wrong: wrong(rate, isLimit, t.message.settings.limitWrong),
        change: (rate) => act({ type: "sending", change: { rate } }),
      })}
      ${textField({
        id: "day-zone",
        label: texts.dayZone,
        hint: texts.dayZoneHint,
        value: dayZone,
        options: [...new Set(["UTC", ...zones])].slice(0, 40),
        change: (dayZone) => act({ type: "sending", change: { dayZone } }),
      })}
      ${states(screen)}
    </section>
  `;
};

function set({ act }: Screen, change: Partial<Settings>): void {
  act({ type: "settings", change });
}

type Checked = Event & { currentTarget: HTMLInputElement };

function states(screen: Screen): TemplateResult {
  const { t, state } = screen;
  const texts = t.schedule.sending;
  const chosen = state.settings.stateWindows.split(",").filter((code) => code !== "");
  const choose = (code: string, on: boolean) => {
    const codes = stateWindows.map(({ code }) => code as string);
    const now = codes.filter((each) => (each === code ? on : chosen.includes(each)));
    set(screen, { stateWindows: now.join(",") });
  };
  const all = (codes: readonly string[]) => set(screen, { stateWindows: codes.join(",") });
  return html`
    <details class="states" ?open=${chosen.length > 0}>
      <summary>${texts.states(chosen.length)}</summary>
      <p class="hint">${texts.statesHint}</p>
      <div class="row" role="group" aria-label=${texts.statesTitle}>
        <button type="button" class="quiet" @click=${() => all(stateWindows.map(({ code }) => code))}>${texts.all}</button>
        <button type="button" class="quiet" @click=${() => all([])}>${texts.none}</button>
      </div>
      <fieldset class="plain">
        <legend class="hint">${texts.statesTitle}</legend>
        ${stateWindows.map(
          ({ code, name, hours }) => html`
            <label class="way">
              <input
                type="checkbox"
                .checked=${live(chosen.includes(code))}
                @change=${(event: Checked) => choose(code, event.currentTarget.checked)}
              />
              <span lang="en"><strong>${name}</strong> <span class="hint">${hours}</span></span>
            </label>
          `,
        )}
      </fieldset>
    </details>
  `;
}
