import { counter, numbers } from "../number.js";

const count = counter("fr");
const number = numbers("fr");

export const schedule = {
  defaults: "Utiliser les plages du service",
  defaultsAre: (opens: string, closes: string) =>
    `SMS de ${opens} à ${closes}, les autres canaux toute la journée, tous les jours.`,
  own: "Définir des plages pour cette campagne",
  ownAre: "Elles figurent dans chaque requête et valent pour tous ses canaux.",
  ownInWebTool:
    "Elles valent pour tous les canaux. La liste pour l’outil web ne les contient pas : il faut les régler là-bas, si votre compte le permet.",
  windows: "Plages pour chaque jour de la semaine",
  day: {
    MONDAY: "Lundi",
    TUESDAY: "Mardi",
    WEDNESDAY: "Mercredi",
    THURSDAY: "Jeudi",
    FRIDAY: "Vendredi",
    SATURDAY: "Samedi",
    SUNDAY: "Dimanche",
  },
  opens: (day: string) => `${day}, à partir de`,
  closes: (day: string) => `${day}, jusqu’à`,
  backwards: (day: string) =>
    `${day} : la plage doit se terminer après son début. Une plage qui passe minuit en fait deux : jusqu’à 23:59, et à partir de 00:00 le lendemain.`,
  closed: "fermé",
  allDay: "toute la journée",
  none: "Aucun jour n’est choisi ; les plages du service s’appliqueraient donc.",
  bars: "Heures ouvertes là où se trouve le destinataire",
  between: (opens: string, closes: string) => `de ${opens} à ${closes}`,
  zones: (closes: string) =>
    `Un numéro qui peut se trouver dans plusieurs fuseaux horaires ne reçoit son message que lorsque la plage est ouverte dans tous. La fin n’est pas comprise : à ${closes}, un SMS attend le lendemain matin.`,
  where:
    "Les fuseaux horaires sont déduits des indicatifs des numéros. On garde son numéro en déménageant ; aucun numéro ne dit où se trouve quelqu’un.",
  presets: {
    title: "Tous les jours à la fois",
    everyDay: "Tous les jours",
    weekdays: "Du lundi au vendredi seulement",
    copy: (day: string) => `Copier ${day.toLowerCase()} sur tous les jours`,
  },
  plan: {
    title: "Quand partent les messages",
    from: "Envoyer à partir de",
    fromHint: (zone: string) => `Selon votre horloge (${zone}). Si ce champ est vide, dès maintenant.`,
    fromNow: "Dès maintenant",
    nobody: "Aucun destinataire n’est accepté ; rien ne part donc.",
    of: (n: number) => `Sur ${count(n, "destinataire", "destinataires")} `,
    now: (n: number) => `${number(n)} maintenant`,
    atOnce: (n: number) => `${number(n)} aussitôt`,
    later: (n: number) => `${number(n)} plus tard`,
    last: (date: string, time: string) => `le dernier le ${date} à ${time}`,
    lastAtMost: (date: string, time: string) => `le dernier au plus tard le ${date} à ${time}`,
    waits: "Tout le monde ne passe pas avant la fermeture de la plage ; les autres attendent la suivante.",
    never: (n: number) => `${number(n)} jamais`,
    unknown: (n: number) => `${number(n)} à un moment inconnu`,
  },
  sending: {
    title: "Comment l’envoi se fait",
    rate: "Messages par seconde sur chaque canal",
    rateHint: (n: number) =>
      `Si ce champ est vide, ${number(n)} ; la documentation donne un autre chiffre à un autre endroit.`,
    dayZone: "Fuseau horaire où la journée se termine à minuit",
    dayZoneHint: "Le service ne dit pas lequel. Si ce champ est vide, UTC.",
    states: (n: number) =>
      n === 0
        ? "Plages plus strictes d’États américains"
        : `Plages plus strictes de ${count(n, "État américain", "États américains")}`,
    statesTitle: "Plages plus strictes d’États américains",
    statesHint:
      "Elles valent aussi pour les numéros ayant un indicatif régional de l’État. Le service ne les connaît pas, et ceci n’est pas un conseil juridique.",
    all: "Tous",
    none: "Aucun",
  },
  zone: {
    anyState: "État inconnu",
    title: "Par fuseau horaire",
    about:
      "La journée sur place de 0 à 24 heures, les heures auxquelles partent les messages, et un trait à l’heure locale du début de l’envoi.",
    none: "Aucun fuseau horaire connu",
    oneOf: (n: number) => `Un fuseau horaire parmi ${number(n)}`,
    recipients: (n: number) => count(n, "destinataire", "destinataires"),
    there: (clock: string) => `${clock} sur place`,
    open: "ouvert",
    last: (clock: string) => `le dernier ${clock}`,
    opens: (clock: string) => `attend jusqu’au ${clock}`,
    never: "jamais ouvert à la fois dans tous ces fuseaux",
    unknown: "on ne sait pas quand ce sera l’heure d’envoi sur place",
    more: (zones: number, recipients: number) =>
      `Et ${count(zones, "autre groupe de fuseaux", "autres groupes de fuseaux")} avec ${count(recipients, "destinataire", "destinataires")}.`,
  },
  queue: {
    title: "La file d’attente, heure par heure",
    ends: (n: number, first: string, last: string) =>
      `${count(n, "message", "messages")} : le premier ${first}, le dernier ${last}.`,
    atMost: (n: number, first: string, last: string) =>
      `${count(n, "message", "messages")} au maximum : le premier ${first}, le dernier au plus tard ${last}. Un autre canal peut atteindre certains destinataires.`,
    empty: "Aucun message dont l’heure de départ soit connue.",
    rate: (n: number) => `Elle envoie ${count(n, "message", "messages")} par seconde.`,
    messages: (n: number) => count(n, "message", "messages"),
    moreHours: (hours: number, messages: number) =>
      `Et ${count(messages, "message", "messages")} en ${count(hours, "autre heure", "autres heures")}.`,
    beyond: (n: number) =>
      `Pour ${count(n, "message", "messages")}, on ne sait pas quand : la file d’attente est trop longue.`,
    days: "Jours et requêtes",
    day: (date: string, n: number, first: number, last: number) =>
      first === last
        ? `${date} : ${count(n, "destinataire", "destinataires")} dans la requête ${number(first)}`
        : `${date} : ${count(n, "destinataire", "destinataires")} dans les requêtes ${number(first)} à ${number(last)}`,
    onlyDays: "Jours",
    onDay: (date: string, n: number) => `${date} : ${count(n, "destinataire", "destinataires")}`,
    fullDay: (date: string) => `${date} : la limite du jour est épuisée`,
    moreDays: (days: number, recipients: number) =>
      `Et ${count(recipients, "destinataire", "destinataires")} sur ${count(days, "autre jour", "autres jours")}.`,
    dayZone: (zone: string) =>
      `Chaque jour a une limite de destinataires. Les jours sont supposés se terminer à minuit (${zone}) ; le service ne dit pas où.`,
  },
  law: "Les horaires autorisés par la loi peuvent être plus restreints que ces plages ; le consentement et le respect du droit local incombent à la marque.",
};
