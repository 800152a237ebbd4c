import { bytes, numbers } from "../number.js";
import type { Texts } from "../index.js";

const number = numbers("pt");

export const file: Texts["file"] = {
  choose: "Escolha um arquivo",
  chosen: (name: string, size: number) => `${name} (${bytes("pt")(size)})`,
  fine: (encoding: string, delimiter: string) => `Lido como ${encoding}, células separadas por ${delimiter}.`,
  workbook: (format: string, sheet: string) => `Lido da planilha “${sheet}” de uma pasta de trabalho (.${format}).`,
  sample: (cell: string) => `A primeira célula em que isso se vê: ${cell}`,
  header: (line: number) =>
    line === 1
      ? "A primeira linha contém os nomes das colunas."
      : `A linha ${number(line)} contém os nomes das colunas.`,
  noHeader: "Não foi encontrada uma linha com nomes de colunas.",
  delimiters: { ",": "vírgulas", ";": "pontos e vírgulas", "\t": "tabulações", "|": "barras verticais" },
  nameless: (column: number) => `Coluna ${number(column)}`,
  findOut: "Detectar",
  writers: {
    western: "Europa Ocidental",
    central: "Europa Central",
    cyrillic: "cirílico",
    greek: "grego",
    turkish: "turco",
    hebrew: "hebraico",
    arabic: "árabe",
    baltic: "báltico",
    vietnamese: "vietnamita",
    thai: "tailandês",
    japanese: "japonês",
    chinese: "chinês",
    korean: "coreano",
  },
  likely: "Ler com uma destas codificações:",
};
