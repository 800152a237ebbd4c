/** When the messages of the list go. */
import type { Calls } from "../calls.js";
import { current } from "./list.js";

export function schedule(options: Calls["schedule"]["ask"]): Calls["schedule"]["answer"] {
  return current().schedule(options);
}
