/** A list whose letters could not be told: one of its cells in each encoding that it may be in. */
import { html, nothing, type TemplateResult } from "lit";
import type { Problem } from "../../engine/calls.js";
import type { FirstScreen } from "../../ui/screen.js";

export function likelyEncodings(
  { t }: FirstScreen,
  { encodings }: Problem,
  choose: (encoding: string) => void,
): TemplateResult | typeof nothing {
  const shown = encodings?.filter(({ sample }) => sample !== "") ?? [];
  if (shown.length === 0) return nothing;
  return html`
    <p id="likely">${t.file.likely}</p>
    <div class="row" role="group" aria-labelledby="likely">
      ${shown.map(
        ({ encoding, sample }) => html`
          <button type="button" class="quiet" @click=${() => choose(encoding)}>
            ${encoding} – <bdi>${sample}</bdi>
          </button>
        `,
      )}
    </div>
  `;
}
