/** When the messages of the list go, and what they cost. */
import type { Calls } from "../calls.js";
import { current } from "./list.js";

export function schedule(options: Calls["schedule"]["ask"]): Calls["schedule"]["answer"] {
  return current().schedule(options);
}

export function cost({ prices }: Calls["cost"]["ask"]): Calls["cost"]["answer"] {
  return current().cost(prices);
}
