import { counter, numbers } from "../number.js";
import type { Texts } from "../index.js";

const count = counter("de");
const number = numbers("de");

export const mend: Texts["mend"] = {
  outcome: {
    goOut: (total) => `von ${count(total, "Nachricht wird", "Nachrichten werden")} verschickt`,
    share: (accepted, failed, skipped) =>
      `${number(accepted)} angenommen, ${number(failed)} abgelehnt, ${number(skipped)} übersprungen`,
    skipped: (n) => `${number(n)} übersprungen`,
    withWarnings: (n) => `${number(n)} mit Warnungen angenommen`,
  },
  fix: "Beheben",
  fixOf: (kind, name) => `${name} beheben: ${kind}`,
  drop: "Weglassen",
  dropOf: (name) => `Abgelehnte Zeilen mit ${name} weglassen`,
  kinds: {
    "calling-code": "Ländervorwahl ergänzen",
    blanks: "Zeilenumbrüche und Leerzeichen zusammenfassen",
    "plain-characters": "Zeichen ersetzen, die Segmente kosten",
    "fill-empty": "Leere Zellen füllen",
    https: "Links mit https beginnen lassen",
    "drop-duplicates": "Doppelte weglassen",
    "drop-failed": "Abgelehnte Zeilen weglassen",
    repair: "Nummern so schreiben, wie der Dienst sie annimmt",
    "strict-json": "Als strenges JSON schreiben",
  },
  country: "Land der Nummern ohne +",
  choose: "Land wählen",
  column: "Spalte",
  value: "Text für die leeren Zellen",
  nothing: "Es würde sich nichts ändern.",
  cannot: "Das geht nicht",
  wouldChange: (n) => (n === 1 ? "1 Zelle würde sich ändern." : `${number(n)} Zellen würden sich ändern.`),
  drops: (n) => (n === 1 ? "1 Zeile würde weggelassen." : `${number(n)} Zeilen würden weggelassen.`),
  more: (n) => (n === 1 ? "1 Nachricht mehr wird verschickt." : `${number(n)} Nachrichten mehr werden verschickt.`),
  saved: (n) => (n === 1 ? "1 Segment wird gespart." : `${number(n)} Segmente werden gespart.`),
  doubtful: (n) =>
    n === 1
      ? "Eine davon ist so, wie sie dasteht, eine gültige Nummer eines anderen Landes. Nur Sie wissen, welche gemeint ist."
      : `${number(n)} davon sind so, wie sie dastehen, gültige Nummern eines anderen Landes. Nur Sie wissen, welche gemeint sind.`,
  before: "Vorher",
  after: "Nachher",
  place: (row, name) => `Zeile ${number(row)}, ${name}`,
  make: (n) => (n === 1 ? "Diese Änderung vornehmen" : `Diese ${number(n)} Änderungen vornehmen`),
  leave: "So lassen",
  keys: "Die Eingabetaste oder ein Doppelklick auf einen Wert ändert ihn, Escape lässt ihn, wie er war, Strg+Z nimmt die letzte Änderung zurück.",
  cell: (name) => `${name} ändern`,
  change: "Ändern",
  goTo: "Zeile",
  go: "Zur Zeile",
  untypable:
    "Dieser Wert kann dort nicht stehen: In einer eingegebenen Zeile darf nur der letzte Wert das Trennzeichen enthalten und kein Wert einen Zeilenumbruch; in einer Anfrage muss es die Stelle geben.",
  changes: {
    title: (n) => `Ihre Änderungen (${number(n)})`,
    hint: "Sie stehen in jeder Datei, die hier entsteht. Ihre eigene Datei bleibt, wie sie ist.",
    lost: (n) =>
      n === 1
        ? "1 Änderung konnte nicht wiederholt werden, weil die Nachricht oder die Einstellungen jetzt andere sind."
        : `${number(n)} Änderungen konnten nicht wiederholt werden, weil die Nachricht oder die Einstellungen jetzt andere sind.`,
    cell: (row, name, before, after) => `Zeile ${number(row)}, ${name}: ${before} → ${after}`,
    fix: (kind, n) => `${kind}: ${count(n, "Änderung", "Änderungen")}`,
    back: "Letzte zurücknehmen",
    allBack: "Alle zurücknehmen",
    save: "Änderungen herunterladen (JSON)",
    load: "Änderungen laden (JSON)",
    loaded: (n: number) => `${count(n, "Änderung", "Änderungen")} aus einer Datei`,
    noChanges:
      "Diese Datei enthält keine Änderungen. Wählen Sie die, die beim Herunterladen der Änderungen gespeichert wurde.",
    noList: "Das sind Änderungen einer Liste. Öffnen Sie die Liste, in der sie gemacht wurden, und laden Sie sie dann.",
  },
};
