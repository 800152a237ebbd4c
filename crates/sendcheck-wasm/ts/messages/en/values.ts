/** What is wrong with the values that a recipient brings for the message. */
import type { ArgsOf, RuleTexts } from "../../catalogue.js";
import { counted, holder, isOrAre, listed, unfetchable, urlDefects } from "./phrases.js";

export const values = {
  TOO_MANY_VARIABLES: {
    title: "More variables are given than the message has",
    help: "Leave out what the message has no variable for.",
    says: ({ expected, surplus, count }) => {
      const given = `${listed(surplus, count, "and")} ${isOrAre(count)} given`;
      if (expected === 0) return `${given}, and the message has no variable`;
      return `${given} beside the message's ${expected === 1 ? "only variable" : `${expected} variables`}`;
    },
    advises: ({ unnamed }) =>
      unnamed === "yes"
        ? "Quote a value that holds the delimiter, or leave out what the message has no variable for."
        : "Leave out what the message has no variable for.",
  },
  MISSING_VARIABLE: {
    title: "A variable of the message is missing",
    help: "Give a value for every variable of the message.",
    says: ({ name }) => `the variable \`${name}\` is missing`,
  },
  INSUFFICIENT_VARIABLES: {
    title: "No variable is given, but the message has some",
    help: "Give a value for every variable of the message.",
    says: ({ expected }) => `no variable is given, the message has ${expected}`,
  },
  VARIABLE_NOT_STRING: {
    title: "A variable's value is not a string",
    help: "Put the value into quotes.",
    says: ({ name }) => `the value of the variable \`${name}\` is not a string`,
  },
  INSUFFICIENT_HEADER_VARIABLES: {
    title: "The header's media is missing",
    help: "Give an https link for the header: `headerVariables` in a request, the column H1 in a list.",
    says: ({ expected }) => `the message has a header, but no ${expected} is given for it`,
  },
  TOO_MANY_HEADER_VARIABLES: {
    title: "More header variables are given than the message has",
    help: "Give one header variable where the header takes one, and none where it is fixed or absent.",
    says: ({ given, expected, surplus }) => {
      const takes = `the message takes ${expected === 0 ? "none" : "one"}`;
      if (surplus.length === 0) return `${counted(given, "header variable")} ${isOrAre(given)} given, ${takes}`;
      if (surplus.length === 1) return `\`${surplus[0]}\` is a header variable, and ${takes}`;
      return `${listed(surplus, surplus.length, "and")} are header variables, and ${takes}`;
    },
    advises: ({ expected, surplus }) => {
      if (surplus.length === 0) {
        return expected === 0
          ? "Leave `headerVariables` out, or choose the handoff with a header."
          : "Give exactly one of `image`, `video` or `document`.";
      }
      return expected === 0 ? "Leave the column out, or choose the handoff with a header." : "Leave the column out.";
    },
  },
  MISSING_HEADER_VARIABLE: {
    title: "The header variable is of the wrong kind",
    help: "Use the key of the header's own kind in `headerVariables`.",
    says: ({ expected, found }) => `the header takes \`${expected}\`; the key given is \`${found}\``,
  },
  HEADER_VARIABLE_NOT_STRING: {
    title: "The header's link is not a string",
    help: "Put the link into quotes.",
    says: ({ header }) => `the value of \`${header}\` is not a string`,
  },
  HEADER_VARIABLE_INVALID_URL: {
    title: "The header's link is not a plain https address",
    help: "Use a public https link such as https://cdn.example.com/photo.jpg; write `%25` for a percent sign in it.",
    says: ({ header, defect }) =>
      defect === "stray-percent"
        ? `the ${header}'s link has a percent sign in its path that begins no escape`
        : `the ${header}'s link cannot be used: ${urlDefects[defect]}`,
  },
  IMAGE_URL_NOT_WHITELISTED: {
    title: "The header's link goes to a host that is not permitted",
    help: "Add the host to the permitted domains in the product's settings, or use a link of a permitted host.",
    says: ({ header }) => `the ${header}'s link goes to a host that is not among the permitted ones`,
  },
  TEXT_DAMAGED: {
    title: "A value has lost a character",
    help: "Write the value again; if many rows have it, the file is not UTF-8: say what it is with `encoding`.",
    says: (args) => `${holder(args)} holds a character that was lost on its way (U+FFFD)`,
  },
  MISSING_BUTTON_VARIABLE: {
    title: "A button's variable is missing",
    help: "Give the value: `buttonVariables` in a request, the column BU1 in a list.",
    says: ({ name }) => `the button's variable \`${name}\` is missing`,
  },
  TOO_MANY_BUTTON_VARIABLES: {
    title: "A button variable is given that no button takes",
    help: "Give only the variables of buttons with a dynamic address.",
    says: ({ surplus }) => `no button takes ${listed(surplus, surplus.length, "or")}`,
  },
  BUTTON_VARIABLE_NOT_STRING: {
    title: "A button variable's value is not a string",
    help: "Put the value into quotes.",
    says: ({ name }) => `the value of the button's variable \`${name}\` is not a string`,
  },
  BUTTON_VARIABLE_ADDRESS: {
    title: "The value of a button does not complete its address",
    help: "Give only what follows the button's own address, as it stands in a link: `AS1` behind `https://www.example.com/tickets/`.",
    says: ({ name, what }) => `the value of the button's variable \`${name}\` ${unfit[what]}`,
  },
  VARIABLE_TOO_LONG: {
    title: "A variable's value is too long",
    help: "Shorten the value to at most 1550 characters.",
    says: ({ name, length, limit }) => `the variable \`${name}\` has ${length} characters, at most ${limit} are taken`,
  },
  VARIABLE_EMPTY: {
    title: "A variable's value is empty",
    help: "Give a text; WhatsApp takes no empty one.",
    says: ({ name }) => `the value of the variable \`${name}\` is empty or only blanks`,
  },
  VARIABLE_WHITESPACE: {
    title: "A variable's value has line breaks, tabs or too many blanks",
    help: "Write the value on one line, without tabs and with at most four blanks in a row.",
    says: ({ name, what }) => `the value of the variable \`${name}\` holds ${spaces[what]}`,
  },
  HEADER_VARIABLE_EXTENSION: {
    title: "The header's link ends like another kind of file",
    help: "Use a file of a listed kind: jpg or png for images, pdf for documents, mp4 for videos.",
    says: ({ header, extension }) => `the ${header}'s link ${endings[extension]}`,
  },
  HEADER_VARIABLE_FRAGMENT: {
    title: "Only a part of the header's link is given",
    help: "Give the whole https link; the documents show no header value that is only a part of one.",
    says: ({ header }) =>
      `only a part of the ${header}'s link is given; it was checked together with the handoff's address`,
  },
  HEADER_VARIABLE_NOT_A_FILE: {
    title: "The header's link does not lead to the file",
    help: "Use the address of the file itself on a server of your own, one that gives the file without a page around it.",
    says: ({ header, why }) => `the ${header}'s link ${unfetchable[why]}`,
  },
  HEADER_VARIABLE_ENDS: {
    title: "The header's link works only until a certain time",
    help: "Make sure that the message goes out before; the file is fetched only then, and sending windows may hold it back.",
    says: ({ header, ends, sent }) => {
      const until = `the ${header}'s link works only until ${ends}`;
      return sent === "" ? until : `${until}, and the message goes at ${sent} at the earliest`;
    },
    advises: ({ sent }) =>
      sent === ""
        ? "Make sure that the message goes out before; the file is fetched only then, and sending windows may hold it back."
        : "Sign the link for longer, or send earlier: the file is fetched when the message goes out.",
  },
  LINK_VARIABLE_INVALID: {
    title: "The value for an address is not a link that can be used",
    help: "Use a public https link such as https://cdn.example.com/photo.jpg.",
    says: ({ name, link, what }) => {
      const of = `the address of the ${link} that the variable \`${name}\` makes`;
      if (what === "extension") return `${of} ends like another kind of file`;
      if (what === "sample-host" || what === "share-page") return `${of} ${unfetchable[what]}`;
      return `${of} cannot be used: ${urlDefects[what]}`;
    },
  },
  VARIABLE_HTML_ENTITY: {
    title: "A text holds an HTML entity",
    help: "Write the character itself: a message shows `&amp;` as it stands, and a link with it is another link.",
    says: (args) => {
      const isLink = args.of === "button" || args.of === "header";
      return `${holder(args)} holds an HTML entity, ${isLink ? "so the link is another one" : "which is shown as it stands"}`;
    },
  },
  VALUE_NULL: {
    title: "A value is what programs print for nothing",
    help: "Fill the value, or leave the recipient out; where it was made, look for a field that is empty.",
    says: (args) => `${holder(args)} is what programs print for nothing`,
  },
  VALUE_MERGE_TAG: {
    title: "A value holds another system's placeholder",
    help: "Fill the field before the list is exported; what is in a value is sent as it stands.",
    says: (args) => `${holder(args)} holds a placeholder that nobody filled in`,
  },
  VALUE_FROM_SPREADSHEET: {
    title: "A spreadsheet changed the value",
    help: "Format the column as text, enter the values again and save the list anew.",
    says: (args) => `${holder(args)} is ${traces[args.trace]}`,
  },
  TEXT_MARKUP: {
    title: "A text holds an escape or a tag",
    help: "Write a line break or a letter as itself and leave tags out; consumers see them as they stand.",
    says: (args) => `${holder(args)} holds ${markup[args.kind]}, which is shown as it stands`,
  },
  TEXT_GARBLED: {
    title: "A text is damaged or holds hidden characters",
    help: "Write the text again; if many rows have it, the file was read in the wrong encoding before it came here.",
    says: (args) => `${holder(args)} holds ${garbled[args.kind]}`,
  },
  HANDOFF_DEFAULTS_USED: {
    title: "The handoff's default values are used",
    help: "Nothing needs doing if the defaults are meant; only the service knows them.",
    says: () => "no variable is given, so the defaults kept in the service are sent",
  },
} satisfies Partial<RuleTexts>;

