/** Instants and clock times as a language writes them, with hours from 0 to 23 everywhere. */
const TIME = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const;
const SHORT = { weekday: "short", day: "numeric", month: "short" } as const;

type Writer = (text: string) => string;

/** An instant of the engine on the clock of whoever looks: its date, its time of the day, and both in short. */
export function instants(locale: string): { date: Writer; time: Writer; short: Writer } {
  const date = new Intl.DateTimeFormat(locale, { dateStyle: "full" });
  const time = new Intl.DateTimeFormat(locale, TIME);
  const short = new Intl.DateTimeFormat(locale, { ...SHORT, ...TIME });
  return {
    date: (instant) => date.format(new Date(instant)),
    time: (instant) => time.format(new Date(instant)),
    short: (instant) => short.format(new Date(instant)),
  };
}

/** What clocks elsewhere show, such as `2026-11-20T21:00:00-05:00`; of several, from the earliest to the latest. */
export function clocks(locale: string): (locals: readonly string[]) => string {
  const short = new Intl.DateTimeFormat(locale, { ...SHORT, ...TIME, timeZone: "UTC" });
  return (locals) => {
    const [first, last] = [locals[0], locals.at(-1)];
    return first && last ? short.formatRange(shownBy(first), shownBy(last)) : "";
  };
}

/** A date, such as `2026-11-20`. */
export function dates(locale: string): Writer {
  const date = new Intl.DateTimeFormat(locale, { ...SHORT, year: "numeric", timeZone: "UTC" });
  return (day) => date.format(new Date(day));
}

/** The date and time that a clock shows, as if it were in UTC. */
export function shownBy(local: string): Date {
  return new Date(`${local.slice(0, 19)}Z`);
}

/** The name of the zone in which the clock of whoever looks is. */
export function ownZone(): string {
  return zoneName(Intl.DateTimeFormat().resolvedOptions().timeZone);
}

/** A name of the IANA database as people read it. */
export function zoneName(zone: string): string {
  return zone.replaceAll("_", " ");
}

/** An instant as a field for date and time takes it, on the clock of whoever looks. */
export function fieldText(instant: number): string {
  const date = new Date(instant);
  const pair = (value: number) => String(value).padStart(2, "0");
  const day = [String(date.getFullYear()).padStart(4, "0"), pair(date.getMonth() + 1), pair(date.getDate())].join("-");
  return `${day}T${pair(date.getHours())}:${pair(date.getMinutes())}`;
}

/** The instant that was typed into such a field, in milliseconds since 1970; nothing if it is empty. */
export function fieldInstant(text: string): number | null {
  const instant = new Date(text).getTime();
  return Number.isNaN(instant) ? null : instant;
}
