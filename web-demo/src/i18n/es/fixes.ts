import { numbers } from "../number.js";
import type { Texts } from "../index.js";

const number = numbers("es");

export const fixes: Texts["fixes"] = {
  kinds: {
    "calling-code": "Añadir un prefijo de país",
    blanks: "Reducir saltos de línea y espacios",
    "plain-characters": "Sustituir caracteres que cuestan segmentos",
    "fill-empty": "Rellenar celdas vacías",
    https: "Hacer que los enlaces empiecen por https",
    "drop-duplicates": "Excluir los duplicados",
    "drop-failed": "Excluir las filas rechazadas",
    repair: "Escribir los números como los acepta el servicio",
    "strict-json": "Escribirlo como JSON estricto",
  },
  saved: (n) => (n === 1 ? "Se ahorra 1 segmento." : `Se ahorran ${number(n)} segmentos.`),
};
