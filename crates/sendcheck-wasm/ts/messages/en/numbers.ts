/** What is wrong with the number or id of a recipient, and what stands against writing to it. */
import type { ArgsOf, RuleTexts } from "../../catalogue.js";
import { hints } from "./phrases.js";

export const numbers = {
  MISSING_CONSUMER_INFORMATION: {
    title: "The recipient has no address for a channel of the handoff",
    help: "Give a number (or the consumer's id for in-app) for every channel of the handoff.",
    says: ({ channel }) => `there is no ${channel === "inapp" ? "id" : "number"} for the channel \`${channel}\``,
  },
  INVALID_NUMBER: {
    title: "The number is not one that a message can be sent to",
    help: "Write calling code, area code and number in digits, for example 12025550123.",
    says: (args) => `the number ${refusals[args.reason](args)}${hints[args.hint]}`,
  },
  DUPLICATE_NUMBER: {
    title: "An earlier recipient has the same number or id",
    help: "Keep one of the two; the first one stays.",
    says: ({ first, outcome, same }) =>
      outcome === "failed" ? `row ${first} with the same ${same} failed` : `the same ${same} stands in row ${first}`,
    advises: ({ outcome }) =>
      outcome === "failed" ? "Keep one of the two, and mend it." : "Keep one of the two; the first one stays.",
  },
  NUMBER_FROM_SPREADSHEET: {
    title: "A spreadsheet changed the number",
    help: "Format the column as text before entering numbers.",
    says: ({ traces }) => `the number bears a spreadsheet's traces: ${traces.join(", ")}`,
  },
  ACCEPTED_BEFORE: {
    title: "The recipient was accepted in the list or request that this one came from",
    help: "Nothing needs mending if the same person is meant; else correct the number or id.",
    says: ({ row, same }) => `the same ${same} was accepted in row ${row} of what came earlier`,
  },
  NOT_APP_USER: {
    title: "Nobody who uses the app has this id",
    help: "Reach this recipient on another channel, or bring the set of app users up to date.",
    says: () => "the id is not among those of the app's users, so the message cannot arrive",
  },
  OPTED_OUT: {
    title: "The number opted out of SMS",
    help: "Nothing needs doing; the service sends this number no SMS until it opts in again.",
    says: ({ effect }) => `the number opted out of SMS, so ${optedOut[effect]}`,
  },
  ACTIVE_CONVERSATION: {
    title: "A conversation with the number is open",
    help: "Nothing needs doing; write in the conversation, or send again when it is closed.",
    says: () => "a conversation with the number is open, so nothing is sent to it",
  },
  NUMBER_UNASSIGNED: {
    title: "The number lies in no range that was given out",
    help: "Check the number for a typing mistake; messages to it will most likely not arrive.",
    says: ({ hint }) => `the number has a possible length, but lies in no range that was given out${hints[hint]}`,
  },
  NUMBER_LANDLINE: {
    title: "The number is a landline",
    help: "Use a mobile number; most landlines receive neither SMS nor WhatsApp.",
    says: ({ hint }) => `the number belongs to a range of fixed lines${hints[hint]}`,
  },
  NUMBER_TAKES_NO_MESSAGES: {
    title: "The number is of a kind that takes no messages",
    help: "Use the recipient's mobile number; messages to such a number rarely arrive.",
    says: ({ kind, hint }) => `the number ${kinds[kind]}${hints[hint]}`,
  },
  MARKETING_TO_US: {
    title: "WhatsApp delivers no marketing to numbers of the United States",
    help: "Use a utility template, or reach the number by SMS.",
    says: () => "the template is one of marketing and the number is one of the United States",
  },
  NUMBER_REFORMATTED: {
    title: "The number is not written the way it is dialled",
    help: "Write it in digits; requests made of a list do, and those split with `repair`.",
    says: ({ what, undone, hint }) => {
      const said = undone.length === 0 ? "" : `; undone: ${undone.join(", ")}`;
      return `the number ${reformatted[what]}${said}${hints[hint]}`;
    },
  },
  NUMBER_COMPLETED: {
    title: "The calling code of the country was added to the number",
    help: "Nothing needs doing if the country is right; requests made by sendcheck have the whole number.",
    says: ({ by }) => `the number ${completed[by]}`,
  },
} satisfies Partial<RuleTexts>;

