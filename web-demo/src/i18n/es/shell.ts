export const shell = {
  title: "Revisión de campañas",
  tagline: "Vea qué hará LivePerson Proactive Messaging 2.0 con una campaña antes de enviar nada.",
  local: "Todo queda en esta página. No se sube nada.",
  skip: "Ir al paso",
  language: "Idioma",
  steps: "Pasos",
  step: { message: "Mensaje", recipients: "Destinatarios", schedule: "Horario", handover: "Vista previa y entrega" },
  head: {
    message: {
      title: "¿Qué mensaje se envía?",
      intro: "Diga cómo se enviará y qué tiene; el teléfono muestra lo que llega.",
    },
    recipients: {
      title: "¿Quién lo recibe?",
      intro: "Añada los destinatarios. Se leen en esta página y no salen de ella.",
    },
    schedule: {
      title: "¿Cuándo puede salir?",
      intro:
        "El mensaje se envía dentro de una franja del día del destinatario, que se deduce del número. Fuera de ella espera a la siguiente apertura.",
    },
    handover: {
      title: "Revíselo y después entréguelo",
      intro:
        "Vea el mensaje como lo verán los destinatarios y descargue los archivos para quien los envíe. Esta página no envía nada.",
    },
  },
  state: { done: "listo", problem: "requiere atención", todo: "sin empezar", open: "en curso" },
  back: (step: string) => `Volver a ${step}`,
  next: (step: string) => `Continuar con ${step}`,
  share: "Copiar enlace a esta configuración",
  shareHint: "El enlace contiene el mensaje y los ajustes, nunca destinatarios.",
  shared: "Enlace copiado. No contiene destinatarios.",
  shareFailed: "La configuración es demasiado larga para un enlace.",
  linkAddress: "Copie esta dirección",
  brokenLink: "Este enlace no se puede leer: se perdió una parte por el camino. Pídalo de nuevo o empiece desde cero.",
  answer: {
    goOut: (accepted: string, total: string) => `salen ${accepted} de ${total}`,
    last: (time: string) => `el último ${time}`,
  },
  amount: {
    noPrice: "sin precio",
    between: (least: string, most: string) => `de ${least} a ${most}`,
  },
  unkept: {
    message:
      "Esta configuración es demasiado grande para que el navegador la conserve entera: si se vuelve a cargar la página, habrá que elegir de nuevo el mensaje. Un enlace contiene solo el handoff elegido.",
    all: "El navegador no conserva nada de esta configuración: si se vuelve a cargar la página, se pierde. Un enlace la conserva.",
    changes:
      "Hay más cambios de los que el navegador puede conservar: si se vuelve a cargar la página, se pierden. Descargue la lista de cambios.",
  },
  returned: {
    title: "Su configuración está de vuelta tal como la dejó.",
    recipients: "Los destinatarios nunca se guardan: elija la lista de nuevo.",
    sets: (sets: string) => `Tampoco se conserva lo siguiente; añádalo de nuevo antes de enviar: ${sets}.`,
    message: (name: string) =>
      `El mensaje era demasiado grande para conservarlo${name ? `: vuelva a elegir ${name}` : ""}.`,
    anew: "Empezar de nuevo",
    close: "Cerrar",
  },
  about: (version: string, phone: string) => `sendcheck ${version} · metadatos telefónicos ${phone}`,
  severity: { error: "Error", warning: "Aviso", info: "Nota" },
  origin: { service: "LivePerson", channel: "el canal", local: "sendcheck" },
  saidBy: (who: string) => `Según ${who}`,
  at: (place: string) => `en ${place}`,
  quoted: (text: string) => `«${text}»`,
  empty: "vacía",
  details: "Detalles",
  problem: {
    title: "Esto no se pudo revisar",
    crashed: "Algo falló en la página. Vuelva a cargarla.",
    unreadable: "El archivo cambió o desapareció después de elegirlo, o es una carpeta. Elíjalo de nuevo.",
    place: (line: number, column: number) => `línea ${line}, columna ${column}`,
  },
  part: {
    failed:
      "No se pudo cargar una parte de la página. Compruebe la conexión e inténtelo de nuevo, o vuelva a cargar la página.",
    again: "Intentar de nuevo",
  },
  busy: "Trabajando…",
  needsMessage: "Primero elija un mensaje.",
  messageFailed: "No se puede leer el mensaje o lo que permite la cuenta",
  needsRecipients: "Primero añada destinatarios.",
  toMessage: "Ir a Mensaje",
  toRecipients: "Ir a Destinatarios",
  channel: {
    "sms-twilio": "SMS",
    wa: "WhatsApp",
    inapp: "En la app",
    googlercs: "Google RCS",
    "apple-twilio": "Mensajes de Apple",
  },
  unaddressed: {
    "channel-googlercs": "Google RCS, al que la API de campañas no puede dirigirse",
    "channel-apple-twilio": "Apple Messages for Business, al que la API de campañas no puede dirigirse",
  },
};
