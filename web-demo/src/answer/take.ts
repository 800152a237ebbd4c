/** A file of which nobody said what it is: an answer of the service goes its own way, whichever box it was put into. */
import type { AnswerReport } from "sendcheck";
import { problemOf } from "../engine/client.js";
import type { Screen } from "../ui/screen.js";

/** Enough to see how a file begins. */
const START = 64;

/** Answers are objects, lists of such, pages, or responses with their headers. */
const BEGINS = /^\ufeff?\s*(?:[{[<]|HTTP\/)/;

export async function takeFile({ act, engines }: Screen, file: Blob, name: string, otherwise: () => void) {
  const start = await file
    .slice(0, START)
    .text()
    .catch(() => "");
  if (!BEGINS.test(start)) return otherwise();
  try {
    const report = await asked(engines, file);
    if (report === null) return otherwise();
    act({ type: "answer", answer: { state: "done", value: { name, source: file, report } } });
  } catch (error) {
    act({ type: "answer", answer: { state: "failed", problem: problemOf(error) } });
  }
}

/** The report on an answer. The engine of lists is stopped when another message is chosen; the file is still there, so
 * that the next one is asked, as often as that may happen while a file is dropped. */
async function asked(engines: Screen["engines"], source: Blob, again = 3): Promise<AnswerReport | null> {
  try {
    return await engines.list.ask("answer", { source });
  } catch (error) {
    if (again === 0 || problemOf(error).kind !== "cancelled") throw error;
    return asked(engines, source, again - 1);
  }
}
