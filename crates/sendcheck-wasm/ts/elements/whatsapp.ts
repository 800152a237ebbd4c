import { html, nothing } from "lit";
import type { WhatsAppPreview } from "../types.js";
import { Bubble } from "./bubble.js";
import { drawButtons } from "./buttons.js";
import { define } from "./define.js";
import type { SendcheckWhatsAppElement } from "./interface.js";
import { formatted } from "./markup.js";
import { drawMedia } from "./media.js";
import { drawText, type Pen } from "./pen.js";

class SendcheckWhatsApp extends Bubble<WhatsAppPreview> implements SendcheckWhatsAppElement {
  protected override channel(): string {
    return "WhatsApp";
  }

  protected override draw({ header, body, footer, buttons }: WhatsAppPreview, pen: Pen): unknown {
    return html`
      <div class="bubble whatsapp" part="bubble">
        ${header ? drawMedia(pen, { ...header, kind: header.media ?? undefined }, this.loading) : nothing}
        ${drawText(pen, body, "body", formatted)}
        ${footer ? drawText(pen, footer, "footer") : nothing}
        ${drawButtons(pen, buttons)}
      </div>
    `;
  }
}

define("sendcheck-whatsapp", SendcheckWhatsApp);
