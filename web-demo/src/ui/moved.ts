/** Says where something went that was put into the box for something else. */
import { html, nothing, type TemplateResult } from "lit";
import type { Screen } from "./screen.js";

export function movedBox({ t, state, act }: Screen): TemplateResult | typeof nothing {
  const { moved, step } = state;
  if (!moved) return nothing;
  const home = moved.kind === "handoff" ? "message" : "recipients";
  return html`
    <div class="box info" id="moved" role="status">
      <p><bdi>${t.request.moved[moved.kind](moved.name)}</bdi></p>
      ${
        step === home
          ? nothing
          : html`<button type="button" @click=${() => act({ type: "step", step: home })}>
              ${t.shell.next(t.shell.step[home])}
            </button>`
      }
    </div>
  `;
}
