/** A list of changes that was downloaded, made again in the list that it was made in. */
import type { Taker } from "../answer/take.js";
import { problemOf } from "../engine/client.js";

export async function loadChanges({ state, act, engines }: Taker, source: Blob): Promise<void> {
  if (state.recipients.run.state !== "done") return act({ type: "refused", problem: { kind: "no-list", message: "" } });
  const ended = engines.pending.begin();
  try {
    const result = await engines.list.ask("loadChanges", { source });
    act({ type: "run", run: { state: "done", result } });
  } catch (error) {
    const problem = problemOf(error);
    if (problem.kind !== "cancelled") act({ type: "refused", problem });
  } finally {
    ended();
  }
}
