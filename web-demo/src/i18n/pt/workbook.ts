import { counter, numbers } from "../number.js";

const count = counter("pt");
const number = numbers("pt");

export const workbook = {
  sheet: "Planilha",
  choose: "Escolha uma planilha",
  others: "A lista pode estar em outra planilha da pasta de trabalho:",
  fine: (format: string, sheet: string) => `Lido da planilha “${sheet}” de uma pasta de trabalho (.${format}).`,
  card: (sheet: string, used: number, all: number) =>
    `Planilha “${sheet}”, ${number(used)} de ${count(all, "coluna usada", "colunas usadas")}`,
  rejected: "Linhas recusadas (Excel)",
};
