/** Says where something went that was put into the box for something else. */
import { html, nothing, type TemplateResult } from "lit";
import type { Box, Source } from "../state/model.js";
import type { FirstScreen } from "./screen.js";

/** Beside these boxes. */
export function movedBox({ t, state, act }: FirstScreen, boxes: readonly Box[]): TemplateResult | typeof nothing {
  const { moved, step } = state;
  if (!moved || !boxes.includes(moved.from)) return nothing;
  const { name, kind, waits } = moved;
  if (waits) return waiting({ t, act }, name, waits);
  const home = kind === "handoff" ? "message" : "recipients";
  return html`
    <div class="box info" id="moved" role="status">
      <p><bdi>${t.box.moved[kind](name)}</bdi></p>
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

/** Whose changes would be lost is asked first. */
function waiting({ t, act }: Pick<FirstScreen, "t" | "act">, name: string, source: Source): TemplateResult {
  const texts = t.box.moved.waits;
  const use = () => {
    act({ type: "source", source });
    act({ type: "recipients-tab", tab: "file" });
    act({ type: "step", step: "recipients" });
  };
  return html`
    <div class="box warning" id="moved" role="status">
      <p><bdi>${texts.there(name)}</bdi></p>
      <button type="button" @click=${use}>${texts.use}</button>
    </div>
  `;
}
