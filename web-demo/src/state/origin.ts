/**
 * What recipients come from: the rows of a list, in a file or typed, or the consumers of a campaign request, as the API takes
 * it. A list is matched with the message and completed with what all requests say; a request says all of that itself.
 */
import type { Result } from "../engine/calls.js";
import type { FileSource, Source } from "./model.js";

export type Origin = "list" | "request";

export function originOf(source: Source): Origin {
  return source.kind === "request" ? "request" : "list";
}

/** The file that recipients come from, if they are not typed. */
export function fileOf(source: Source | null): FileSource | null {
  return source === null || source.kind === "lines" ? null : source;
}

/** Whether it is settled which column fills what; a consumer's members have names. */
export function standingOf(result: Result): string {
  return result.origin === "list" ? result.summary.readAs.standing : "certain";
}

/** Whether recipients were judged, be it by the place of their columns. */
export function isJudged(result: Result): boolean {
  return standingOf(result) !== "uncertain";
}
