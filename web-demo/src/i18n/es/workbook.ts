import { counter, numbers } from "../number.js";

const count = counter("es");
const number = numbers("es");

export const workbook = {
  choose: "Elija una hoja",
  others: "La lista puede estar en otra hoja del libro:",
  card: (sheet: string, used: number, all: number) =>
    `Hoja «${sheet}», ${number(used)} de ${count(all, "columna usada", "columnas usadas")}`,
  rejected: "Filas rechazadas (Excel)",
};