type Invalid = ArgsOf<"INVALID_NUMBER">;

/** Why a number is refused, behind "the number". */
const refusals: Readonly<Record<Invalid["reason"], (args: Invalid) => string>> = {
  "not-digits": ({ character, place }) =>
    place === 0
      ? "holds something out of place"
      : `holds ${named(character)} at place ${place}, which is neither a digit nor a separator between digits`,
  letters: ({ place }) => `holds a letter at place ${place}`,
  "other-digits": ({ place }) => `holds a digit of another script at place ${place}`,
  "no-digits": () => "holds no digit",
  extension: () => "has an extension, which no message reaches",
  "two-numbers": () => "is followed by another number",
  "spreadsheet-error": () => "is a spreadsheet's sign for a value that it does not have",
  sum: () => "is negative, as if a spreadsheet had worked it out as a sum",
  date: () => "is a date",
  heading: () => "is the heading of a column",
  scheme: () => "has `tel:`, `sms:` or `whatsapp:` in front",
  "decimal-place": () => "ends in decimal places, as if it were a quantity",
  "area-code": () => "starts with an area code, so it has no calling code",
  "list-number": () => "has its place in a list in front, such as `2.`",
  "leading-zero": () => "starts with 0, as no calling code does",
  "unknown-calling-code": () => "starts with digits that are no country's calling code",
  "too-short": ({ digits }) => `has ${digits} digits, fewer than a number of that calling code has`,
  "too-long": ({ digits }) => `has ${digits} digits, more than a number of that calling code has`,
  "invalid-length": ({ digits }) => `has ${digits} digits, a length that no number of that calling code has`,
  "local-only": ({ digits }) => `has ${digits} digits, which is enough only within one area: the area code is missing`,
  "not-in-use": () => "has the right length, but lies in no range that was given out",
  spelling: () => "is not written as 16001234567, +16001234567, 1(600)1234567 or +1(600)1234567",
  "digits-lost": () => "was shortened by a spreadsheet, so digits are lost",
};

/** The character at fault. */
function named(character: string): string {
  const names: Readonly<Record<string, string>> = {
    " ": "a blank",
    "`": "a backtick",
    "U+0009": "a tab",
    "U+000A": "a line break",
    "U+000D": "a line break",
  };
  return names[character] ?? (character.startsWith("U+") ? character : `\`${character}\``);
}

/** What an opt-out does. */
const optedOut: Readonly<Record<ArgsOf<"OPTED_OUT">["effect"], string>> = {
  skipped: "the service skips it",
  "no-sms": "no SMS will follow if the other channel fails",
};

/** What numbers are for that take no messages. */
const kinds: Readonly<Record<ArgsOf<"NUMBER_TAKES_NO_MESSAGES">["kind"], string>> = {
  "toll-free": "is toll-free: it takes calls, and messages only where it was enabled for them",
  "premium-rate": "is one of premium rate, which is for calls",
  "shared-cost": "is one of shared cost, which is for calls",
  "company-wide": "is one for all of a company, which is for calls",
  personal: "is a personal one, from which calls are led on to another",
  pager: "is a pager's",
  voicemail: "leads to a voice mailbox",
  satellite: "is that of a satellite phone, to which messages rarely get through",
};

/** How a number was written. */
const reformatted: Readonly<Record<ArgsOf<"NUMBER_REFORMATTED">["what"], string>> = {
  digits: "holds a prefix for calls within the country or its calling code twice; it was left out",
  spelling: "is not written as 16001234567, +16001234567, 1(600)1234567 or +1(600)1234567",
};

/** How a calling code was added. */
const completed: Readonly<Record<ArgsOf<"NUMBER_COMPLETED">["by"], string>> = {
  country: "has no calling code; that of the country was added",
  "international-prefix": "begins as it is dialled abroad from the country; that was left out",
};
