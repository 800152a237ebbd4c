/** An answer of the service, held against the recipients that are being looked at. */
import type { AnswerReport } from "sendcheck";
import type { Engines } from "../effects.js";
import { problemOf } from "../engine/client.js";
import type { State } from "../state/model.js";
import type { Origin } from "../state/origin.js";
import type { Act } from "../state/reduce.js";

export interface Taker {
  readonly state: State;
  readonly act: Act;
  readonly engines: Engines;
}

export async function takeAnswer(taker: Taker, source: Blob, name: string): Promise<void> {
  const { act } = taker;
  try {
    const { report, against } = await asked(taker, source);
    if (!report) return;
    act({ type: "answer", answer: { state: "done", value: { name, source, report, against, noCase: false } } });
  } catch (error) {
    act({ type: "answer", answer: { state: "failed", problem: problemOf(error) } });
  }
}

/** The report on an answer, held against the recipients if they have been checked. That engine is stopped when another
 * message is chosen; then there is nothing to hold it against either. */
async function asked({ state, engines }: Taker, source: Blob): Promise<Asked> {
  const { run } = state.recipients;
  const alone = async () => ({ report: await engines.message.ask("answer", { source }), against: null });
  if (run.state !== "done") return alone();
  try {
    return { report: await engines.list.ask("answer", { source }), against: run.result.origin };
  } catch (error) {
    if (problemOf(error).kind !== "cancelled") throw error;
    return alone();
  }
}

interface Asked {
  readonly report: AnswerReport | null;
  readonly against: Origin | null;
}
