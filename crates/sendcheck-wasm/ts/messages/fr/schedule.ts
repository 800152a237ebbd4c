/** What is wrong with sending windows. */
import type { ArgsOf, RuleTexts } from "../../catalogue.js";
import { counted, isOne, n } from "./phrases.js";

export const schedule = {
  SCHEDULE_WINDOW_INVALID: {
    title: "Une plage d’envoi n’indique pas quand les messages peuvent partir",
    help: "Donnez à chaque plage un jour de MONDAY à SUNDAY et deux heures entre 00:00 et 23:59, la plus tardive en dernier.",
    says: (args) => windowDefects[args.reason](args),
  },
  SCHEDULE_OUTSIDE_8_21: {
    title: "Une plage laisse partir des SMS avant 8 heures ou après 21 heures",
    help: "Gardez les plages des SMS entre 08:00 et 21:00, sauf si la loi du lieu où vivent les destinataires permet d’écrire à d’autres heures.",
    says: ({ count, window, hours }) => {
      const more = count > 1 ? ` (et ${counted(count - 1, "autre est", "autres sont")} dans ce cas)` : "";
      return `la plage ${n(window)} est \`${hours}\`${more} ; le service envoie les SMS entre 08:00 et 21:00 sauf indication contraire des plages`;
    },
  },
  SCHEDULE_NEVER_OPEN: {
    title: "Aucune plage n’est ouverte à la fois dans tous les fuseaux du numéro",
    help: "Allongez les plages, ou envoyez à ce numéro sans plages particulières.",
    says: () =>
      "le numéro peut se trouver dans plusieurs fuseaux horaires, et aucune plage n’est ouverte dans tous à la fois",
  },
  SCHEDULE_TOO_SHORT: {
    title: "La liste ne tient pas dans ses plages",
    help: "Allongez les plages, ou ajoutez-en ; `sendcheck schedule` indique quand part le dernier message.",
    says: ({ fits, found, openings, weeks }) =>
      `${counted(fits, "message part", "messages partent")} pendant que la plus longue plage est ouverte, et ${counted(found, "destinataire se la partage", "destinataires se la partagent")} ; le dernier message part donc dans la plage ${n(openings)}, pendant la semaine ${n(weeks)}, ou plus tard`,
  },
  SCHEDULE_STATE_WINDOW: {
    title: "Le service envoie à des heures que la plage d’un État exclut",
    help: "Donnez des plages comprises dans celles de ces États, ou envoyez à ces destinataires à part.",
    says: ({ found, states, unknown }) => {
      const known = `${counted(found, "destinataire se trouve", "destinataires se trouvent")} dans des États aux plages plus étroites (${states}), dont le service ne sait rien`;
      const open = isOne(unknown)
        ? `l’État de ${n(unknown)} numéro n’est pas connu ; personne ne connaît donc sa plage`
        : `l’État de ${n(unknown)} numéros n’est pas connu ; personne ne connaît donc leur plage`;
      if (unknown === 0) return known;
      return found === 0 ? open : `${known} ; ${open}`;
    },
  },
} satisfies Partial<RuleTexts>;

type Invalid = ArgsOf<"SCHEDULE_WINDOW_INVALID">;

const windowDefects: Readonly<Record<Invalid["reason"], (args: Invalid) => string>> = {
  none: () => "`schedulingMetrics` ne contient aucune plage",
  missing: ({ window, found }) => `il manque \`${found}\` dans la plage ${n(window)}`,
  hour: ({ window, found }) => `la plage ${n(window)} a pour heure \`${found}\`, qui n’est pas comprise entre 0 et 23`,
  minute: ({ window, found }) =>
    `la plage ${n(window)} a pour minute \`${found}\`, qui n’est pas comprise entre 0 et 59`,
  day: ({ window, found }) =>
    `la plage ${n(window)} a pour jour \`${found}\`, qui n’est pas un jour de MONDAY à SUNDAY`,
  backwards: ({ window }) =>
    `la plage ${n(window)} ne se termine pas après son début ; une plage qui passe minuit en fait deux, jusqu’à 23:59 et à partir de 00:00`,
  overlap: ({ window, other }) => `les plages ${n(other)} et ${n(window)} se chevauchent`,
};
