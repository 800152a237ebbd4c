/** Questions about a list that is, was or will be read. */
import type { ListResult } from "../engine/calls.js";
import type { Run } from "./model.js";

/** What a list was read as, or was until it is read again. */
export function resultOf(run: Run): ListResult | null {
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
