/** What is wrong with a request: its fields, its name, who sends, what it sends. */
import type { ArgsOf, RuleTexts } from "../../catalogue.js";
import { counted, didYouMean, listed, n } from "./phrases.js";

export const request = {
  FIELDS_MISSING_IN_REQUEST: {
    title: "Falta un campo obligatorio",
    help: "Añada el campo; sin él, el servicio rechaza la solicitud entera.",
    says: ({ field }) => `falta el campo obligatorio \`${field}\`, o es \`null\` o está vacío`,
  },
  FIELD_WRONG_TYPE: {
    title: "Un campo es de otro tipo",
    help: "Escriba el campo como lo muestra la documentación; los números de destino son textos.",
    says: ({ expected, found }) => `se esperaba ${fieldTypes[expected]} y hay ${jsonKinds[found]}`,
  },
  CONSENT_NOT_GIVEN: {
    title: "No se ha dado el consentimiento",
    help: "Ponga `consent` en true cuando todos los destinatarios hayan aceptado que se les escriba.",
    says: () => "`consent` no es true, y el servicio no acepta otra cosa",
  },
  NO_RECIPIENTS: {
    title: "No hay destinatarios",
    help: "Indique al menos un destinatario; una línea de encabezado sola no es ninguno.",
    says: () => "no hay ningún destinatario que revisar",
  },
  TOO_MANY_RECIPIENTS: {
    title: "La solicitud tiene más destinatarios de los que caben",
    help: "Divídala en solicitudes más pequeñas: lo hacen `sendcheck requests` y `splitRequest`.",
    says: ({ found, limit }) =>
      `${counted(found, "destinatario", "destinatarios")}; en una solicitud caben como máximo ${n(limit)}`,
  },
  FIELD_TOO_LONG: {
    title: "Un campo es demasiado largo",
    help: "Acorte el campo a lo que acepta el servicio.",
    says: ({ field, length, limit }) =>
      `\`${field}\` tiene ${counted(length, "carácter", "caracteres")}; se aceptan como máximo ${n(limit)}`,
  },
  OUTBOUND_NUMBER_INVALID: {
    title: "El remitente no es un número de teléfono",
    help: "Escriba el remitente en cifras con el prefijo de país; en una solicitud, omítalo si lo indica el handoff.",
    says: ({ reason }) => `el número del remitente ${senders[reason]}`,
  },
  OUTBOUND_NUMBER_MISMATCH: {
    title: "El remitente no es el del handoff",
    help: "Omita `outboundNumber`, para que envíe el número del handoff, o indique ese número.",
    says: ({ named, given }) => `\`outboundNumber\` es \`${named}\`, y el handoff dado envía desde ${given.join(", ")}`,
  },
  TEMPLATE_ID_MISMATCH: {
    title: "La solicitud envía otro mensaje que el del handoff dado",
    help: "Revise la solicitud con el handoff cuyo id indica en `templateId`.",
    says: ({ named, given, reason }) => `\`templateId\` es \`${named}\`${mismatches[reason](given)}`,
  },
  TEMPLATE_ID_UNKNOWN: {
    title: "Ningún handoff tiene el id que indica la solicitud",
    help: "Indique en `templateId` un handoff de la cuenta, o dé el documento que contiene el correcto.",
    says: ({ named, nearest }) => didYouMean(`ningún handoff tiene el id \`${named}\``, nearest),
  },
  SKILL_UNKNOWN: {
    title: "La skill no es de la cuenta",
    help: "Use el nombre de una skill habilitada para Proactive Messaging.",
    says: ({ skill, nearest }) => didYouMean(`ninguna skill se llama \`${skill}\``, nearest),
  },
  DAILY_LIMIT_EXCEEDED: {
    title: "Se supera el límite diario de un canal",
    help: "Envíe el resto mañana, o pida a LivePerson un límite mayor.",
    says: ({ channel, found, room }) =>
      `${counted(found, "destinatario", "destinatarios")} en el canal \`${channel}\`; ${fits(room)}`,
  },
  JSON_REPAIRED: {
    title: "El texto no es JSON estricto",
    help: "Aquí no hay que hacer nada; corríjalo donde se reenvía el texto, porque el servicio solo acepta JSON estricto.",
    says: ({ what, count, line, column }) => {
      const [one, many] = accepted[what];
      if (count === 1) return `${one} en la línea ${n(line)}, columna ${n(column)}`;
      return `${n(count)}${count >= 100 ? " o más" : ""} ${many}, la primera vez en la línea ${n(line)}, columna ${n(column)}`;
    },
    advises: ({ what }) => `Aquí no hay que hacer nada; ${accepted[what][2]}: el servicio solo acepta JSON estricto.`,
  },
  DUPLICATE_KEY: {
    title: "Una clave aparece más de una vez en un objeto",
    help: "Deje una sola; la mayoría de los lectores toma la última y descarta las demás.",
    says: ({ count, line, column }) =>
      count === 1
        ? `la clave de la línea ${n(line)}, columna ${n(column)} aparece por segunda vez en su objeto; vale el último valor`
        : `${n(count)} claves se repiten en sus objetos, la primera en la línea ${n(line)}, columna ${n(column)}; vale el último valor`,
  },
  UNKNOWN_FIELD: {
    title: "El servicio no conoce un campo",
    help: "Compruebe cómo está escrito u omita el campo; no está documentado qué hace el servicio con él.",
    says: ({ fields, nearest, count }) => {
      const [field, more] = fields;
      if (field === undefined) return "el botón no tiene `sub_type`, así que no se sabe qué hace";
      if (more === undefined && nearest.length === 1) {
        const times = count > 1 ? ` (${n(count)} veces)` : "";
        return didYouMean(`aquí no se espera \`${field}\`${times}`, nearest[0] ?? "");
      }
      const at = fields.findIndex((_, index) => (nearest[index] ?? "") !== "");
      const guess = at < 0 ? "" : `; ¿quiso decir \`${nearest[at]}\` en lugar de \`${fields[at]}\`?`;
      return `aquí no se esperan ${n(count)} campos: ${listed(fields, Math.min(count, fields.length), "y")}${guess}`;
    },
  },
  LONE_SURROGATE: {
    title: "Un texto contiene medio carácter",
    help: "Escriba de nuevo el carácter entero; es probable que el texto se cortara dentro de un emoji.",
    says: () => "el texto contiene la mitad de un carácter (medio par sustituto), que no se puede enviar",
  },
  ADDRESSING_MIXED: {
    title: "El destinatario está indicado en las dos versiones",
    help: "Use solo `consumerContent`.",
    says: () => "se dan `consumerContent` y los campos de número antiguos; solo se mira `consumerContent`",
  },
  SDE_NOT_ON_CHANNEL: {
    title: "Se dan datos del cliente para un canal que no los lleva",
    help: "Omita el campo para la app; solo SMS y WhatsApp llevan datos del cliente.",
    says: ({ field }) => `\`${field}\` se muestra a los agentes solo en SMS y WhatsApp`,
  },
  SDE_WRONG_TYPE: {
    title: "Un campo de los datos del cliente es de otro tipo",
    help: "Escriba el campo como lo muestra la documentación; de lo contrario puede que los agentes no lo vean.",
    says: ({ expected, found }) => `se esperaba ${fieldTypes[expected]} y hay ${jsonKinds[found]}`,
  },
  SDE_UNKNOWN_FIELD: {
    title: "No se conoce un campo de los datos del cliente",
    help: "Compruebe cómo está escrito; los agentes ven solo los campos documentados.",
    says: ({ field, nearest }) => didYouMean(`\`${field}\` no es un dato del cliente de una campaña`, nearest),
  },
  SDE_UNKNOWN_VALUE: {
    title: "Un valor de los datos del cliente no está documentado",
    help: "Use un valor documentado; los agentes pueden ver otro o ninguno.",
    says: ({ field }) => `\`${field}\` debería ser ${documented[field]}`,
  },
  SDE_DATE: {
    title: "Una fecha de los datos del cliente no es una fecha",
    help: "Indique día, mes y año como números, el año con cuatro cifras.",
    says: ({ field, what }) => {
      if (what === "impossible") return `\`${field}\` no es un día del calendario`;
      return field === "age" ? "sin `age` ni `year` no hay edad" : `a \`${field}\` le falta el día, el mes o el año`;
    },
  },
} satisfies Partial<RuleTexts>;

