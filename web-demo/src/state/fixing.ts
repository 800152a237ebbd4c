import type { Fix } from "sendcheck";
import type { Fixing } from "./model.js";

/** The fix that is meant, if all of it was said. */
export function fixOf({ kind, code, country, column, value }: Omit<Fixing, "proposal">): Fix | null {
  switch (kind) {
    case "calling-code":
      return country ? { fix: kind, country } : null;
    case "fill-empty":
      return column && value.trim() ? { fix: kind, column, value } : null;
    case "drop-failed":
      return { fix: kind, code };
    default:
      return { fix: kind };
  }
}
