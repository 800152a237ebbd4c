import { html, nothing } from "lit";
import type { CardPreview, RcsPreview } from "../types.js";
import { Bubble } from "./bubble.js";
import { drawButtons } from "./buttons.js";
import { define } from "./define.js";
import type { SendcheckRcsElement } from "./interface.js";
import { drawMedia } from "./media.js";
import { drawText, type Pen } from "./pen.js";

class SendcheckRcs extends Bubble<RcsPreview> implements SendcheckRcsElement {
  protected override channel(): string {
    return "RCS";
  }

  protected override draw({ card, text, suggestions }: RcsPreview, pen: Pen): unknown {
    return html`
      ${card ? this.card(card, pen) : nothing}
      ${text ? html`<div class="bubble rcs" part="bubble">${drawText(pen, text, "body")}</div>` : nothing}
      <div class="suggestions">${drawButtons(pen, suggestions)}</div>
    `;
  }

  private card({ title, text, media, orientation }: CardPreview, pen: Pen): unknown {
    return html`<div class="bubble rcs card ${shape(orientation, media?.alignment)}" part="bubble card">
      ${
        media
          ? html`<div class="card-media ${height(media.height)}">
            ${drawMedia(pen, { kind: undefined, url: media.url }, this.loading)}
          </div>`
          : nothing
      }
      <div class="card-text">
        ${title ? drawText(pen, title, "title") : nothing}
        ${text ? drawText(pen, text, "body") : nothing}
      </div>
    </div>`;
  }
}

/** Where the media of a card stands. */
function shape(orientation: string | null | undefined, alignment: string | null | undefined): string {
  if (orientation !== "HORIZONTAL") {
    return "vertical";
  }
  return alignment === "RIGHT" ? "horizontal right" : "horizontal";
}

/** How high the media of an upright card is. */
function height(name: string | null | undefined): string {
  switch (name) {
    case "SHORT":
      return "short";
    case "TALL":
      return "tall";
    default:
      return "medium";
  }
}

define("sendcheck-rcs", SendcheckRcs);
