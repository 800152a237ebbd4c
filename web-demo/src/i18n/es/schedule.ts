import { counter, numbers } from "../number.js";

const count = counter("es");
const number = numbers("es");

export const schedule = {
  defaults: "Usar las franjas del servicio",
  defaultsAre: (opens: string, closes: string) =>
    `SMS de ${opens} a ${closes}, los demás canales todo el día, cada día.`,
  own: "Fijar franjas para esta campaña",
  ownAre: "Van en cada solicitud y valen para todos sus canales.",
  ownInWebTool:
    "Valen para todos los canales. La lista para la herramienta web no las incluye: hay que fijarlas allí, si su cuenta lo permite.",
  windows: "Franjas para cada día de la semana",
  day: {
    MONDAY: "Lunes",
    TUESDAY: "Martes",
    WEDNESDAY: "Miércoles",
    THURSDAY: "Jueves",
    FRIDAY: "Viernes",
    SATURDAY: "Sábado",
    SUNDAY: "Domingo",
  },
  opens: (day: string) => `${day}, desde`,
  closes: (day: string) => `${day}, hasta`,
  backwards: (day: string) =>
    `${day}: la franja debe terminar después de empezar. Si pasa de la medianoche, hacen falta dos: hasta las 23:59 y desde las 00:00 del día siguiente.`,
  closed: "cerrado",
  allDay: "todo el día",
  none: "No hay ningún día elegido, así que se aplicarían las franjas del servicio.",
  bars: "Horas abiertas donde está el destinatario",
  between: (opens: string, closes: string) => `de ${opens} a ${closes}`,
  zones: (closes: string) =>
    `Un número que puede estar en varias zonas horarias recibe su mensaje solo cuando la franja está abierta en todas. El final no cuenta: a las ${closes} un SMS espera a la mañana siguiente.`,
  where:
    "Las zonas horarias se deducen de los prefijos de los números. Quien se muda conserva su número; dónde está alguien, ningún número lo dice.",
  presets: {
    title: "Todos los días a la vez",
    everyDay: "Todos los días",
    weekdays: "Solo de lunes a viernes",
    copy: (day: string) => `Copiar el ${day.toLowerCase()} a todos los días`,
  },
  plan: {
    title: "Cuándo salen los mensajes",
    from: "Enviar desde",
    fromHint: (zone: string) => `Según su reloj (${zone}). Si queda vacío, desde ahora.`,
    fromNow: "Desde ahora",
    nobody: "No se acepta a ningún destinatario, así que no sale nada.",
    of: (n: number) => `De ${count(n, "destinatario", "destinatarios")}`,
    now: (n: number) => `${number(n)} ahora`,
    atOnce: (n: number) => `${number(n)} enseguida`,
    later: (n: number) => `${number(n)} más tarde`,
    last: (date: string, time: string) => `el último el ${date} a las ${time}`,
    lastAtMost: (date: string, time: string) => `el último, a más tardar, el ${date} a las ${time}`,
    waits: "No a todos les llega el turno antes de que cierre la franja; los demás esperan a la siguiente.",
    never: (n: number) => `${number(n)} nunca`,
    unknown: (n: number) => `${number(n)} sin saber cuándo`,
  },
  sending: {
    title: "Cómo se envía",
    rate: "Mensajes por segundo en cada canal",
    rateHint: (n: number) => `Si queda vacío, ${number(n)}; la documentación da otra cifra en otro lugar.`,
    dayZone: "Zona horaria cuya medianoche cierra el día",
    dayZoneHint: "El servicio no dice cuál. Si queda vacío, UTC.",
    states: (n: number) =>
      n === 0
        ? "Franjas más estrictas de estados de EE. UU."
        : `Franjas más estrictas de ${count(n, "estado de EE. UU.", "estados de EE. UU.")}`,
    statesTitle: "Franjas más estrictas de estados de EE. UU.",
    statesHint:
      "Valen además para los números con un prefijo de zona del estado. El servicio no las conoce, y esto no es asesoramiento legal.",
    all: "Todos",
    none: "Ninguno",
  },
  zone: {
    anyState: "estado desconocido",
    title: "Por zona horaria",
    about:
      "El día local de 0 a 24, las horas en que salen mensajes y una línea en la hora local a la que empieza el envío.",
    none: "Zona horaria desconocida",
    oneOf: (n: number) => `Una de ${number(n)} zonas horarias`,
    recipients: (n: number) => count(n, "destinatario", "destinatarios"),
    there: (clock: string) => `${clock} allí`,
    open: "abierto",
    last: (clock: string) => `el último ${clock}`,
    opens: (clock: string) => `espera hasta ${clock}`,
    never: "nunca abierto en todas estas zonas a la vez",
    unknown: "no se sabe cuándo se puede enviar allí",
    more: (zones: number, recipients: number) =>
      `Y ${count(zones, "grupo de zonas más", "grupos de zonas más")} con ${count(recipients, "destinatario", "destinatarios")}.`,
  },
  queue: {
    title: "La cola, hora por hora",
    ends: (n: number, first: string, last: string) =>
      `${count(n, "mensaje", "mensajes")}: el primero, ${first}; el último, ${last}.`,
    atMost: (n: number, first: string, last: string) =>
      `Como máximo ${count(n, "mensaje", "mensajes")}: el primero, ${first}; el último, a más tardar, ${last}. Otro canal puede llegar a algunos destinatarios.`,
    empty: "Ningún mensaje del que se sepa cuándo sale.",
    rate: (n: number) => `Envía ${count(n, "mensaje", "mensajes")} por segundo.`,
    messages: (n: number) => count(n, "mensaje", "mensajes"),
    moreHours: (hours: number, messages: number) =>
      `Y ${count(messages, "mensaje", "mensajes")} en ${count(hours, "hora más", "horas más")}.`,
    beyond: (n: number) => `De ${count(n, "mensaje", "mensajes")} no se sabe cuándo: la cola es demasiado larga.`,
    days: "Días y solicitudes",
    day: (date: string, n: number, first: number, last: number) =>
      first === last
        ? `${date}: ${count(n, "destinatario", "destinatarios")} en la solicitud ${number(first)}`
        : `${date}: ${count(n, "destinatario", "destinatarios")} en las solicitudes ${number(first)} a ${number(last)}`,
    onlyDays: "Días",
    onDay: (date: string, n: number) => `${date}: ${count(n, "destinatario", "destinatarios")}`,
    fullDay: (date: string) => `${date}: el límite del día está agotado`,
    moreDays: (days: number, recipients: number) =>
      `Y ${count(recipients, "destinatario", "destinatarios")} en ${count(days, "día más", "días más")}.`,
    dayZone: (zone: string) =>
      `Cada día tiene un límite de destinatarios. Se supone que los días acaban a medianoche en ${zone}; el servicio no dice dónde.`,
  },
  law: "Los horarios que fija la ley pueden ser más estrictos que estas franjas; el consentimiento y el cumplimiento de la ley local son responsabilidad de la marca.",
};
