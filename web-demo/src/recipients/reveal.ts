import type { RuleCode } from "sendcheck";
import type { Screen } from "../ui/screen.js";
import { Rows } from "./rows.js";

/** Shows a row in the table, whatever was filtered. */
export async function reveal({ act }: Screen, row: number): Promise<void> {
  act({ type: "only", only: {} });
  const table = document.querySelector("sc-rows");
  if (table instanceof Rows) await table.reveal(row);
}

/** Shows the rows on which a rule reported, and takes the keyboard to the first of them. */
export async function showCode({ act }: Screen, code: RuleCode): Promise<void> {
  act({ type: "only", only: { code } });
  const table = document.querySelector("sc-rows");
  if (table instanceof Rows) await table.first(code);
}
