import { html, nothing, type TemplateResult } from "lit";
import type { ListSummary } from "sendcheck";
import { limits } from "sendcheck/rules";
import type { ListResult } from "../engine/calls.js";
import { numbers } from "../i18n/number.js";
import type { Settings } from "../state/model.js";
import { requestSize } from "../state/policy.js";
import type { Screen } from "../ui/screen.js";

export function totalsCard({ t, state }: Screen, { summary }: ListResult): TemplateResult {
  const texts = t.handover.totals;
  const number = numbers(state.locale);
  const rate = limits.messagesPerSecond.value;
  const left = summary.failed + summary.skipped;
  const tile = (name: string, value: number, hint: string) => html`
    <div class="tile">
      <dt>${name}</dt>
      <dd>${number(value)}${hint ? html`<span class="hint">${hint}</span>` : nothing}</dd>
    </div>
  `;
  return html`
    <section class="card" aria-labelledby="totals-title">
      <h3 id="totals-title">${texts.title}</h3>
      <dl class="tiles">
        ${tile(texts.recipients, summary.accepted, left > 0 ? texts.left(left) : "")}
        ${summary.segments === undefined ? nothing : tile(texts.segments, summary.segments, summary.segmentsAre === "atMost" ? texts.atMost : "")}
        ${tile(texts.requests(requestSize(state.settings)), requestsOf(summary, state.settings), "")}
        ${tile(texts.minutes, Math.ceil(summary.accepted / rate / 60), texts.rate(rate))}
      </dl>
      ${unknown(t.handover, summary)}
    </section>
  `;
}

/** How many requests it takes to post every accepted recipient. */
export function requestsOf({ accepted }: ListSummary, settings: Settings): number {
  return Math.ceil(accepted / requestSize(settings));
}

function unknown(texts: Screen["t"]["handover"], { notChecked }: ListSummary): TemplateResult {
  if (notChecked.length === 0) return html`<p class="fine">${texts.totals.nothing}</p>`;
  return html`
    <h4>${texts.totals.notChecked}</h4>
    <ul class="unknown">
      ${notChecked.map((each) => html`<li>${texts.unknown[each]}</li>`)}
    </ul>
  `;
}
