import { counter } from "../number.js";

const count = counter("es");

export const answer = {
  title: (name: string) => `Lo que respondió el servicio: ${name}`,
  failed: "No se puede leer la respuesta",
  counts: (accepted: number, failed: number) =>
    `${count(accepted, "aceptado", "aceptados")}, ${count(failed, "rechazado", "rechazados")}.`,
  recipients: (failed: number) => count(failed, "destinatario", "destinatarios"),
  noMessage: "sin mensaje",
  unknown: "Ningún documento del servicio tiene este texto.",
  nearest: (name: string) => `Lo más parecido que se conoce es ${name}.`,
  rows: (rows: string, more: boolean) => `Filas ${rows}${more ? " y otras" : ""}`,
  otherwise: "Distinto de lo previsto",
  accepted: "aceptado",
  difference: (row: number, forecast: string, said: string) =>
    `Fila ${row}: se preveía ${forecast}, el servicio dijo ${said}.`,
  unanswered: (rows: number) =>
    `${count(rows, "fila aceptada no está", "filas aceptadas no están")} en ninguna respuesta.`,
  notSent: (entries: number) =>
    `${count(entries, "entrada no es", "entradas no son")} de nadie que se haya revisado aquí.`,
  mend: "Filas por corregir (CSV)",
  mendConsumers: "Destinatarios por corregir (JSON)",
  cases: "Casos de lo que no fue como se preveía, sin datos personales",
  noCase: "No se puede crear ningún caso que lo muestre sin datos personales.",
  close: "Cerrar la respuesta",
};
