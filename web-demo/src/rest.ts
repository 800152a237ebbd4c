/** When something is done after a change: once changes rest. */
import type { Pending } from "./state/pending.js";

/** How long typing has to rest before it is looked at. */
const REST = 200;

/** Runs a task when changes rest. */
export function latest(task: () => Promise<void> | void, rest = REST): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(() => void task(), rest);
  };
}

/** The same of what files are made of: from the change on until it has been done, it is pending. */
export function awaited(task: () => Promise<void> | void, pending: Pending): () => void {
  let end: (() => void) | null = null;
  const rested = latest(async () => {
    const ended = end;
    end = null;
    try {
      await task();
    } finally {
      ended?.();
    }
  });
  return () => {
    end ??= pending.begin();
    rested();
  };
}
