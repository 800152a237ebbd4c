import { html, nothing, type TemplateResult } from "lit";
import type { Problem } from "../engine/calls.js";
import type { Texts } from "../i18n/index.js";
import { prose } from "./prose.js";

/** Something could not be checked at all. */
export function problemBox(t: Texts, problem: Problem, title: string = t.shell.problem.title): TemplateResult {
  const { line, column } = problem;
  return html`
    <div class="box error" role="alert">
      <h3>${title}</h3>
      ${words(t, problem)}
      ${line && column ? html`<p>${t.shell.problem.place(line, column)}</p>` : nothing}
      ${problem.kind === "crashed" && problem.message ? html`<p><code>${problem.message}</code></p>` : nothing}
    </div>
  `;
}

function words(t: Texts, { kind, message }: Problem): TemplateResult {
  switch (kind) {
    case "crashed":
      return html`<p>${t.shell.problem.crashed}</p>`;
    case "unreadable":
      return html`<p>${t.shell.problem.unreadable}</p>`;
    case "no-list":
      return html`<p>${t.mend.changes.noList}</p>`;
    case "untypable":
      return html`<p>${t.mend.untypable}</p>`;
    default:
      // Why something could not be read the engine says in English alone.
      return html`<p lang="en">${prose(message)}</p>`;
  }
}
