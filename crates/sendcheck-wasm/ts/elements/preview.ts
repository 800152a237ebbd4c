import { html, LitElement, nothing, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import type { ChannelPreview, Preview, SmsReport } from "../types.js";
import { languageOf } from "./bubble.js";
import { define } from "./define.js";
import type { MediaLoading, SendcheckPreviewElement } from "./interface.js";
import { previewStyles } from "./styles.js";
import { texts, type Texts } from "./texts.js";

/** The parts of a bubble, handed on so that the page can style them from outside. */
const PARTS = [
  "message",
  "bubble",
  "body",
  "footer",
  "title",
  "card",
  "variable",
  "unresolved",
  "default",
  "control",
  "more",
  "more-button",
  "code",
  "quote",
  "list",
  "media",
  "image",
  "media-button",
  "file-name",
  "host",
  "icon",
  "buttons",
  "button",
  "button-reply",
  "button-url",
  "button-dial",
  "button-unknown",
  "button-label",
  "number",
  "action",
  "link",
  "url",
  "boundary",
  "segment",
  "opt-out",
  "counter",
  "causes",
  "notification",
  "notification-body",
  "note",
  "destination",
].join(",");

class SendcheckPreview extends LitElement implements SendcheckPreviewElement {
  static override readonly styles = previewStyles;

  @property({ attribute: false }) accessor preview: Preview | undefined;
  @property({ attribute: false }) accessor sms: SmsReport | null | undefined;
  @property({ attribute: false }) accessor causes: readonly string[] = [];
  @property({ attribute: false }) accessor senders: SendcheckPreviewElement["senders"] = {};
  @property() accessor time = "";
  @property() accessor locale = "";
  @property() accessor media: MediaLoading = "click";

  protected override render(): TemplateResult | typeof nothing {
    if (this.preview === undefined) {
      return nothing;
    }
    const { channels } = this.preview;
    const locale = languageOf(this, this.locale);
    const labels = texts(locale);
    return html`<ol class="channels" part="channels" role="list" lang=${labels.locale}>
      ${channels.map(
        (channel, index) => html`<li class="channel" part="channel">
        <p class="caption" part="caption">
          ${channels.length > 1 ? html`<span class="place" part="place">${index + 1}</span>` : nothing}
          <span class="channel-name">${channelName(labels, channel)}</span>
          ${
            channel.channel === "sms-twilio" && channel.stepDown
              ? html`<span class="when" part="when">${labels.whereWhatsAppFails}</span>`
              : nothing
          }
        </p>
        <div class="phone" part="phone">
          <div class="screen ${channel.channel}" part="screen">
            <div class="status"><span class="clock" part="clock">${this.time}</span><span class="speaker"></span></div>
            ${this.sender(labels, channel)}${this.bubble(channel, locale)}
          </div>
        </div>
      </li>`,
      )}
    </ol>`;
  }

  /** Whom the phone names as the sender. */
  private sender(labels: Texts, channel: ChannelPreview): TemplateResult | typeof nothing {
    const sender = this.senders[channel.channel];
    if (!sender) return nothing;
    return html`<p class="sender" part="sender">
      <span class="avatar" aria-hidden="true"></span>
      <span><bdi class="from">${sender}</bdi><span class="over">${channelName(labels, channel)}</span></span>
    </p>`;
  }

  private bubble(channel: ChannelPreview, locale: string): TemplateResult {
    switch (channel.channel) {
      case "wa":
        return html`<sendcheck-whatsapp exportparts=${PARTS} .preview=${channel}
          .locale=${locale} .media=${this.media}></sendcheck-whatsapp>`;
      case "sms-twilio":
        return html`<sendcheck-sms exportparts=${PARTS} .preview=${channel}
          .sms=${this.sms} .causes=${this.causes} .locale=${locale} .media=${this.media}></sendcheck-sms>`;
      case "inapp":
        return html`<sendcheck-in-app exportparts=${PARTS} .preview=${channel}
          .locale=${locale} .media=${this.media}></sendcheck-in-app>`;
      case "googlercs":
        return html`<sendcheck-rcs exportparts=${PARTS} .preview=${channel}
          .locale=${locale} .media=${this.media}></sendcheck-rcs>`;
      case "apple-twilio":
        return html`<sendcheck-apple exportparts=${PARTS} .preview=${channel}
          .locale=${locale} .media=${this.media}></sendcheck-apple>`;
    }
  }
}

function channelName(labels: Texts, { channel }: ChannelPreview): string {
  switch (channel) {
    case "wa":
      return "WhatsApp";
    case "sms-twilio":
      return "SMS";
    case "inapp":
      return labels.inAppChannel;
    case "googlercs":
      return "RCS";
    case "apple-twilio":
      return "Apple Messages";
  }
}

define("sendcheck-preview", SendcheckPreview);
