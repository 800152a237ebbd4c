import { counter, numbers } from "../number.js";

const count = counter("fr");
const number = numbers("fr");

export const workbook = {
  choose: "Choisir une feuille",
  others: "La liste peut se trouver dans une autre feuille du classeur :",
  card: (sheet: string, used: number, all: number) =>
    `Feuille « ${sheet} », ${number(used)} sur ${count(all, "colonne utilisée", "colonnes utilisées")}`,
  rejected: "Lignes refusées (Excel)",
};
