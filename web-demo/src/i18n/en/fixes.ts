import { counter } from "../number.js";

const count = counter("en");

/** What can be done in many places at once. */
export const fixes = {
  kinds: {
    "calling-code": "Add a calling code",
    blanks: "Collapse line breaks and blanks",
    "plain-characters": "Replace characters that cost segments",
    "fill-empty": "Fill empty cells",
    https: "Make links start with https",
    "drop-duplicates": "Leave out duplicates",
    "drop-failed": "Leave out rejected rows",
    repair: "Write numbers as the service takes them",
    "strict-json": "Write it as strict JSON",
  },
  saved: (n: number) => `${count(n, "segment", "segments")} saved.`,
};
