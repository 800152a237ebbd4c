/** What is wrong with the number or id of a recipient, and what stands against writing to it. */
import type { ArgsOf, RuleTexts } from "../../catalogue.js";
import { counted, hints, n } from "./phrases.js";

export const numbers = {
  MISSING_CONSUMER_INFORMATION: {
    title: "El destinatario no tiene dirección para un canal del handoff",
    help: "Indique un número (o el id del cliente, en la app) para cada canal del handoff.",
    says: ({ channel }) => `no hay ${channel === "inapp" ? "id" : "número"} para el canal \`${channel}\``,
  },
  INVALID_NUMBER: {
    title: "No es un número al que se pueda enviar un mensaje",
    help: "Escriba en cifras el prefijo de país, el prefijo de zona y el número, por ejemplo 12025550123.",
    says: (args) => `el número ${refusals[args.reason](args)}${hints[args.hint]}`,
  },
  DUPLICATE_NUMBER: {
    title: "Un destinatario anterior tiene el mismo número o id",
    help: "Deje uno de los dos; se queda el primero.",
    says: ({ first, outcome, same }) =>
      outcome === "failed"
        ? `la fila ${n(first)}, con ${sames[same]}, se rechazó`
        : `${sames[same]} está en la fila ${n(first)}`,
    advises: ({ outcome }) =>
      outcome === "failed" ? "Deje uno de los dos y corríjalo." : "Deje uno de los dos; se queda el primero.",
  },
  NUMBER_FROM_SPREADSHEET: {
    title: "Una hoja de cálculo cambió el número",
    help: "Dé a la columna formato de texto antes de escribir los números.",
    says: ({ traces }) =>
      `el número lleva huellas de una hoja de cálculo: ${traces.map((trace) => repairs[trace]).join(", ")}`,
  },
  ACCEPTED_BEFORE: {
    title: "El destinatario ya se aceptó en la lista o solicitud de la que viene esta",
    help: "No hay que corregir nada si es la misma persona; si no, corrija el número o el id.",
    says: ({ row, same }) => `${sames[same]} ya se aceptó en la fila ${n(row)} de la lista o solicitud anterior`,
  },
  NOT_APP_USER: {
    title: "Nadie que use la app tiene este id",
    help: "Contacte con este destinatario por otro canal, o actualice el conjunto de usuarios de la app.",
    says: () => "el id no está entre los de los usuarios de la app, así que el mensaje no puede llegar",
  },
  OPTED_OUT: {
    title: "El número se dio de baja de los SMS",
    help: "No hay que hacer nada; el servicio no envía SMS a este número hasta que vuelva a darse de alta.",
    says: ({ effect }) => `el número se dio de baja de los SMS, así que ${optedOut[effect]}`,
  },
  ACTIVE_CONVERSATION: {
    title: "Hay una conversación abierta con el número",
    help: "No hay que hacer nada; escriba en la conversación, o envíe de nuevo cuando se cierre.",
    says: () => "hay una conversación abierta con el número, así que no se le envía nada",
  },
  NUMBER_UNASSIGNED: {
    title: "El número no está en ningún rango asignado",
    help: "Compruebe si hay un error al teclear; lo más probable es que los mensajes no lleguen.",
    says: ({ hint }) => `el número tiene una longitud posible, pero no está en ningún rango asignado${hints[hint]}`,
  },
  NUMBER_LANDLINE: {
    title: "El número es de un teléfono fijo",
    help: "Use un número móvil; la mayoría de los fijos no recibe ni SMS ni WhatsApp.",
    says: ({ hint }) => `el número pertenece a un rango de teléfonos fijos${hints[hint]}`,
  },
  NUMBER_TAKES_NO_MESSAGES: {
    title: "El número es de un tipo que no recibe mensajes",
    help: "Use el móvil del destinatario; los mensajes a un número así rara vez llegan.",
    says: ({ kind, hint }) => `el número ${kinds[kind]}${hints[hint]}`,
  },
  MARKETING_TO_US: {
    title: "WhatsApp no entrega marketing a números de Estados Unidos",
    help: "Use una plantilla de utilidad, o contacte con el número por SMS.",
    says: () => "la plantilla es de marketing y el número es de Estados Unidos",
  },
  NUMBER_REFORMATTED: {
    title: "El número no está escrito como se marca",
    help: "Escríbalo en cifras; así lo llevan las solicitudes hechas de una lista y las divididas con `repair`.",
    says: ({ what, undone, hint }) => {
      const said = undone.length === 0 ? "" : `; se quitó: ${undone.map((repair) => repairs[repair]).join(", ")}`;
      return `el número ${reformatted[what]}${said}${hints[hint]}`;
    },
  },
  NUMBER_COMPLETED: {
    title: "Se añadió al número el prefijo del país",
    help: "No hay que hacer nada si el país es el correcto; las solicitudes que crea sendcheck llevan el número entero.",
    says: ({ by }) => `el número ${completed[by]}`,
  },
} satisfies Partial<RuleTexts>;

type Invalid = ArgsOf<"INVALID_NUMBER">;

