/** What is wrong with a message once its values are in it, and with its lengths. */
import type { ArgsOf, RuleTexts } from "../../catalogue.js";
import { counted, n } from "./phrases.js";

export const message = {
  MESSAGE_TOO_LONG: {
    title: "El SMS es más largo de lo que acepta Twilio",
    help: "Acorte el mensaje; el texto, los valores y el texto de baja juntos pueden tener 1600 caracteres.",
    says: ({ length, limit }) =>
      `el SMS tiene ${characters(length)} con su texto de baja; se aceptan como máximo ${n(limit)}`,
  },
  MESSAGE_OVER_140: {
    title: "El SMS es más largo de lo que acepta la herramienta web",
    help: "Acorte el mensaje; el texto de baja también cuenta.",
    says: ({ length, limit, holds }) =>
      `el SMS tiene ${characters(length)} con su texto de baja; ${held[holds]} como máximo ${n(limit)}`,
    advises: ({ holds }) =>
      holds === "recommended"
        ? "No hay que hacer nada si se quiere esa longitud; si no, acorte el mensaje; el texto de baja también cuenta."
        : "Acorte el mensaje; el texto de baja también cuenta.",
  },
  MESSAGE_SPLITS: {
    title: "El SMS se envía en varios segmentos, y se factura cada uno",
    help: "Acorte el mensaje, o sustituya los caracteres que faltan en el alfabeto GSM.",
    says: ({ segments, units, encoding }) =>
      `el SMS se envía en ${counted(segments, "segmento", "segmentos")}: tiene ${counted(units, "unidad", "unidades")} en ${encoding} con su texto de baja`,
  },
  MESSAGE_NO_ROOM: {
    title: "El texto fijo del SMS ocupa todo lo que puede tener un SMS",
    help: "Acorte el texto del handoff; el texto de baja también cuenta.",
    says: ({ length, limit, values }) => {
      const whose = `${n(limit)} que acepta ${limit === TWILIO ? "Twilio" : "la herramienta web"}`;
      const has = `el texto fijo del SMS tiene ${characters(length)} con su texto de baja`;
      if (length > limit || values === 0) return `${has}, más que los ${whose}`;
      return `${has}; de los ${whose} quedan ${n(limit - length)} para ${values === 1 ? "su valor" : `sus ${n(values)} valores`}`;
    },
  },
  BODY_TOO_LONG: {
    title: "El cuerpo de WhatsApp es demasiado largo con los valores",
    help: "Acorte los valores; el cuerpo y los valores juntos pueden tener 1024 caracteres.",
    says: ({ length, limit, alone }) =>
      `el cuerpo tiene ${characters(length)} con sus valores${taken(length, limit, alone)}`,
    advises: ({ length, alone }) =>
      length <= alone
        ? "No hay que hacer nada si su proveedor lo acepta como Meta; si no, acorte los valores."
        : "Acorte los valores; el cuerpo y los valores juntos pueden tener 1024 caracteres.",
  },
  COMPONENT_TOO_LONG: {
    title: "Una parte del mensaje es más larga de lo que acepta su canal",
    help: "Acorte el texto; los valores que se rellenan lo alargan aún más.",
    says: ({ part, length, limit, alone }) =>
      `${bounded[part]} tiene ${characters(length)}${taken(length, limit, alone)}`,
    advises: ({ length, alone }) =>
      length <= alone
        ? "No hay que hacer nada si su proveedor lo acepta como Meta; si no, acorte el texto."
        : "Acorte el texto; los valores que se rellenan lo alargan aún más.",
  },
  BODY_OVER_550: {
    title: "El cuerpo puede ser demasiado largo para una plantilla nueva",
    help: "Limite los cuerpos de las plantillas de marketing y de utilidad a 550 caracteres y 10 emojis.",
    says: ({ what, found, limit }) =>
      `el cuerpo tiene ${what === "emoji" ? counted(found, "emoji", "emojis") : characters(found)}; las plantillas nuevas de esta categoría pueden tener ${n(limit)}`,
  },
  NOTIFICATION_TOO_LONG: {
    title: "La notificación es más grande de lo que reciben los teléfonos",
    help: "Dé a la notificación un texto propio y corto; el mensaje en la app puede ser más largo.",
    says: ({ size, limit }) =>
      `el título y el texto de la notificación ocupan ${n(size)} bytes; se entregan como máximo ${n(limit)}`,
  },
  NOTIFICATION_DIFFERS: {
    title: "La notificación es distinta del mensaje que debería mostrar",
    help: "Omita `notificationMessage`, o ponga `isSameMessageForNotification` en false.",
    says: () => "la notificación tiene un texto propio, aunque está indicado que muestra el mensaje",
  },
  OPT_OUT_REPEATED: {
    title: "El SMS dice dos veces cómo darse de baja",
    help: "Quite el texto de baja del mensaje; el del handoff se añade de todos modos.",
    says: ({ name, word }) =>
      `${name === "" ? "el texto" : `el valor de la variable \`${name}\``} dice ${word}, y se le añade el texto de baja`,
  },
  OPT_OUT_MISSING: {
    title: "El SMS no lleva texto de baja",
    help: "Añada un texto de baja al SMS del handoff; en muchos países la ley exige decir cómo dejar de recibirlos.",
    says: () => "el SMS no dice cómo darse de baja",
  },
  OPT_OUT_UNUSABLE: {
    title: "Nadie puede darse de baja con el texto de baja",
    help: "Pida una palabra a la que Twilio responda, como en `Reply STOP to opt out`.",
    says: () =>
      "el texto de baja no pide ninguna de las palabras con las que Twilio da de baja (STOP, STOPALL, UNSUBSCRIBE, CANCEL, END, QUIT, REVOKE, OPTOUT)",
  },
} satisfies Partial<RuleTexts>;

const TWILIO = 1600;

function characters(count: number): string {
  return counted(count, "carácter", "caracteres");
}

const held: Readonly<Record<ArgsOf<"MESSAGE_OVER_140">["holds"], string>> = {
  limit: "la herramienta web acepta",
  recommended: "el producto recomienda",
};

function taken(length: number, limit: number, alone: number): string {
  if (alone === 0) return `; se aceptan como máximo ${n(limit)}`;
  if (length > alone) return `; en una plantilla que solo tiene cuerpo se aceptan como máximo ${n(alone)}`;
  return `: Meta acepta ${n(alone)} en una plantilla que solo tiene cuerpo, y ${n(limit)} en cualquier otra`;
}

const bounded: Readonly<Record<ArgsOf<"COMPONENT_TOO_LONG">["part"], string>> = {
  body: "el cuerpo",
  footer: "el pie",
  button: "el texto del botón",
  url: "la dirección",
  phone: "el número de teléfono",
  title: "el título",
  description: "la descripción",
  text: "el texto",
  suggestion: "la sugerencia",
  media: "la dirección del archivo multimedia",
};