/** El número del remitente. */
const senders: Readonly<Record<ArgsOf<"OUTBOUND_NUMBER_INVALID">["reason"], string>> = {
  characters: "contiene algo más que cifras y un `+` inicial",
  length: "tiene una longitud que no tiene ningún teléfono con su prefijo de país",
};

const mismatches: Readonly<Record<ArgsOf<"TEMPLATE_ID_MISMATCH">["reason"], (given: string) => string>> = {
  id: (given) => `, y el handoff dado tiene el id \`${given}\``,
  sms: () => ", que envía solo por SMS, y el handoff dado no",
  whatsapp: () => ", el número de una plantilla de WhatsApp, y el handoff dado no envía por WhatsApp",
};

const accepted: Readonly<Record<ArgsOf<"JSON_REPAIRED">["what"], readonly [string, string, string]>> = {
  "a comment": ["un comentario", "comentarios", "quite los comentarios donde se reenvía el texto"],
  "a comma before a closing bracket": [
    "una coma delante de un cierre",
    "comas delante de un cierre",
    "quite esa coma donde se reenvía el texto",
  ],
  "a key without quotes": [
    "una clave sin comillas",
    "claves sin comillas",
    "ponga las claves entre comillas dobles donde se reenvía el texto",
  ],
  "a byte order mark": [
    "una marca de orden de bytes",
    "marcas de orden de bytes",
    "guarde el texto en UTF-8 sin la marca donde se reenvía",
  ],
};

function fits(room: number): string {
  if (room === 0) return "hoy no cabe ninguno";
  return room === 1 ? "hoy cabe como máximo 1" : `hoy caben como máximo ${n(room)}`;
}

const fieldTypes: Readonly<Record<ArgsOf<"FIELD_WRONG_TYPE">["expected"], string>> = {
  "a string": "un texto",
  "true or false": "true o false",
  "a whole number": "un número entero",
  "a number": "un número",
  "an object": "un objeto",
  anything: "cualquier cosa",
  "a list": "una lista",
};

const jsonKinds: Readonly<Record<ArgsOf<"FIELD_WRONG_TYPE">["found"], string>> = {
  null: "nada (`null`)",
  boolean: "true o false",
  number: "un número",
  string: "un texto",
  array: "una lista",
  object: "un objeto",
};

const documented: Readonly<Record<ArgsOf<"SDE_UNKNOWN_VALUE">["field"], string>> = {
  gender: "`MALE`, `FEMALE` u `OTHER`",
  language: "un idioma y un país, como `en-US`",
  phoneType: "`HOME`, `MOBILE`, `WORK`, `FAX`, `MAIN`, `HOME_FAX`, `WORK_FAX`, `PAGER` u `OTHER`",
  country: "el código de un país en dos mayúsculas, como `US`",
  currency: "el código de una moneda en tres mayúsculas, como `EUR`",
};
