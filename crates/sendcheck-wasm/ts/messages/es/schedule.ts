/** What is wrong with sending windows. */
import type { ArgsOf, RuleTexts } from "../../catalogue.js";
import { counted, n } from "./phrases.js";

export const schedule = {
  SCHEDULE_WINDOW_INVALID: {
    title: "Una franja de envío no dice cuándo pueden salir los mensajes",
    help: "Dé a cada franja un día de MONDAY a SUNDAY y dos horas entre 00:00 y 23:59, la más tardía al final.",
    says: (args) => windowDefects[args.reason](args),
  },
  SCHEDULE_OUTSIDE_8_21: {
    title: "Una franja deja salir SMS antes de las 8 o después de las 21 horas",
    help: "Mantenga las franjas de SMS entre las 08:00 y las 21:00, salvo que la ley del lugar de los destinatarios permita escribir a otras horas.",
    says: ({ count, window, hours }) => {
      const more = count > 1 ? ` (y hay ${n(count - 1)} más así)` : "";
      return `la franja ${n(window)} es \`${hours}\`${more}; el servicio envía SMS entre las 08:00 y las 21:00 si las franjas no dicen otra cosa`;
    },
  },
  SCHEDULE_NEVER_OPEN: {
    title: "Ninguna franja está abierta a la vez en todas las zonas del número",
    help: "Alargue las franjas, o envíe a este número sin franjas propias.",
    says: () => "el número puede estar en varias zonas horarias, y ninguna franja está abierta en todas a la vez",
  },
  SCHEDULE_TOO_SHORT: {
    title: "La lista no cabe en sus franjas",
    help: "Alargue las franjas, o ponga más; `sendcheck schedule` dice cuándo sale el último mensaje.",
    says: ({ fits, found, openings, weeks }) =>
      `mientras está abierta la franja más larga salen ${counted(fits, "mensaje", "mensajes")}, y la comparten ${counted(found, "destinatario", "destinatarios")}, así que el último mensaje sale en la franja ${n(openings)}, en la semana ${n(weeks)}, o más tarde`,
  },
  SCHEDULE_STATE_WINDOW: {
    title: "El servicio envía a horas que la franja de un estado excluye",
    help: "Ponga franjas que queden dentro de las de estos estados, o envíe aparte a estos destinatarios.",
    says: ({ found, states, unknown }) => {
      const known = `${counted(found, "destinatario está", "destinatarios están")} en estados con franjas más estrechas (${states}), de las que el servicio no sabe nada`;
      const open = `de ${counted(unknown, "número", "números")} no se conoce el estado, así que nadie conoce su franja`;
      if (unknown === 0) return known;
      return found === 0 ? open : `${known}; ${open}`;
    },
  },
} satisfies Partial<RuleTexts>;

type Invalid = ArgsOf<"SCHEDULE_WINDOW_INVALID">;

const windowDefects: Readonly<Record<Invalid["reason"], (args: Invalid) => string>> = {
  none: () => "`schedulingMetrics` no tiene ninguna franja",
  missing: ({ window, found }) => `falta \`${found}\` en la franja ${n(window)}`,
  hour: ({ window, found }) => `la franja ${n(window)} tiene la hora \`${found}\`, que no es ninguna de 0 a 23`,
  minute: ({ window, found }) => `la franja ${n(window)} tiene el minuto \`${found}\`, que no es ninguno de 0 a 59`,
  day: ({ window, found }) => `la franja ${n(window)} tiene el día \`${found}\`, que no es ninguno de MONDAY a SUNDAY`,
  backwards: ({ window }) =>
    `la franja ${n(window)} no termina después de empezar; una que pasa de la medianoche son dos, hasta las 23:59 y desde las 00:00`,
  overlap: ({ window, other }) => `las franjas ${n(other)} y ${n(window)} se solapan`,
};
