/** When the messages of the list go: what is asked of the engine, and what several places read from its answer. */
import type { Schedule, ScheduleOptions } from "sendcheck";
import type { State } from "./model.js";
import { isLimit } from "./policy.js";
import { openWindows } from "./windows.js";

export function scheduleOptions({ schedule }: State): ScheduleOptions {
  const windows = openWindows(schedule);
  const { at, rate, dayZone } = schedule;
  return {
    at: at ?? Date.now(),
    ...(windows.length > 0 ? { windows } : {}),
    ...(isLimit(rate) ? { rate: Number(rate) } : {}),
    ...(dayZone.trim() ? { dayZone: dayZone.trim().replaceAll(" ", "_") } : {}),
  };
}

/** An instant of the queue. Where one channel follows another, nobody is written to later, but maybe all are earlier. */
export interface End {
  readonly at: string;
  readonly atMost: boolean;
}

/** When the first message goes on any channel. */
export function firstOf({ channels }: Schedule): string | null {
  return channels.flatMap(({ first }) => first ?? []).sort(byTime)[0] ?? null;
}

/** When the last one goes. */
export function lastOf({ channels }: Schedule): End | null {
  const at = channels
    .flatMap(({ last }) => last ?? [])
    .sort(byTime)
    .at(-1);
  return at ? { at, atMost: channels.some(({ figuresAre }) => figuresAre === "atMost") } : null;
}

function byTime(a: string, b: string): number {
  return Date.parse(a) - Date.parse(b);
}
