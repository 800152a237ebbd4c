/** How long the page stands still: the longest task in which it answers to nobody. */
import type { Page } from "@playwright/test";

/** Other programs on the machine can only make the page stand still longer, so the best of a few walks counts. */
export const WALKS = 3;

/** Notes every long task of the pages that are opened from now on. */
export function noteTasks(page: Page): Promise<unknown> {
  return page.addInitScript(() => {
    Object.assign(window, { tasks: [] });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) Reflect.get(window, "tasks").push(entry.duration);
    }).observe({ type: "longtask", buffered: true });
  });
}

/** Forgets the tasks so far, so that what comes is measured by itself. */
export function forgetTasks(page: Page): Promise<unknown> {
  return page.evaluate(() => Object.assign(window, { tasks: [] }));
}

/** The longest task since the last ones were forgotten, in milliseconds. */
export function standstill(page: Page): Promise<number> {
  return page.evaluate(() => Math.max(0, ...Reflect.get(window, "tasks")));
}
