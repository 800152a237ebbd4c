import { counter, numbers } from "../number.js";

const count = counter("es");
const number = numbers("es");

export const handover = {
  title: "Véalo y después entréguelo",
  intro:
    "Vea el mensaje como lo verán los destinatarios y descargue los archivos para quien los envíe. Esta página no envía nada.",
  previews: "Qué llega",
  recipient: (row: number, of: number) => `Fila ${number(row)} · ${count(of, "destinatario", "destinatarios")}`,
  previous: "Anterior",
  next: "Siguiente",
  jump: "Ir a la fila",
  go: "Ir",
  noRow: "En esa fila no hay ningún destinatario.",
  worth: {
    title: "Merece un vistazo",
    intro: "El primer destinatario de cada tipo.",
    longestSms: (n: number) => `SMS más largo, ${number(n)} caracteres`,
    mostSegments: (n: number) => `Más segmentos: ${number(n)}`,
    firstUcs2: "Primer SMS con caracteres que lo encarecen",
    firstOfRegion: (region: string) => `Primero de ${region}`,
    row: (row: number) => `fila ${number(row)}`,
  },
  totals: {
    title: "En total",
    recipients: "Destinatarios que lo reciben",
    left: (n: number) => `${number(n)} quedan fuera`,
    segments: "Segmentos de SMS",
    atMost: "como máximo: solo para quienes no reciben WhatsApp",
    requests: (n: number) => `Solicitudes de hasta ${number(n)}`,
    minutes: "Minutos de envío",
    rate: (n: number) => `a ${number(n)} mensajes por segundo y canal`,
    notChecked: "Sin revisar",
    nothing: "Se revisó todo lo que se puede revisar.",
  },
  unknown: {
    "allow-list": "si el contenido multimedia viene de un host permitido (añada los hosts permitidos)",
    "opted-out": "quién se dio de baja de SMS (añada los números)",
    "sent-today": "si queda margen en el límite de hoy (añada lo enviado)",
    skills: "si la skill existe (añada las skills)",
    "title-unique": "si el título del handoff es único",
    "active-conversation": "quién tiene una conversación abierta (añada los números que conozca)",
    "app-users": "quién usa la aplicación (añada los ids)",
    "whatsapp-eligibility": "quién tiene WhatsApp",
    "template-approved": "si WhatsApp aprobó la plantilla",
    "media-reachable": "si el contenido multimedia se puede descargar",
    "media-size": "cuánto ocupa el contenido multimedia",
    "sde-enabled": "si la cuenta puede enviar datos de clientes",
    schedule: "las franjas de envío de cada número",
    "channel-googlercs": "Google RCS, al que la API de campañas no puede dirigirse",
    "channel-apple-twilio": "Apple Messages for Business, al que la API de campañas no puede dirigirse",
  },
  campaign: {
    title: "La campaña",
    name: "Nombre de la campaña",
    nameHint: "Lo que ven los agentes, por ejemplo Oferta de primavera.",
    skill: "Skill",
    skillHint: "Adónde van las respuestas.",
    templateId: "Id del handoff",
    templateIdHint: "Un mensaje escrito aquí aún no tiene: cree el handoff y ponga su id.",
    outboundNumber: "Número remitente",
    outboundNumberHint: "Solo si el id es de una plantilla y no de un handoff.",
    consent: (n: number, list: string) =>
      n === 1
        ? `El único destinatario de ${list} aceptó recibir este mensaje.`
        : `Los ${count(n, "destinatario", "destinatarios")} de ${list} aceptaron recibir este mensaje.`,
    typed: "las líneas escritas",
    consentName: "Consentimiento de los destinatarios",
    consentHint:
      "Sin esto, el servicio rechaza las solicitudes. Obtenerlo es obligación de la marca, en Estados Unidos según la TCPA.",
    missing: "Complete antes de descargar:",
    needed: "Complete este campo.",
    refused: "El servicio rechazaría todas las solicitudes:",
  },
  address: {
    title: "Adónde enviar las solicitudes",
    account: "Número de cuenta",
    region: "Región",
    regions: { na: "Norteamérica", emea: "Europa, Oriente Medio, África", apac: "Asia-Pacífico" },
    unknown: "Escriba el número de cuenta para ver la dirección.",
    wrong: "Un número de cuenta solo tiene cifras y letras.",
    how: "Envíe cada archivo una vez, como JSON, con el App JWT como bearer token. El servicio admite como máximo 10 solicitudes por segundo.",
  },
  files: {
    title: "Archivos",
    zip: "Cuerpos de solicitud (zip)",
    ndjson: "Cuerpos de solicitud (NDJSON)",
    rejected: "Filas rechazadas (CSV)",
    report: "Informe (JSON)",
    ready: (name: string) => `${name} está listo.`,
    about: (requests: number) =>
      `${count(requests, "cuerpo de solicitud", "cuerpos de solicitud")}, solo destinatarios aceptados.`,
    none: "No se acepta a ningún destinatario, así que no hay ninguna solicitud que crear.",
    mend: "Las filas rechazadas con sus errores, para corregirlas y revisarlas de nuevo.",
    whole: "Todo lo que se halló, para otros programas.",
    handoffErrors:
      "El mensaje o la lista en su conjunto tienen errores. Se pueden crear solicitudes, pero el servicio podría rechazarlas.",
    failed: "No se puede crear el archivo",
  },
};
