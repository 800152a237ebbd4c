import { html, nothing, type TemplateResult } from "lit";
import type { Problem } from "../engine/calls.js";
import type { FirstTexts } from "../i18n/index.js";
import { prose } from "./prose.js";
import { reasonOf } from "./reasons.js";

/** Something could not be checked at all. */
export function problemBox(t: FirstTexts, problem: Problem, title: string = t.shell.problem.title): TemplateResult {
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

function words(t: FirstTexts, problem: Problem): TemplateResult {
  switch (problem.kind) {
    case "crashed":
      return html`<p>${t.shell.problem.crashed}</p>`;
    case "unreadable":
      return html`<p>${t.shell.problem.unreadable}</p>`;
    case "no-list":
      return html`<p>${t.problems.noList}</p>`;
    case "no-changes":
      return html`<p>${t.problems.noChanges}</p>`;
    case "too-many-files":
      return html`<p>${t.problems.tooManyFiles}</p>`;
    case "untypable":
      return html`<p>${t.problems.untypable}</p>`;
    default: {
      const { text, isWhole } = reasonOf(t, problem);
      // What has no sentence of its own the engine says in English alone.
      return html`<p>${prose(text)}</p>
        ${isWhole ? nothing : html`<p class="hint" lang="en">${prose(problem.message)}</p>`}`;
    }
  }
}
