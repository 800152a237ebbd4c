/** What is wrong with the number or id of a recipient, and what stands against writing to it. */
import type { ArgsOf, RuleTexts } from "../../catalogue.js";
import { counted, hints, n } from "./phrases.js";

export const numbers = {
  MISSING_CONSUMER_INFORMATION: {
    title: "Le destinataire n’a pas d’adresse pour un canal du handoff",
    help: "Indiquez un numéro (ou, pour l’application, l’identifiant du client) pour chaque canal du handoff.",
    says: ({ channel }) =>
      `il n’y a pas ${channel === "inapp" ? "d’identifiant" : "de numéro"} pour le canal \`${channel}\``,
  },
  INVALID_NUMBER: {
    title: "Ce n’est pas un numéro auquel un message peut être envoyé",
    help: "Écrivez en chiffres l’indicatif du pays, l’indicatif régional et le numéro, par exemple 12025550123.",
    says: (args) => `le numéro ${refusals[args.reason](args)}${hints[args.hint]}`,
  },
  DUPLICATE_NUMBER: {
    title: "Un destinataire précédent a le même numéro ou identifiant",
    help: "Gardez l’un des deux ; c’est le premier qui reste.",
    says: ({ first, outcome, same }) =>
      outcome === "failed"
        ? `la ligne ${n(first)}, avec ${sames[same]}, a échoué`
        : `${sames[same]} figure à la ligne ${n(first)}`,
    advises: ({ outcome }) =>
      outcome === "failed"
        ? "Gardez l’un des deux, et corrigez-le."
        : "Gardez l’un des deux ; c’est le premier qui reste.",
  },
  NUMBER_FROM_SPREADSHEET: {
    title: "Un tableur a modifié le numéro",
    help: "Mettez la colonne au format texte avant de saisir des numéros.",
    says: ({ traces }) =>
      `le numéro porte les traces d’un tableur : ${traces.map((trace) => repairs[trace]).join(", ")}`,
  },
  ACCEPTED_BEFORE: {
    title: "Le destinataire a déjà été accepté dans la liste ou la requête d’origine",
    help: "Il n’y a rien à corriger s’il s’agit de la même personne ; sinon, corrigez le numéro ou l’identifiant.",
    says: ({ row, same }) =>
      `${sames[same]} a déjà été accepté à la ligne ${n(row)} de la liste ou de la requête d’origine`,
  },
  NOT_APP_USER: {
    title: "Aucun utilisateur de l’application n’a cet identifiant",
    help: "Contactez ce destinataire par un autre canal, ou mettez à jour l’ensemble des utilisateurs de l’application.",
    says: () =>
      "l’identifiant ne figure pas parmi ceux des utilisateurs de l’application ; le message ne peut donc pas arriver",
  },
  OPTED_OUT: {
    title: "Le numéro est désinscrit des SMS",
    help: "Il n’y a rien à faire ; le service n’envoie aucun SMS à ce numéro tant qu’il ne s’est pas réinscrit.",
    says: ({ effect }) => `le numéro est désinscrit des SMS ; ${optedOut[effect]}`,
  },
  ACTIVE_CONVERSATION: {
    title: "Une conversation avec le numéro est ouverte",
    help: "Il n’y a rien à faire ; écrivez dans la conversation, ou renvoyez le message une fois qu’elle est fermée.",
    says: () => "une conversation avec le numéro est ouverte ; rien ne lui est donc envoyé",
  },
  NUMBER_UNASSIGNED: {
    title: "Le numéro ne fait partie d’aucune tranche attribuée",
    help: "Vérifiez si le numéro contient une faute de frappe ; les messages n’y arriveront très probablement pas.",
    says: ({ hint }) =>
      `le numéro a une longueur possible, mais ne fait partie d’aucune tranche attribuée${hints[hint]}`,
  },
  NUMBER_LANDLINE: {
    title: "Le numéro est celui d’une ligne fixe",
    help: "Utilisez un numéro de mobile ; la plupart des lignes fixes ne reçoivent ni SMS ni WhatsApp.",
    says: ({ hint }) => `le numéro appartient à une tranche de lignes fixes${hints[hint]}`,
  },
  NUMBER_TAKES_NO_MESSAGES: {
    title: "Le numéro est d’un type qui ne reçoit pas de messages",
    help: "Utilisez le numéro de mobile du destinataire ; les messages envoyés à un tel numéro arrivent rarement.",
    says: ({ kind, hint }) => `le numéro ${kinds[kind]}${hints[hint]}`,
  },
  MARKETING_TO_US: {
    title: "WhatsApp ne distribue pas de marketing aux numéros des États-Unis",
    help: "Utilisez un modèle utilitaire, ou contactez ce numéro par SMS.",
    says: () => "le modèle est un modèle marketing et le numéro est un numéro des États-Unis",
  },
  NUMBER_REFORMATTED: {
    title: "Le numéro n’est pas écrit comme on le compose",
    help: "Écrivez-le en chiffres ; c’est ainsi dans les requêtes faites d’une liste et dans celles divisées avec `repair`.",
    says: ({ what, undone, hint }) => {
      const said = undone.length === 0 ? "" : ` ; corrigé : ${undone.map((repair) => repairs[repair]).join(", ")}`;
      return `le numéro ${reformatted[what]}${said}${hints[hint]}`;
    },
  },
  NUMBER_COMPLETED: {
    title: "L’indicatif du pays a été ajouté au numéro",
    help: "Il n’y a rien à faire si le pays est le bon ; les requêtes créées par sendcheck contiennent le numéro entier.",
    says: ({ by }) => `le numéro ${completed[by]}`,
  },
} satisfies Partial<RuleTexts>;

