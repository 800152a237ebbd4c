/** Holds the state and tells who listens when it changed. */
import type { Action } from "./reduce.js";
import { reduce } from "./reduce.js";
import type { State } from "./model.js";

export type Listener = (now: State, before: State) => void;

export class Store {
  #state: State;
  readonly #listeners = new Set<Listener>();

  constructor(state: State) {
    this.#state = state;
  }

  get state(): State {
    return this.#state;
  }

  readonly act = (action: Action): void => {
    const before = this.#state;
    this.#state = reduce(before, action);
    if (this.#state === before) return;
    for (const listener of this.#listeners) listener(this.#state, before);
  };

  listen(listener: Listener): void {
    this.#listeners.add(listener);
  }
}
