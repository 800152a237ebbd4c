import { bytes, numbers } from "../number.js";
import type { Texts } from "../index.js";

const number = numbers("es");

export const file: Texts["file"] = {
  choose: "Elija un archivo",
  chosen: (name: string, size: number) => `${name} (${bytes("es")(size)})`,
  fine: (encoding: string, delimiter: string) => `Leído como ${encoding}, celdas separadas por ${delimiter}.`,
  workbook: (format: string, sheet: string) => `Leído de la hoja «${sheet}» de un libro (.${format}).`,
  sample: (cell: string) => `La primera celda en la que se ve: ${cell}`,
  header: (line: number) =>
    line === 1
      ? "La primera línea contiene los nombres de las columnas."
      : `La línea ${number(line)} contiene los nombres de las columnas.`,
  noHeader: "No se encontró ninguna línea con nombres de columnas.",
  delimiters: { ",": "comas", ";": "puntos y comas", "\t": "tabuladores", "|": "barras verticales" },
  nameless: (column: number) => `Columna ${number(column)}`,
  findOut: "Detectar",
  writers: {
    western: "Europa occidental",
    central: "Europa central",
    cyrillic: "cirílico",
    greek: "griego",
    turkish: "turco",
    hebrew: "hebreo",
    arabic: "árabe",
    baltic: "báltico",
    vietnamese: "vietnamita",
    thai: "tailandés",
    japanese: "japonés",
    chinese: "chino",
    korean: "coreano",
  },
  likely: "Leerlo con una de estas codificaciones:",
};
