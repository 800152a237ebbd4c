/** What is wrong with an RCS message. */
import type { ArgsOf, RuleTexts } from "../../catalogue.js";
import { counted, n } from "./phrases.js";

export const rcs = {
  RCS_CARD_EMPTY: {
    title: "Una tarjeta RCS no muestra nada",
    help: "Dé a la tarjeta un archivo multimedia, un título o un texto.",
    says: () => "la tarjeta no tiene archivo multimedia, ni título, ni texto",
  },
  RCS_SUGGESTIONS: {
    title: "Un mensaje RCS tiene demasiadas sugerencias",
    help: "Limítese a 4 sugerencias en una tarjeta, u 11 debajo de un texto simple.",
    says: ({ message, found, limit }) =>
      `${counted(found, "sugerencia", "sugerencias")}; ${suggestions[message]} caben como máximo ${n(limit)}`,
  },
  RCS_DIAL_NUMBER: {
    title: "El número que marca una sugerencia RCS no está en formato internacional",
    help: "Escriba `+`, el prefijo de país y el número en cifras, sin nada entre ellas.",
    says: ({ what }) => dialled[what],
  },
  RCS_ORIENTATION: {
    title: "La orientación de una tarjeta no es de RCS",
    help: "Use `VERTICAL` u `HORIZONTAL`.",
    says: ({ orientation, canonical }) =>
      canonical === ""
        ? `\`${orientation}\` no es una orientación de tarjeta RCS`
        : `RCS escribe la orientación \`${orientation}\` como \`${canonical}\``,
  },
  RCS_ALIGNMENT: {
    title: "El lado del archivo multimedia no va con la tarjeta",
    help: "Indique `thumbnailImageAlignment` como `LEFT` o `RIGHT` en una tarjeta horizontal, y en ninguna otra.",
    says: ({ what, canonical }) => sides[what](canonical),
  },
  RCS_MEDIA_HEIGHT: {
    title: "La altura del archivo multimedia de una tarjeta no es de RCS",
    help: "Use `SHORT`, `MEDIUM` o `TALL`.",
    says: ({ height, canonical }) =>
      canonical === ""
        ? `\`${height}\` no es una altura de RCS`
        : `RCS escribe la altura \`${height}\` como \`${canonical}\``,
  },
  RCS_MEDIA_TYPE: {
    title: "El archivo multimedia de una tarjeta es de un tipo que RCS no muestra",
    help: "Use una imagen JPEG, PNG o GIF, o un vídeo MP4, M4V, MPEG, 3GP o WebM.",
    says: ({ extension }) =>
      extension === "pdf"
        ? "el enlace lleva a un PDF, que RCS muestra solo en la India"
        : `el enlace termina en \`${extension}\`, que RCS no muestra`,
  },
} satisfies Partial<RuleTexts>;

const suggestions: Readonly<Record<ArgsOf<"RCS_SUGGESTIONS">["message"], string>> = {
  card: "en una tarjeta",
  text: "debajo de un texto",
};

const dialled: Readonly<Record<ArgsOf<"RCS_DIAL_NUMBER">["what"], string>> = {
  missing: "la sugerencia no tiene número que marcar",
  characters: "el número de la sugerencia contiene algo más que cifras, `+`, `*` y `#`",
  national: "el número de la sugerencia no tiene prefijo de país, así que solo se puede marcar en su propio país",
};

const sides: Readonly<Record<ArgsOf<"RCS_ALIGNMENT">["what"], (canonical: string) => string>> = {
  missing: () => "una tarjeta horizontal tiene que decir en qué lado va su archivo multimedia",
  ignored: () => "el lado del archivo multimedia no tiene efecto en una tarjeta vertical",
  unknown: () => "el lado del archivo multimedia no es ni `LEFT` ni `RIGHT`",
  capitals: (canonical) => `RCS escribe el lado del archivo multimedia como \`${canonical}\``,
};
