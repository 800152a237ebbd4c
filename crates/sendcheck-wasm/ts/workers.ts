import { initSync, workbooksFrom } from "./index.js";
import module from "./sendcheck_bg.wasm?module";

export * from "./index.js";

initSync(module);
workbooksFrom({ later: async () => (await import("./workbook/workers.js")).open() });

/** Nothing to load: in Cloudflare Workers a module of WebAssembly comes compiled, with the script. */
export async function init(_source?: unknown): Promise<void> {}

export default init;
