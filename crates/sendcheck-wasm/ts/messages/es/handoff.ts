/** What is wrong with a handoff: its channels, its parts, its buttons. */
import type { ArgsOf, RuleTexts } from "../../catalogue.js";
import { counted, didYouMean, n, unfetchable, urlDefects } from "./phrases.js";

const MEDIA: Readonly<Record<string, string>> = { image: "imagen", video: "vídeo", document: "documento" };

export const handoff = {
  HANDOFF_TITLE: {
    title: "El título del handoff no cumple las reglas del producto",
    help: "Dé al handoff un título propio con letras, cifras y espacios.",
    says: ({ what }) => titles[what],
  },
  LOOKBACK_OUT_OF_RANGE: {
    title: "El plazo de atribución está fuera de los límites",
    help: "Elija entre 1 hora y 30 días.",
    says: ({ days, hours }) =>
      `el plazo de atribución es de ${written(days, "día", "días")} y ${written(hours, "hora", "horas")}; puede ser de 1 hora a 30 días`,
  },
  CHANNEL_REPEATED: {
    title: "Un handoff tiene dos veces el mismo canal",
    help: "Deje un canal de cada tipo; solo se puede usar el primero.",
    says: ({ channel }) => `el handoff tiene dos veces el canal \`${channel}\``,
  },
  CHANNELS_EXCLUSIVE: {
    title: "La app se combina con SMS o WhatsApp",
    help: "Cree un handoff propio para la app.",
    says: () => "en un handoff, la app no puede estar junto a SMS o WhatsApp",
  },
  CHANNEL_NOT_IN_API: {
    title: "La API de campañas no puede dirigirse a un canal",
    help: "Use SMS, WhatsApp o la app para las campañas por la API.",
    says: ({ channel }) => `para el canal \`${channel}\` no está documentada ninguna clave de \`consumerContent\``,
  },
  TOO_MANY_APPS: {
    title: "Un handoff de app tiene demasiadas apps",
    help: "Seleccione 4 apps como máximo.",
    says: ({ found, limit }) => `${counted(found, "app", "apps")}; se pueden seleccionar como máximo ${n(limit)}`,
  },
  APPS_MISSING: {
    title: "Un handoff de app no tiene ninguna app",
    help: "Indique en `appNames` las apps que reciben el mensaje, 4 como máximo.",
    says: () => "el handoff no indica ninguna app que reciba el mensaje",
  },
  TEMPLATE_NAME: {
    title: "El nombre de la plantilla no cumple las reglas de WhatsApp",
    help: "Use letras minúsculas, cifras y guiones bajos, 512 como máximo.",
    says: ({ name }) => `\`${name}\` no es un nombre para una plantilla de WhatsApp`,
  },
  TEMPLATE_LANGUAGE: {
    title: "El idioma de la plantilla no es uno de los de WhatsApp",
    help: "Escriba el idioma como WhatsApp: `en`, o `en_US` con guion bajo.",
    says: ({ language, nearest }) => didYouMean(`\`${language}\` no es uno de los idiomas de WhatsApp`, nearest),
  },
  TEMPLATE_CATEGORY: {
    title: "La categoría de la plantilla no es una de las de WhatsApp",
    help: "Use `MARKETING`, `UTILITY` o `AUTHENTICATION`.",
    says: ({ category, now }) =>
      now === ""
        ? `WhatsApp no tiene la categoría de plantilla \`${category}\``
        : `la categoría de plantilla \`${category}\` de WhatsApp ya no existe; hoy es \`${now}\``,
  },
  TEMPLATE_NOT_APPROVED: {
    title: "WhatsApp no ha aprobado la plantilla",
    help: "Espere a que WhatsApp muestre la plantilla como `APPROVED`, o envíe otra.",
    says: ({ status }) => `el estado de la plantilla es \`${status}\`; solo se envían las aprobadas`,
  },
  TEMPLATE_NEEDS_VALUES: {
    title: "La plantilla necesita valores para los que una campaña no tiene sitio",
    help: "Envíe una plantilla sin esta parte; una campaña rellena el texto, el medio del encabezado y las direcciones de los botones.",
    says: ({ part }) =>
      `la plantilla tiene una parte \`${part}\` que necesita valores propios al enviarse; una petición de Proactive Messaging no tiene sitio para ellos`,
  },
  HANDOFF_FROM_TEMPLATE: {
    title: "El documento es una plantilla de WhatsApp, de la que aún hay que hacer un handoff",
    help: "Haga de ella un handoff en LivePerson y dé ese: solo él tiene el id, el remitente y el plazo de atribución.",
    says: ({ header }) =>
      header === ""
        ? "esto es una plantilla de WhatsApp, tomada como un handoff sin id ni remitente"
        : `esto es una plantilla de WhatsApp, tomada como un handoff sin id ni remitente; el contenido de su cabecera (${MEDIA[header] ?? header}) es una muestra, así que cada destinatario trae el suyo`,
  },
  BODY_MISSING: {
    title: "Un mensaje no tiene cuerpo",
    help: "Añada el texto del mensaje; es la única parte que no se puede omitir.",
    says: ({ channel }) => `el mensaje del canal \`${channel}\` no tiene texto`,
  },
  COMPONENT_IGNORED: {
    title: "El canal no tiene sitio para una parte del mensaje",
    help: "Ponga el texto donde el canal lo muestra, o quítelo.",
    says: (args) =>
      args.instead === "" ? notShown(args) : `${notShown(args)}; lo que se quiera mostrar va en \`${args.instead}\``,
  },
  HEADER_REPEATED: {
    title: "Una plantilla tiene más de una cabecera",
    help: "Deje una cabecera de un solo tipo.",
    says: ({ found }) => `la plantilla tiene ${counted(found, "cabecera", "cabeceras")}; solo se permite una`,
  },
  HEADER_TYPE: {
    title: "La cabecera es de un tipo que el producto no admite",
    help: "Use una cabecera con una imagen, un vídeo o un documento.",
    says: ({ found }) =>
      found === "" ? "la cabecera no tiene `sub_type`" : `no se admiten cabeceras del tipo \`${found}\``,
  },
  HEADER_URL_STATIC: {
    title: "Puede que el enlace fijo de la cabecera no se entregue",
    help: "Use un enlace https público a un archivo de los tipos indicados en una dirección web permitida.",
    says: ({ what }) => {
      if (what === "not-permitted") return "el enlace fijo de la cabecera va a una dirección web no permitida";
      if (what === "extension") return "el enlace fijo de la cabecera no termina como un archivo de su tipo";
      if (what === "sample-host" || what === "share-page") return `el enlace fijo de la cabecera ${unfetchable[what]}`;
      return `el enlace fijo de la cabecera no se puede usar: ${urlDefects[what]}`;
    },
  },
  LINK_UNUSABLE: {
    title: "Un enlace del mensaje no lleva a ninguna parte",
    help: "Escriba la dirección entera, desde `https://`, tal como la muestra un navegador.",
    says: ({ link, what }) => {
      if (what === "missing") return `${links[link][0]} no tiene dirección`;
      const address = `la dirección ${links[link][1]}`;
      if (what === "sample-host" || what === "share-page") return `${address} ${unfetchable[what]}`;
      return `${address} no se puede usar: ${urlDefects[what]}`;
    },
  },
  COMPONENT_FORMAT: {
    title: "Un pie o un botón tiene un salto de línea o un emoji",
    help: "Escriba los pies y los textos de los botones en una línea, con letras y cifras.",
    says: ({ part, what }) => `${part === "footer" ? "el pie" : "el texto del botón"} contiene ${unwanted[what]}`,
  },
  RICH_ON_PRIORITIZED: {
    title: "Se usa una plantilla con más que texto en el canal Prioritized",
    help: "Use una plantilla sin cabecera, pie ni botones, o solo WhatsApp.",
    says: () => "la herramienta web no ofrece plantillas con cabecera, pie o botones cuando a WhatsApp le sigue SMS",
  },
  APPLE_FIRST_CONTACT: {
    title: "Un mensaje de Apple llega solo a los clientes que escribieron primero",
    help: "Contacte por otro canal con los clientes que nunca escribieron a la marca.",
    says: () => "Apple deja que una marca escriba solo en una conversación que empezó el cliente",
  },
} satisfies Partial<RuleTexts>;

