import type { Texts } from "../index.js";

export const fields: Texts["fields"] = {
  columns: "Associer les colonnes",
  country: "Numéros sans +",
  numbersAsGiven: "Ils ont leur indicatif du pays",
  header: "Noms des colonnes",
  delimiter: "Entre les cellules",
  encoding: "Encodage",
  sheet: "Feuille",
  after: "Choisir cette liste",
  requests: "Requêtes, divisées (ZIP)",
};
