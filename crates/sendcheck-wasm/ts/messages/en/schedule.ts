/** What is wrong with sending windows. */
import type { ArgsOf, RuleTexts } from "../../catalogue.js";

export const schedule = {
  SCHEDULE_WINDOW_INVALID: {
    title: "A sending window does not say when messages may go out",
    help: "Give each window a day from MONDAY to SUNDAY and two times from 00:00 to 23:59, the later one last.",
    says: (args) => windowDefects[args.reason](args),
  },
  SCHEDULE_OUTSIDE_8_21: {
    title: "A window lets SMS out before 8 or after 21 o'clock",
    help: "Keep windows for SMS between 08:00 and 21:00 unless the law where recipients live lets you write at other hours.",
    says: ({ count, window, hours }) => {
      const more = count > 1 ? `, and ${count - 1} more are such` : "";
      return `window ${window} is \`${hours}\`${more}; the service sends SMS between 08:00 and 21:00 unless windows say otherwise`;
    },
  },
  SCHEDULE_NEVER_OPEN: {
    title: "No window is open in all zones of the number at once",
    help: "Make the windows longer, or send to this number without windows of its own.",
    says: () => "the number may be in several time zones, and no window is open in all of them at once",
  },
  SCHEDULE_TOO_SHORT: {
    title: "The list does not fit into its windows",
    help: "Make the windows longer, or give more of them; `sendcheck schedule` says when the last message goes.",
    says: ({ fits, found, openings, weeks }) =>
      `${fits} messages go out while the longest window is open, ${found} recipients share it, so the last message goes in window ${openings}, in week ${weeks}, or later`,
  },
  SCHEDULE_STATE_WINDOW: {
    title: "The service sends in hours that the window of a state leaves out",
    help: "Give windows that lie within those of these states, or send to these recipients apart.",
    says: ({ found, states, unknown }) => {
      const known = `${found} recipients are in states with narrower windows (${states}), of which the service knows nothing`;
      const open = `of ${unknown} numbers the state is not known, so nobody knows its window`;
      if (unknown === 0) return known;
      return found === 0 ? open : `${known}; ${open}`;
    },
  },
} satisfies Partial<RuleTexts>;

type Invalid = ArgsOf<"SCHEDULE_WINDOW_INVALID">;

/** What is wrong with a window. */
const windowDefects: Readonly<Record<Invalid["reason"], (args: Invalid) => string>> = {
  none: () => "`schedulingMetrics` has no window",
  missing: ({ window, found }) => `\`${found}\` is missing in window ${window}`,
  hour: ({ window, found }) => `window ${window} has the hour \`${found}\`, which is none of 0 to 23`,
  minute: ({ window, found }) => `window ${window} has the minute \`${found}\`, which is none of 0 to 59`,
  day: ({ window, found }) => `window ${window} has the day \`${found}\`, which is none of MONDAY to SUNDAY`,
  backwards: ({ window }) =>
    `window ${window} does not end after it starts; one over midnight is two windows, up to 23:59 and from 00:00`,
  overlap: ({ window, other }) => `windows ${other} and ${window} overlap`,
};
