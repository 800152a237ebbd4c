import { initSync } from "./index.js";
import module from "./sendcheck_bg.wasm?module";

export * from "./index.js";

initSync(module);

/** Nothing to load: in Cloudflare Workers a module of WebAssembly comes compiled, with the script. */
export async function init(_source?: unknown): Promise<void> {}

export default init;
