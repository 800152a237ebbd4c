/** What a catalogue of a language has to hold. One that lacks a text, or uses an argument that a rule does not have, does not compile. */
import type { WordName } from "./glossary.js";
import type { FindingArgs, RuleCode } from "./types.js";

/** The arguments of the rules with these codes; a word among them is a union, so that a table of its texts has to be complete. */
export type ArgsOf<Code extends RuleCode> = FindingArgs[Code];

/** A text that follows from arguments; of a rule that has none it takes none. */
type Text<Code extends RuleCode> = string extends keyof ArgsOf<Code> ? () => string : (args: ArgsOf<Code>) => string;

/** The rules whose advice depends on what was found. */
export type Advising =
  | "BODY_TOO_LONG"
  | "COMPONENT_TOO_LONG"
  | "DUPLICATE_NUMBER"
  | "HEADER_VARIABLE_ENDS"
  | "JSON_REPAIRED"
  | "MESSAGE_OVER_140"
  | "TOO_MANY_HEADER_VARIABLES"
  | "TOO_MANY_VARIABLES";

/** The texts of one rule. */
export type RuleText<Code extends RuleCode = RuleCode> = {
  /** What is wrong, in one line without a full stop. */
  readonly title: string;
  /** What to do about it, in one sentence. */
  readonly help: string;
  /** What is wrong here, in a sentence that begins in lower case and ends without a full stop; see {@link sentence}. */
  readonly says: Text<Code>;
} & (Code extends Advising
  ? {
      /** What to do about it here. */
      readonly advises: Text<Code>;
    }
  : unknown);

/** The texts of every rule by its code. */
export type RuleTexts = { readonly [Code in RuleCode]: RuleText<Code> };

/** What a word of the service means. */
export interface WordText {
  /** What it means, in a sentence without a full stop. */
  readonly means: string;
  /** What to do about it. */
  readonly help: string;
}

/** What every word of the service means, by its first name in the table `glossary`. */
export type WordTexts = { readonly [Name in WordName]: WordText };

/** Everything that sendcheck says, in one language. */
export interface Catalogue {
  /** The language as HTML names it: `en`, `de`. */
  readonly language: string;
  /** The texts of every rule by its code. */
  readonly rules: RuleTexts;
  /** What every word of the service means: states of recipients, delivery errors, refusals. */
  readonly words: WordTexts;
}
