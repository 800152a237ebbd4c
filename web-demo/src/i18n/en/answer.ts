import { counter, numbers } from "../number.js";

const count = counter("en");
const number = numbers("en");

export const answer = {
  title: (name: string) => `What the service answered: ${name}`,
  failed: "The answer cannot be read",
  counts: (accepted: number, failed: number) => `${number(accepted)} accepted, ${number(failed)} failed.`,
  recipients: (failed: number) => count(failed, "recipient", "recipients"),
  noMessage: "no message",
  unknown: "No document of the service has this text.",
  nearest: (name: string) => `The nearest that is known is ${name}.`,
  rows: (rows: string, more: boolean) => `Rows ${rows}${more ? " and others" : ""}`,
  otherwise: "Not as forecast",
  accepted: "accepted",
  difference: (row: number, forecast: string, said: string) =>
    `Row ${row}: forecast was ${forecast}, the service said ${said}.`,
  unanswered: (rows: number) => `${count(rows, "accepted row is", "accepted rows are")} in no answer.`,
  notSent: (entries: number) => `${count(entries, "entry is", "entries are")} of nobody who was checked here.`,
  mend: "Rows to fix (CSV)",
  mendConsumers: "Consumers to fix (JSON)",
  cases: "Cases of what was not as forecast, without personal data",
  noCase: "No case can be made that shows this and holds no personal data.",
  close: "Close the answer",
};
