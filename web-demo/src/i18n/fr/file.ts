import { bytes, numbers } from "../number.js";
import type { Texts } from "../index.js";

const number = numbers("fr");

export const file: Texts["file"] = {
  choose: "Choisir un fichier",
  chosen: (name: string, size: number) => `${name} (${bytes("fr")(size)})`,
  fine: (encoding: string, delimiter: string) => `Lu en ${encoding}, cellules séparées par des ${delimiter}.`,
  workbook: (format: string, sheet: string) => `Lu dans la feuille « ${sheet} » d’un classeur (.${format}).`,
  sample: (cell: string) => `La première cellule où cela se voit : ${cell}`,
  header: (line: number) =>
    line === 1
      ? "La première ligne contient les noms des colonnes."
      : `La ligne ${number(line)} contient les noms des colonnes.`,
  noHeader: "Aucune ligne avec des noms de colonnes n’a été trouvée.",
  delimiters: { ",": "virgules", ";": "points-virgules", "\t": "tabulations", "|": "barres verticales" },
  nameless: (column: number) => `Colonne ${number(column)}`,
  findOut: "Détecter",
  writers: {
    western: "Europe occidentale",
    central: "Europe centrale",
    cyrillic: "cyrillique",
    greek: "grec",
    turkish: "turc",
    hebrew: "hébreu",
    arabic: "arabe",
    baltic: "balte",
    vietnamese: "vietnamien",
    thai: "thaï",
    japanese: "japonais",
    chinese: "chinois",
    korean: "coréen",
  },
  likely: "Le lire avec l’un de ces encodages :",
};
