/** How the list was read, in one line, and the way to say it otherwise. */
import { html, nothing, type TemplateResult } from "lit";
import type { ListResult } from "../../engine/calls.js";
import { encodingName } from "../../i18n/names.js";
import { listOf } from "../../state/run.js";
import type { Screen } from "../../ui/screen.js";
import { used } from "./columns.js";

export function cardButton(screen: Screen): TemplateResult | typeof nothing {
  const { t, state, act } = screen;
  const { run, matching, reading } = state.recipients;
  const result = listOf(run);
  if (!result) return nothing;
  return html`
    <div class="read-as">
      <button
        type="button"
        class="quiet"
        id="match-open"
        aria-expanded=${matching ? "true" : "false"}
        aria-controls=${matching ? "matching" : nothing}
        @click=${() => act({ type: "matching", open: !matching })}
      >
        <span class="unseen">${t.fields.columns}: </span>${says(screen, result)}
        <span aria-hidden="true">${matching ? "▾" : "▸"}</span>
      </button>
      ${reading.recalled ? html`<p class="recalled">${t.matching.recalled} ${anewButton(screen)}</p>` : nothing}
    </div>
  `;
}

export function anewButton({ t, act }: Screen): TemplateResult {
  return html`
    <button type="button" class="quiet" @click=${() => act({ type: "match-anew" })}>${t.matching.anew}</button>
  `;
}

function says({ t }: Screen, result: ListResult): string {
  const delimiters: Readonly<Record<string, string>> = t.file.delimiters;
  const { encoding, delimiter, workbook } = result.summary.readAs;
  if (workbook) return t.workbook.card(workbook.sheet, used(result), result.width);
  return t.matching.card(encodingName(encoding), delimiters[delimiter] ?? delimiter, used(result), result.width);
}
