import { isRunning, started } from "./engine.js";
import { SendcheckError } from "./error.js";
import { initSync as startSync } from "./glue.js";
import { load, notGiven, type InitSource } from "./loading.js";
import { fetchRest, restAt } from "./parts.js";
import { workbooksFrom, type WorkbookReader } from "./workbooks.js";

export * from "./api.js";
export type { InitSource } from "./loading.js";

let loading: Promise<void> | undefined;

/**
 * Loads the engine. Await it once before the first call; later calls wait for the same loading.
 *
 * Without a source it is loaded in two parts from the `.wasm` files beside this one: the first is what a first answer needs, and
 * once that is there, the rest is fetched. A call that needs the rest before then waits for it.
 *
 * @param source where the whole engine is (`sendcheck_bg.wasm`), if not beside this file
 * @throws {SendcheckError} `engine` if it is not there; the message says what to do. It can be tried again.
 */
export function init(source?: InitSource | Promise<InitSource>): Promise<void> {
  workbooksFrom({ later });
  loading ??= (source === undefined ? inParts() : load(source).then(started)).catch((error: unknown) => {
    // So that it can be tried again.
    loading = undefined;
    throw error;
  });
  return loading;
}

async function inParts(): Promise<void> {
  const rest = new URL("./sendcheck_rest_bg.wasm", import.meta.url);
  restAt(rest);
  await load(new URL("./sendcheck_first_bg.wasm", import.meta.url));
  started();
  void fetchRest(rest);
}

/** Loads what reads workbooks. */
async function later(source?: InitSource | Promise<InitSource>): Promise<WorkbookReader> {
  const { address, reader, start } = await import("./workbook/web.js");
  await load(source ?? address, start, "what reads workbooks");
  return reader;
}

/**
 * Loads the engine at once, from bytes or a module that are there already.
 *
 * @throws {SendcheckError} `engine` if it is something else, `usage` while {@link init} is loading it
 */
export function initSync(source: BufferSource | WebAssembly.Module): void {
  if (loading !== undefined && !isRunning()) {
    // The second instance would take the place of the first, and lists that were opened meanwhile would be lost.
    throw new SendcheckError({ kind: "usage", message: "`init()` is loading the engine already: await it instead" });
  }
  try {
    startSync({ module: source });
  } catch (cause) {
    throw notGiven("initSync", source, "the engine", cause);
  }
  started();
  loading = Promise.resolve();
}

export default init;
