/**
 * Why something could not be read, in the language of the page. The engine says it in English alone, so which reason it is, and
 * what it names, is read out of that sentence; of a sentence that is not known the page says what it was about.
 */
import type { Problem } from "../engine/calls.js";
import type { Texts } from "../i18n/index.js";

type Says = Texts["problems"]["says"];
type Reason = Exclude<keyof Says, "json">;

/** Each reason by the sentence that gives it, with what it names in brackets. */
const SENTENCES: { readonly [R in Reason]: RegExp } = {
  noHandoff: /^no handoff(?: at `[^`]*`)?: expected .*; found (.+)$/s,
  noChannels: /^the handoff(?: at `[^`]*`)? has no channel, so nothing/,
  noChannelType: /^the channel(?: at `[^`]*`)? has no `type`/,
  unknownChannel: /^the channel(?: at `[^`]*`)? has the type `([^`]*)`/,
  severalHandoffs: /^(\d+) handoffs, and nothing says which one is meant/,
  notText: /^this is (an? [\w -]+|text in UTF-32)(?: \(byte \d+ is NUL\))?, not a list; (.+)$/,
  encoding: /^the text is neither UTF-8 nor UTF-16 nor windows-1252/,
  empty: /^the list is empty/,
  headerOnly: /^the list has a header row in line (\d+) and no recipient below it/,
  noSuchLine: /^no row among the first ten starts in line (\d+)/,
  notRequest: /^a campaign request is a JSON object .*; found (.+)$/,
  noAnswer: /^(?:this is .*, not an answer of the service|the answer is empty)/s,
  hosts: /^`allow\[(\d+)\]`/,
  anotherList: /^the changes were made in another list/,
  nobodyLeft: /^no row would be left/,
  tooLong: /^row (\d+) is too long to be kept/,
  numberForEach: /^row (\d+) has one number for SMS and another for WhatsApp/,
  cannotBeTyped: /^row (\d+) has a comma or a line break in `([^`]*)`/,
  noChannelOfTool: /^the web tool sends SMS and WhatsApp;/,
};

/** A text that is not JSON: what was found, what was expected, and maybe a hint. */
const JSON_SENTENCE = /line \d+, column \d+: found (.+?), expected (.+?)(?: \(([^()]*)\))?$/s;
const OPENED = /opened on line (\d+)/;

/** What there is to say, and whether that is all of it. */
export interface Said {
  readonly text: string;
  readonly isWhole: boolean;
}

export function reasonOf({ problems }: Texts, { kind, message }: Problem): Said {
  const json = JSON_SENTENCE.exec(message);
  if (json) return { text: ofJson(problems, json), isWhole: true };
  for (const [reason, sentence] of Object.entries(SENTENCES) as [Reason, RegExp][]) {
    const found = sentence.exec(message);
    if (found) return { text: said(problems, reason, found.slice(1)), isWhole: true };
  }
  const kinds: Readonly<Record<string, string>> = problems.kinds;
  return {
    text: kinds[kind === "choice" ? "handoff" : kind === "consent" ? "campaign" : kind] ?? problems.kinds.other,
    isWhole: false,
  };
}

/** The sentence of a reason with what it names, which are texts all of them. */
function said(problems: Texts["problems"], reason: Reason, named: readonly string[]): string {
  const says = problems.says[reason] as (...named: string[]) => string;
  // People count the entries of a field from 1.
  const counted = reason === "hosts" ? [String(Number(named[0]) + 1)] : named;
  return says(...counted.map((each) => thing(problems, each)));
}

function ofJson(problems: Texts["problems"], [, found = "", expected = "", hint = ""]: readonly string[]): string {
  const hints: Readonly<Record<string, string>> = problems.hints;
  const opened = OPENED.exec(hint);
  const behind = hints[hint] ?? (opened ? problems.opened(opened[1] ?? "") : "");
  return `${problems.says.json(thing(problems, found), thing(problems, expected))} ${behind}`.trimEnd();
}

/** What the engine names, in the language of the page; names and characters stay what they are. */
function thing({ things }: Texts["problems"], text: string): string {
  return (things as Readonly<Record<string, string>>)[text] ?? text;
}
