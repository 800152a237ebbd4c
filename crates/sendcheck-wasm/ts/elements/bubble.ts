import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import type { MediaLoading, MediaRequested, SendcheckElement } from "./interface.js";
import type { Loading, MediaState } from "./media.js";
import { DRAWN, type Pen } from "./pen.js";
import { bubbleStyles } from "./styles.js";
import { texts } from "./texts.js";

/** What a bubble of any channel does: it draws one message and keeps what was clicked. */
export abstract class Bubble<P> extends LitElement implements SendcheckElement {
  static override readonly styles = bubbleStyles;

  @property({ attribute: false }) accessor preview: P | undefined;
  @property() accessor locale = "";
  @property() accessor media: MediaLoading = "click";

  @state() private accessor step = 0;
  @state() private accessor mediaState: MediaState = "asked";

  /** The channel's name in the bubble's accessible name. */
  protected abstract channel(pen: Pen): string;

  /** What stands inside the bubble's group. */
  protected abstract draw(preview: P, pen: Pen): unknown;

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has("preview")) {
      this.step = 0;
      this.mediaState = "asked";
    }
  }

  protected override render(): TemplateResult | typeof nothing {
    if (this.preview === undefined) {
      return nothing;
    }
    const pen = this.pen();
    const name = pen.texts.message(this.channel(pen));
    return html`<article part="message" aria-label=${name} lang=${pen.texts.locale}>${this.draw(this.preview, pen)}</article>`;
  }

  /** How far the loading of the picture is. */
  protected get loading(): Loading {
    return {
      state: this.media === "never" ? "never" : this.mediaState,
      load: (url) => this.load(url),
      failed: () => {
        this.mediaState = "failed";
      },
    };
  }

  /** Puts the focus on the picture that took the place of the button which had it. */
  protected override updated(changed: PropertyValues): void {
    if (changed.has("mediaState") && this.mediaState === "shown") {
      this.renderRoot.querySelector("img")?.focus();
    }
  }

  private load(url: string): void {
    const detail: MediaRequested = { url };
    const asked = new CustomEvent("media-requested", { detail, bubbles: true, composed: true, cancelable: true });
    if (this.dispatchEvent(asked)) {
      this.mediaState = "shown";
    }
  }

  private pen(): Pen {
    const more =
      DRAWN[this.step + 1] === undefined
        ? undefined
        : () => {
            this.step += 1;
          };
    return { texts: texts(languageOf(this, this.locale)), budget: DRAWN[this.step] ?? DRAWN[0], more };
  }
}

/** The language that an element was given, or else the one of the page around it. */
export function languageOf(element: Element, locale: string): string {
  return locale === "" ? (element.closest("[lang]")?.getAttribute("lang") ?? document.documentElement.lang) : locale;
}
