import * as glue from "../workbook-glue.js";
import type { WorkbookReader } from "../workbooks.js";

/** Whether the instance is a new one. */
let isNew = true;

/** Each call has an instance of its own: what a file does to it ends that call, and its memory is given back. */
function inInstance<T>(work: () => T): T {
  if (!isNew) glue.__wbg_reset_state();
  isNew = false;
  try {
    return work();
  } finally {
    try {
      glue.__wbg_reset_state();
      isNew = true;
    } catch {
      // There is no memory for another one now; the next call tries again.
    }
  }
}

/** Reads a file; one on which the instance stops is told as what is wrong with it. */
function read(file: Uint8Array, work: () => Uint8Array | undefined): Uint8Array | undefined {
  try {
    return inInstance(work);
  } catch (cause) {
    if (!isStop(cause)) throw cause;
    return inInstance(() => glue.stopped(file));
  }
}

/** Whether the module stopped in the middle of its work: a panic on a broken file, or no memory left. */
function isStop(cause: unknown): boolean {
  return cause instanceof Error && (cause.name === "RuntimeError" || cause instanceof RangeError);
}

/** The module, once it is loaded. */
export const reader: WorkbookReader = {
  list: (file, sheet) => read(file, () => glue.list(file, sheet)),
  sheets: (file) => read(file, () => glue.sheets(file)),
  write: (rows, from) => inInstance(() => glue.write(rows, from)),
};
