/** When messages go, and what those of a list cost. */
import type { Calls } from "../calls.js";
import { current, currentList } from "./held.js";

export function schedule(options: Calls["schedule"]["ask"]): Calls["schedule"]["answer"] {
  return current().schedule(options);
}

export function cost({ prices }: Calls["cost"]["ask"]): Calls["cost"]["answer"] {
  return currentList().rows.cost(prices);
}
