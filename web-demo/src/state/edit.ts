/** A handoff in the fields of the composer. */
import { composedText } from "./compose.js";
import { NEW_MESSAGE } from "./initial.js";
import { field, list, record, type Loose } from "./loose.js";
import { ofTemplate } from "./template.js";
import type { ButtonKind, Compose, ComposeButton, ComposeChannel, HeaderKind } from "./model.js";

const DAY = 24;

/** The channels of a handoff, in their order, as the composer has them. */
const CHANNELS: Readonly<Record<string, ComposeChannel>> = {
  "sms-twilio": "sms",
  wa: "wa",
  "wa sms-twilio": "both",
  "sms-twilio wa": "sms-first",
  inapp: "inapp",
};

/** The handoff in fields; nothing where something of it would be lost there. */
export function editable(text: string): Compose | null {
  const handoff = handoffOf(text);
  const channels = list(handoff?.["channels"]).map(record);
  const channel = CHANNELS[channels.map((each) => field(each, "type")).join(" ")];
  if (!handoff || !channel) return null;
  const of = (type: string) => channels.find((each) => field(each, "type") === type) ?? {};
  const [sms, wa, inapp] = [of("sms-twilio"), of("wa"), of("inapp")];
  const [smsText, waText] = [field(part(sms, "body"), "content"), field(part(wa, "body"), "content")];
  const shown = part(inapp, "text");
  const isSame = shown["isSameMessageForNotification"] !== false;
  const compose: Compose = {
    ...NEW_MESSAGE,
    base: JSON.stringify(handoff),
    channel,
    title: field(handoff, "name"),
    lookback: number(handoff["lookbackPeriodDay"]) * DAY + number(handoff["lookbackPeriodHour"]),
    language: field(channels[0] ?? {}, "language"),
    smsSender: field(sms, "outboundnumber"),
    waSender: field(wa, "outboundnumber"),
    text: waText || smsText || field(shown, "messageText"),
    smsText: waText && smsText !== waText ? smsText : "",
    optOut: field(part(sms, "body"), "optOut"),
    apps: list(inapp["appNames"]).map(String).join("\n"),
    notification: field(shown, "notificationTitle"),
    notificationText: isSame ? "" : field(shown, "notificationMessage"),
    ...richOf(wa),
  };
  return isWhole(handoff, compose) ? compose : null;
}

/** A copy, which is another handoff: the service gives it an id and times of its own. */
export function copied(compose: Compose, named: (title: string) => string): Compose {
  const { id: _, createdAt: _created, updatedAt: _updated, ...rest } = record(JSON.parse(compose.base));
  return { ...compose, base: JSON.stringify(rest), title: named(compose.title) };
}

function handoffOf(text: string): Loose | null {
  try {
    const document: unknown = JSON.parse(text);
    const only = Array.isArray(document) && document.length === 1 ? document[0] : document;
    return "channels" in record(only) ? record(only) : ofTemplate(record(only));
  } catch {
    return null;
  }
}

function part(channel: Loose, type: string): Loose {
  return parts(channel).find((each) => field(each, "type") === type) ?? {};
}

function parts(channel: Loose): readonly Loose[] {
  return list(channel["messageComponents"]).map(record);
}

const HEADERS = ["image", "video", "document"] as const satisfies readonly HeaderKind[];
const BUTTONS = ["quick_reply", "url", "phone_number"] as const satisfies readonly ButtonKind[];

/** A text that is one variable and nothing else. */
const ONE_VARIABLE = /^\$?\{\{\w+\}\}$/;

/** What only WhatsApp has beside the text. */
function richOf(wa: Loose): Pick<Compose, "header" | "headerUrl" | "footer" | "buttons"> {
  const header = part(wa, "header");
  const content = field(header, "content");
  return {
    header: HEADERS.find((kind) => kind === header["sub_type"]) ?? "none",
    headerUrl: ONE_VARIABLE.test(content) ? "" : content,
    footer: field(part(wa, "footer"), "content"),
    buttons: parts(wa)
      .filter((each) => field(each, "type") === "button")
      .map(buttonOf),
  };
}

function buttonOf(button: Loose): ComposeButton {
  const kind = BUTTONS.find((each) => each === button["sub_type"]) ?? "quick_reply";
  const target = { quick_reply: "", url: field(button, "url"), phone_number: field(button, "phone_number") }[kind];
  return { kind, label: field(button, "content"), target };
}

function number(value: unknown): number {
  return typeof value === "number" ? value : 0;
}

/** Whether the fields say everything that the handoff does. */
function isWhole(handoff: Loose, compose: Compose): boolean {
  return told(handoff) === told(record(JSON.parse(composedText(compose))));
}

const SAID = [
  "type",
  "sub_type",
  "content",
  "url",
  "phone_number",
  "messageText",
  "notificationTitle",
  "notificationMessage",
  "optOut",
];

/** What a handoff says, whatever way it is written: the variable that is a whole header has one name here. */
function told(handoff: Loose): string {
  const said = (part: Loose) => {
    const isHeader = field(part, "type") === "header";
    return SAID.map((name) => (isHeader ? field(part, name).replace(ONE_VARIABLE, "{{1}}") : field(part, name)));
  };
  const channels = list(handoff["channels"]).map(record);
  return JSON.stringify([
    number(handoff["lookbackPeriodDay"]) * DAY + number(handoff["lookbackPeriodHour"]),
    channels.map((channel) => {
      const written = parts(channel).map((part) => JSON.stringify(said(part)));
      return [field(channel, "type"), field(channel, "language"), written.toSorted()];
    }),
  ]);
}
