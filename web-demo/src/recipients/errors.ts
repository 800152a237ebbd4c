/** The first errors, each with a link to its row. */
import { html, nothing, type TemplateResult } from "lit";
import type { Result } from "../engine/calls.js";
import { prose } from "../ui/prose.js";
import type { Screen } from "../ui/screen.js";
import { reveal } from "./reveal.js";

const MOST = 10;

export function errorSummary(screen: Screen, { summary, mistakes }: Result): TemplateResult | typeof nothing {
  if (summary.failed === 0) return nothing;
  const texts = screen.t.recipients.errors;
  const shown = mistakes.filter(({ verdict }) => verdict === "failed").slice(0, MOST);
  const more = summary.failed - shown.length;
  return html`
    <section class="box error" id="error-summary" tabindex="-1" aria-labelledby="errors-title">
      <h3 id="errors-title">${texts.title(summary.failed)}</h3>
      <p>${texts.intro}</p>
      <ul>
        ${shown.map(({ row, findings, errorMessage }) => {
          const finding = findings.find(({ severity }) => severity === "error");
          const go = (event: Event) => {
            event.preventDefault();
            void reveal(screen, row);
          };
          return html`<li>
            <a href="#table-title" @click=${go}>${prose(texts.row(row, (finding && screen.t.said.finding(finding).message) ?? errorMessage ?? ""))}</a>
          </li>`;
        })}
      </ul>
      ${more > 0 ? html`<p>${texts.more(more)}</p>` : nothing}
    </section>
  `;
}
