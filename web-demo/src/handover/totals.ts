import { html, nothing, type TemplateResult } from "lit";
import type { NotChecked, Summary } from "sendcheck";
import type { Result } from "../engine/calls.js";
import { instants } from "../i18n/clock.js";
import { numbers } from "../i18n/number.js";
import type { Settings, State } from "../state/model.js";
import { firstOf, lastOf } from "../state/plan.js";
import { requestSize } from "../state/policy.js";
import type { Screen } from "../ui/screen.js";

export function totalsCard({ t, state }: Screen, result: Result): TemplateResult {
  const { summary } = result;
  const requests = result.origin === "list" ? requestsOf(summary, state.settings) : (result.parts ?? 0);
  const texts = t.handover.totals;
  const number = numbers(state.locale);
  const left = summary.failed + summary.skipped;
  const tile = (name: string, value: number | string, hint: string) => html`
    <div class="tile ${typeof value === "string" ? "words" : ""}">
      <dt>${name}</dt>
      <dd>${typeof value === "number" ? number(value) : value}${hint ? html`<span class="hint">${hint}</span>` : nothing}</dd>
    </div>
  `;
  return html`
    <section class="card" aria-labelledby="totals-title">
      <h3 id="totals-title">${texts.title}</h3>
      <dl class="tiles">
        ${tile(texts.recipients, summary.accepted, left > 0 ? texts.left(left) : "")}
        ${summary.segments === undefined ? nothing : tile(texts.segments, summary.segments, summary.segmentsAre === "atMost" ? texts.atMost : "")}
        ${tile(texts.requests(requestSize(state.settings)), requests, "")}
        ${lastTile(texts, state, tile)}
      </dl>
      ${unknown(t.handover, open(summary, state))}
    </section>
  `;
}

/** How many requests it takes to post every accepted recipient. */
export function requestsOf({ accepted }: Summary, settings: Settings): number {
  return Math.ceil(accepted / requestSize(settings));
}

/** What nobody checked: of the list, and the skill of its requests where the account's skills are not known. */
export function open({ notChecked }: Summary, { settings, plan }: State): readonly NotChecked[] {
  // The windows of single numbers are part of when the messages go.
  const unchecked = notChecked.filter((each) => each !== "schedule" || plan.state !== "done");
  return settings.skills.trim() ? unchecked : [...new Set([...unchecked, "skills" as const])];
}

type Tile = (name: string, value: string, hint: string) => TemplateResult;

/** When the last message goes, where it is known. */
function lastTile(texts: Screen["t"]["handover"]["totals"], { plan, locale }: State, tile: Tile): TemplateResult[] {
  if (plan.state !== "done") return [];
  const { short } = instants(locale);
  const [first, last] = [firstOf(plan.value), lastOf(plan.value)];
  if (!first || !last) return [];
  return [tile(last.atMost ? texts.lastAtMost : texts.last, short(last.at), texts.first(short(first)))];
}

function unknown(texts: Screen["t"]["handover"], notChecked: readonly NotChecked[]): TemplateResult {
  if (notChecked.length === 0) return html`<p class="fine">${texts.totals.nothing}</p>`;
  return html`
    <h4>${texts.totals.notChecked}</h4>
    <ul class="unknown">
      ${notChecked.map((each) => html`<li>${texts.unknown[each]}</li>`)}
    </ul>
  `;
}
