/** Sending windows, as they are typed and as the engine takes them. */
import { limits } from "sendcheck/rules";
import type { Day, ScheduleState, Window } from "./model.js";

export const DAY_MINUTES = 24 * 60;
/** When SMS are sent unless a request says otherwise. */
export const SMS_OPENS = limits.smsOpens.value * 60;
export const SMS_CLOSES = limits.smsCloses.value * 60;

/** A window that ends before it starts would never open. */
export function isBackwards({ on, opens, closes }: Window): boolean {
  return on && closes <= opens;
}

/** The windows of the campaign, such as `MONDAY 09:00-17:00`; none where the defaults are to hold. */
export function openWindows({ own, windows }: ScheduleState): string[] {
  const open = windows.filter((window) => own && window.on && !isBackwards(window));
  return open.map(({ day, opens, closes }) => `${day} ${clock(opens)}-${clock(closes)}`);
}

/** The same windows, open on these days and on no others. */
export function openOn(windows: readonly Window[], days: readonly Day[]): Window[] {
  return windows.map((window) => ({ ...window, on: days.includes(window.day) }));
}

/** Every day as the first of the week. */
export function copied(windows: readonly Window[]): Window[] {
  return windows.map((window) => ({ ...window, ...windows[0], day: window.day }));
}

export function clock(minutes: number): string {
  return `${pair(Math.floor(minutes / 60))}:${pair(minutes % 60)}`;
}

export function minutes(text: string): number | null {
  const match = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(text);
  return match ? Number(match[1]) * 60 + Number(match[2]) : null;
}

function pair(value: number): string {
  return String(value).padStart(2, "0");
}