/** How a value does not complete the address of its button. */
const unfit: Readonly<Record<ArgsOf<"BUTTON_VARIABLE_ADDRESS">["what"], string>> = {
  "whole-link": "is a whole link, which is put behind the button's own address",
  "own-address": "repeats the button's own address, which stands before it anyway",
  blank: "holds a blank or a line break, which no link can hold",
  doubled: "begins with the character in which the button's address ends, so it stands there twice",
  "empty-step": "holds two slashes in a row, which lead to another page or to none",
  nothing: "is a number sign alone, which leads to the button's address without more",
};

/** White space that WhatsApp refuses. */
const spaces: Readonly<Record<ArgsOf<"VARIABLE_WHITESPACE">["what"], string>> = {
  "line-break": "a line break",
  tab: "a tab",
  blanks: "more than four blanks in a row",
};

/** What the ending of a link says. */
const endings: Readonly<Record<ArgsOf<"HEADER_VARIABLE_EXTENSION">["extension"], string>> = {
  absent: "has no file ending, so its kind cannot be told",
  tolerated: "has an ending that the current documents do not list",
  refused: "ends like another kind of file",
};

/** What a spreadsheet left in the place of a value. */
const traces: Readonly<Record<ArgsOf<"VALUE_FROM_SPREADSHEET">["trace"], string>> = {
  formula: "a formula, not what it yields",
  exponent: "a quantity in short, so digits may be lost",
  decimal: "a long number with a decimal place",
  "too-narrow": "what is shown where a column is too narrow",
  error: "a spreadsheet's error",
  "day-zero": "the day from which a spreadsheet counts, which an empty cell becomes as a date",
};

/** What was typed for what it is not. */
const markup: Readonly<Record<ArgsOf<"TEXT_MARKUP">["kind"], string>> = {
  escape: "an escape such as `\\n`",
  tag: "a tag such as `<br>`",
  encoded: "letters as links or mails encode them, such as `%C3%AB` for `ë`",
};

/** What was damaged or hidden. */
const garbled: Readonly<Record<ArgsOf<"TEXT_GARBLED">["kind"], string>> = {
  "read-twice": "letters that were read in the wrong encoding, such as `Ã¼` for `ü`",
  control: "a control character",
  noncharacter: "a code point that is no character",
  direction: "a hidden mark that turns the direction of reading",
};
