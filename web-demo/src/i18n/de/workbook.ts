import { counter, numbers } from "../number.js";

const count = counter("de");
const number = numbers("de");

export const workbook = {
  choose: "Blatt wählen",
  others: "Die Liste kann auf einem anderen Blatt der Arbeitsmappe stehen:",
  card: (sheet: string, used: number, all: number) =>
    `Blatt „${sheet}“, ${number(used)} von ${count(all, "Spalte", "Spalten")} verwendet`,
  rejected: "Abgelehnte Zeilen (Excel)",
};
