/** What a campaign request is taken apart into, to download. */
import { html, nothing, type TemplateResult } from "lit";
import type { RequestResult } from "../engine/calls.js";
import { findingsList } from "../ui/findings.js";
import { rolesTable } from "../ui/roles.js";
import type { Screen } from "../ui/screen.js";
import { reportFile } from "./files.js";
import { make } from "./make.js";

export function partsCard(screen: Screen, { parts, toMend, repeated, summary, whole }: RequestResult): TemplateResult {
  const { t, state, engines } = screen;
  const texts = t.request.files;
  return html`
    <section class="card" aria-labelledby="files-title">
      <h3 id="files-title">${t.handover.files.title}</h3>
      ${
        parts === null
          ? html`<p class="box error">${texts.refused}</p>
              ${findingsList(
                screen,
                whole.filter(({ severity }) => severity === "error"),
              )}`
          : nothing
      }
      ${parts === 0 ? html`<p class="box warning">${texts.none}</p>` : nothing}
      ${parts ? html`<p>${texts.parts(parts, summary.accepted)}</p>` : nothing}
      ${
        parts || toMend + repeated > 0
          ? html`<p>${texts.beside(toMend, repeated)}</p>
              <button
                type="button"
                class="primary"
                id="make-parts"
                @click=${() => void make(screen, "requests.zip", () => engines.list.ask("parts", null))}
              >
                ${t.fields.requests}
              </button>`
          : nothing
      }
      ${
        toMend > 0
          ? html`<p>${texts.mend}</p>
              <button
                type="button"
                @click=${() => void make(screen, "to-mend.json", () => engines.list.ask("rejected", { language: state.locale }))}
              >
                ${texts.toMend}
              </button>`
          : nothing
      }
      ${reportFile(screen)} ${rolesTable(screen)}
    </section>
  `;
}
