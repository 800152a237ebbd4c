/** Says that a file is a web page: most often what a server showed instead of the file. */
import { html, nothing, type TemplateResult } from "lit";
import { takeAnswer } from "../answer/take.js";
import type { Box } from "../state/model.js";
import type { Screen } from "./screen.js";

/** Beside these boxes. */
export function webPageBox(screen: Screen, boxes: readonly Box[]): TemplateResult | typeof nothing {
  const { t, state, act } = screen;
  const { webPage } = state;
  if (!webPage || !boxes.includes(webPage.from)) return nothing;
  const { name, title, source } = webPage;
  const texts = t.request.webPage;
  return html`
    <div class="box error" id="web-page" role="alert">
      <p><bdi>${texts.is(name, title)}</bdi></p>
      <p>${texts.help}</p>
      <div class="row">
        <button type="button" class="quiet" @click=${() => void takeAnswer(screen, source, name)}>${texts.answer}</button>
        <button type="button" class="quiet" @click=${() => act({ type: "web-page", page: null })}>${t.shell.returned.close}</button>
      </div>
    </div>
  `;
}
