/** What a step shows while there is no message to work with. */
import { html, nothing, type TemplateResult } from "lit";
import { problemBox } from "./problem.js";
import type { Screen } from "./screen.js";

export function needsMessage({ t, state, act }: Screen): TemplateResult {
  const { result } = state.message;
  return html`
    ${result.state === "failed" ? problemBox(t, result.problem, t.shell.messageFailed) : nothing}
    <div class="box info">
      ${result.state === "failed" ? nothing : html`<p>${t.shell.needsMessage}</p>`}
      <button type="button" class="primary" @click=${() => act({ type: "step", step: "message" })}>
        ${t.shell.toMessage}
      </button>
    </div>
  `;
}
