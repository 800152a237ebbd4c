import { counter, numbers } from "../number.js";

const count = counter("it");
const number = numbers("it");

export const workbook = {
  sheet: "Foglio",
  fine: (format: string, sheet: string) => `Letto dal foglio «${sheet}» di una cartella di lavoro (.${format}).`,
  card: (sheet: string, used: number, all: number) =>
    `Foglio «${sheet}», ${number(used)} di ${count(all, "colonna usata", "colonne usate")}`,
  rejected: "Righe rifiutate (Excel)",
};
