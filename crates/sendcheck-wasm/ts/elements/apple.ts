import { html } from "lit";
import type { ApplePreview } from "../types.js";
import { Bubble } from "./bubble.js";
import { define } from "./define.js";
import type { SendcheckAppleElement } from "./interface.js";
import { drawText, type Pen } from "./pen.js";

class SendcheckApple extends Bubble<ApplePreview> implements SendcheckAppleElement {
  protected override channel(): string {
    return "Apple Messages";
  }

  protected override draw({ text }: ApplePreview, pen: Pen): unknown {
    return html`<div class="bubble apple" part="bubble">${drawText(pen, text, "body")}</div>`;
  }
}

define("sendcheck-apple", SendcheckApple);
