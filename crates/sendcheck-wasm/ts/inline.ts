import { initSync, workbooksFrom } from "./index.js";
import module from "./sendcheck_bg.wasm";

export * from "./index.js";

initSync(module);
workbooksFrom({ later: async () => (await import("./workbook/inline.js")).open() });

/** Nothing to load: the engine is a part of this file. */
export async function init(_source?: unknown): Promise<void> {}

export default init;
