/** Who may publish a campaign, where that matters: roles of LivePerson's accounts, as the user guide of Proactive Messaging has them. */
import { html, type TemplateResult } from "lit";
import type { FirstScreen } from "./screen.js";

/** What a role may do with campaigns and templates in the web tool. */
const ROLES = { manager: "yes", admin: "yes", lpa: "view", agent: "no", agentManager: "no" } as const;
type Role = keyof typeof ROLES;

export function rolesTable({ t }: FirstScreen): TemplateResult {
  const texts = t.roles;
  return html`
    <details class="roles">
      <summary>${texts.title}</summary>
      <table aria-label=${texts.title}>
        <thead>
          <tr><th scope="col">${texts.role}</th><th scope="col">${texts.publish}</th></tr>
        </thead>
        <tbody>
          ${(Object.keys(ROLES) as Role[]).map(
            (role) => html`<tr><th scope="row">${texts.roles[role]}</th><td>${texts.may[ROLES[role]]}</td></tr>`,
          )}
        </tbody>
      </table>
      <p class="hint">${texts.api}</p>
    </details>
  `;
}
