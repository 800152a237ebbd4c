import type { Texts } from "../index.js";

export const fields: Texts["fields"] = {
  columns: "Spalten zuordnen",
  country: "Nummern ohne +",
  numbersAsGiven: "Sie enthalten ihre Ländervorwahl",
  header: "Namen der Spalten",
  delimiter: "Zwischen den Zellen",
  encoding: "Zeichenkodierung",
  sheet: "Blatt",
  after: "Ursprüngliche Liste auswählen",
  requests: "Anfragen, aufgeteilt (ZIP)",
};
