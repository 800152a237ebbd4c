import { started } from "./engine.js";

export * from "./api.js";

// In Node the module is loaded as soon as the glue is.
started();

/** Nothing to load in Node; here so that the same code runs in a browser. */
export async function init(_source?: unknown): Promise<void> {}

/** As {@link init}. */
export function initSync(_source?: unknown): void {}
