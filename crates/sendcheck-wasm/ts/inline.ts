import { initSync } from "./index.js";
import module from "./sendcheck_bg.wasm";

export * from "./index.js";

initSync(module);

/** Nothing to load: the engine is a part of this file. */
export async function init(_source?: unknown): Promise<void> {}

export default init;
