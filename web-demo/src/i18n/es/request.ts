import { bytes, counter, numbers } from "../number.js";

const count = counter("es");
const number = numbers("es");

export const request = {
  title: "Solicitud",
  failed: "No se puede leer la solicitud de campaña",
  chosen: (name: string, size: number) => `${name} (${bytes("es")(size)}), una solicitud de campaña`,
  holds: (consumers: number) =>
    `La solicitud tiene ${count(consumers, "destinatario", "destinatarios")}. Cada uno se evalúa por separado.`,
  webPage: {
    is: (name: string, title: string) =>
      `${name} es una página web${title ? ` («${title}»)` : ""}, se llame como se llame: ni lista, ni handoff, ni solicitud.`,
    help: "Casi siempre es lo que un servidor mostró en lugar del archivo: expórtelo de nuevo. Una tabla guardada como página web se abre en Excel; guárdela allí como libro o CSV.",
    answer: "Es la respuesta del servicio",
  },
  records: {
    is: (name: string) =>
      `${name} contiene registros en JSON: no es una solicitud de campaña ni una lista que se lea aquí.`,
    help: "Exporte la lista desde el programa de origen como CSV o como libro de Excel y use ese archivo.",
  },
  cameBack: {
    after: (names: readonly string[]) =>
      `Destinatarios corregidos de ${names.join(", ")}: quien ya se aceptó en esa solicitud no se acepta otra vez.`,
    alone:
      "Estos destinatarios se rechazaron en otra solicitud. Añada esa solicitud para que nadie que ya se aceptó en ella reciba el mensaje dos veces.",
    drop: "Suelte aquí esa solicitud, o",
    dropNow: "Suelte la solicitud de la que vienen estos destinatarios",
    choose: "Elegir esa solicitud",
  },
  forecast: {
    title: "Lo que respondería el servicio",
    counts: (accepted: number, failed: number) =>
      `Acepta la solicitud: ${count(accepted, "aceptado", "aceptados")}, ${count(failed, "rechazado", "rechazados")}.`,
    refused: "Rechaza la solicitud entera:",
    mendFirst: "También rechazaría cada parte de ella. Corrija primero lo que se indica sobre la propia solicitud.",
    inParts: (parts: number) =>
      `Dividida, ${parts === 1 ? "se puede" : "se pueden"} enviar ${count(parts, "solicitud", "solicitudes")} (paso 4). La tabla evalúa a cada destinatario por separado.`,
    json: "La respuesta en JSON",
    cut: "Este es su comienzo. El archivo la tiene entera.",
    save: "Descargar la respuesta (JSON)",
  },
  files: {
    parts: (parts: number, consumers: number) =>
      `${count(parts, "solicitud lista", "solicitudes listas")} para enviar, con ${count(consumers, "destinatario", "destinatarios")}, cada uno tal como se escribió.`,
    beside: (toMend: number, repeated: number) =>
      `Junto a ellas: ${number(toMend)} por corregir (to-mend.json), ${number(repeated)} con el número de otro (duplicates.json).`,
    refused: "El servicio rechazaría todas las solicitudes por lo que dicen aparte de sus destinatarios:",
    none: "No se acepta a ningún destinatario, así que no hay nada que enviar.",
    mend: "Los destinatarios rechazados, con lo que está mal, para corregirlos y revisarlos de nuevo.",
    toMend: "Destinatarios por corregir (JSON)",
  },
  windows:
    "La propia solicitud dice cuándo pueden salir los mensajes. Las franjas que se fijan aquí son de prueba y no se escriben en ella.",
  cost: "Lo que cuesta una solicitud no se calcula aquí: para eso hace falta una lista.",
};
