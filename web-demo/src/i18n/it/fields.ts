import type { Texts } from "../index.js";

export const fields: Texts["fields"] = {
  columns: "Abbina le colonne",
  country: "Numeri senza +",
  numbersAsGiven: "Hanno il prefisso internazionale",
  header: "Nomi delle colonne",
  delimiter: "Tra le celle",
  encoding: "Codifica",
  sheet: "Foglio",
  after: "Scegli quell’elenco",
  requests: "Richieste, divise (ZIP)",
};
