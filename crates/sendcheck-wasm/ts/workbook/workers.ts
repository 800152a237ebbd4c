import module from "../sendcheck_workbook_bg.wasm?module";
import { initSync } from "../workbook-glue.js";
import type { WorkbookReader } from "../workbooks.js";
import { reader } from "./reader.js";

/** In Cloudflare Workers the module comes compiled, with the script. */
export function open(): WorkbookReader {
  initSync({ module });
  return reader;
}
