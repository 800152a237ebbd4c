/** The larger parts of a link. */
import { stateWindows } from "sendcheck/rules";
import { COMPOSE_CHANNELS } from "./model.js";
import type { Chosen, Compose, From, ScheduleState, Window } from "./model.js";
import { field, list, oneOf, record, type Loose } from "./loose.js";
import { DAY_MINUTES } from "./windows.js";

export function readChosen(value: unknown): Chosen | null {
  const chosen = record(value);
  const text = field(chosen, "text");
  const pick = chosen["pick"];
  return text ? { text, pick: typeof pick === "string" ? pick : null, from: readFrom(record(chosen["from"])) } : null;
}

function readFrom(from: Loose): From {
  const kind = oneOf(["example", "pasted", "composed"] as const, from["kind"], "pasted");
  return kind === "example" ? { kind, name: field(from, "name") } : { kind };
}

export function readCompose(value: unknown, otherwise: Compose): Compose {
  const compose = record(value);
  return {
    channel: oneOf(COMPOSE_CHANNELS, compose["channel"], otherwise.channel),
    title: field(compose, "title"),
    smsSender: field(compose, "smsSender"),
    waSender: field(compose, "waSender"),
    language: field(compose, "language") || otherwise.language,
    lookback: hours(compose["lookback"]) ?? otherwise.lookback,
    apps: field(compose, "apps"),
    notification: field(compose, "notification"),
    notificationText: field(compose, "notificationText"),
    text: field(compose, "text"),
    smsText: field(compose, "smsText"),
    base: field(compose, "base"),
    optOut: field(compose, "optOut"),
    header: oneOf(["none", "image", "video", "document"] as const, compose["header"], otherwise.header),
    headerUrl: field(compose, "headerUrl"),
    footer: field(compose, "footer"),
    buttons: list(compose["buttons"])
      .map(record)
      .map((button) => ({
        kind: oneOf(["quick_reply", "url", "phone_number"] as const, button["kind"], "quick_reply"),
        label: field(button, "label"),
        target: field(button, "target"),
      })),
  };
}

export function readWindows(value: unknown, otherwise: ScheduleState): ScheduleState {
  const schedule = record(value);
  const given = list(schedule["windows"]).map(record);
  const windows = otherwise.windows.map((window) => {
    const found = given.find((each) => each["day"] === window.day);
    return found ? readWindow(found, window) : window;
  });
  const [rate, dayZone] = [field(schedule, "rate"), field(schedule, "dayZone")];
  return { own: schedule["own"] === true, windows, at: instant(schedule["at"]), rate, dayZone };
}

/** Of the states of a link those that are known. */
export function knownStates(text: string): string {
  const given = text.split(",");
  return stateWindows
    .map(({ code }) => code as string)
    .filter((code) => given.includes(code))
    .join(",");
}

function readWindow(from: Loose, otherwise: Window): Window {
  const opens = minute(from["opens"], otherwise.opens);
  const closes = minute(from["closes"], otherwise.closes);
  return { ...otherwise, on: from["on"] !== false, opens, closes };
}

/** Milliseconds since 1970 that are a date of four digits. */
function instant(value: unknown): number | null {
  const known = typeof value === "number" && value >= 0 && value <= Date.UTC(9999, 0);
  return known && Number.isInteger(value) ? value : null;
}

/** A look-back of the service: from an hour to 30 days and 23 hours. */
function hours(value: unknown): number | null {
  return typeof value === "number" && Number.isInteger(value) && value > 0 && value < 31 * 24 ? value : null;
}

function minute(value: unknown, otherwise: number): number {
  return typeof value === "number" && Number.isInteger(value) && value >= 0 && value < DAY_MINUTES ? value : otherwise;
}