const titles: Readonly<Record<ArgsOf<"HANDOFF_TITLE">["what"], string>> = {
  empty: "el título está vacío",
  brackets: "el título contiene `<` o `>`",
  repeated: "otro handoff de la lista tiene el mismo título",
  characters: "el título contiene otros caracteres que letras, cifras y espacios",
};

function written(count: string, one: string, several: string): string {
  return `${count} ${count === "1" ? one : several}`;
}

function notShown({ channel, part, field, what }: ArgsOf<"COMPONENT_IGNORED">): string {
  if (field !== "") {
    if (field === "destinationUrl" && part === "image") {
      return "un toque en la imagen no abre nada, porque `isClickable` no es true";
    }
    return `este \`${part}\` no tiene sitio para \`${field}\` en el canal \`${channel}\`, así que no se muestra`;
  }
  if (what === "surplus") {
    return `un mensaje del canal \`${channel}\` muestra un solo \`${part}\`, así que este otro no se muestra`;
  }
  if (what !== "unknown") {
    return `un mensaje del canal \`${channel}\` no tiene sitio para \`${part}\`, así que no se muestra`;
  }
  return part === ""
    ? "la parte no tiene `type`, así que la vista previa no la muestra"
    : `la documentación no menciona ninguna parte del tipo \`${part}\`, así que la vista previa no la muestra`;
}

const links: Readonly<Record<ArgsOf<"LINK_UNUSABLE">["link"], readonly [string, string]>> = {
  button: ["el botón", "del botón"],
  image: ["la imagen", "de la imagen"],
  media: ["el archivo multimedia de la tarjeta", "del archivo multimedia de la tarjeta"],
  page: ["la página que abre un toque", "de la página que abre un toque"],
};

const unwanted: Readonly<Record<ArgsOf<"COMPONENT_FORMAT">["what"], string>> = {
  "line-break": "un salto de línea",
  emoji: "un emoji",
};
