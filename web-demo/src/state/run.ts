/** Questions about recipients that are, were or will be read. */
import type { ListResult, Result } from "../engine/calls.js";
import type { Run } from "./model.js";

/** What recipients were read as, or were until they are read again. */
export function resultOf(run: Run): Result | null {
  switch (run.state) {
    case "done":
      return run.result;
    case "reading":
    case "failed":
      return run.before;
    default:
      return null;
  }
}

/** The same, if they are those of a list. */
export function listOf(run: Run): ListResult | null {
  const result = resultOf(run);
  return result?.origin === "list" ? result : null;
}
