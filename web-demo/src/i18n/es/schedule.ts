export const schedule = {
  title: "¿Cuándo puede salir?",
  intro:
    "El mensaje se envía dentro de una franja del día del destinatario, que se deduce del número. Fuera de ella espera a la siguiente apertura.",
  defaults: "Usar las franjas del servicio",
  defaultsAre: (opens: string, closes: string) =>
    `SMS de ${opens} a ${closes}, los demás canales todo el día, cada día.`,
  own: "Fijar franjas para esta campaña",
  ownAre: "Van en cada solicitud y valen para todos sus canales.",
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
  none: "No hay ningún día elegido, así que valdrían las franjas del servicio.",
  bars: "Horas abiertas donde está el destinatario",
  between: (opens: string, closes: string) => `de ${opens} a ${closes}`,
  zones: (closes: string) =>
    `Un número que puede estar en varias zonas horarias recibe su mensaje solo cuando la franja está abierta en todas. El final no cuenta: a las ${closes} un SMS espera a la mañana siguiente.`,
  notChecked:
    "Aquí no se calculan las zonas horarias de los números, así que no se muestra la espera de cada destinatario.",
  law: "Los horarios que fija la ley pueden ser más estrictos que estas franjas; el consentimiento y la ley local son responsabilidad de la marca.",
};
