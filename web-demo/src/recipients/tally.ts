import { html, nothing, type TemplateResult } from "lit";
import type { Summary } from "sendcheck";
import { numbers } from "../i18n/number.js";
import type { Screen } from "../ui/screen.js";

export function tally({ t, state }: Screen, summary: Summary): TemplateResult {
  const texts = t.recipients.rows;
  const number = numbers(state.locale);
  const tile = (name: string, value: number, kind: string) =>
    html`<div class="tile ${kind}">
      <dt>${name}</dt>
      <dd>${number(value)}</dd>
    </div>`;
  return html`
    <dl class="tiles">
      ${tile(texts.total, summary.total, "")} ${tile(texts.accepted, summary.accepted, "good")}
      ${summary.withWarnings > 0 ? tile(texts.withWarnings, summary.withWarnings, "") : nothing}
      ${tile(texts.failed, summary.failed, summary.failed > 0 ? "bad" : "")}
      ${summary.skipped > 0 ? tile(texts.skipped, summary.skipped, "") : nothing}
    </dl>
    ${summary.blankRows ? html`<p class="hint">${texts.blank(summary.blankRows)}</p>` : nothing}
    ${summary.failed + summary.skipped === 0 ? html`<p class="fine">${texts.fine}</p>` : nothing}
  `;
}
