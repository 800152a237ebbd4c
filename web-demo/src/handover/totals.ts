import { html, type TemplateResult } from "lit";
import type { NotChecked, Summary } from "sendcheck";
import type { Result } from "../engine/calls.js";
import type { Settings, State } from "../state/model.js";
import { requestSize } from "../state/policy.js";
import { bar } from "../recipients/outcome.js";
import type { Screen } from "../ui/screen.js";
import { costTile, lastTile, segmentsTile, tileIn } from "../ui/tiles.js";

/** The verdict on the campaign: how many get the message, when, at what cost, and what nobody has checked. */
export function totalsCard(screen: Screen, result: Result): TemplateResult {
  const { t, state } = screen;
  const { summary } = result;
  const requests = result.origin === "list" ? requestsOf(summary, state.settings) : (result.parts ?? 0);
  const texts = t.handover.totals;
  const tile = tileIn(state.locale);
  const left = summary.failed + summary.skipped;
  return html`
    <section class="card verdict-card" aria-labelledby="totals-title">
      <h3 id="totals-title">${texts.title}</h3>
      ${bar(screen, summary)}
      <dl class="tiles">
        ${tile(texts.recipients, summary.accepted, left > 0 ? texts.left(left) : "")}
        ${segmentsTile(screen, summary)}
        ${tile(texts.requests(requestSize(state.settings)), requests, "")}
        ${lastTile(screen)} ${costTile(screen)}
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
