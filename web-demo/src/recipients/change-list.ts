/** A list of changes that was downloaded, made again in the list that it was made in. */
import { html, type TemplateResult } from "lit";
import type { Taker } from "../answer/take.js";
import { problemOf } from "../engine/client.js";
import type { Screen } from "../ui/screen.js";

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

/** The button that asks for such a file. */
export function loadButton(screen: Screen): TemplateResult {
  const chosen = (event: Event & { currentTarget: HTMLInputElement }) => {
    const file = event.currentTarget.files?.[0];
    event.currentTarget.value = "";
    if (file) void loadChanges(screen, file);
  };
  return html`
    <span>
      <input class="unseen" type="file" id="changes-file" accept=".json,application/json" @change=${chosen} />
      <label class="button quiet" for="changes-file">${screen.t.mend.changes.load}</label>
    </span>
  `;
}
