import { initSync } from "../workbook-glue.js";
import { reader } from "../workbook/reader.js";
import type { WorkbookReader } from "../workbooks.js";
import { moduleBytes } from "./bytes.js";

/** What reads workbooks: in Node its bytes are there at once. */
export function open(): WorkbookReader {
  const carried = (): string => require("./workbook-bytes.cjs");
  initSync({ module: moduleBytes({ file: "sendcheck_workbook_bg.wasm", mark: SENDCHECK_WORKBOOKS, carried }) });
  return reader;
}
