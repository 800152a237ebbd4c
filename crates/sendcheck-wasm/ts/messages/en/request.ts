/** What is wrong with a request: its fields, its name, who sends, what it sends. */
import type { ArgsOf, RuleTexts } from "../../catalogue.js";
import { counted, didYouMean, listed } from "./phrases.js";

export const request = {
  FIELDS_MISSING_IN_REQUEST: {
    title: "A required field is missing",
    help: "Add the field; the service refuses the whole request without it.",
    says: ({ field }) => `the required field \`${field}\` is missing, \`null\` or empty`,
  },
  FIELD_WRONG_TYPE: {
    title: "A field has the wrong type",
    help: "Write the field as the documents show it; numbers to send to are strings.",
    says: ({ expected, found }) => `expected ${expected}, found ${found}`,
  },
  CONSENT_NOT_GIVEN: {
    title: "Consent is not given",
    help: "Set `consent` to true once every recipient has agreed to be written to.",
    says: () => "`consent` is not true, and the service takes nothing else",
  },
  NO_RECIPIENTS: {
    title: "There is no recipient",
    help: "Give at least one recipient; a heading line alone is none.",
    says: () => "there is no recipient to check",
  },
  TOO_MANY_RECIPIENTS: {
    title: "The request holds more recipients than it may",
    help: "Split it into requests that hold no more: `sendcheck requests` and `splitRequest` do.",
    says: ({ found, limit }) => `${found} recipients, at most ${limit} fit into one request`,
  },
  FIELD_TOO_LONG: {
    title: "A field is too long",
    help: "Shorten the field to what the service takes.",
    says: ({ field, length, limit }) => `\`${field}\` has ${length} characters, at most ${limit} are taken`,
  },
  OUTBOUND_NUMBER_INVALID: {
    title: "The sender is no phone number",
    help: "Write the sender in digits with the calling code; in a request, leave it out where the handoff names it.",
    says: ({ reason }) => `the sender's number ${senders[reason]}`,
  },
  OUTBOUND_NUMBER_MISMATCH: {
    title: "The sender is another one than the handoff's",
    help: "Leave `outboundNumber` out, so that the handoff's own number sends, or give that number.",
    says: ({ named, given }) => `\`outboundNumber\` is \`${named}\`, the handoff given sends from ${given.join(", ")}`,
  },
  TEMPLATE_ID_MISMATCH: {
    title: "The request sends another message than the handoff given",
    help: "Check the request against the handoff whose id it names as `templateId`.",
    says: ({ named, given, reason }) => `\`templateId\` is \`${named}\`, ${mismatches[reason](given)}`,
  },
  TEMPLATE_ID_UNKNOWN: {
    title: "No handoff has the id that the request names",
    help: "Name a handoff of the account as `templateId`, or give the document that holds the one that is meant.",
    says: ({ named, nearest }) => didYouMean(`no handoff has the id \`${named}\``, nearest),
  },
  SKILL_UNKNOWN: {
    title: "The skill is not one of the account's",
    help: "Use the name of a skill that is enabled for Proactive Messaging.",
    says: ({ skill, nearest }) => didYouMean(`no skill is called \`${skill}\``, nearest),
  },
  DAILY_LIMIT_EXCEEDED: {
    title: "The day's limit of a channel is exceeded",
    help: "Send the rest tomorrow, or ask LivePerson for a higher limit.",
    says: ({ channel, found, room }) => `${counted(found, "recipient")} on the channel \`${channel}\`, ${fits(room)}`,
  },
  JSON_REPAIRED: {
    title: "The text is not strict JSON",
    help: "Nothing needs doing here; mend it where the text is sent on, because the service takes strict JSON only.",
    says: ({ what, count, line, column }) => {
      const [one, many] = accepted[what];
      if (count === 1) return `${one} at line ${line}, column ${column}`;
      return `${count}${count >= 100 ? " or more" : ""} ${many}, the first at line ${line}, column ${column}`;
    },
    advises: ({ what }) => `Nothing needs doing here; ${accepted[what][2]}: the service takes strict JSON.`,
  },
  DUPLICATE_KEY: {
    title: "A key stands more than once in an object",
    help: "Keep one of them; most readers take the last one and drop the others.",
    says: ({ count, line, column }) =>
      count === 1
        ? `the key at line ${line}, column ${column} stands in its object for the second time; the last value counts`
        : `${count} keys stand in their objects once more, the first at line ${line}, column ${column}; the last value counts`,
  },
  UNKNOWN_FIELD: {
    title: "A field is not one that the service knows",
    help: "Check the spelling, or leave the field out; what the service does with it is not documented.",
    says: ({ fields, nearest, count }) => {
      const [field, more] = fields;
      if (field === undefined) return "the button has no `sub_type`, so nobody knows what it does";
      if (more === undefined && nearest.length === 1) {
        const times = count > 1 ? ` (${count} times)` : "";
        return didYouMean(`\`${field}\` is not expected here${times}`, nearest[0] ?? "");
      }
      const at = fields.findIndex((_, index) => (nearest[index] ?? "") !== "");
      const guess = at < 0 ? "" : `; did you mean \`${nearest[at]}\` by \`${fields[at]}\`?`;
      const names = listed(fields, Math.min(count, fields.length), "and");
      return `${count} fields are not expected here: ${names}${guess}`;
    },
  },
  LONE_SURROGATE: {
    title: "A text holds half of a character",
    help: "Write the whole character again; text was probably cut inside an emoji.",
    says: () => "the text holds half of a surrogate pair, which cannot be sent",
  },
  ADDRESSING_MIXED: {
    title: "The recipient is addressed in both versions",
    help: "Use `consumerContent` alone.",
    says: () => "`consumerContent` and the old number fields are both given; only `consumerContent` is looked at",
  },
  SDE_NOT_ON_CHANNEL: {
    title: "Customer data is given for a channel that carries none",
    help: "Leave the field out for in-app; only SMS and WhatsApp carry customer data.",
    says: ({ field }) => `\`${field}\` is shown to agents for SMS and WhatsApp only`,
  },
  SDE_WRONG_TYPE: {
    title: "A field of the customer data has the wrong type",
    help: "Write the field as the documents show it; agents may not see it otherwise.",
    says: ({ expected, found }) => `expected ${expected}, found ${found}`,
  },
  SDE_UNKNOWN_FIELD: {
    title: "A field of the customer data is not known",
    help: "Check the spelling; agents see the documented fields only.",
    says: ({ field, nearest }) => didYouMean(`\`${field}\` is no customer data of a campaign`, nearest),
  },
  SDE_UNKNOWN_VALUE: {
    title: "A value of the customer data is not a documented one",
    help: "Use a documented value; agents may see another one, or none.",
    says: ({ field, expected }) => `\`${field}\` should be ${expected}`,
  },
  SDE_DATE: {
    title: "A date of the customer data is no date",
    help: "Give day, month and year as numbers, the year with four digits.",
    says: ({ field, what }) => {
      if (what === "impossible") return `\`${field}\` is no day of the calendar`;
      return field === "age" ? "without `age` and `year` there is no age" : `\`${field}\` lacks its day, month or year`;
    },
  },
} satisfies Partial<RuleTexts>;

