/** Step 3: when messages may go out. */
import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { isJudged } from "../state/origin.js";
import { clock, SMS_CLOSES, SMS_OPENS } from "../state/windows.js";
import type { Screen, View } from "../ui/screen.js";
import { bars } from "./bars.js";
import { planCard } from "./plan.js";
import { postsRequests, queueCard } from "./queue.js";
import { sendingCard } from "./sending.js";
import { windowsForm } from "./windows.js";
import { zonesCard } from "./zones.js";

export const scheduleStep: View = (screen) => {
  const { t, state, act } = screen;
  const texts = t.schedule;
  const { own } = state.schedule;
  const isRequest = state.recipients.source?.kind === "request";
  const way = (value: boolean, name: string, about: string) => html`
    <label class="way">
      <input
        type="radio"
        name="windows"
        .checked=${live(own === value)}
        @change=${() => act({ type: "own-windows", own: value })}
      />
      <span><strong>${name}</strong><span class="hint">${about}</span></span>
    </label>
  `;
  return html`
    ${planCard(screen)}
    <div class="columns even">
      <div class="stack">
        <section class="card">
          <fieldset class="plain">
            <legend>${texts.windows}</legend>
            ${isRequest ? html`<p class="hint">${t.request.windows}</p>` : nothing} ${way(false, texts.defaults, texts.defaultsAre(clock(SMS_OPENS), clock(SMS_CLOSES)))} ${way(true, texts.own, postsRequests(screen) ? texts.ownAre : texts.ownInWebTool)}
          </fieldset>
          ${own ? windowsForm(screen) : nothing}
        </section>
        ${sendingCard(screen)}
        <section class="card notes">
          <p>${texts.zones(clock(SMS_CLOSES))}</p>
          <p>${texts.where}</p>
          <p>${texts.law}</p>
        </section>
      </div>
      ${bars(screen)}
    </div>
    ${details(screen)}
  `;
};

/** What the sentence is made of; nothing while it cannot be said. */
function details(screen: Screen): TemplateResult | typeof nothing {
  const { plan, recipients } = screen.state;
  const { run } = recipients;
  if (plan.state !== "done" || run.state !== "done") return nothing;
  if (!isJudged(run.result)) return nothing;
  return html`<div class="stack more">${zonesCard(screen, plan.value)} ${queueCard(screen, plan.value)}</div>`;
}
