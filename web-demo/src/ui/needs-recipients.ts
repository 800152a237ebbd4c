/** What a step shows while there is no list to work with. */
import { html, type TemplateResult } from "lit";
import type { Screen } from "./screen.js";

export function needsRecipients({ t, act }: Screen): TemplateResult {
  return html`
    <div class="box info">
      <p>${t.shell.needsRecipients}</p>
      <button type="button" class="primary" @click=${() => act({ type: "step", step: "recipients" })}>
        ${t.shell.toRecipients}
      </button>
    </div>
  `;
}