type Invalid = ArgsOf<"INVALID_NUMBER">;

const refusals: Readonly<Record<Invalid["reason"], (args: Invalid) => string>> = {
  "not-digits": ({ character, place }) =>
    place === 0
      ? "contient un élément qui n’y a pas sa place"
      : `contient ${named(character)} en position ${n(place)}, qui n’est ni un chiffre ni un séparateur entre chiffres`,
  letters: ({ place }) => `contient une lettre en position ${n(place)}`,
  "other-digits": ({ place }) => `contient un chiffre d’une autre écriture en position ${n(place)}`,
  "no-digits": () => "ne contient aucun chiffre",
  extension: () => "comporte un numéro de poste, qu’aucun message n’atteint",
  "two-numbers": () => "est suivi d’un autre numéro",
  "spreadsheet-error": () => "est le signe par lequel un tableur indique une valeur qu’il n’a pas",
  sum: () => "est négatif, comme si un tableur l’avait calculé comme une somme",
  date: () => "est une date",
  heading: () => "est l’intitulé d’une colonne",
  scheme: () => "est précédé de `tel:`, `sms:` ou `whatsapp:`",
  "decimal-place": () => "se termine par des décimales, comme s’il s’agissait d’une quantité",
  "area-code": () => "commence par un indicatif régional et n’a donc pas d’indicatif du pays",
  "list-number": () => "est précédé de sa place dans une liste, comme `2.`",
  "leading-zero": () => "commence par 0, comme aucun indicatif de pays",
  "unknown-calling-code": () => "commence par des chiffres qui ne sont l’indicatif d’aucun pays",
  "too-short": ({ digits }) => `compte ${figures(digits)}, moins qu’un numéro avec cet indicatif du pays`,
  "too-long": ({ digits }) => `compte ${figures(digits)}, plus qu’un numéro avec cet indicatif du pays`,
  "invalid-length": ({ digits }) =>
    `compte ${figures(digits)}, une longueur qu’aucun numéro avec cet indicatif du pays n’a`,
  "local-only": ({ digits }) =>
    `compte ${figures(digits)}, ce qui ne suffit qu’à l’intérieur d’une même région : l’indicatif régional manque`,
  "not-in-use": () => "a la bonne longueur, mais ne fait partie d’aucune tranche attribuée",
  spelling: () => "n’est pas écrit comme 16001234567, +16001234567, 1(600)1234567 ou +1(600)1234567",
  "digits-lost": () => "a été abrégé par un tableur ; des chiffres sont donc perdus",
};

function figures(count: number): string {
  return counted(count, "chiffre", "chiffres");
}

function named(character: string): string {
  const names: Readonly<Record<string, string>> = {
    " ": "un espace",
    "`": "un accent grave",
    "U+0009": "une tabulation",
    "U+000A": "un saut de ligne",
    "U+000D": "un saut de ligne",
  };
  return names[character] ?? (character.startsWith("U+") ? character : `\`${character}\``);
}

const sames: Readonly<Record<ArgsOf<"DUPLICATE_NUMBER">["same"], string>> = {
  number: "le même numéro",
  id: "le même identifiant",
};

const optedOut: Readonly<Record<ArgsOf<"OPTED_OUT">["effect"], string>> = {
  skipped: "le service l’ignore donc à l’envoi",
  "no-sms": "aucun SMS ne suivra donc si l’autre canal échoue",
};

const kinds: Readonly<Record<ArgsOf<"NUMBER_TAKES_NO_MESSAGES">["kind"], string>> = {
  "toll-free": "est gratuit : il reçoit des appels, et des messages seulement s’il a été activé pour cela",
  "premium-rate": "est surtaxé et donc destiné aux appels",
  "shared-cost": "est à coût partagé et donc destiné aux appels",
  "company-wide": "est celui de toute une entreprise et donc destiné aux appels",
  personal: "est un numéro personnel, qui renvoie les appels vers un autre",
  pager: "est celui d’un récepteur de radiomessagerie (pager)",
  voicemail: "mène à une messagerie vocale",
  satellite: "est celui d’un téléphone satellite, auquel les messages parviennent rarement",
};

const reformatted: Readonly<Record<ArgsOf<"NUMBER_REFORMATTED">["what"], string>> = {
  digits:
    "contient un préfixe pour les appels nationaux, ou deux fois son indicatif du pays ; cette partie a été supprimée",
  spelling: "n’est pas écrit comme 16001234567, +16001234567, 1(600)1234567 ou +1(600)1234567",
};

const completed: Readonly<Record<ArgsOf<"NUMBER_COMPLETED">["by"], string>> = {
  country: "n’a pas d’indicatif du pays ; celui du pays choisi a été ajouté",
  "international-prefix": "commence comme on le compose depuis le pays vers l’étranger ; ce préfixe a été supprimé",
};

const repairs: Readonly<Record<ArgsOf<"NUMBER_REFORMATTED">["undone"][number], string>> = {
  "a leading apostrophe": "une apostrophe initiale",
  "a formula around the number": "une formule autour du numéro",
  "a decimal place": "une décimale",
  "commas between thousands": "des virgules entre les milliers",
  "an exponent": "un exposant",
  "more than 15 digits": "plus de 15 chiffres",
  "invisible marks": "des signes invisibles",
  "blanks of another kind": "des espaces d’un autre type",
  "dashes of another kind": "des tirets d’un autre type",
  "full-width signs": "des signes pleine chasse",
  "separators at the ends": "des séparateurs aux extrémités",
  "`tel:`, `sms:` or `whatsapp:` in front": "`tel:`, `sms:` ou `whatsapp:` devant le numéro",
};