/** The sender's number, by what is wrong with it. */
const senders: Readonly<Record<ArgsOf<"OUTBOUND_NUMBER_INVALID">["reason"], string>> = {
  characters: "holds something other than digits and one leading `+`",
  length: "has a length that no phone number with its calling code has",
};

/** How the handoff that was given is another one. */
const mismatches: Readonly<Record<ArgsOf<"TEMPLATE_ID_MISMATCH">["reason"], (given: string) => string>> = {
  id: (given) => `the handoff given has the id \`${given}\``,
  sms: () => "which sends by SMS alone, and the handoff given does not",
  whatsapp: () => "the number of a WhatsApp template, and the handoff given does not send by WhatsApp",
};

/** What was accepted that strict JSON does not have: one, several, and what to do about it. */
const accepted: Readonly<Record<ArgsOf<"JSON_REPAIRED">["what"], readonly [string, string, string]>> = {
  "a comment": ["a comment", "comments", "leave comments out where the text is sent on"],
  "a comma before a closing bracket": [
    "a comma before a closing bracket",
    "commas before closing brackets",
    "leave that comma out where the text is sent on",
  ],
  "a key without quotes": [
    "a key without quotes",
    "keys without quotes",
    "put keys in double quotes where the text is sent on",
  ],
  "a byte order mark": [
    "a byte order mark",
    "byte order marks",
    "save the text as UTF-8 without the mark where it is sent on",
  ],
};

/** How many recipients still fit today. */
function fits(room: number): string {
  if (room === 0) return "none fits today";
  return room === 1 ? "at most 1 fits today" : `at most ${room} fit today`;
}
