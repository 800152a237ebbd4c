import { started } from "./engine.js";
import start, { initSync as startSync } from "./glue.js";

export * from "./api.js";

/** Where the engine comes from: an address, a response, the bytes of the `.wasm` file or the compiled module. */
export type InitSource = string | URL | Request | Response | BufferSource | WebAssembly.Module;

let loading: Promise<void> | undefined;

/**
 * Loads the engine. Await it once before the first call; later calls wait for the same loading.
 *
 * @param source where the engine is, if not in the `.wasm` file beside this one
 */
export function init(source?: InitSource | Promise<InitSource>): Promise<void> {
  loading ??= start({ module_or_path: source ?? new URL("./sendcheck_bg.wasm", import.meta.url) }).then(
    started,
    (error: unknown) => {
      // So that it can be tried again.
      loading = undefined;
      throw error;
    },
  );
  return loading;
}

/** Loads the engine at once, from bytes or a module that are there already. */
export function initSync(source: BufferSource | WebAssembly.Module): void {
  startSync({ module: source });
  started();
  loading = Promise.resolve();
}

export default init;
