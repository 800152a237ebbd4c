import { started } from "./engine.js";
import { initSync as startSync } from "./glue.js";
import { engine } from "./node/engine.js";

export * from "./api.js";

startSync({ module: engine() });
started();

/** Nothing to load in Node; here so that the same code runs in a browser. */
export async function init(_source?: unknown): Promise<void> {}

/** As {@link init}. */
export function initSync(_source?: unknown): void {}