const refusals: Readonly<Record<Invalid["reason"], (args: Invalid) => string>> = {
  "not-digits": ({ character, place }) =>
    place === 0
      ? "contiene algo fuera de lugar"
      : `contiene ${named(character)} en la posición ${n(place)}, que no es ni una cifra ni un separador entre cifras`,
  letters: ({ place }) => `contiene una letra en la posición ${n(place)}`,
  "other-digits": ({ place }) => `contiene una cifra de otra escritura en la posición ${n(place)}`,
  "no-digits": () => "no contiene ninguna cifra",
  extension: () => "tiene una extensión, a la que no llega ningún mensaje",
  "two-numbers": () => "va seguido de otro número",
  "spreadsheet-error": () => "es el signo con el que una hoja de cálculo indica que no tiene el valor",
  sum: () => "es negativo, como si una hoja de cálculo lo hubiera calculado como una suma",
  date: () => "es una fecha",
  heading: () => "es el encabezado de una columna",
  scheme: () => "lleva `tel:`, `sms:` o `whatsapp:` delante",
  "decimal-place": () => "termina en decimales, como si fuera una cantidad",
  "area-code": () => "empieza con un prefijo de zona, así que no tiene prefijo de país",
  "list-number": () => "lleva delante su puesto en una lista, como `2.`",
  "leading-zero": () => "empieza con 0, como ningún prefijo de país",
  "unknown-calling-code": () => "empieza con cifras que no son el prefijo de ningún país",
  "too-short": ({ digits }) => `tiene ${figures(digits)}, menos que un número con ese prefijo de país`,
  "too-long": ({ digits }) => `tiene ${figures(digits)}, más que un número con ese prefijo de país`,
  "invalid-length": ({ digits }) =>
    `tiene ${figures(digits)}, una longitud que no tiene ningún número con ese prefijo de país`,
  "local-only": ({ digits }) =>
    `tiene ${figures(digits)}, que solo bastan dentro de una zona: falta el prefijo de zona`,
  "not-in-use": () => "tiene la longitud correcta, pero no está en ningún rango asignado",
  spelling: () => "no está escrito como 16001234567, +16001234567, 1(600)1234567 o +1(600)1234567",
  "digits-lost": () => "fue acortado por una hoja de cálculo, así que se han perdido cifras",
};

function figures(count: number): string {
  return counted(count, "cifra", "cifras");
}

function named(character: string): string {
  const names: Readonly<Record<string, string>> = {
    " ": "un espacio",
    "`": "un acento grave",
    "U+0009": "un tabulador",
    "U+000A": "un salto de línea",
    "U+000D": "un salto de línea",
  };
  return names[character] ?? (character.startsWith("U+") ? character : `\`${character}\``);
}

const sames: Readonly<Record<ArgsOf<"DUPLICATE_NUMBER">["same"], string>> = {
  number: "el mismo número",
  id: "el mismo id",
};

const optedOut: Readonly<Record<ArgsOf<"OPTED_OUT">["effect"], string>> = {
  skipped: "el servicio lo omite",
  "no-sms": "no seguirá ningún SMS si falla el otro canal",
};

const kinds: Readonly<Record<ArgsOf<"NUMBER_TAKES_NO_MESSAGES">["kind"], string>> = {
  "toll-free": "es gratuito: recibe llamadas, y mensajes solo si se habilitó para ello",
  "premium-rate": "es de tarificación adicional, que sirve para llamadas",
  "shared-cost": "es de coste compartido, que sirve para llamadas",
  "company-wide": "es el de toda una empresa, que sirve para llamadas",
  personal: "es personal, y desvía las llamadas a otro",
  pager: "es de un buscapersonas",
  voicemail: "lleva a un buzón de voz",
  satellite: "es de un teléfono por satélite, al que los mensajes rara vez llegan",
};

const reformatted: Readonly<Record<ArgsOf<"NUMBER_REFORMATTED">["what"], string>> = {
  digits: "contiene un prefijo para llamadas dentro del país, o dos veces su prefijo de país; se omitió",
  spelling: "no está escrito como 16001234567, +16001234567, 1(600)1234567 o +1(600)1234567",
};

const completed: Readonly<Record<ArgsOf<"NUMBER_COMPLETED">["by"], string>> = {
  country: "no tiene prefijo de país; se añadió el del país elegido",
  "international-prefix": "empieza como se marca hacia el extranjero desde el país; eso se omitió",
};

const repairs: Readonly<Record<ArgsOf<"NUMBER_REFORMATTED">["undone"][number], string>> = {
  "a leading apostrophe": "un apóstrofo inicial",
  "a formula around the number": "una fórmula alrededor del número",
  "a decimal place": "un decimal",
  "commas between thousands": "comas entre los miles",
  "an exponent": "un exponente",
  "more than 15 digits": "más de 15 cifras",
  "invisible marks": "marcas invisibles",
  "blanks of another kind": "espacios de otro tipo",
  "dashes of another kind": "guiones de otro tipo",
  "full-width signs": "signos de ancho completo",
  "separators at the ends": "separadores en los extremos",
  "`tel:`, `sms:` or `whatsapp:` in front": "`tel:`, `sms:` o `whatsapp:` delante",
};
