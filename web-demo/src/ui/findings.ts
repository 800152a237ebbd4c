/** Findings, each with what is wrong, where, and how to mend it. */
import { html, nothing, type TemplateResult } from "lit";
import type { Finding } from "sendcheck";
import { term } from "../explain/term.js";
import { advice, found } from "./prose.js";
import type { FirstScreen } from "./screen.js";

export function findingsList(
  screen: FirstScreen,
  findings: readonly Finding[],
  place: (finding: Finding) => string = () => "",
): TemplateResult {
  return html`<ul class="findings">
    ${findings.map((finding) => item(screen, finding, place(finding)))}
  </ul>`;
}

function item(screen: FirstScreen, finding: Finding, place: string): TemplateResult {
  const { t } = screen;
  const { message, help } = t.said.finding(finding);
  return html`
    <li class=${finding.severity}>
      <p class="what">
        <span class="badge ${finding.severity}">${t.shell.severity[finding.severity]}</span>
        <span>${found(t, finding, message)}</span>
      </p>
      <p class="mend">${advice(t, help, finding.args)}</p>
      <p class="code">
        ${term(screen, finding.code)} ·
        ${t.shell.saidBy(t.shell.origin[finding.origin])}${place ? html` · ${t.shell.at(place)}` : nothing}
      </p>
      ${typeof finding.at === "string" && finding.at !== "" ? pointer(screen, finding.at) : nothing}
    </li>
  `;
}

/** Where in a document: a path that programs follow. */
function pointer({ t }: FirstScreen, at: string): TemplateResult {
  return html`
    <details class="pointer">
      <summary>${t.shell.details}</summary>
      <p class="code">${t.shell.at(at)}</p>
    </details>
  `;
}
