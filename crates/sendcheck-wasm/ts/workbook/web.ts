/** What `index.ts` loads when a workbook is opened. */
export { default as start } from "../workbook-glue.js";
export { reader } from "./reader.js";

/** Where the module is unless somebody says otherwise. */
export const address = new URL("./sendcheck_workbook_bg.wasm", import.meta.url);
