/** A file of which nobody said what it is: an answer of the service goes its own way, whichever box it was put into. */
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
    const report = await engines.list.ask("answer", { source: file });
    if (report === null) return otherwise();
    act({ type: "answer", answer: { state: "done", value: { name, source: file, report } } });
  } catch (error) {
    act({ type: "answer", answer: { state: "failed", problem: problemOf(error) } });
  }
}
