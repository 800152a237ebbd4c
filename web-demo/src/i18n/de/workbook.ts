import { counter, numbers } from "../number.js";

const count = counter("de");
const number = numbers("de");

export const workbook = {
  sheet: "Blatt",
  choose: "Blatt wählen",
  others: "Die Liste kann auf einem anderen Blatt der Arbeitsmappe stehen:",
  fine: (format: string, sheet: string) => `Aus dem Blatt „${sheet}“ einer Arbeitsmappe (.${format}) gelesen.`,
  card: (sheet: string, used: number, all: number) =>
    `Blatt „${sheet}“, ${number(used)} von ${count(all, "Spalte", "Spalten")} verwendet`,
  rejected: "Abgelehnte Zeilen (Excel)",
};
