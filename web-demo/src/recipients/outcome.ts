/** The answer, first of all: how many get the message, and what keeps it from the others. */
import { html, nothing, type TemplateResult } from "lit";
import type { Summary } from "sendcheck";
import type { ListResult, Result } from "../engine/calls.js";
import { numbers } from "../i18n/number.js";
import { findingsList } from "../ui/findings.js";
import type { Screen } from "../ui/screen.js";
import { costTile, lastTile, segmentsTile } from "../ui/tiles.js";
import { causes } from "./causes.js";
import { numbersAsked } from "./matching/numbers.js";

export function outcome(screen: Screen, result: Result): TemplateResult {
  const { t, state } = screen;
  const { summary } = result;
  const texts = t.mend.outcome;
  const number = numbers(state.locale);
  const all = summary.failed + summary.skipped === 0;
  return html`
    <section class="card outcome" id="outcome" tabindex="-1" aria-labelledby="outcome-title">
      <h3 id="outcome-title"><b>${number(summary.accepted)}</b> ${texts.goOut(summary.total)}</h3>
      ${bar(screen, summary)}
      <p class="counts">
        ${all ? html`<span class="fine">${t.recipients.rows.fine}</span>` : nothing}
        ${summary.failed > 0 ? html`<span class="bad">${t.recipients.errors.title(summary.failed)}</span>` : nothing}
        ${summary.skipped > 0 ? html`<span>${texts.skipped(summary.skipped)}</span>` : nothing}
        ${summary.withWarnings > 0 ? html`<span>${texts.withWarnings(summary.withWarnings)}</span>` : nothing}
        ${summary.blankRows ? html`<span>${t.recipients.rows.blank(summary.blankRows)}</span>` : nothing}
      </p>
      ${result.origin === "list" ? ofAll(screen, result) : nothing}
      ${summary.accepted > 0 && (state.plan.state === "done" || summary.segments !== undefined) ? html`<dl class="tiles">${lastTile(screen)} ${segmentsTile(screen, summary)} ${costTile(screen)}</dl>` : nothing}
      ${causes(screen, result)}
    </section>
  `;
}

/** What is wrong with the list as a whole comes before what is wrong with its rows: it may be what is wrong with most of them. */
function ofAll(screen: Screen, { summary, whole }: ListResult): TemplateResult | typeof nothing {
  const errors = whole.filter(({ severity }) => severity === "error");
  const asked = numbersAsked(screen, summary);
  if (errors.length === 0 && asked === nothing) return nothing;
  return html`<div class="of-all">${errors.length > 0 ? findingsList(screen, errors) : nothing} ${asked}</div>`;
}

/** The three parts of the list. What it shows stands beside it in words. */
export function bar({ t }: Screen, { accepted, failed, skipped }: Summary): TemplateResult {
  const part = (name: string, count: number) =>
    count > 0 ? html`<span class=${name} .style=${`flex-grow:${count}`}></span>` : nothing;
  return html`
    <div class="bar-of-all" role="img" aria-label=${t.mend.outcome.share(accepted, failed, skipped)}>
      ${part("accepted", accepted)} ${part("failed", failed)} ${part("skipped", skipped)}
    </div>
  `;
}
