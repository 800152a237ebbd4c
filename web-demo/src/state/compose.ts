/** A composed message as the handoff that the service would hold. */
import type { Compose, ComposeButton, HeaderKind } from "./model.js";

type Json = Record<string, unknown>;

export function composedText(compose: Compose): string {
  return JSON.stringify({
    name: compose.title,
    lookbackPeriodDay: 1,
    lookbackPeriodHour: 0,
    channels: channels(compose),
  });
}

function channels(compose: Compose): Json[] {
  const whatsapp = { type: "wa", language: "en", messageComponents: whatsappParts(compose) };
  const sms = { type: "sms-twilio", language: "en", messageComponents: [smsBody(compose)] };
  switch (compose.channel) {
    case "sms":
      return [sms];
    case "wa":
      return [whatsapp];
    case "both":
      return [whatsapp, sms];
  }
}

function smsBody({ text, optOut }: Compose): Json {
  return { type: "body", content: text, ...(optOut.trim() ? { optOut } : {}) };
}

/** Media, footer and buttons are for WhatsApp alone: with SMS behind it, the service takes plain text only. */
function whatsappParts(compose: Compose): Json[] {
  const body = { type: "body", content: compose.text };
  if (compose.channel === "both") return [body];
  const footer = compose.footer.trim() ? [{ type: "footer", content: compose.footer }] : [];
  return [...header(compose.header, compose.headerUrl), body, ...footer, ...compose.buttons.map(button)];
}

/** Without an address, every recipient brings one of its own. */
function header(kind: HeaderKind, url: string): Json[] {
  if (kind === "none") return [];
  return [{ type: "header", sub_type: kind, content: url.trim() || "{{1}}" }];
}

function button({ kind, label, target }: ComposeButton, index: number): Json {
  const shared = { type: "button", index, content: label, sub_type: kind };
  switch (kind) {
    case "quick_reply":
      return shared;
    case "url":
      return { ...shared, url: target };
    case "phone_number":
      return { ...shared, phone_number: target };
  }
}

/** The text with the next variable behind it. */
export function withNextVariable(text: string): string {
  const numbers = [...text.matchAll(/\{\{(\d+)\}\}/g)].map((match) => Number(match[1]));
  return `${text}{{${Math.max(0, ...numbers) + 1}}}`;
}
