/** A file of which nobody said what it is: an answer of the service goes its own way, whichever box it was put into. */
import type { AnswerReport } from "sendcheck";
import { problemOf } from "../engine/client.js";
import type { Screen } from "../ui/screen.js";

/** Enough to see how a file begins. */
const START = 64;

/** Answers are objects, lists of such, pages, or responses with their headers. */
const BEGINS = /^\ufeff?\s*(?:[{[<]|HTTP\/)/;

export async function takeFile(screen: Screen, file: Blob, name: string, otherwise: () => void) {
  const { act } = screen;
  const start = await file
    .slice(0, START)
    .text()
    .catch(() => "");
  if (!BEGINS.test(start)) return otherwise();
  try {
    const report = await asked(screen, file);
    if (report === null) return otherwise();
    act({ type: "answer", answer: { state: "done", value: { name, source: file, report } } });
  } catch (error) {
    act({ type: "answer", answer: { state: "failed", problem: problemOf(error) } });
  }
}

/** The report on an answer, held against the list if one has been checked. That engine is stopped when another message is
 * chosen; then there is nothing to hold it against either. */
async function asked({ state, engines }: Screen, source: Blob): Promise<AnswerReport | null> {
  const alone = () => engines.message.ask("answer", { source });
  if (state.recipients.run.state !== "done") return alone();
  return engines.list.ask("answer", { source }).catch((error: unknown) => {
    if (problemOf(error).kind !== "cancelled") throw error;
    return alone();
  });
}
