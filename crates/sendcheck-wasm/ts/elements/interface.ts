/**
 * Message bubbles as custom elements. Importing `sendcheck/elements` defines them; nothing else is exported but types.
 *
 * Every text of a message reaches the page as text, never as HTML. No WebAssembly is loaded.
 *
 * @module
 */

import type {
  ApplePreview,
  ChannelPreview,
  InAppPreview,
  Preview,
  RcsPreview,
  SmsPreview,
  SmsReport,
  WhatsAppPreview,
} from "../types.js";

/** When pictures are loaded: after a click on their placeholder, or never. */
export type MediaLoading = "click" | "never";

/** What all elements of this module have in common. */
export interface SendcheckElement extends HTMLElement {
  /**
   * The language of labels: `en`, `es`, `fr`, `it`, `pt` or `de`; a region behind it (`es-MX`) is ignored. Attribute `locale`.
   * Where it is empty, the nearest `lang` counts; any other language gives English.
   */
  locale: string;
  /** When pictures are loaded. Attribute `media`, by default `click`. */
  media: MediaLoading;
}

/** `<sendcheck-whatsapp>`: a WhatsApp message. */
export interface SendcheckWhatsAppElement extends SendcheckElement {
  /** The message; nothing is drawn without one. */
  preview: WhatsAppPreview | undefined;
}

/** `<sendcheck-sms>`: an SMS with its segments and its opt-out text. */
export interface SendcheckSmsElement extends SendcheckElement {
  /** The message; nothing is drawn without one. */
  preview: SmsPreview | undefined;
  /** The `sms` of the recipient's report: tells the encoding, which the preview does not have. */
  sms: SmsReport | null | undefined;
  /** The characters that make the text UCS-2, as `inspectText` gives them; listed below the bubble. */
  causes: readonly string[];
}

/** `<sendcheck-in-app>`: a message in the brand's own app, and the notification of it. */
export interface SendcheckInAppElement extends SendcheckElement {
  /** The message; nothing is drawn without one. */
  preview: InAppPreview | undefined;
}

/** `<sendcheck-rcs>`: a Google RCS card, or plain text, with its suggestions. */
export interface SendcheckRcsElement extends SendcheckElement {
  /** The message; nothing is drawn without one. */
  preview: RcsPreview | undefined;
}

/** `<sendcheck-apple>`: a message on Apple Messages for Business. */
export interface SendcheckAppleElement extends SendcheckElement {
  /** The message; nothing is drawn without one. */
  preview: ApplePreview | undefined;
}

/** `<sendcheck-preview>`: all channels of a preview side by side, each on a phone. */
export interface SendcheckPreviewElement extends SendcheckElement {
  /** The preview; nothing is drawn without one. */
  preview: Preview | undefined;
  /** As the same property of `<sendcheck-sms>`. */
  sms: SmsReport | null | undefined;
  /** As the same property of `<sendcheck-sms>`. */
  causes: readonly string[];
  /** Who sends on each channel, shown above the message: a number, or the name of an app. */
  senders: Readonly<Partial<Record<ChannelPreview["channel"], string>>>;
  /** What the phone's clock shows; without it there is none. Attribute `time`. */
  time: string;
}

/** What the event `media-requested` carries. */
export interface MediaRequested {
  /** The address that is loaded next, unless the event is cancelled. */
  readonly url: string;
}

declare global {
  interface HTMLElementTagNameMap {
    "sendcheck-preview": SendcheckPreviewElement;
    "sendcheck-whatsapp": SendcheckWhatsAppElement;
    "sendcheck-sms": SendcheckSmsElement;
    "sendcheck-in-app": SendcheckInAppElement;
    "sendcheck-rcs": SendcheckRcsElement;
    "sendcheck-apple": SendcheckAppleElement;
  }
  interface HTMLElementEventMap {
    /** A click asks for a picture. Bubbles out of the bubble; cancelled, nothing is loaded. */
    "media-requested": CustomEvent<MediaRequested>;
  }
}
