import { counter, numbers } from "../number.js";

const count = counter("de");
const number = numbers("de");

export const matching = {
  open: "Spalten zuordnen",
  uncertain:
    "Es ist nicht klar, welche Spalten gemeint sind. Geben Sie es hier an: Bis dahin wird niemand geprüft, denn mit einer falschen Spalte schreibt man an Fremde.",
  byPosition:
    "Keine Überschrift nennt, was die Nachricht braucht, deshalb sind die Spalten der Reihe nach zugeordnet. Prüfen Sie, ob die Paare stimmen; Dateien entstehen erst danach.",
  missing: "Etwas, was die Nachricht braucht, hat noch keine Spalte.",
  certain: "Alles, was die Nachricht braucht, hat seine Spalte.",
  recalled: "Zugeordnet wie beim letzten Mal.",
  anew: "Neu zuordnen",
  confirm: "Die Zuordnung stimmt",
  done: "Fertig",
  unread: (rows: number) =>
    `${count(rows, "Zeile gelesen", "Zeilen gelesen")}; zuerst müssen die Spalten zugeordnet werden.`,
  card: (encoding: string, delimiter: string, used: number, all: number) =>
    `${encoding}, ${delimiter}, ${number(used)} von ${count(all, "Spalte", "Spalten")} verwendet`,
  need: {
    phone: "Telefonnummer",
    id: "ID in Ihrer App",
    header: { image: "Bild", video: "Video", document: "Dokument" },
    button: (name: string) => `Button, {{${name}}}`,
  },
  choose: "Spalte wählen",
  option: (name: string, sample: string) => `${name} – ${sample}`,
  text: "Derselbe Text für alle",
  textOf: (need: string) => `Text für: ${need}`,
  fallback: "Wenn die Zelle leer ist",
  samples: (column: string) => `Aus ${column}`,
  noSamples: "In den ersten Zeilen leer.",
  basis: {
    given: "von Ihnen angegeben",
    name: "nach ihrem Namen",
    position: "nach ihrer Stelle",
    open: "noch zu wählen",
    none: "keine Spalte gefunden",
    numbers: (numbers: number, of: number) => `enthält Nummern: ${number(numbers)} von ${number(of)}`,
    links: (links: number, of: number) => `enthält Links: ${number(links)} von ${number(of)}`,
    empty: (cells: number, of: number) => `leer: ${number(cells)} von ${number(of)}`,
  },
  left: (columns: number) => `${count(columns, "weitere Spalte bleibt", "weitere Spalten bleiben")} weg.`,
  noneLeft: "Keine Spalte bleibt weg.",
  lookedAt: (rows: number) =>
    rows === 1 ? "Gezählt in der ersten Zeile." : `Gezählt in den ersten ${number(rows)} Zeilen.`,
  bubble: (row: number) => `Die Nachricht zu Zeile ${number(row)}`,
  numbers: {
    auto: "So, wie sie dastehen; mit Hinweis, wenn sie anders aussehen",
    are: (country: string) => `Sie gehören zu diesem Land: ${country}`,
  },
  written: {
    title: "Wie die Datei geschrieben ist",
    auto: (found: string) => `Erkannt: ${found}`,
    foundLine: (line: number) => `Zeile ${number(line)}`,
    foundNone: "keine",
    none: "Es gibt keine",
    inLine: "In einer Zeile",
    line: "Zeile mit den Namen",
    delimiters: { ",": "Kommas", ";": "Semikolons", tab: "Tabulatoren", "|": "Senkrechte Striche" },
  },
};
