/** Says where something went that was put into the box for something else. */
import { html, nothing, type TemplateResult } from "lit";
import type { Box } from "../state/model.js";
import type { Screen } from "./screen.js";

/** Beside these boxes. */
export function movedBox({ t, state, act }: Screen, boxes: readonly Box[]): TemplateResult | typeof nothing {
  const { moved, step } = state;
  if (!moved || !boxes.includes(moved.from)) return nothing;
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
