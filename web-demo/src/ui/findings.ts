/** Findings, each with what is wrong, where, and how to mend it. */
import { html, nothing, type TemplateResult } from "lit";
import type { Finding } from "sendcheck";
import { term } from "../explain/term.js";
import { prose } from "./prose.js";
import type { Screen } from "./screen.js";

export function findingsList(
  screen: Screen,
  findings: readonly Finding[],
  place: (finding: Finding) => string = pointer,
): TemplateResult {
  return html`<ul class="findings">
    ${findings.map((finding) => item(screen, finding, place(finding)))}
  </ul>`;
}

function item(screen: Screen, finding: Finding, place: string): TemplateResult {
  const { t } = screen;
  return html`
    <li class=${finding.severity}>
      <p class="what">
        <span class="badge ${finding.severity}">${t.shell.severity[finding.severity]}</span>
        <span lang="en">${prose(finding.message)}</span>
      </p>
      <p class="mend" lang="en">${prose(finding.help)}</p>
      <p class="code">
        ${term(screen, finding.code)} ·
        ${t.shell.saidBy(t.shell.origin[finding.origin])}${place ? html` · ${t.shell.at(place)}` : nothing}
      </p>
    </li>
  `;
}

function pointer({ at }: Finding): string {
  return typeof at === "string" ? at : "";
}
