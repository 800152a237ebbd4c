/** A composed message as the handoff that the service would hold. */
import { field, list, record } from "./loose.js";
import type { Compose, ComposeButton, HeaderKind } from "./model.js";

type Json = Record<string, unknown>;
type Channel = Json & { readonly messageComponents: readonly Json[] };

const DAY = 24;

/** `untitled` is what a new message is called that nobody has named. */
export function composedText(compose: Compose, untitled = ""): string {
  return JSON.stringify(composed(compose, untitled));
}

/** The same for people, to be kept or handed to whoever sets up handoffs. */
export function composedFile(compose: Compose, untitled: string): string {
  return JSON.stringify(composed(compose, untitled), null, 2) + "\n";
}

function composed(compose: Compose, untitled: string): Json {
  const base = baseOf(compose);
  return {
    ...base,
    name: compose.title || (compose.base ? "" : untitled),
    lookbackPeriodDay: Math.floor(compose.lookback / DAY),
    lookbackPeriodHour: compose.lookback % DAY,
    channels: channels(compose).map((channel) => onto(base, channel)),
  };
}

/** The handoff that is edited, if one is. */
function baseOf({ base }: Compose): Json {
  try {
    return { ...record(JSON.parse(base)) };
  } catch {
    return {};
  }
}

/** The id of the handoff that is edited; empty for one that is new. */
export function handoffIn(compose: Compose): string {
  return field(baseOf(compose), "id");
}

/** The parts of a channel that there are fields for. */
const WRITTEN = ["header", "body", "footer", "button", "text"];

/** A channel with what the handoff that is edited says of it besides. */
function onto(base: Json, channel: Channel): Json {
  const before = record(list(base["channels"]).find((each) => record(each)["type"] === channel["type"]));
  const kept = list(before["messageComponents"]).filter((part) => !WRITTEN.includes(field(record(part), "type")));
  return { ...before, ...channel, messageComponents: [...channel.messageComponents, ...kept] };
}

function channels(compose: Compose): Channel[] {
  const language = compose.language.trim();
  const whatsapp = {
    type: "wa",
    language,
    ...sender(compose.waSender),
    messageComponents: whatsappParts(compose),
  };
  const sms = { type: "sms-twilio", language, ...sender(compose.smsSender), messageComponents: [smsBody(compose)] };
  switch (compose.channel) {
    case "sms":
      return [sms];
    case "wa":
      return [whatsapp];
    case "both":
      return [whatsapp, sms];
    case "sms-first":
      return [sms, whatsapp];
    case "inapp":
      return [{ type: "inapp", language, appNames: apps(compose), messageComponents: [inAppText(compose)] }];
  }
}

/** What is undefined is left out as JSON is written, also where the handoff that is edited had it. */
const sender = (number: string): Json => ({ outboundnumber: number.trim() || undefined });

function apps(compose: Compose): string[] {
  const names = compose.apps.split("\n").map((name) => name.trim());
  return names.filter(Boolean);
}

function inAppText({ text, notification, notificationText }: Compose): Json {
  const isSame = notificationText.trim() === "";
  return {
    type: "text",
    messageText: text,
    notificationTitle: notification,
    ...(isSame ? {} : { notificationMessage: notificationText }),
    isSameMessageForNotification: isSame,
    ...variables(text, notification, notificationText),
  };
}

function smsBody({ channel, text: shared, smsText, optOut }: Compose): Json {
  const text = channel !== "sms" && smsText.trim() ? smsText : shared;
  return { type: "body", content: text, ...variables(text), ...(optOut.trim() ? { optOut } : {}) };
}

/** Media, footer and buttons are for WhatsApp alone: with SMS beside it, the service takes plain text only. */
function whatsappParts(compose: Compose): Json[] {
  const body = { type: "body", content: compose.text, ...variables(compose.text) };
  if (compose.channel !== "wa") return [body];
  const footer = compose.footer.trim() ? [{ type: "footer", content: compose.footer }] : [];
  return [...header(compose.header, compose.headerUrl), body, ...footer, ...compose.buttons.map(button)];
}

/** Without an address, every recipient brings one of its own. */
function header(kind: HeaderKind, url: string): Json[] {
  if (kind === "none") return [];
  const content = url.trim() || "{{1}}";
  return [{ type: "header", sub_type: kind, content, ...variables(content) }];
}

function button({ kind, label, target }: ComposeButton, index: number): Json {
  const shared = { type: "button", index, content: label, sub_type: kind };
  switch (kind) {
    case "quick_reply":
      return shared;
    case "url":
      return { ...shared, url: target, ...variables(target) };
    case "phone_number":
      return { ...shared, phone_number: target };
  }
}

const numbersIn = (text: string) => [...text.matchAll(/\{\{([1-9]\d{0,3})\}\}/g)].map((match) => match[1] ?? "");

/** The variables of a part, each once. */
function variables(...texts: readonly string[]): Json {
  const names = [...new Set(texts.flatMap(numbersIn))];
  return names.length > 0 ? { variables: names } : {};
}

/** The next variable of a text. */
export function nextVariable(text: string): string {
  return `{{${Math.max(0, ...numbersIn(text).map(Number)) + 1}}}`;
}
