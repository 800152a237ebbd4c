import { counter, numbers } from "../number.js";

const count = counter("de");
const number = numbers("de");

export const schedule = {
  defaults: "Zeitfenster des Dienstes verwenden",
  defaultsAre: (opens: string, closes: string) =>
    `SMS von ${opens} bis ${closes}, andere Kanäle den ganzen Tag, an jedem Tag.`,
  own: "Zeitfenster für diese Kampagne festlegen",
  ownAre: "Sie stehen in jeder Anfrage und gelten für alle ihre Kanäle.",
  ownInWebTool:
    "Sie gelten für alle Kanäle. Die Liste für das Web-Tool enthält sie nicht: Sie müssen dort eingestellt werden, soweit Ihr Konto das zulässt.",
  windows: "Zeitfenster für jeden Wochentag",
  day: {
    MONDAY: "Montag",
    TUESDAY: "Dienstag",
    WEDNESDAY: "Mittwoch",
    THURSDAY: "Donnerstag",
    FRIDAY: "Freitag",
    SATURDAY: "Samstag",
    SUNDAY: "Sonntag",
  },
  opens: (day: string) => `${day}, von`,
  closes: (day: string) => `${day}, bis`,
  backwards: (day: string) =>
    `${day}: Das Zeitfenster muss nach seinem Beginn enden. Für eine Zeit über Mitternacht braucht es zwei: eines bis 23:59 und eines ab 00:00 am nächsten Tag.`,
  closed: "geschlossen",
  allDay: "den ganzen Tag",
  none: "Es ist kein Wochentag gewählt, deshalb würden die Zeitfenster des Dienstes gelten.",
  bars: "Offene Stunden am Ort des Empfängers",
  between: (opens: string, closes: string) => `${opens} bis ${closes}`,
  zones: (closes: string) =>
    `Eine Nummer, die in mehreren Zeitzonen liegen kann, erhält ihre Nachricht nur, wenn das Zeitfenster in allen offen ist. Das Ende zählt nicht dazu: Um ${closes} wartet eine SMS auf den nächsten Morgen.`,
  where:
    "Zeitzonen ergeben sich aus den Ländervorwahlen und Ortsvorwahlen der Nummern. Wer umzieht, behält seine Nummer; wo jemand gerade ist, sagt keine Nummer.",
  presets: {
    title: "Alle Tage auf einmal",
    everyDay: "Jeden Tag",
    weekdays: "Nur Montag bis Freitag",
    copy: (day: string) => `${day} auf alle Tage übertragen`,
  },
  plan: {
    title: "Wann die Nachrichten gesendet werden",
    from: "Senden ab",
    fromHint: (zone: string) => `Nach Ihrer Uhr (${zone}). Leer heißt: ab jetzt.`,
    fromNow: "Ab jetzt",
    nobody: "Kein Empfänger ist angenommen, deshalb wird nichts gesendet.",
    of: (n: number) => `Von ${count(n, "Empfänger", "Empfängern")}`,
    now: (n: number) => `${number(n)} jetzt`,
    atOnce: (n: number) => `${number(n)} sofort`,
    later: (n: number) => `${number(n)} später`,
    last: (date: string, time: string) => `die letzte am ${date} um ${time}`,
    lastAtMost: (date: string, time: string) => `die letzte spätestens am ${date} um ${time}`,
    waits: "Nicht alle kommen an die Reihe, bevor das Zeitfenster schließt; die übrigen warten auf das nächste.",
    never: (n: number) => `${number(n)} nie`,
    unknown: (n: number) => `${number(n)} unbekannt`,
  },
  sending: {
    title: "Wie gesendet wird",
    rate: "Nachrichten pro Sekunde auf jedem Kanal",
    rateHint: (n: number) => `Leer heißt: ${number(n)}; die Dokumentation nennt an anderer Stelle eine andere Zahl.`,
    dayZone: "Zeitzone, deren Mitternacht einen Tag beendet",
    dayZoneHint: "Der Dienst sagt nicht, welche. Leer heißt: UTC.",
    states: (n: number) =>
      n === 0
        ? "Engere Zeitfenster von US-Bundesstaaten"
        : n === 1
          ? "Engere Zeitfenster von 1 US-Bundesstaat"
          : `Engere Zeitfenster von ${number(n)} US-Bundesstaaten`,
    statesTitle: "Engere Zeitfenster von US-Bundesstaaten",
    statesHint:
      "Sie gelten zusätzlich für Nummern mit einer Ortsvorwahl des Bundesstaats. Der Dienst kennt sie nicht, und dies ist keine Rechtsberatung.",
    all: "Alle",
    none: "Keine",
  },
  zone: {
    anyState: "Bundesstaat unbekannt",
    title: "Nach Zeitzone",
    about:
      "Der Tag dort von 0 bis 24 Uhr, die Stunden, in denen Nachrichten gesendet werden, und eine Linie dort, wo die Uhr steht, wenn das Senden beginnt.",
    none: "Keine Zeitzone bekannt",
    oneOf: (n: number) => `Eine von ${number(n)} Zeitzonen`,
    recipients: (n: number) => count(n, "Empfänger", "Empfänger"),
    there: (clock: string) => `dort ${clock}`,
    open: "offen",
    last: (clock: string) => `die letzte ${clock}`,
    opens: (clock: string) => `wartet bis ${clock}`,
    never: "nie in allen diesen Zeitzonen zugleich offen",
    unknown: "wann es dort so weit ist, weiß niemand",
    more: (zones: number, recipients: number) =>
      `Und ${count(zones, "weitere Gruppe von Zeitzonen", "weitere Gruppen von Zeitzonen")} mit ${count(recipients, "Empfänger", "Empfängern")}.`,
  },
  queue: {
    title: "Die Warteschlange, Stunde für Stunde",
    ends: (n: number, first: string, last: string) =>
      `${count(n, "Nachricht", "Nachrichten")}: die erste am ${first}, die letzte am ${last}.`,
    atMost: (n: number, first: string, last: string) =>
      `Höchstens ${count(n, "Nachricht", "Nachrichten")}: die erste am ${first}, die letzte spätestens am ${last}. Manche erreicht vielleicht ein anderer Kanal.`,
    empty: "Keine Nachricht, von der bekannt ist, wann sie gesendet wird.",
    rate: (n: number) => `Gesendet ${n === 1 ? "wird" : "werden"} ${count(n, "Nachricht", "Nachrichten")} pro Sekunde.`,
    messages: (n: number) => count(n, "Nachricht", "Nachrichten"),
    moreHours: (hours: number, messages: number) =>
      `Und ${count(messages, "Nachricht", "Nachrichten")} in ${count(hours, "weiteren Stunde", "weiteren Stunden")}.`,
    beyond: (n: number) =>
      `Von ${count(n, "Nachricht", "Nachrichten")} ist nicht bekannt, wann: Die Warteschlange ist zu lang.`,
    days: "Tage und Anfragen",
    day: (date: string, n: number, first: number, last: number) =>
      first === last
        ? `${date}: ${count(n, "Empfänger", "Empfänger")} in Anfrage ${number(first)}`
        : `${date}: ${count(n, "Empfänger", "Empfänger")} in den Anfragen ${number(first)} bis ${number(last)}`,
    onlyDays: "Tage",
    onDay: (date: string, n: number) => `${date}: ${count(n, "Empfänger", "Empfänger")}`,
    fullDay: (date: string) => `${date}: Das Tageslimit ist ausgeschöpft`,
    moreDays: (days: number, recipients: number) =>
      `Und ${count(recipients, "Empfänger", "Empfänger")} an ${count(days, "weiteren Tag", "weiteren Tagen")}.`,
    dayZone: (zone: string) =>
      `Für jeden Tag gibt es ein Limit an Empfängern. Angenommen wird, dass Tage um Mitternacht in ${zone} enden; der Dienst sagt nicht, wo.`,
  },
  law: "Gesetzlich erlaubte Uhrzeiten können enger sein als diese Zeitfenster; für die Einwilligung und das örtliche Recht ist die Marke verantwortlich.",
};
