/** One row with everything that was found on it. */
import { html, nothing, type TemplateResult } from "lit";
import type { Finding, PageRow } from "sendcheck";
import { term } from "../explain/term.js";
import { findingsList } from "../ui/findings.js";
import type { Screen } from "../ui/screen.js";

/** A row, with the names of its columns in the order of the list, and the columns, from 1, in the order they are shown. */
interface Opened {
  readonly row: PageRow;
  readonly names: readonly string[];
  readonly shown: readonly number[];
}

/** `edit` begins to type a cell, by its column from 1; nothing where that is not possible. */
export function details(
  screen: Screen,
  { row, names, shown }: Opened,
  edit: ((column: number) => void) | null,
): TemplateResult {
  const { t, act } = screen;
  const texts = t.recipients.table;
  const preview = () => {
    act({ type: "row", row: row.row });
    act({ type: "step", step: "handover" });
  };
  return html`
    <section class="details" id="row-details" tabindex="-1" aria-labelledby="row-details-title">
      <h4 id="row-details-title">
        ${texts.details(row.row)} <span class="verdict ${row.verdict}">${texts.verdicts[row.verdict]}</span>
      </h4>
      <p class="hint">
        ${row.line ? texts.line(row.line) : nothing}
        ${row.errorMessage ? html`${row.line ? "· " : ""}${term(screen, row.errorMessage)}` : nothing}
      </p>
      <dl class="values">
        ${filled(row, shown).map(
          (column) =>
            html`<div>
              <dt>${names[column - 1] ?? column}</dt>
              <dd>
                <bdi>${row.cells?.[column - 1]}</bdi>
                ${
                  edit
                    ? html`<button
                        type="button"
                        class="quiet edit"
                        aria-label=${t.mend.cell(names[column - 1] ?? String(column))}
                        @click=${() => edit(column)}
                      >
                        ${t.mend.change}
                      </button>`
                    : nothing
                }
              </dd>
            </div>`,
        )}
      </dl>
      ${row.findings.length === 0 ? html`<p class="fine">${texts.nothing}</p>` : findingsList(screen, row.findings, place)}
      <button type="button" class="quiet" @click=${preview}>${texts.preview}</button>
    </section>
  `;
}

/** The columns that a row has cells for: fewer than are shown, or more. */
function filled({ cells = [] }: PageRow, shown: readonly number[]): number[] {
  const more = cells.map((_, index) => index + 1).slice(shown.length);
  return [...shown, ...more].filter((column) => column <= cells.length);
}

function place({ at }: Finding): string {
  return typeof at === "string" ? "" : (at.name ?? "");
}
