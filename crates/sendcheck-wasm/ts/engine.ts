import * as glue from "./glue.js";
import { SendcheckError, type Fault } from "./error.js";

let running = false;

/** Whether the module stopped in the middle of its work, and no new instance has taken its place yet. */
let isStopped = false;

/** Says that the WebAssembly module is loaded. */
export function started(): void {
  running = true;
}

/** Whether it is. */
export function isRunning(): boolean {
  return running;
}

/** Says that the module stopped in the middle of its work: the next call is one to a new instance. */
export function stopped(): void {
  isStopped = true;
}

/** Does something with the engine; whatever goes wrong is thrown as a {@link SendcheckError}. */
export function call<T>(work: () => T): T {
  if (!running) {
    throw new SendcheckError({
      kind: "usage",
      message: "the engine is not loaded yet: `await init()` once before the first call",
    });
  }
  requireRoom();
  try {
    if (isStopped) restart();
    return work();
  } catch (error) {
    throw explained(error);
  }
}

/** Frames of JavaScript that take more of the stack than the engine ever does. */
const FRAMES = 2000;

/** The stack that runs out inside of the engine stops it, and every open list is lost: so that is found out before. */
function requireRoom(): void {
  try {
    deeper(FRAMES);
  } catch (cause) {
    const message = "there is no room left on the stack for this call: too many functions have called each other";
    throw new SendcheckError({ kind: "usage", message }, { cause });
  }
}

/** How many calls there were below this one. */
function deeper(frames: number): number {
  return frames === 0 ? 0 : 1 + deeper(frames - 1);
}

/** Gives memory back. After a restart of the engine there is nothing left to give back. */
export function release(held: { free(): void } | undefined): void {
  try {
    held?.free();
  } catch (error) {
    const lost = explained(error);
    if (!(lost instanceof SendcheckError)) throw lost;
  }
}

function explained(error: unknown): unknown {
  if (error instanceof SendcheckError) return error;
  if (isFault(error)) return new SendcheckError(error);
  if (!(error instanceof Error)) return error;
  if (error.message.includes("stale object")) {
    return lost("this list, or checker, was lost when the engine had to restart; make it again", error);
  }
  if (isTrap(error)) return restarted(error);
  return error;
}

function isFault(error: unknown): error is Fault {
  return (
    typeof error === "object" && error !== null && "kind" in error && "message" in error && !(error instanceof Error)
  );
}

/** Whether the module stopped in the middle of its work: a defect of ours, or no memory left. */
function isTrap(error: Error): boolean {
  return error.name === "RuntimeError" || error instanceof RangeError;
}

function restart(): void {
  glue.__wbg_reset_state();
  isStopped = false;
}

/** A module that stopped in the middle cannot go on; a new instance of it can. */
function restarted(cause: Error): SendcheckError {
  stopped();
  let outcome = "has restarted";
  try {
    restart();
  } catch {
    // There is no memory for a new instance either; the next call tries again.
    outcome = "could not restart yet";
  }
  const message = `the engine stopped (${cause.message}), most likely because memory ran out, and ${outcome}; lists that were open are lost`;
  return lost(message, cause);
}

function lost(message: string, cause: Error): SendcheckError {
  return new SendcheckError({ kind: "internal", message, reason: { kind: "restarted" } }, { cause });
}
