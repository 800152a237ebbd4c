/** What is wrong with the columns of a list, or was taken for granted of them. */
import type { RuleTexts } from "../../catalogue.js";
import { ofChannel } from "../channels.js";
import { regions } from "../regions.js";
import { columnName, counted, either, isOrAre, listed, listedColumns, n } from "./phrases.js";

export const columns = {
  NUMBERS_FOR_APP_USERS: {
    title: "Die Liste enthält Telefonnummern, die Nachricht geht aber an App-Nutzer",
    help: "Geben Sie die IDs an, unter denen die App die Personen kennt, oder wählen Sie SMS oder WhatsApp; wenn die Nummern diese IDs sind, sagen Sie es mit `columns`: `Id=Phone`.",
    says: ({ column }) =>
      `diese Nachricht geht an App-Nutzer; die Liste enthält Telefonnummern in \`${columnName(column)}\` und keine Spalte mit IDs`,
  },
  COLUMN_MISSING: {
    title: "Es fehlen Spalten",
    help: "Ergänzen Sie, was fehlt; die Nachricht des Handoffs braucht es für jeden Empfänger.",
    says: ({ names, count }) =>
      `in der Überschriftenzeile ${count === 1 ? "fehlt die Spalte" : "fehlen die Spalten"} ${listed(names, count)}`,
  },
  COLUMN_REPEATED: {
    title: "Mehrere Spalten sind für dasselbe da",
    help: "Benennen Sie alle bis auf eine um, entfernen Sie sie, oder sagen Sie mit `columns`, welche gemeint ist; vorher gibt es keine Dateien zum Senden.",
    says: ({ names, count, first }) =>
      count === 1
        ? `die Spalte ${listedColumns(names, 1)} ist für dasselbe da wie Spalte ${n(first)}, die verwendet wird`
        : `${n(count)} Spalten (${listedColumns(names, count)}) sind für dasselbe da wie Spalten vor ihnen, die verwendet werden`,
  },
  COLUMN_UNKNOWN: {
    title: "Es gibt Spalten, die der Handoff nicht verwendet",
    help: "Es ist nichts zu tun, wenn sie nicht gesendet werden sollen; sonst geben Sie jeder den Namen ihrer Variable.",
    says: ({ names, count, expected }) =>
      `${counted(count, "Spalte wird", "Spalten werden")} nicht beachtet: ${listedColumns(names, count)}; der Handoff verwendet ${expected.join(", ")}`,
  },
  COLUMNS_UNCERTAIN: {
    title: "Es ist nicht klar, welche Spalte der Liste gemeint ist",
    help: "Sagen Sie einmal mit `columns`, welche Spalte es ist; vorher wird niemand geprüft, denn mit der falschen Spalte schreibt man an Fremde.",
    says: ({ need, candidates }) =>
      `es ist nicht klar, welche Spalte ${need} füllt: ${either(candidates)} kann gemeint sein`,
  },
  COLUMNS_BY_POSITION: {
    title: "Die Spalten werden nach ihrer Reihenfolge zugeordnet",
    help: "Sehen Sie sich die Paare an, und bestätigen Sie sie mit `columns` oder einer gespeicherten Zuordnung, oder benennen Sie die Spalten; vorher gibt es keine Dateien zum Senden.",
    says: ({ pairs }) =>
      `keine Überschrift nennt, was die Nachricht braucht, deshalb werden die Spalten der Reihe nach zugeordnet: ${pairs.join(", ")}`,
  },
  COLUMNS_CHANGE: {
    title: "Weiter unten stehen die Nummern in einer anderen Spalte",
    help: "Sehen Sie sich die Liste ab dieser Zeile an; vielleicht wurden zwei Dateien mit verschiedenen Spalten zusammengefügt.",
    says: ({ row, line, rows, column, need }) =>
      `ab Zeile ${n(row)} (Zeile ${n(line)} der Datei) steht in ${counted(rows, "Zeile", "Zeilen")} keine Nummer in der Spalte für ${ofChannel(need, (channel) => `${channel}-`)}Nummern, aber eine in Spalte ${n(column)}`,
  },
  NUMBER_IN_TWO_COLUMNS: {
    title: "Ländervorwahlen stehen in einer anderen Spalte als ihre Nummern",
    help: "Schreiben Sie beides in eine Spalte (`+44` und `7911123456` als `+447911123456`), oder sagen Sie mit `numbersAsGiven`, dass die Nummern vollständig sind; vorher gibt es keine Dateien zum Senden.",
    says: ({ column, count, of }) =>
      `${n(count)} von ${counted(of, "Nummer", "Nummern")} ohne \`+\` ${count === 1 ? "hat ihre" : "haben ihre"} Ländervorwahl in der Spalte \`${column}\` und ${count === 1 ? "wird" : "werden"} ohne sie gelesen`,
  },
  NUMBERS_WITHOUT_CODE: {
    title: "Viele Nummern sehen aus wie Nummern eines Landes ohne dessen Ländervorwahl",
    help: "Geben Sie mit `country` das Land an, oder mit `numbersAsGiven`, dass die Nummern stimmen; vorher gibt es keine Dateien zum Senden.",
    says: ({ count, of, region, others, more, need, besides }) =>
      `${n(count)} von ${counted(of, ...numbers(need))} ohne \`+\` ${isOrAre(count)} so, wie sie ${count === 1 ? "dasteht" : "dastehen"}, nicht gültig, mit der Ländervorwahl von ${regions(region, others, more)} aber schon${also(besides)}`,
  },
  NUMBERS_AMBIGUOUS: {
    title: "Nummern ohne `+` gehören zum angegebenen Land, wörtlich gelesen aber zu anderen",
    help: "Es ist nichts zu tun, wenn das Land stimmt; ein `+` vor der Ländervorwahl sagt, dass sie in der Nummer enthalten ist.",
    says: ({ count, of, region }) =>
      count === 1
        ? `1 von ${counted(of, "Nummer", "Nummern")} ohne \`+\` wurde als Nummer von ${region} gelesen und ist so, wie sie dasteht, die eines anderen Landes`
        : `${n(count)} von ${counted(of, "Nummer", "Nummern")} ohne \`+\` wurden als Nummern von ${region} gelesen und sind so, wie sie dastehen, die anderer Länder`,
  },
  NUMBERS_NOT_MOBILE: {
    title: "Eine Spalte der Liste sagt von manchen Nummern, dass sie keine Mobilnummern sind",
    help: "Sagen Sie mit `where`, welche Zeilen gemeint sind, oder mit `columns`, in welcher Spalte die Nummer steht; vorher gibt es keine Dateien zum Senden.",
    says: ({ column, count, of, elsewhere }) =>
      `\`${columnName(column)}\` nennt ${n(count)} von ${counted(of, "Nummer", "Nummern")} etwas anderes als mobil${elsewhere === 0 ? "" : `; zu ${n(elsewhere)} davon steht eine Mobilnummer in einer anderen Spalte`}`,
  },
  STATUS_IGNORED: {
    title: "Eine Spalte der Liste sagt, dass manche Empfänger keine Nachrichten wollen",
    help: "Sagen Sie mit `where`, welche Zeilen gemeint sind, oder mit `all`, dass es alle sind.",
    says: ({ column, count }) =>
      `\`${column}\` sagt von ${counted(count, "Empfänger", "Empfängern")}, dass sie keine Nachrichten wollen, und niemand wird deshalb ausgelassen`,
  },
  COLUMNS_CONTRADICTED: {
    title: "Eine gewählte Spalte enthält nicht, was gebraucht wird",
    help: "Die Wahl gilt; prüfen Sie, ob eine andere Spalte gemeint war.",
    says: ({ need, column, fitting, filled }) =>
      filled === 0
        ? `${need} kommt wegen ihres Platzes aus der Spalte \`${columnName(column)}\`, deren Name für etwas anderes steht`
        : `von ${counted(filled, "gefüllten Zelle", "gefüllten Zellen")} in \`${columnName(column)}\` am Anfang der Liste ${holding(fitting)}, was ${need} braucht`,
  },
  NUMBERS_ELSEWHERE: {
    title: "Noch eine Spalte enthält Telefonnummern",
    help: "Es ist nichts zu tun, wenn an die erste Spalte geschrieben werden soll; sonst geben Sie `columns` an, zum Beispiel `Phone=#2`.",
    says: ({ columns }) =>
      `die Liste hat keine Überschriftenzeile, deshalb gilt ihre erste Spalte als die der Nummern; auch ${columns.map(columnName).join(" und ")} ${columns.length === 1 ? "enthält" : "enthalten"} Nummern`,
  },
  HEADING_IS_RECIPIENT: {
    title: "Die Überschriftenzeile ist vielleicht ein Empfänger",
    help: "Wenn diese Zeile ein Empfänger ist, sagen Sie mit `header`, dass es keine Überschriftenzeile gibt: An eine Überschriftenzeile wird nichts gesendet.",
    says: ({ column, line }) =>
      `Spalte ${n(column)} der Überschriftenzeile (Zeile ${n(line)}) enthält eine Telefonnummer oder eine Adresse`,
  },
} satisfies Partial<RuleTexts>;

function holding(fitting: number): string {
  if (fitting === 0) return "enthält keine";
  return fitting === 1 ? "enthält 1" : `enthalten ${n(fitting)}`;
}

function numbers(need: string): [string, string] {
  const channel = ofChannel(need, (channel) => `${channel}-`);
  return [`${channel}Nummer`, `${channel}Nummern`];
}

/** Weitere Nummern, für die dasselbe gilt, außer dass sie so, wie sie dastehen, gültig sind. */
function also(count: number): string {
  if (count === 0) return "";
  return count === 1
    ? "; eine weitere wäre es auch und wird als Nummer eines anderen Landes gelesen"
    : `; ${n(count)} weitere wären es auch und werden als Nummern anderer Länder gelesen`;
}
