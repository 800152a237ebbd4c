import { counter, numbers } from "../number.js";

const count = counter("en");
const number = numbers("en");

export const schedule = {
  defaults: "Use the windows of the service",
  defaultsAre: (opens: string, closes: string) => `SMS from ${opens} to ${closes}, other channels all day, every day.`,
  own: "Set windows for this campaign",
  ownAre: "They go into each request and hold for all its channels.",
  ownInWebTool:
    "They hold for all channels. The list for the web tool does not carry them: they have to be set there, where your account allows it.",
  windows: "Windows for each weekday",
  day: {
    MONDAY: "Monday",
    TUESDAY: "Tuesday",
    WEDNESDAY: "Wednesday",
    THURSDAY: "Thursday",
    FRIDAY: "Friday",
    SATURDAY: "Saturday",
    SUNDAY: "Sunday",
  },
  opens: (day: string) => `${day}, from`,
  closes: (day: string) => `${day}, until`,
  backwards: (day: string) =>
    `${day}: the window has to end after it starts. A window over midnight is two: until 23:59, and from 00:00 on the next day.`,
  closed: "closed",
  allDay: "all day",
  none: "No weekday is chosen, so the windows of the service would hold.",
  bars: "Open hours at the recipient’s place",
  between: (opens: string, closes: string) => `${opens} to ${closes}`,
  zones: (closes: string) =>
    `A number that may lie in several time zones gets its message only when the window is open in all of them. The end is not included: at ${closes} an SMS waits for the next morning.`,
  where:
    "Time zones come from the calling and area codes of the numbers. Numbers are kept when people move; where somebody is, no number tells.",
  presets: {
    title: "All days at once",
    everyDay: "Every day",
    weekdays: "Weekdays only",
    copy: (day: string) => `Copy ${day} to all days`,
  },
  plan: {
    title: "When the messages go",
    from: "Send from",
    fromHint: (zone: string) => `On your clock (${zone}). Left empty, from now on.`,
    fromNow: "From now on",
    nobody: "No recipient is accepted, so nothing goes.",
    of: (n: number) => `Of ${count(n, "recipient", "recipients")}`,
    now: (n: number) => `${number(n)} now`,
    atOnce: (n: number) => `${number(n)} at once`,
    later: (n: number) => `${number(n)} later`,
    last: (date: string, time: string) => `the last on ${date} at ${time}`,
    lastAtMost: (date: string, time: string) => `the last on ${date} at ${time} at the latest`,
    waits: "Not everybody has their turn before the window closes; the others wait for the next one.",
    never: (n: number) => `${number(n)} never`,
    unknown: (n: number) => `${number(n)} unknown`,
  },
  sending: {
    title: "How it is sent",
    rate: "Messages a second on each channel",
    rateHint: (n: number) => `Left empty, ${number(n)}; the documents give another figure elsewhere.`,
    dayZone: "Time zone whose midnight ends a day",
    dayZoneHint: "The service does not say which. Left empty, UTC.",
    states: (n: number) =>
      n === 0 ? "Stricter windows of US states" : `Stricter windows of ${count(n, "US state", "US states")}`,
    statesTitle: "Stricter windows of US states",
    statesHint:
      "They hold as well for numbers with an area code of the state. The service does not know them, and this is no legal advice.",
    all: "All of them",
    none: "None",
  },
  zone: {
    anyState: "state not known",
    title: "By time zone",
    about:
      "The day there from 0 to 24, the hours in which messages go, and a line where clocks stand when sending begins.",
    none: "No time zone known",
    oneOf: (n: number) => `One of ${number(n)} time zones`,
    recipients: (n: number) => count(n, "recipient", "recipients"),
    there: (clock: string) => `${clock} there`,
    open: "open",
    last: (clock: string) => `the last ${clock}`,
    opens: (clock: string) => `waits until ${clock}`,
    never: "never open in all of these zones at once",
    unknown: "when it may go there is not known",
    more: (zones: number, recipients: number) =>
      `And ${count(zones, "more group of zones", "more groups of zones")} with ${count(recipients, "recipient", "recipients")}.`,
  },
  queue: {
    title: "The queue, hour by hour",
    ends: (n: number, first: string, last: string) =>
      `${count(n, "message", "messages")}, the first on ${first}, the last on ${last}.`,
    atMost: (n: number, first: string, last: string) =>
      `At most ${count(n, "message", "messages")}, the first on ${first}, the last on ${last} at the latest: another channel may reach some of them.`,
    empty: "No message of which it is known when it goes.",
    rate: (n: number) => `It sends ${count(n, "message", "messages")} a second.`,
    messages: (n: number) => count(n, "message", "messages"),
    moreHours: (hours: number, messages: number) =>
      `And ${count(messages, "message", "messages")} in ${count(hours, "more hour", "more hours")}.`,
    beyond: (n: number) => `For ${count(n, "message", "messages")} it is not known when: the queue is too long.`,
    days: "Days and requests",
    day: (date: string, n: number, first: number, last: number) =>
      first === last
        ? `${date}: ${count(n, "recipient", "recipients")} in request ${number(first)}`
        : `${date}: ${count(n, "recipient", "recipients")} in requests ${number(first)} to ${number(last)}`,
    /** Who sends with the web tool sends no requests. */
    onlyDays: "Days",
    onDay: (date: string, n: number) => `${date}: ${count(n, "recipient", "recipients")}`,
    fullDay: (date: string) => `${date}: the limit of the day is used up`,
    moreDays: (days: number, recipients: number) =>
      `And ${count(recipients, "recipient", "recipients")} on ${count(days, "more day", "more days")}.`,
    dayZone: (zone: string) =>
      `A day has a limit of recipients. Days are taken to end at midnight in ${zone}; the service does not say where.`,
  },
  law: "Hours that the law sets may be narrower than these windows; consent and local law are the brand’s task.",
};
