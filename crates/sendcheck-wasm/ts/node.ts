import { started } from "./engine.js";
import { initSync as startSync } from "./glue.js";
import { moduleBytes } from "./node/bytes.js";
import { open } from "./node/workbook.js";
import { workbooksFrom } from "./workbooks.js";

export * from "./api.js";

const carried = (): string => require("./engine-bytes.cjs");
startSync({ module: moduleBytes({ file: "sendcheck_bg.wasm", mark: SENDCHECK_ENGINE, carried }) });
started();
workbooksFrom({ now: open, later: async () => open() });

/** Nothing to load in Node; here so that the same code runs in a browser. */
export async function init(_source?: unknown): Promise<void> {}

/** As {@link init}. */
export function initSync(_source?: unknown): void {}
