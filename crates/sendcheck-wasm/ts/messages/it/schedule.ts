/** What is wrong with sending windows. */
import type { ArgsOf, RuleTexts } from "../../catalogue.js";
import { counted, n } from "./phrases.js";

export const schedule = {
  SCHEDULE_WINDOW_INVALID: {
    title: "Una fascia di invio non dice quando possono partire i messaggi",
    help: "Dai a ogni fascia un giorno da MONDAY a SUNDAY e due ore tra 00:00 e 23:59, la più tarda per ultima.",
    says: (args) => windowDefects[args.reason](args),
  },
  SCHEDULE_OUTSIDE_8_21: {
    title: "Una fascia lascia partire SMS prima delle 8 o dopo le 21",
    help: "Tieni le fasce per gli SMS tra le 08:00 e le 21:00, salvo che la legge dove vivono i destinatari permetta di scrivere in altre ore.",
    says: ({ count, window, hours }) => {
      const more = count > 1 ? ` (e ce ne sono altre ${n(count - 1)} così)` : "";
      return `la fascia ${n(window)} è \`${hours}\`${more}; il servizio invia SMS tra le 08:00 e le 21:00 se le fasce non dicono altro`;
    },
  },
  SCHEDULE_NEVER_OPEN: {
    title: "Nessuna fascia è aperta insieme in tutti i fusi del numero",
    help: "Allunga le fasce, o invia a questo numero senza fasce sue.",
    says: () => "il numero può essere in più fusi orari, e nessuna fascia è aperta in tutti insieme",
  },
  SCHEDULE_TOO_SHORT: {
    title: "L’elenco non sta nelle sue fasce",
    help: "Allunga le fasce, o mettine di più; `sendcheck schedule` dice quando parte l’ultimo messaggio.",
    says: ({ fits, found, openings, weeks }) =>
      `mentre è aperta la fascia più lunga ${fits === 1 ? "parte" : "partono"} ${counted(fits, "messaggio", "messaggi")}, e ${found === 1 ? "la usa" : "la usano"} ${counted(found, "destinatario", "destinatari")}, quindi l’ultimo messaggio parte nella fascia ${n(openings)}, nella settimana ${n(weeks)}, o più tardi`,
  },
  SCHEDULE_STATE_WINDOW: {
    title: "Il servizio invia in ore che la fascia di uno stato esclude",
    help: "Dai fasce che stiano dentro quelle di questi stati, o invia a parte a questi destinatari.",
    says: ({ found, states, unknown }) => {
      const known = `${counted(found, "destinatario è", "destinatari sono")} in stati con fasce più strette (${states}), di cui il servizio non sa nulla`;
      const open = `di ${counted(unknown, "numero", "numeri")} non si conosce lo stato, quindi nessuno ne conosce la fascia`;
      if (unknown === 0) return known;
      return found === 0 ? open : `${known}; ${open}`;
    },
  },
} satisfies Partial<RuleTexts>;

type Invalid = ArgsOf<"SCHEDULE_WINDOW_INVALID">;

const windowDefects: Readonly<Record<Invalid["reason"], (args: Invalid) => string>> = {
  none: () => "`schedulingMetrics` non ha nessuna fascia",
  missing: ({ window, found }) => `manca \`${found}\` nella fascia ${n(window)}`,
  hour: ({ window, found }) => `la fascia ${n(window)} ha l’ora \`${found}\`, che non è una da 0 a 23`,
  minute: ({ window, found }) => `la fascia ${n(window)} ha il minuto \`${found}\`, che non è uno da 0 a 59`,
  day: ({ window, found }) => `la fascia ${n(window)} ha il giorno \`${found}\`, che non è uno da MONDAY a SUNDAY`,
  backwards: ({ window }) =>
    `la fascia ${n(window)} non finisce dopo l’inizio; una che supera la mezzanotte sono due, fino alle 23:59 e dalle 00:00`,
  overlap: ({ window, other }) => `le fasce ${n(other)} e ${n(window)} si sovrappongono`,
};
