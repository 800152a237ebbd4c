/** What is wrong with the values that a recipient brings for the message. */
import type { ArgsOf, RuleTexts } from "../../catalogue.js";
import { counted, holder, listed, listedColumns, media, n, unfetchable, urlDefects } from "./phrases.js";

export const values = {
  TOO_MANY_VARIABLES: {
    title: "Se dan más variables de las que tiene el mensaje",
    help: "Omita aquello para lo que el mensaje no tiene variable.",
    says: ({ expected, surplus, count }) => {
      const given = `${count === 1 ? "se da" : "se dan"} ${listedColumns(surplus, count)}`;
      if (expected === 0) return `${given}, y el mensaje no tiene ninguna variable`;
      return `${given} además de ${expected === 1 ? "la única variable" : `las ${n(expected)} variables`} del mensaje`;
    },
    advises: ({ unnamed }) =>
      unnamed === "yes"
        ? "Ponga entre comillas el valor que contiene el separador, u omita aquello para lo que el mensaje no tiene variable."
        : "Omita aquello para lo que el mensaje no tiene variable.",
  },
  MISSING_VARIABLE: {
    title: "Falta una variable del mensaje",
    help: "Dé un valor para cada variable del mensaje.",
    says: ({ name }) => `falta la variable \`${name}\``,
  },
  INSUFFICIENT_VARIABLES: {
    title: "No se da ninguna variable, pero el mensaje las tiene",
    help: "Dé un valor para cada variable del mensaje.",
    says: ({ expected }) => `no se da ninguna variable, y el mensaje tiene ${n(expected)}`,
  },
  VARIABLE_NOT_STRING: {
    title: "El valor de una variable no es un texto",
    help: "Ponga el valor entre comillas.",
    says: ({ name }) => `el valor de la variable \`${name}\` no es un texto`,
  },
  INSUFFICIENT_HEADER_VARIABLES: {
    title: "Falta el archivo de la cabecera",
    help: "Dé un enlace https para la cabecera: `headerVariables` en una solicitud, la columna H1 en una lista.",
    says: ({ expected }) => `el mensaje tiene cabecera, pero no se da ${media[expected].one} para ella`,
  },
  TOO_MANY_HEADER_VARIABLES: {
    title: "Se dan más variables de cabecera de las que tiene el mensaje",
    help: "Dé una variable de cabecera si la cabecera la admite, y ninguna si es fija o no existe.",
    says: ({ given, expected, surplus }) => {
      const takes = expected === 0 ? "el mensaje no admite ninguna" : "el mensaje admite una";
      if (surplus.length === 0) {
        return `${given === 1 ? "se da" : "se dan"} ${counted(given, "variable de cabecera", "variables de cabecera")}; ${takes}`;
      }
      if (surplus.length === 1) return `\`${surplus[0]}\` es una variable de cabecera, y ${takes}`;
      return `${listed(surplus, surplus.length, "y")} son variables de cabecera, y ${takes}`;
    },
    advises: ({ expected, surplus }) => {
      if (surplus.length === 0) {
        return expected === 0
          ? "Omita `headerVariables`, o elija el handoff con cabecera."
          : "Dé exactamente una de `image`, `video` o `document`.";
      }
      return expected === 0 ? "Quite la columna, o elija el handoff con cabecera." : "Quite la columna.";
    },
  },
  MISSING_HEADER_VARIABLE: {
    title: "La variable de la cabecera es de otro tipo",
    help: "Use en `headerVariables` la clave del tipo de la cabecera.",
    says: ({ expected, found }) => `la cabecera admite \`${expected}\`; la clave dada es \`${found}\``,
  },
  HEADER_VARIABLE_NOT_STRING: {
    title: "El enlace de la cabecera no es un texto",
    help: "Ponga el enlace entre comillas.",
    says: ({ header }) => `el valor de \`${header}\` no es un texto`,
  },
  HEADER_VARIABLE_INVALID_URL: {
    title: "El enlace de la cabecera no es una dirección https sencilla",
    help: "Use un enlace https público como https://cdn.example.com/photo.jpg; un signo de porcentaje se escribe en él `%25`.",
    says: ({ header, defect }) =>
      defect === "stray-percent"
        ? `el enlace ${media[header].of} tiene en su ruta un signo de porcentaje que no empieza ninguna secuencia`
        : `el enlace ${media[header].of} no se puede usar: ${urlDefects[defect]}`,
  },
  IMAGE_URL_NOT_WHITELISTED: {
    title: "El enlace de la cabecera va a una dirección web no permitida",
    help: "Añada la dirección a los dominios permitidos en los ajustes del producto, o use un enlace de una permitida.",
    says: ({ header }) => `el enlace ${media[header].of} va a una dirección web que no está entre las permitidas`,
  },
  TEXT_DAMAGED: {
    title: "Un valor ha perdido un carácter",
    help: "Escriba el valor de nuevo; si pasa en muchas filas, el archivo no es UTF-8: indique qué es con `encoding`.",
    says: (args) => `${holder(args)} contiene un carácter que se perdió por el camino (U+FFFD)`,
  },
  MISSING_BUTTON_VARIABLE: {
    title: "Falta la variable de un botón",
    help: "Dé el valor: `buttonVariables` en una solicitud, la columna BU1 en una lista.",
    says: ({ name }) => `falta la variable del botón \`${name}\``,
  },
  TOO_MANY_BUTTON_VARIABLES: {
    title: "Se da una variable de botón que ningún botón usa",
    help: "Dé solo las variables de los botones con dirección variable.",
    says: ({ surplus }) => `ningún botón usa ${listed(surplus, surplus.length, "ni")}`,
  },
  BUTTON_VARIABLE_NOT_STRING: {
    title: "El valor de una variable de botón no es un texto",
    help: "Ponga el valor entre comillas.",
    says: ({ name }) => `el valor de la variable del botón \`${name}\` no es un texto`,
  },
  BUTTON_VARIABLE_ADDRESS: {
    title: "El valor de un botón no completa su dirección",
    help: "Dé solo lo que sigue a la dirección del propio botón, tal como va en un enlace: `AS1` detrás de `https://www.example.com/tickets/`.",
    says: ({ name, what }) => `el valor de la variable del botón \`${name}\` ${unfit[what]}`,
  },
  VARIABLE_TOO_LONG: {
    title: "El valor de una variable es demasiado largo",
    help: "Acorte el valor a 1550 caracteres como máximo.",
    says: ({ name, length, limit }) =>
      `la variable \`${name}\` tiene ${counted(length, "carácter", "caracteres")}; se aceptan como máximo ${n(limit)}`,
  },
  VARIABLE_EMPTY: {
    title: "El valor de una variable está vacío",
    help: "Dé un texto; WhatsApp no acepta ninguno vacío.",
    says: ({ name }) => `el valor de la variable \`${name}\` está vacío o solo tiene espacios`,
  },
  VARIABLE_WHITESPACE: {
    title: "El valor de una variable tiene saltos de línea, tabuladores o demasiados espacios",
    help: "Escriba el valor en una línea, sin tabuladores y con cuatro espacios seguidos como máximo.",
    says: ({ name, what }) => `el valor de la variable \`${name}\` contiene ${spaces[what]}`,
  },
  HEADER_VARIABLE_EXTENSION: {
    title: "El enlace de la cabecera termina como otro tipo de archivo",
    help: "Use un archivo de los tipos indicados: jpg o png para imágenes, pdf para documentos, mp4 para vídeos.",
    says: ({ header, extension }) => `el enlace ${media[header].of} ${endings[extension]}`,
  },
  HEADER_VARIABLE_FRAGMENT: {
    title: "Solo se da una parte del enlace de la cabecera",
    help: "Dé el enlace https entero; la documentación no muestra ningún valor de cabecera que sea solo una parte.",
    says: ({ header }) =>
      `solo se da una parte del enlace ${media[header].of}; se revisó junto con la dirección del handoff`,
  },
  HEADER_VARIABLE_NOT_A_FILE: {
    title: "El enlace de la cabecera no lleva al archivo",
    help: "Use la dirección del propio archivo en un servidor propio, que entregue el archivo sin una página alrededor.",
    says: ({ header, why }) => `el enlace ${media[header].of} ${unfetchable[why]}`,
  },
  HEADER_VARIABLE_ENDS: {
    title: "El enlace de la cabecera funciona solo hasta cierta hora",
    help: "Asegúrese de que el mensaje salga antes; el archivo se descarga solo entonces, y las franjas de envío pueden retrasarlo.",
    says: ({ header, ends, sent }) => {
      const until = `el enlace ${media[header].of} funciona solo hasta ${ends}`;
      return sent === "" ? until : `${until}, y el mensaje sale como muy pronto a las ${sent}`;
    },
    advises: ({ sent }) =>
      sent === ""
        ? "Asegúrese de que el mensaje salga antes; el archivo se descarga solo entonces, y las franjas de envío pueden retrasarlo."
        : "Firme el enlace para más tiempo, o envíe antes: el archivo se descarga cuando sale el mensaje.",
  },
  LINK_VARIABLE_INVALID: {
    title: "El valor de una dirección no es un enlace que se pueda usar",
    help: "Use un enlace https público como https://cdn.example.com/photo.jpg.",
    says: ({ name, link, what }) => {
      const of = `la dirección ${targets[link]} que forma la variable \`${name}\``;
      if (what === "extension") return `${of} termina como otro tipo de archivo`;
      if (what === "sample-host" || what === "share-page") return `${of} ${unfetchable[what]}`;
      return `${of} no se puede usar: ${urlDefects[what]}`;
    },
  },
  VARIABLE_HTML_ENTITY: {
    title: "Un texto contiene una entidad HTML",
    help: "Escriba el propio carácter: un mensaje muestra `&amp;` tal cual, y un enlace que la lleva es otro enlace.",
    says: (args) => {
      const isLink = args.of === "button" || args.of === "header";
      return `${holder(args)} contiene una entidad HTML, ${isLink ? "así que el enlace es otro" : "que se muestra tal cual"}`;
    },
  },
  VALUE_NULL: {
    title: "Un valor es lo que los programas escriben cuando no hay nada",
    help: "Complete el valor, o quite el destinatario; donde se creó, busque un campo vacío.",
    says: (args) => `${holder(args)} es lo que los programas escriben cuando no hay nada`,
  },
  VALUE_MERGE_TAG: {
    title: "Un valor contiene el marcador de otro sistema",
    help: "Complete el campo antes de exportar la lista; lo que está en un valor se envía tal cual.",
    says: (args) => `${holder(args)} contiene un marcador que nadie rellenó`,
  },
  VALUE_FROM_SPREADSHEET: {
    title: "Una hoja de cálculo cambió el valor",
    help: "Dé a la columna formato de texto, escriba los valores de nuevo y vuelva a guardar la lista.",
    says: (args) => `${holder(args)} es ${traces[args.trace]}`,
  },
  TEXT_MARKUP: {
    title: "Un texto contiene una secuencia de escape o una etiqueta",
    help: "Escriba un salto de línea o una letra como tal y quite las etiquetas; los clientes las ven tal cual.",
    says: (args) => `${holder(args)} contiene ${markup[args.kind]}, que se muestra tal cual`,
  },
  TEXT_GARBLED: {
    title: "Un texto está dañado o contiene caracteres ocultos",
    help: "Escriba el texto de nuevo; si pasa en muchas filas, el archivo se leyó con otra codificación antes de llegar aquí.",
    says: (args) => `${holder(args)} contiene ${garbled[args.kind]}`,
  },
  HANDOFF_DEFAULTS_USED: {
    title: "Se usan los valores predeterminados del handoff",
    help: "No hay que hacer nada si se quieren los predeterminados; solo el servicio los conoce.",
    says: () => "no se da ninguna variable, así que se envían los valores predeterminados que guarda el servicio",
  },
} satisfies Partial<RuleTexts>;

