/** Findings, each with what is wrong, where, and how to mend it. */
import { html, nothing, type TemplateResult } from "lit";
import type { Finding } from "sendcheck";
import type { Texts } from "../i18n/index.js";

export function findingsList(
  t: Texts,
  findings: readonly Finding[],
  place: (finding: Finding) => string = pointer,
): TemplateResult {
  return html`<ul class="findings">
    ${findings.map((finding) => item(t, finding, place(finding)))}
  </ul>`;
}

function item(t: Texts, finding: Finding, place: string): TemplateResult {
  return html`
    <li class=${finding.severity}>
      <p class="what">
        <span class="badge ${finding.severity}">${t.shell.severity[finding.severity]}</span>
        <span lang="en">${finding.message}</span>
      </p>
      <p class="mend" lang="en">${finding.help}</p>
      <p class="code">
        <code>${finding.code}</code> ·
        ${t.shell.saidBy(t.shell.origin[finding.origin])}${place ? html` · ${t.shell.at(place)}` : nothing}
      </p>
    </li>
  `;
}

function pointer({ at }: Finding): string {
  return typeof at === "string" ? at : "";
}
