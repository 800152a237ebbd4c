import { counter, numbers } from "../number.js";

const count = counter("pt");
const number = numbers("pt");

export const workbook = {
  choose: "Escolha uma planilha",
  others: "A lista pode estar em outra planilha da pasta de trabalho:",
  card: (sheet: string, used: number, all: number) =>
    `Planilha “${sheet}”, ${number(used)} de ${count(all, "coluna usada", "colunas usadas")}`,
  rejected: "Linhas recusadas (Excel)",
};
