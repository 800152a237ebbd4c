/** What is wrong with the placeholders of a handoff. */
import type { ArgsOf, RuleTexts } from "../../catalogue.js";
import { counted, isOrAre, listed } from "./phrases.js";

export const placeholders = {
  PLACEHOLDER_MALFORMED: {
    title: "A placeholder is malformed",
    help: "Write placeholders as {{1}}, {{2}} and so on; anything else is sent as it stands.",
    says: ({ found, meant, count }) => {
      const names = listed(found, Math.max(found.length, 1), "and");
      const said =
        count !== 1 && found.length !== 1
          ? `${count} texts look like placeholders, are none, and are sent as they stand: ${names}`
          : `${names} is no placeholder and is sent as it stands${count === 1 ? "" : ` (${count} times)`}`;
      if (meant === "" || found.length === 0) return said;
      return `${said}; did you mean \`${meant}\`${found.length === 1 ? "" : ` by \`${found[0]}\``}?`;
    },
  },
  PLACEHOLDER_NAMED: {
    title: "A WhatsApp template has named parameters",
    help: "Make a template with {{1}}, {{2}} and so on; the documents of the service know variables by numbers only.",
    says: ({ names, what }) => named[what](names.map((name) => `\`{{${name}}}\``).join(", ")),
  },
  PLACEHOLDER_MISPLACED: {
    title: "A placeholder stands where no value is filled in",
    help: "Use fixed text in footers and on buttons; only body, header and a button's address take variables.",
    says: ({ part }) => `the ${part} has a placeholder, but no value is filled in there`,
  },
  PLACEHOLDER_DAMAGED: {
    title: "Placeholders lost their braces",
    help: "Fetch the handoff from the API again; examples copied from the rendered page have lost their braces.",
    says: ({ found, meant, count }) => {
      if (found.length === 1 && meant.length === 1) {
        const times = count > 1 ? ` (${count} times)` : "";
        return `\`${found[0]}\` is text, not a placeholder${times}; the declared variable suggests \`${meant[0]}\``;
      }
      const [texts, suggested] = [listed(found, found.length, "and"), listed(meant, meant.length, "and")];
      return `${count} placeholders are text without their braces: ${texts}; the declared variables suggest ${suggested}`;
    },
  },
  PLACEHOLDER_GAP: {
    title: "Placeholders are not numbered without gaps",
    help: "Number the placeholders 1, 2, 3 and so on.",
    says: ({ missing }) => `the placeholders leave out ${missing.join(", ")}`,
  },
  VARIABLE_AT_EDGE: {
    title: "The body starts or ends with a variable",
    help: "Put fixed words before the first variable and after the last one.",
    says: ({ edge }) => `the body ${edges[edge]} with a variable`,
  },
  VARIABLES_ADJACENT: {
    title: "Variables stand side by side",
    help: "Put words between the variables, or make one variable of them.",
    says: () => "there is no word between two variables of the body",
  },
  VARIABLES_DENSE: {
    title: "The body has too many variables for its words",
    help: "Add fixed words or take variables out.",
    says: ({ variables, words, needed }) =>
      `the body has ${counted(words, "fixed word")} for its ${counted(variables, "variable")}; ${needed} are needed`,
  },
  TOO_MANY_PLACEHOLDERS: {
    title: "A WhatsApp template has more variables than some providers take",
    help: "Write more of the message into the template.",
    says: ({ found, limit }) => `the template has ${found} variables, some providers take at most ${limit}`,
  },
  VARIABLES_MISMATCH: {
    title: "Declared variables and placeholders differ",
    help: "Declare exactly the variables that the text uses; recipients have to bring both kinds.",
    says: ({ unused, undeclared }) => {
      if (undeclared.length === 0) return declared(unused);
      return unused.length === 0 ? used(undeclared) : `${declared(unused)}; ${used(undeclared)}`;
    },
  },
} satisfies Partial<RuleTexts>;

/** Why a name is no placeholder of the service. */
const named: Readonly<Record<ArgsOf<"PLACEHOLDER_NAMED">["what"], (names: string) => string>> = {
  declared: (names) =>
    `WhatsApp sends nothing unless it is given the values of ${names} by these names, and the service documents numbers only`,
  undeclared: (names) => `no declared variable fills ${names}, and without a value WhatsApp sends nothing`,
};

/** Where a body has a variable and no word. */
const edges: Readonly<Record<ArgsOf<"VARIABLE_AT_EDGE">["edge"], string>> = {
  start: "starts",
  end: "ends",
  both: "starts and ends",
};

function declared(unused: readonly string[]): string {
  const names = listed(unused, unused.length, "and");
  const [are, them] = unused.length === 1 ? ["is", "it"] : ["are", "them"];
  return `${names} ${are} declared, but no placeholder uses ${them}`;
}

function used(undeclared: readonly string[]): string {
  return `${listed(undeclared, undeclared.length, "and")} ${isOrAre(undeclared.length)} used, but not declared`;
}
