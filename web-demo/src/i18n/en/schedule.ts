export const schedule = {
  title: "When may it go out?",
  intro:
    "A message is sent inside a window of the recipient’s own day, found from the number. Outside of it, it waits for the next opening.",
  defaults: "Use the windows of the service",
  defaultsAre: (opens: string, closes: string) => `SMS from ${opens} to ${closes}, other channels all day, every day.`,
  own: "Set windows for this campaign",
  ownAre: "They go into each request and hold for all its channels.",
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
  notChecked:
    "Time zones of the numbers are not worked out here, so the waiting time of a single recipient is not shown.",
  law: "Hours that the law sets may be narrower than these windows; consent and local law are the brand’s task.",
};
