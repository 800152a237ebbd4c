/** What is wrong with the buttons of a handoff. */
import type { ArgsOf, RuleTexts } from "../../catalogue.js";
import { isOrAre } from "./phrases.js";

export const buttons = {
  BUTTONS_MIXED: {
    title: "Quick replies and calls to action are mixed",
    help: "Use either quick replies or calls to action; by Meta's rules, each kind in one run.",
    says: () => "quick replies and calls to action stand in one template",
  },
  TOO_MANY_BUTTONS: {
    title: "A template has too many buttons",
    help: "Keep to 3 quick replies or 2 calls to action; Meta's own limits allow 10 buttons.",
    says: ({ kind, found, limit }) => `${found} ${kind}, at most ${limit} ${isOrAre(limit)} allowed`,
  },
  BUTTON_REPEATED: {
    title: "Two buttons are of the same kind",
    help: "Use one URL and one phone button, and a variable of its own for every dynamic address.",
    says: ({ what, found, limit }) =>
      what === "variable"
        ? "two dynamic buttons use the same variable name, so their values cannot be told apart"
        : `${found} buttons of the kind \`${what}\`, at most ${limit} ${isOrAre(limit)} allowed`,
  },
  BUTTON_LABEL: {
    title: "A button has no label, or the label of another",
    help: "Give every button a label of its own; a quick reply answers with its label.",
    says: ({ what }) => labels[what],
  },
  BUTTON_NUMBER: {
    title: "The number that a button calls cannot be dialled",
    help: "Write `+`, the calling code and the number in digits; no value is filled in there.",
    says: ({ what }) => calls[what],
  },
  BUTTON_INDEX: {
    title: "The places of the buttons do not count from 0",
    help: "Count `index` from 0 in the order in which the buttons are shown: 0, 1, 2.",
    says: ({ what, expected }) => places[what](expected),
  },
  BUTTON_URL_VARIABLES: {
    title: "A button's address has more than one variable",
    help: "Keep one variable, at the end of the address.",
    says: ({ found, limit }) => `the button's address has ${found} variables, at most ${limit} is allowed`,
  },
  BUTTON_URL_VARIABLE_PLACE: {
    title: "A button's address goes on after its variable",
    help: "Put the variable at the end of the address.",
    says: ({ name }) => `the button's address goes on after the variable \`${name}\``,
  },
} satisfies Partial<RuleTexts>;

/** What is wrong with a label. */
const labels: Readonly<Record<ArgsOf<"BUTTON_LABEL">["what"], string>> = {
  missing: "the button has no label",
  repeated: "the button has the same label as one before it",
};

/** What is wrong with the number that a button calls. */
const calls: Readonly<Record<ArgsOf<"BUTTON_NUMBER">["what"], string>> = {
  missing: "the button has no number to call",
  placeholder: "the button's number has a placeholder, but no value is filled in there",
  characters: "the button's number holds something other than digits, `+` and separators",
  impossible: "no number with a calling code looks like the one that the button calls",
};

/** What is wrong with the place of a button. */
const places: Readonly<Record<ArgsOf<"BUTTON_INDEX">["what"], (expected: number) => string>> = {
  repeated: () => "the button has the `index` of another",
  gap: (expected) => `the button that is shown in this place should have the \`index\` ${expected}`,
  missing: () => "the button has no `index`, though others have one",
};
