import { html, nothing, type TemplateResult } from "lit";
import type { ButtonPreview } from "../types.js";
import { icon } from "./icons.js";
import { drawUrl } from "./link.js";
import { drawInline, type Pen } from "./pen.js";

/** The buttons of a message as a list, each with what it does. */
export function drawButtons(pen: Pen, buttons: readonly ButtonPreview[]): TemplateResult | typeof nothing {
  if (buttons.length === 0) {
    return nothing;
  }
  return html`<ul class="buttons" part="buttons" role="list" aria-label=${pen.texts.buttons}>
    ${buttons.map((button) => html`<li class="button" part="button button-${button.kind}">${drawButton(pen, button)}</li>`)}
  </ul>`;
}

function drawButton(pen: Pen, button: ButtonPreview): TemplateResult {
  const label = html`<span class="label">${icon(button.kind)}${drawInline(pen, button.label, "button-label")}</span>`;
  switch (button.kind) {
    case "reply":
      return html`${label}<span class="unseen"> (${pen.texts.reply})</span>`;
    case "url":
      return html`${label}<span class="unseen"> (${pen.texts.link}): </span><span class="target">${drawUrl(pen, button.url)}</span>`;
    case "dial":
      return html`${label}<span class="unseen"> (${pen.texts.call}): </span>
        <span class="target">${drawInline(pen, [{ text: button.number }], "number")}</span>`;
    case "unknown":
      return html`${label}<span class="target">${drawInline(pen, [{ text: button.action }], "action")}</span>`;
  }
}
