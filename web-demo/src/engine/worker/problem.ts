import { SendcheckError } from "sendcheck";
import type { Problem } from "../calls.js";
import { Impossible, OtherSheets, Unreadable, UNREADABLE } from "../problems.js";

/** An error as data: classes do not survive the way between the worker and the page. */
export function problemOf(error: unknown): Problem {
  // What a stream throws is the cause of what the package throws.
  const cause = error instanceof Error && error.cause instanceof Unreadable;
  if (cause || error instanceof Unreadable) return UNREADABLE;
  if (error instanceof Impossible) return error.problem;
  if (error instanceof OtherSheets) return { ...problemOf(error.cause), sheets: error.sheets };
  if (!(error instanceof SendcheckError)) {
    return { kind: "crashed", message: error instanceof Error ? error.message : String(error) };
  }
  const { kind, message, reason, path, line, column, code, encodings } = error;
  return {
    kind,
    message,
    ...(reason === undefined ? {} : { reason }),
    ...(path === undefined ? {} : { path }),
    ...(line === undefined ? {} : { line }),
    ...(column === undefined ? {} : { column }),
    ...(code === undefined ? {} : { code }),
    ...(encodings === undefined ? {} : { encodings }),
  };
}
