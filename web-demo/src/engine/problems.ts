/** Why a call could not be carried out, where the engine has no name for it. */
import type { Problem } from "./calls.js";

/** A chosen file cannot be read: it changed on the disk since, it is gone, or it is a folder. */
export const UNREADABLE: Problem = { kind: "unreadable", message: "" };

/** Browsers name the failure differently, so it is named where it happens. */
export class Unreadable extends Error {}

/** Why a workbook cannot be read, with the sheets that there are to choose from. */
export class OtherSheets extends Error {
  constructor(
    override readonly cause: unknown,
    readonly sheets: readonly string[],
  ) {
    super();
  }
}

/** A value cannot stand where somebody wants it. */
export const UNTYPABLE: Problem = { kind: "untypable", message: "" };

/** A file that should hold changes holds something else. */
export const NO_CHANGES: Problem = { kind: "no-changes", message: "" };

/** An archive cannot hold so many files. */
export const TOO_MANY_FILES: Problem = { kind: "too-many-files", message: "" };

/** Everybody would be left out. */
export const NOBODY_LEFT: Problem = { kind: "change", message: "", reason: { kind: "nobodyLeft" } };

/** Something cannot be done so, and nothing was. */
export class Impossible extends Error {
  constructor(readonly problem: Problem) {
    super(problem.message);
  }
}
