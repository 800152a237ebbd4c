import { bytes, numbers } from "../number.js";
import type { Texts } from "../index.js";

const number = numbers("it");

export const file: Texts["file"] = {
  choose: "Scegli un file",
  chosen: (name: string, size: number) => `${name} (${bytes("it")(size)})`,
  fine: (encoding: string, delimiter: string) => `Letto come ${encoding}, celle separate da ${delimiter}.`,
  workbook: (format: string, sheet: string) => `Letto dal foglio «${sheet}» di una cartella di lavoro (.${format}).`,
  sample: (cell: string) => `La prima cella in cui si vede: ${cell}`,
  header: (line: number) =>
    line === 1
      ? "La prima riga contiene i nomi delle colonne."
      : `La riga ${number(line)} contiene i nomi delle colonne.`,
  noHeader: "Non è stata trovata alcuna riga con i nomi delle colonne.",
  delimiters: { ",": "virgole", ";": "punti e virgola", "\t": "tabulazioni", "|": "barre verticali" },
  nameless: (column: number) => `Colonna ${number(column)}`,
  findOut: "Riconosci",
  writers: {
    western: "Europa occidentale",
    central: "Europa centrale",
    cyrillic: "cirillico",
    greek: "greco",
    turkish: "turco",
    hebrew: "ebraico",
    arabic: "arabo",
    baltic: "baltico",
    vietnamese: "vietnamita",
    thai: "thailandese",
    japanese: "giapponese",
    chinese: "cinese",
    korean: "coreano",
  },
  likely: "Leggilo con una di queste codifiche:",
};
