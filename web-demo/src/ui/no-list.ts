/** Says what a file is that holds nothing of what is read here, where it was put, and how to get what does. */
import { html, nothing, type TemplateResult } from "lit";
import { takeAnswer } from "../answer/take.js";
import type { Box } from "../state/model.js";
import type { Screen } from "./screen.js";

/** Beside the box that it was put into. */
export function noListBox(screen: Screen, box: Box): TemplateResult | typeof nothing {
  const { t, state, act } = screen;
  const { noList } = state;
  if (noList?.from !== box) return nothing;
  const { kind, name, title, source } = noList;
  const { webPage, records } = t.request;
  const isPage = kind === "page";
  return html`
    <div class="box error" id="no-list" role="alert">
      <p><bdi>${isPage ? webPage.is(name, title) : records.is(name)}</bdi></p>
      <p>${isPage ? webPage.help : records.help}</p>
      <div class="row">
        ${isPage ? html`<button type="button" class="quiet" @click=${() => void takeAnswer(screen, source, name)}>${webPage.answer}</button>` : nothing}
        <button type="button" class="quiet" @click=${() => act({ type: "no-list", file: null })}>${t.shell.returned.close}</button>
      </div>
    </div>
  `;
}
