import type { Texts } from "../index.js";

export const fields: Texts["fields"] = {
  columns: "Asignar las columnas",
  country: "Números sin +",
  numbersAsGiven: "Llevan su prefijo de país",
  header: "Nombres de las columnas",
  delimiter: "Entre las celdas",
  encoding: "Codificación",
  sheet: "Hoja",
  after: "Elegir esa lista",
  requests: "Solicitudes, divididas (ZIP)",
};
