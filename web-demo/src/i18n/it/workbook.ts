import { counter, numbers } from "../number.js";

const count = counter("it");
const number = numbers("it");

export const workbook = {
  choose: "Scegli un foglio",
  others: "L’elenco può trovarsi in un altro foglio della cartella di lavoro:",
  card: (sheet: string, used: number, all: number) =>
    `Foglio «${sheet}», ${number(used)} di ${count(all, "colonna usata", "colonne usate")}`,
  rejected: "Righe rifiutate (Excel)",
};
