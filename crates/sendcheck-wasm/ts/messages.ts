/**
 * What sendcheck says of a finding, in the language of whoever reads it. Each language is a module of its own, which is
 * loaded when it is asked for; the engine itself says all of it in English.
 *
 * @module
 */
import type { Explanation, Finding, RuleCode } from "./types.js";
import type { Catalogue, WordText } from "./catalogue.js";
import type { WordEntry, WordName } from "./glossary.js";

export type { Catalogue, RuleText, RuleTexts, WordText, WordTexts } from "./catalogue.js";

/** Each language with its module. */
const MODULES = {
  en: async () => (await import("./messages/en.js")).en,
  es: async () => (await import("./messages/es.js")).es,
  fr: async () => (await import("./messages/fr.js")).fr,
  it: async () => (await import("./messages/it.js")).it,
  pt: async () => (await import("./messages/pt.js")).pt,
  de: async () => (await import("./messages/de.js")).de,
} satisfies Record<string, () => Promise<Catalogue>>;

/** A language in which there is everything that sendcheck says. */
export type Language = keyof typeof MODULES;

/** The languages in which there is everything that sendcheck says. */
export const languages = Object.keys(MODULES) as readonly Language[];

/**
 * The texts of a language, loaded now if they were not.
 *
 * @example
 * ```js
 * import { messages, told } from "sendcheck/messages";
 *
 * const catalogue = await messages("en");
 * told(catalogue, { code: "MISSING_VARIABLE", args: { name: "2" } }).message; // "the variable `2` is missing"
 * ```
 *
 * @throws {RangeError} There are no texts in this language; {@link languages} has those that there are.
 */
export async function messages(language: Language): Promise<Catalogue> {
  if (!Object.hasOwn(MODULES, language)) {
    throw new RangeError(`there are no messages in \`${language}\`; there are ${languages.join(", ")}`);
  }
  return MODULES[language]();
}

/** What a catalogue says of one finding. */
export interface Told {
  /** What is wrong, in one line without a full stop. */
  readonly title: string;
  /** What is wrong here, in a sentence that begins in lower case and ends without a full stop; see {@link sentence}. */
  readonly message: string;
  /** What to do about it. */
  readonly help: string;
}

/** A finding, or what is needed of one: its rule and its arguments. */
export type Tellable = Finding extends infer F ? (F extends Finding ? Pick<F, "code" | "args"> : never) : never;

/** What a catalogue says of a finding. Names and values stand between grave accents, as in the engine's own messages. */
export function told({ rules }: Catalogue, { code, args }: Tellable): Told {
  // A finding's arguments are those of its rule, which the type of a union does not know any more.
  const text = rules[code] as Loose;
  return { title: text.title, message: text.says(args), help: text.advises?.(args) ?? text.help };
}

interface Loose {
  readonly title: string;
  readonly help: string;
  says(args: Tellable["args"]): string;
  advises?(args: Tellable["args"]): string;
}

/** The title and the help of a rule, without what was found. */
export function about({ rules }: Catalogue, code: RuleCode): { readonly title: string; readonly help: string } {
  const { title, help } = rules[code];
  return { title, help };
}

/**
 * What a word of the service means, such as {@link explain} of `sendcheck/rules` finds; or what a text of an answer means, by the
 * `explanation` that is given with it. Of a text that no document has that is the explanation's own, which is English.
 */
export function meaning(catalogue: Catalogue, of: Pick<WordEntry, "names"> | Explanation): WordText {
  const { rules, words } = catalogue;
  if ("names" in of) return words[of.names[0]];
  if (of.code) return { means: rules[of.code].title, help: rules[of.code].help };
  return words[of.word as WordName] ?? { means: of.means, help: of.help };
}

/**
 * A message as a sentence of its own: with a capital letter, unless it begins with a name between grave accents, and with a
 * full stop, unless it ends with a mark of its own.
 *
 * @example
 * ```js
 * import { sentence } from "sendcheck/messages";
 *
 * sentence("the variable `2` is missing"); // "The variable `2` is missing."
 * ```
 */
export function sentence(text: string): string {
  const first = String.fromCodePoint(text.codePointAt(0) ?? 32);
  const begun = text === "" ? "" : first.toUpperCase() + text.slice(first.length);
  return /[.!?…:]$/.test(begun) || begun === "" ? begun : `${begun}.`;
}
