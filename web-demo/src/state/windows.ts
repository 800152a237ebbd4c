/** Sending windows, as they are typed and as the service takes them. */
import type { ScheduleState, Window } from "./model.js";

export const DAY_MINUTES = 24 * 60;
/** 8 AM to 9 PM, unless a request says otherwise (Proactive Messaging API page, "Sending windows"). */
export const SMS_OPENS = 8 * 60;
export const SMS_CLOSES = 21 * 60;

/** A window that ends before it starts would never open. */
export function isBackwards({ on, opens, closes }: Window): boolean {
  return on && closes <= opens;
}

/** `schedulingMetrics`, or nothing where the defaults are to hold. */
export function schedulingMetrics({ own, windows }: ScheduleState): { windows: object[] } | undefined {
  const open = windows.filter((window) => window.on && !isBackwards(window));
  if (!own || open.length === 0) return undefined;
  return { windows: open.map(({ day, opens, closes }) => ({ startTime: time(opens), endTime: time(closes), day })) };
}

/** The end of a day cannot be written as 24:00. */
function time(minutes: number): { hour: number; minute: number } {
  const inside = Math.min(minutes, DAY_MINUTES - 1);
  return { hour: Math.floor(inside / 60), minute: inside % 60 };
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
