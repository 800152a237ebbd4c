/** The places of rows in another order than that of the list. */
import type { Order } from "../calls.js";

/** What rows are put into order by: a number or a text for each place. */
export type Keys = ArrayLike<number> | ArrayLike<string>;

/** These places by their keys. Who is equal stays in the order of the list, whichever way it goes. */
export function ordered(places: Uint32Array<ArrayBuffer>, keys: Keys, { descending }: Order): Uint32Array<ArrayBuffer> {
  const sign = descending ? -1 : 1;
  const compare = (a: number, b: number) => {
    const [one, other] = [keys[a] ?? "", keys[b] ?? ""];
    return one < other ? -sign : one > other ? sign : a - b;
  };
  return places.slice().sort(compare);
}

/** Whether rows stand as they do in the list. */
export function isOwn({ by, descending }: Order): boolean {
  return by === "row" && !descending;
}
