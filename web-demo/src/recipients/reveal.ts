import type { Screen } from "../ui/screen.js";
import { Rows } from "./rows.js";

/** Shows a row in the table, whatever was filtered. */
export async function reveal({ act }: Screen, row: number): Promise<void> {
  act({ type: "only", only: {} });
  const table = document.querySelector("sc-rows");
  if (table instanceof Rows) await table.reveal(row);
}
