import { bytes, numbers } from "../number.js";
import type { Texts } from "../index.js";

const number = numbers("de");

export const file: Texts["file"] = {
  choose: "Datei auswählen",
  chosen: (name: string, size: number) => `${name} (${bytes("de")(size)})`,
  fine: (encoding: string, delimiter: string) => `Als ${encoding} gelesen, Zellen getrennt durch ${delimiter}.`,
  workbook: (format: string, sheet: string) => `Aus dem Blatt „${sheet}“ einer Arbeitsmappe (.${format}) gelesen.`,
  sample: (cell: string) => `Die erste Zelle, an der man es sieht: ${cell}`,
  header: (line: number) =>
    line === 1 ? "Die erste Zeile enthält die Spaltennamen." : `Zeile ${number(line)} enthält die Spaltennamen.`,
  noHeader: "Es wurde keine Zeile mit Spaltennamen gefunden.",
  delimiters: { ",": "Kommas", ";": "Semikolons", "\t": "Tabulatoren", "|": "senkrechte Striche" },
  nameless: (column: number) => `Spalte ${number(column)}`,
  findOut: "Erkennen",
  writers: {
    western: "Westeuropa",
    central: "Mitteleuropa",
    cyrillic: "Kyrillisch",
    greek: "Griechisch",
    turkish: "Türkisch",
    hebrew: "Hebräisch",
    arabic: "Arabisch",
    baltic: "Baltisch",
    vietnamese: "Vietnamesisch",
    thai: "Thailändisch",
    japanese: "Japanisch",
    chinese: "Chinesisch",
    korean: "Koreanisch",
  },
  likely: "Mit einer dieser Kodierungen lesen:",
};
