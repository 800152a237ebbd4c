/** What is wrong with a message once its values are in it, and with its lengths. */
import type { ArgsOf, RuleTexts } from "../../catalogue.js";

export const message = {
  MESSAGE_TOO_LONG: {
    title: "The SMS is longer than Twilio takes",
    help: "Shorten the message; text, values and opt-out text together may have 1600 characters.",
    says: ({ length, limit }) => `the SMS has ${length} characters with its opt-out text, at most ${limit} are taken`,
  },
  MESSAGE_OVER_140: {
    title: "The SMS is longer than the web tool takes",
    help: "Shorten the message; the opt-out text counts too.",
    says: ({ length, limit, holds }) =>
      `the SMS has ${length} characters with its opt-out text; ${held[holds]} at most ${limit}`,
    advises: ({ holds }) =>
      holds === "recommended"
        ? "Nothing needs doing if the length is meant; else shorten the message; the opt-out text counts too."
        : "Shorten the message; the opt-out text counts too.",
  },
  MESSAGE_SPLITS: {
    title: "The SMS is sent in several segments, each of which is billed",
    help: "Shorten the message, or replace the characters that the GSM alphabet lacks.",
    says: ({ segments, units, encoding }) =>
      `the SMS is sent in ${segments} segments: it has ${units} units in ${encoding} with its opt-out text`,
  },
  MESSAGE_NO_ROOM: {
    title: "The fixed text of the SMS takes up what an SMS may have",
    help: "Shorten the text of the handoff; the opt-out text counts too.",
    says: ({ length, limit, values }) => {
      const whose = `${limit} that ${limit === TWILIO ? "Twilio" : "the web tool"} takes`;
      const has = `the fixed text of the SMS has ${length} characters with its opt-out text`;
      if (length > limit || values === 0) return `${has}, more than the ${whose}`;
      return `${has}; of the ${whose} that leaves ${limit - length} for ${values === 1 ? "its value" : `its ${values} values`}`;
    },
  },
  BODY_TOO_LONG: {
    title: "The WhatsApp body is too long once the values are in it",
    help: "Shorten the values; body and values together may have 1024 characters.",
    says: ({ length, limit, alone }) =>
      `the body has ${length} characters with its values${taken(length, limit, alone)}`,
    advises: ({ length, alone }) =>
      length <= alone
        ? "Nothing needs doing if your provider takes it as Meta does; else shorten the values."
        : "Shorten the values; body and values together may have 1024 characters.",
  },
  COMPONENT_TOO_LONG: {
    title: "A part of the message is longer than its channel takes",
    help: "Shorten the text; values that are filled in make it longer still.",
    says: ({ part, length, limit, alone }) => `the ${part} has ${length} characters${taken(length, limit, alone)}`,
    advises: ({ length, alone }) =>
      length <= alone
        ? "Nothing needs doing if your provider takes it as Meta does; else shorten the text."
        : "Shorten the text; values that are filled in make it longer still.",
  },
  BODY_OVER_550: {
    title: "The body may be too long for a new template",
    help: "Keep bodies of marketing and utility templates to 550 characters and 10 emoji.",
    says: ({ what, found, limit }) => `the body has ${found} ${what}; new templates of this category may have ${limit}`,
  },
  NOTIFICATION_TOO_LONG: {
    title: "The notification is larger than phones are sent",
    help: "Give the notification a short text of its own; the message in the app may be longer.",
    says: ({ size, limit }) => `title and text of the notification take ${size} bytes, at most ${limit} are delivered`,
  },
  NOTIFICATION_DIFFERS: {
    title: "The notification differs from the message that it is said to show",
    help: "Leave `notificationMessage` out, or set `isSameMessageForNotification` to false.",
    says: () => "the notification has a text of its own, though it is said to show the message",
  },
  OPT_OUT_REPEATED: {
    title: "The SMS tells twice how to opt out",
    help: "Leave the opt-out text out of the message; the handoff's own is appended anyway.",
    says: ({ name, word }) =>
      `${name === "" ? "the text" : `the value of the variable \`${name}\``} says ${word}, and the opt-out text is appended to it`,
  },
  OPT_OUT_MISSING: {
    title: "The SMS carries no opt-out text",
    help: "Add an opt-out text to the SMS of the handoff; telling how to stop is required by law in many countries.",
    says: () => "the SMS does not tell how to opt out",
  },
  OPT_OUT_UNUSABLE: {
    title: "Nobody can opt out by the opt-out text",
    help: "Ask for a word that Twilio acts on, as `Reply STOP to opt out` does.",
    says: () =>
      "the opt-out text asks for none of the words by which Twilio lets recipients opt out (STOP, STOPALL, UNSUBSCRIBE, CANCEL, END, QUIT, REVOKE, OPTOUT)",
  },
} satisfies Partial<RuleTexts>;

/** So many characters Twilio takes; any other limit is the web tool's. */
const TWILIO = 1600;

/** Who takes no more, or advises against it. */
const held: Readonly<Record<ArgsOf<"MESSAGE_OVER_140">["holds"], string>> = {
  limit: "the web tool takes",
  recommended: "the product recommends",
};

/** What is taken of a text, where Meta takes more in a template with nothing but a body. */
function taken(length: number, limit: number, alone: number): string {
  if (alone === 0) return `, at most ${limit} are taken`;
  if (length > alone) return `, at most ${alone} are taken in a template with nothing but a body`;
  return `: Meta takes ${alone} in a template with nothing but a body, and ${limit} in any other`;
}
