/** Columns that were chosen, kept for the next list with the same heading. */
import type { State } from "./state/model.js";
import { isFoundOut, type Kept, type Reading } from "./state/reading.js";
import { forget, remember } from "./state/remember.js";

/** Whether what was said of a list was taken back, and the list is still there. */
export function anew({ recipients: now }: State, { recipients: before }: State): boolean {
  const sameSheet = now.source === before.source && now.reading.sheet === before.reading.sheet;
  return sameSheet && isFoundOut(now.reading) && !isFoundOut(before.reading);
}

export function dropColumns({ recipients: { heading }, message: { result } }: State): void {
  if (heading && result.state === "done") forget(heading, result.value);
}

/** Columns that somebody chose, and that are certain now, are remembered for the next list with this heading. */
export function keepColumns({ recipients, message: { result } }: State): void {
  const { run, reading, heading, source } = recipients;
  if (run.state !== "done" || result.state !== "done" || source?.kind !== "file" || !heading) return;
  if (run.result.origin !== "list") return;
  const { standing, headerLine } = run.result.summary.readAs;
  const chosen =
    (reading.columns.size > 0 || reading.numbers !== "auto") && !reading.recalled && standing === "certain";
  if (chosen && heading.line === headerLine) remember(heading, result.value, reading);
}

/** What was remembered, but for what somebody has just said. */
export function said(found: Kept, { encoding, delimiter, numbers }: Reading): Kept {
  return {
    columns: found.columns,
    encoding: encoding === "auto" ? found.encoding : encoding,
    delimiter: delimiter === "auto" ? found.delimiter : delimiter,
    numbers: numbers === "auto" ? found.numbers : numbers,
  };
}
