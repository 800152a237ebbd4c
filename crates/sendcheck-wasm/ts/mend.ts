import type { Change, RuleCode } from "./types.js";

/**
 * A change that a list is given: a cell that is to hold `value` (`null`: what the file has there), or a row that is left out, or
 * not any more. With `before` a cell is changed only if it holds that.
 */
export type ChangeGiven =
  | Change
  | { row: number; column: number; value: string | null; before?: string }
  | { row: number; dropped: boolean };

/** A fix, and what has to be said for it. */
export type Fix =
  /** Adds the calling code of this country (`US`) to numbers without `+` that are valid there as they would be dialled. */
  | { fix: "calling-code"; country: string }
  /** Makes one blank of line breaks, tabs and several blanks, in values that WhatsApp would refuse for them. */
  | { fix: "blanks" }
  /** Replaces the characters that the GSM alphabet lacks by plain ones where an SMS takes fewer segments then. */
  | { fix: "plain-characters" }
  /** Fills the empty cells of a column, by its name in reports (`B1`, `H1`), with a text. */
  | { fix: "fill-empty"; column: string; value: string }
  /** Makes `https://` of `http://` in columns that hold links. */
  | { fix: "https" }
  /** Leaves out the failed rows whose number another recipient has who did not fail. */
  | { fix: "drop-duplicates" }
  /** Leaves out who failed: all of them, or those on whom this rule reported. */
  | { fix: "drop-failed"; code?: RuleCode };
