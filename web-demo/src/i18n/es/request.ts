import { bytes, counter, numbers } from "../number.js";

const count = counter("es");
const number = numbers("es");

export const request = {
  title: "Solicitud",
  failed: "No se puede leer la solicitud de campaña",
  chosen: (name: string, size: number) => `${name} (${bytes("es")(size)}), una solicitud de campaña`,
  holds: (consumers: number) =>
    `La solicitud tiene ${count(consumers, "consumidor", "consumidores")}. Cada uno se juzga por sí solo.`,
  pasted: "El texto pegado",
  long: (characters: number) => `Un texto de ${number(characters)} caracteres, que no se muestra.`,
  another: "Poner otro",
  webPage: {
    is: (name: string, title: string) =>
      `${name} es una página web${title ? ` («${title}»)` : ""}, se llame como se llame: ni lista, ni handoff, ni solicitud.`,
    help: "Casi siempre es lo que un servidor mostró en lugar del archivo: expórtelo de nuevo. Una tabla guardada como página web se abre en Excel; guárdela allí como libro o CSV.",
    answer: "Es la respuesta del servicio",
  },
  moved: {
    request: (name: string) => `${name} es una solicitud de campaña: sus consumidores se comprueban en el paso 2.`,
    list: (name: string) => `${name} es una lista de destinatarios: se comprueba en el paso 2.`,
    handoff: (name: string) => `${name} es un handoff: ahora es el mensaje del paso 1.`,
  },
  cameBack: {
    after: (names: readonly string[]) =>
      `Consumidores corregidos de ${names.join(", ")}: nadie a quien esa solicitud aceptó se acepta otra vez.`,
    alone:
      "Estos consumidores fallaron en otra solicitud. Añada esa solicitud, para que nadie a quien aceptó reciba el mensaje dos veces.",
    drop: "Suelte aquí esa solicitud, o",
    dropNow: "Suelte la solicitud de la que vienen estos consumidores",
    choose: "Elegir esa solicitud",
  },
  forecast: {
    title: "Lo que respondería el servicio",
    counts: (accepted: number, failed: number) =>
      `Acepta la solicitud: ${number(accepted)} aceptados, ${number(failed)} fallidos.`,
    refused: "Rechaza la solicitud entera:",
    mendFirst: "También rechazaría cada parte de ella. Corrija primero lo que se dice de la solicitud.",
    inParts: (parts: number) =>
      `Dividida, ${parts === 1 ? "se puede" : "se pueden"} enviar ${count(parts, "solicitud", "solicitudes")} (paso 4). La tabla juzga a cada consumidor por sí solo.`,
    json: "La respuesta en JSON",
    cut: "Este es su comienzo. El archivo la tiene entera.",
    save: "Descargar la respuesta (JSON)",
  },
  files: {
    parts: (parts: number, consumers: number) =>
      `${count(parts, "solicitud lista", "solicitudes listas")} para enviar, con ${count(consumers, "consumidor", "consumidores")}, cada uno tal como se escribió.`,
    beside: (toMend: number, repeated: number) =>
      `Junto a ellas: ${number(toMend)} por corregir (to-mend.json), ${number(repeated)} con el número de otro (duplicates.json).`,
    zip: "Solicitudes, divididas (zip)",
    refused: "El servicio rechazaría cada solicitud por lo que dice además de sus consumidores:",
    none: "No se acepta a ningún consumidor, así que no hay nada que enviar.",
    mend: "Los consumidores que fallaron, con lo que está mal, para corregirlos y comprobarlos de nuevo.",
    toMend: "Consumidores por corregir (JSON)",
  },
  windows:
    "La propia solicitud dice cuándo pueden salir los mensajes. Los horarios que se fijan aquí se prueban, y no se escriben en ella.",
  cost: "Lo que cuesta una solicitud no se calcula aquí: para eso hace falta una lista.",
};
