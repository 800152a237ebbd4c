// What the module itself imports: `glue.js` names this file, which is one for it and for the entry that knows where the rest is.

/** Puts the rest of the engine into the memory and the table of the first part, whose exports are given. */
export type Joining = (first: object) => void;

let joining: Joining = () => {
  throw new Error("a part of the engine is loaded, and nobody said where the rest is");
};

/** Says how the rest is loaded when a call needs it. */
export function joinedBy(how: Joining): void {
  joining = how;
}

/** What the first part calls, once. */
export function load(first: object): void {
  joining(first);
}
