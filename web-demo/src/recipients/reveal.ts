import { LitElement } from "lit";
import type { RuleCode, Severity } from "sendcheck";
import type { Screen } from "../ui/screen.js";
import { Rows } from "./rows.js";

/** Shows a row in the table, whatever was filtered; where there is none that is said, and everything stays as it is. */
export async function reveal({ state, act, engines }: Screen, row: number): Promise<void> {
  const { order } = state.recipients;
  if ((await engines.list.ask("find", { row, only: {}, order })) < 0) return act({ type: "no-row" });
  act({ type: "only", only: {} });
  await (await table())?.reveal(row);
}

/** Shows the rows of which a line of the answer speaks, and takes the keyboard to the first of them. */
export async function showCause({ act }: Screen, code: RuleCode, severity: Severity): Promise<void> {
  act({ type: "only", only: { code, severity } });
  await (await table())?.first(code);
}

/** The table, once it has heard of what was asked of it. */
async function table(): Promise<Rows | null> {
  const [found, app] = [document.querySelector("sc-rows"), document.querySelector("sc-app")];
  if (app instanceof LitElement) await app.updateComplete;
  return found instanceof Rows ? found : null;
}
