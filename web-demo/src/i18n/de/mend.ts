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
  country: "Land der Nummern ohne +",
  choose: "Land wählen",
  column: "Spalte",
  value: "Text für die leeren Zellen",
  nothing: "Es würde sich nichts ändern.",
  cannot: "Das geht nicht",
  wouldChange: (n) => (n === 1 ? "1 Zelle würde sich ändern." : `${number(n)} Zellen würden sich ändern.`),
  drops: (n) => (n === 1 ? "1 Zeile würde weggelassen." : `${number(n)} Zeilen würden weggelassen.`),
  more: (n) => (n === 1 ? "1 Nachricht mehr wird verschickt." : `${number(n)} Nachrichten mehr werden verschickt.`),
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
  },
};
