/** One row with everything that was found on it. */
import { html, nothing, type TemplateResult } from "lit";
import type { Finding, PageRow } from "sendcheck";
import { term } from "../explain/term.js";
import { findingsList } from "../ui/findings.js";
import type { Screen } from "../ui/screen.js";

/** `edit` begins to type a cell, by its column from 1; nothing where that is not possible. */
export function details(
  screen: Screen,
  row: PageRow,
  names: readonly string[],
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
        ${(row.cells ?? []).map(
          (cell, index) =>
            html`<div>
              <dt>${names[index] ?? index + 1}</dt>
              <dd>
                <bdi>${cell}</bdi>
                ${
                  edit
                    ? html`<button
                        type="button"
                        class="quiet edit"
                        aria-label=${t.mend.cell(names[index] ?? String(index + 1))}
                        @click=${() => edit(index + 1)}
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

function place({ at }: Finding): string {
  return typeof at === "string" ? "" : (at.name ?? "");
}
