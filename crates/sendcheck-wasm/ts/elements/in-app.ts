import { html, nothing } from "lit";
import type { InAppPreview, NotificationPreview } from "../types.js";
import { Bubble } from "./bubble.js";
import { define } from "./define.js";
import { icon } from "./icons.js";
import type { SendcheckInAppElement } from "./interface.js";
import { drawUrl } from "./link.js";
import { drawMedia } from "./media.js";
import { drawText, type Pen } from "./pen.js";

class SendcheckInApp extends Bubble<InAppPreview> implements SendcheckInAppElement {
  protected override channel(pen: Pen): string {
    return pen.texts.inApp;
  }

  protected override draw({ message, notification, image }: InAppPreview, pen: Pen): unknown {
    return html`
      ${notification ? drawNotification(pen, notification) : nothing}
      <div class="bubble in-app" part="bubble">
        ${image ? drawMedia(pen, { kind: "image", url: image.url }, this.loading) : nothing}
        ${drawText(pen, message, "body")}
        ${
          image?.destination
            ? html`<p class="destination" part="destination">${pen.texts.opens} ${drawUrl(pen, image.destination)}</p>`
            : nothing
        }
      </div>
    `;
  }
}

function drawNotification(pen: Pen, { title, text, sameAsMessage }: NotificationPreview): unknown {
  return html`<div class="notification" part="notification" role="group" aria-label=${pen.texts.notification}>
    ${icon("bell")}
    <div class="notification-text">
      ${title ? drawText(pen, title, "title") : nothing}
      ${drawText(pen, text, "notification-body")}
      ${sameAsMessage ? html`<p class="note" part="note">${pen.texts.sameAsMessage}</p>` : nothing}
    </div>
  </div>`;
}

define("sendcheck-in-app", SendcheckInApp);
