/** What is wrong with sending windows. */
import type { ArgsOf, RuleTexts } from "../../catalogue.js";
import { counted, n } from "./phrases.js";

export const schedule = {
  SCHEDULE_WINDOW_INVALID: {
    title: "Ein Zeitfenster sagt nicht, wann Nachrichten gesendet werden dürfen",
    help: "Geben Sie jedem Zeitfenster einen Tag von MONDAY bis SUNDAY und zwei Uhrzeiten von 00:00 bis 23:59, die spätere zuletzt.",
    says: (args) => windowDefects[args.reason](args),
  },
  SCHEDULE_OUTSIDE_8_21: {
    title: "Ein Zeitfenster lässt SMS vor 8 oder nach 21 Uhr zu",
    help: "Halten Sie Zeitfenster für SMS zwischen 08:00 und 21:00, außer wenn das Recht am Ort der Empfänger andere Uhrzeiten zulässt.",
    says: ({ count, window, hours }) => {
      const more = count > 1 ? ` (und ${count === 2 ? "ein weiteres ist" : `${n(count - 1)} weitere sind`} so)` : "";
      return `Zeitfenster ${n(window)} ist \`${hours}\`${more}; der Dienst sendet SMS zwischen 08:00 und 21:00, wenn Zeitfenster nichts anderes sagen`;
    },
  },
  SCHEDULE_NEVER_OPEN: {
    title: "Kein Zeitfenster ist in allen Zeitzonen der Nummer zugleich offen",
    help: "Machen Sie die Zeitfenster länger, oder senden Sie an diese Nummer ohne eigene Zeitfenster.",
    says: () => "die Nummer kann in mehreren Zeitzonen liegen, und kein Zeitfenster ist in allen zugleich offen",
  },
  SCHEDULE_TOO_SHORT: {
    title: "Die Liste passt nicht in ihre Zeitfenster",
    help: "Machen Sie die Zeitfenster länger, oder geben Sie mehr davon an; `sendcheck schedule` sagt, wann die letzte Nachricht gesendet wird.",
    says: ({ fits, found, openings, weeks }) =>
      `solange das längste Zeitfenster offen ist, ${fits === 1 ? "wird" : "werden"} ${counted(fits, "Nachricht", "Nachrichten")} gesendet, und ${n(found)} Empfänger ${found === 1 ? "nutzt es" : "teilen es sich"}; deshalb wird die letzte Nachricht im ${n(openings)}. Zeitfenster, in der ${n(weeks)}. Woche, oder später gesendet`,
  },
  SCHEDULE_STATE_WINDOW: {
    title: "Der Dienst sendet zu Uhrzeiten, die das Zeitfenster eines Bundesstaats ausschließt",
    help: "Geben Sie Zeitfenster an, die innerhalb derer dieser Bundesstaaten liegen, oder senden Sie an diese Empfänger gesondert.",
    says: ({ found, states, unknown }) => {
      const known = `${counted(found, "Empfänger ist", "Empfänger sind")} in Bundesstaaten mit engeren Zeitfenstern (${states}), von denen der Dienst nichts weiß`;
      const open = `von ${counted(unknown, "Nummer", "Nummern")} ist der Bundesstaat nicht bekannt und damit auch nicht sein Zeitfenster`;
      if (unknown === 0) return known;
      return found === 0 ? open : `${known}; ${open}`;
    },
  },
} satisfies Partial<RuleTexts>;

type Invalid = ArgsOf<"SCHEDULE_WINDOW_INVALID">;

const windowDefects: Readonly<Record<Invalid["reason"], (args: Invalid) => string>> = {
  none: () => "`schedulingMetrics` enthält kein Zeitfenster",
  missing: ({ window, found }) => `in Zeitfenster ${n(window)} fehlt \`${found}\``,
  hour: ({ window, found }) =>
    `Zeitfenster ${n(window)} hat die Stunde \`${found}\`, die nicht zwischen 0 und 23 liegt`,
  minute: ({ window, found }) =>
    `Zeitfenster ${n(window)} hat die Minute \`${found}\`, die nicht zwischen 0 und 59 liegt`,
  day: ({ window, found }) => `Zeitfenster ${n(window)} hat den Tag \`${found}\`, der keiner von MONDAY bis SUNDAY ist`,
  backwards: ({ window }) =>
    `Zeitfenster ${n(window)} endet nicht nach seinem Beginn; eines über Mitternacht sind zwei, bis 23:59 und ab 00:00`,
  overlap: ({ window, other }) => `die Zeitfenster ${n(other)} und ${n(window)} überschneiden sich`,
};
