import type { Mend } from "../engine/calls.js";
import type { Fixing } from "./model.js";

/** The fix that is meant, if all of it was said. */
export function fixOf({ kind, code, country, column, value }: Omit<Fixing, "proposal">): Mend | null {
  switch (kind) {
    case "calling-code":
      return country ? { fix: kind, country } : null;
    case "fill-empty":
      return column && value.trim() ? { fix: kind, column, value } : null;
    case "drop-failed":
      return code === null ? { fix: kind } : { fix: kind, code };
    default:
      return { fix: kind };
  }
}
