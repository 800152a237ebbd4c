import { counter, numbers } from "../number.js";

const count = counter("en");
const number = numbers("en");

export const mend = {
  outcome: {
    goOut: (total: number) => `of ${count(total, "message goes", "messages go")} out`,
    share: (accepted: number, failed: number, skipped: number) =>
      `${number(accepted)} accepted, ${number(failed)} rejected, ${number(skipped)} skipped`,
    skipped: (n: number) => `${number(n)} skipped`,
    withWarnings: (n: number) => `${number(n)} accepted with warnings`,
  },
  fix: "Fix",
  fixOf: (kind: string, name: string) => `Fix ${name}: ${kind}`,
  drop: "Leave out",
  dropOf: (name: string) => `Leave out the rejected rows with ${name}`,
  country: "Country of the numbers without +",
  choose: "Choose a country",
  column: "Column",
  value: "Text for the empty cells",
  nothing: "Nothing would change.",
  cannot: "This cannot be done",
  wouldChange: (n: number) => `${count(n, "cell", "cells")} would change.`,
  drops: (n: number) => `${count(n, "row", "rows")} would be left out.`,
  more: (n: number) => `${count(n, "more message goes", "more messages go")} out.`,
  doubtful: (n: number) =>
    n === 1
      ? "One of them is a valid number of another country as it stands. Only you know which is meant."
      : `${number(n)} of them are valid numbers of another country as they stand. Only you know which is meant.`,
  before: "Before",
  after: "After",
  place: (row: number, name: string) => `Row ${number(row)}, ${name}`,
  make: (n: number) => (n === 1 ? "Make this change" : `Make these ${number(n)} changes`),
  leave: "Leave it as it is",
  keys: "Enter or a double click on a value changes it, Escape leaves it, Ctrl+Z takes the last change back.",
  cell: (name: string) => `Change ${name}`,
  change: "Change",
  goTo: "Row",
  go: "Go to row",
  changes: {
    title: (n: number) => `Your changes (${number(n)})`,
    hint: "They are part of every file that is made here. Your own file stays as it is.",
    lost: (n: number) =>
      `${count(n, "change", "changes")} could not be made again, because the message or the settings are others now.`,
    cell: (row: number, name: string, before: string, after: string) =>
      `Row ${number(row)}, ${name}: ${before} → ${after}`,
    fix: (kind: string, n: number) => `${kind}: ${count(n, "change", "changes")}`,
    back: "Take the last one back",
    allBack: "Take all back",
    save: "Download the changes (JSON)",
    load: "Load changes (JSON)",
    loaded: (n: number) => `${count(n, "change", "changes")} from a file`,
  },
};