const unfit: Readonly<Record<ArgsOf<"BUTTON_VARIABLE_ADDRESS">["what"], string>> = {
  "whole-link": "es un enlace entero, que se pone detrás de la dirección del propio botón",
  "own-address": "repite la dirección del propio botón, que ya va delante",
  blank: "contiene un espacio o un salto de línea, que ningún enlace puede contener",
  doubled: "empieza con el carácter en que termina la dirección del botón, así que queda dos veces",
  "empty-step": "contiene dos barras seguidas, que llevan a otra página o a ninguna",
  nothing: "es solo una almohadilla, que lleva a la dirección del botón sin más",
};

const spaces: Readonly<Record<ArgsOf<"VARIABLE_WHITESPACE">["what"], string>> = {
  "line-break": "un salto de línea",
  tab: "un tabulador",
  blanks: "más de cuatro espacios seguidos",
};

const endings: Readonly<Record<ArgsOf<"HEADER_VARIABLE_EXTENSION">["extension"], string>> = {
  absent: "no tiene extensión de archivo, así que no se sabe de qué tipo es",
  tolerated: "tiene una extensión que la documentación actual no menciona",
  refused: "termina como otro tipo de archivo",
};

const targets: Readonly<Record<ArgsOf<"LINK_VARIABLE_INVALID">["link"], string>> = {
  image: "de la imagen",
  media: "del archivo multimedia",
  page: "de la página",
};

const traces: Readonly<Record<ArgsOf<"VALUE_FROM_SPREADSHEET">["trace"], string>> = {
  formula: "una fórmula, no su resultado",
  exponent: "una cantidad abreviada, así que puede que se hayan perdido cifras",
  decimal: "un número largo con un decimal",
  "too-narrow": "lo que se muestra cuando una columna es demasiado estrecha",
  error: "un error de hoja de cálculo",
  "day-zero": "el día desde el que cuenta una hoja de cálculo, que es lo que da como fecha una celda vacía",
};

const markup: Readonly<Record<ArgsOf<"TEXT_MARKUP">["kind"], string>> = {
  escape: "una secuencia de escape como `\\n`",
  tag: "una etiqueta como `<br>`",
  encoded: "letras tal como las codifican los enlaces o los correos, como `%C3%AB` en lugar de `ë`",
};

const garbled: Readonly<Record<ArgsOf<"TEXT_GARBLED">["kind"], string>> = {
  "read-twice": "letras que se leyeron con otra codificación, como `Ã¼` en lugar de `ü`",
  control: "un carácter de control",
  noncharacter: "un código que no es ningún carácter",
  direction: "una marca oculta que cambia la dirección de lectura",
};
