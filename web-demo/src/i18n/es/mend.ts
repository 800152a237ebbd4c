import { counter, numbers } from "../number.js";
import type { Texts } from "../index.js";

const count = counter("es");
const number = numbers("es");

export const mend: Texts["mend"] = {
  outcome: {
    goOut: (total) => `de ${count(total, "mensaje sale", "mensajes salen")}`,
    share: (accepted, failed, skipped) =>
      `${count(accepted, "aceptado", "aceptados")}, ${count(failed, "rechazado", "rechazados")}, ${count(skipped, "omitido", "omitidos")}`,
    skipped: (n) => count(n, "omitido", "omitidos"),
    withWarnings: (n) => count(n, "aceptado con avisos", "aceptados con avisos"),
  },
  fix: "Corregir",
  fixOf: (kind, name) => `Corregir ${name}: ${kind}`,
  drop: "Excluir",
  dropOf: (name) => `Excluir las filas rechazadas con ${name}`,
  country: "País de los números sin +",
  choose: "Elija un país",
  column: "Columna",
  value: "Texto para las celdas vacías",
  nothing: "No cambiaría nada.",
  cannot: "Esto no se puede hacer",
  wouldChange: (n) => (n === 1 ? "Cambiaría 1 celda." : `Cambiarían ${number(n)} celdas.`),
  drops: (n) => (n === 1 ? "Se excluiría 1 fila." : `Se excluirían ${number(n)} filas.`),
  more: (n) => (n === 1 ? "Sale 1 mensaje más." : `Salen ${number(n)} mensajes más.`),
  doubtful: (n) =>
    n === 1
      ? "Uno de ellos es, tal como está, un número válido de otro país. Solo usted sabe cuál es el correcto."
      : `${number(n)} de ellos son, tal como están, números válidos de otro país. Solo usted sabe cuáles son los correctos.`,
  before: "Antes",
  after: "Después",
  place: (row, name) => `Fila ${number(row)}, ${name}`,
  make: (n) => (n === 1 ? "Hacer este cambio" : `Hacer estos ${number(n)} cambios`),
  leave: "Dejarlo como está",
  keys: "Intro o doble clic en un valor lo cambia, Esc lo deja como estaba, Ctrl+Z deshace el último cambio.",
  cell: (name) => `Cambiar ${name}`,
  change: "Cambiar",
  goTo: "Fila",
  go: "Ir a la fila",
  changes: {
    title: (n) => `Sus cambios (${number(n)})`,
    hint: "Forman parte de todos los archivos que se hacen aquí. Su propio archivo queda como está.",
    lost: (n) =>
      n === 1
        ? "1 cambio no se pudo repetir porque el mensaje o los ajustes ahora son otros."
        : `${number(n)} cambios no se pudieron repetir porque el mensaje o los ajustes ahora son otros.`,
    cell: (row, name, before, after) => `Fila ${number(row)}, ${name}: ${before} → ${after}`,
    fix: (kind, n) => `${kind}: ${count(n, "cambio", "cambios")}`,
    back: "Deshacer el último",
    allBack: "Deshacer todos",
    save: "Descargar los cambios (JSON)",
    load: "Cargar cambios (JSON)",
    loaded: (n: number) => `${count(n, "cambio", "cambios")} de un archivo`,
  },
};
