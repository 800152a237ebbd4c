import { isRunning, started } from "./engine.js";
import { SendcheckError } from "./error.js";
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

/**
 * Loads the engine at once, from bytes or a module that are there already.
 *
 * @throws {SendcheckError} `usage` while {@link init} is loading it
 */
export function initSync(source: BufferSource | WebAssembly.Module): void {
  if (loading !== undefined && !isRunning()) {
    // The second instance would take the place of the first, and lists that were opened meanwhile would be lost.
    throw new SendcheckError({ kind: "usage", message: "`init()` is loading the engine already: await it instead" });
  }
  startSync({ module: source });
  started();
  loading = Promise.resolve();
}

export default init;
