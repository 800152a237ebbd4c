/**
 * Sets of recipients beside the list: who opted out, who is in a conversation, who uses the app. Each is typed, or a file,
 * whose bytes are read by the worker.
 */
import { SETS, type SetAsk, type SetOption, type SetResult, type SetsAsk } from "../engine/calls.js";
import type { Asked } from "./model.js";

export interface SetFile {
  readonly name: string;
  readonly size: number;
  readonly blob: Blob;
}

export interface SetGiven {
  /** What was typed; a file takes its place. */
  readonly text: string;
  readonly file: SetFile | null;
  /** The column in this place; nothing where it is found out. */
  readonly column: number | null;
  /** A label of the WHATWG Encoding standard, or `auto`. */
  readonly encoding: string;
  /** Which lines count, as entries of the option `where`; none where nothing was said. */
  readonly where: readonly string[];
}

export type Sets = Readonly<Record<SetOption, SetGiven>>;
export type SetsRead = Readonly<Record<SetOption, Asked<SetResult>>>;

const NOBODY: SetGiven = { text: "", file: null, column: null, encoding: "auto", where: [] };

export const NO_SETS: Sets = { optedOut: NOBODY, activeConversations: NOBODY, appUsers: NOBODY };

export const NO_SETS_READ: SetsRead = {
  optedOut: { state: "nothing" },
  activeConversations: { state: "nothing" },
  appUsers: { state: "nothing" },
};

/** Another set in the place of this one: what was said of how it is read does not hold for it. */
export function typedSet(text: string): SetGiven {
  return { ...NOBODY, text };
}

export function fileSet(file: SetFile): SetGiven {
  return { ...NOBODY, file };
}

export function isGiven({ text, file }: SetGiven): boolean {
  return file !== null || text.trim() !== "";
}

/** The set as the worker takes it; nothing where none is given. */
export function setAsk(set: SetGiven): SetAsk | null {
  const { text, file, column, encoding, where } = set;
  return isGiven(set) ? { source: file?.blob ?? text, column, encoding, where } : null;
}

/** All that are given. */
export function setsAsk(sets: Sets): SetsAsk {
  return Object.fromEntries(
    SETS.flatMap((option) => {
      const ask = setAsk(sets[option]);
      return ask ? [[option, ask] as const] : [];
    }),
  );
}

/** Words in the names of files that list who must not be written to, in the languages of those who write such files. */
const OPTED_OUT =
  /opt(?:ed)?[-_ ]?outs?|unsubscri|suppress|do[-_ ]?not[-_ ]|\bdnc\b|black[-_ ]?list|robinson|abgemeldet|abmeldung|sperrliste|\bbajas?\b|exclu|disiscri|d[ée]sabonn|d[ée]sinscri|descadastr/i;

/** Whether a file is called as those are that list who opted out. */
export function looksOptedOut(name: string): boolean {
  return OPTED_OUT.test(name);
}
