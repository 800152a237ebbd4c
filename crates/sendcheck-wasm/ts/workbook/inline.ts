import module from "../sendcheck_workbook_bg.wasm";
import { initSync } from "../workbook-glue.js";
import type { WorkbookReader } from "../workbooks.js";
import { reader } from "./reader.js";

/** The module is a part of this file. */
export function open(): WorkbookReader {
  initSync({ module });
  return reader;
}
