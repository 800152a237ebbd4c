import { html, nothing, type TemplateResult } from "lit";
import type { NotChecked, Summary } from "sendcheck";
import type { Result } from "../engine/calls.js";
import { instants } from "../i18n/clock.js";
import { numbers } from "../i18n/number.js";
import type { Settings, State } from "../state/model.js";
import { firstOf, lastOf } from "../state/plan.js";
import { requestSize } from "../state/policy.js";
import { bar } from "../recipients/outcome.js";
import { amount, isAsked } from "./cost.js";
import type { Screen } from "../ui/screen.js";

/** The verdict on the campaign: how many get the message, when, at what cost, and what nobody has checked. */
export function totalsCard(screen: Screen, result: Result): TemplateResult {
  const { t, state } = screen;
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
    <section class="card verdict-card" aria-labelledby="totals-title">
      <h3 id="totals-title">${texts.title}</h3>
      ${bar(screen, summary)}
      <dl class="tiles">
        ${tile(texts.recipients, summary.accepted, left > 0 ? texts.left(left) : "")}
        ${summary.segments === undefined ? nothing : tile(texts.segments, summary.segments, summary.segmentsAre === "atMost" ? texts.atMost : "")}
        ${tile(texts.requests(requestSize(state.settings)), requests, "")}
        ${lastTile(texts, state, tile)} ${costTile(screen, tile)}
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

/** What it costs, where prices are known. */
function costTile(screen: Screen, tile: Tile): TemplateResult | typeof nothing {
  const { cost } = screen.state.handover;
  const texts = screen.t.handover.cost;
  if (cost.state !== "done" || !isAsked(screen)) return nothing;
  return tile(texts.cost, amount(texts, cost.value.atLeast, cost.value.atMost), "");
}

function unknown(texts: Screen["t"]["handover"], notChecked: readonly NotChecked[]): TemplateResult {
  if (notChecked.length === 0) return html`<p class="fine">${texts.totals.nothing}</p>`;
  return html`
    <details class="open-questions" open>
      <summary>${texts.totals.notChecked} (${notChecked.length})</summary>
      <ul class="unknown">
        ${notChecked.map((each) => html`<li>${texts.unknown[each]}</li>`)}
      </ul>
    </details>
  `;
}
