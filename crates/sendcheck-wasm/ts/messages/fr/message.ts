/** What is wrong with a message once its values are in it, and with its lengths. */
import type { ArgsOf, RuleTexts } from "../../catalogue.js";
import { counted, n } from "./phrases.js";

export const message = {
  MESSAGE_TOO_LONG: {
    title: "Le SMS est plus long que ce que Twilio accepte",
    help: "Raccourcissez le message ; le texte, les valeurs et le texte de désinscription peuvent compter ensemble 1600 caractères.",
    says: ({ length, limit }) =>
      `le SMS compte ${characters(length)} avec son texte de désinscription, pour ${n(limit)} au maximum`,
  },
  MESSAGE_OVER_140: {
    title: "Le SMS est plus long que ce que l’outil web accepte",
    help: "Raccourcissez le message ; le texte de désinscription compte aussi.",
    says: ({ length, limit, holds }) =>
      `le SMS compte ${characters(length)} avec son texte de désinscription ; ${held[holds]} ${n(limit)} au maximum`,
    advises: ({ holds }) =>
      holds === "recommended"
        ? "Il n’y a rien à faire si cette longueur est voulue ; sinon, raccourcissez le message ; le texte de désinscription compte aussi."
        : "Raccourcissez le message ; le texte de désinscription compte aussi.",
  },
  MESSAGE_SPLITS: {
    title: "Le SMS est envoyé en plusieurs segments, facturés chacun",
    help: "Raccourcissez le message, ou remplacez les caractères absents de l’alphabet GSM.",
    says: ({ segments, units, encoding }) =>
      `le SMS est envoyé en ${counted(segments, "segment", "segments")} : il compte ${counted(units, "unité", "unités")} en ${encoding} avec son texte de désinscription`,
  },
  MESSAGE_NO_ROOM: {
    title: "Le texte fixe du SMS occupe toute la place d’un SMS",
    help: "Raccourcissez le texte du handoff ; le texte de désinscription compte aussi.",
    says: ({ length, limit, values }) => {
      const whose = `${n(limit)} que ${limit === TWILIO ? "Twilio" : "l’outil web"} accepte`;
      const has = `le texte fixe du SMS compte ${characters(length)} avec son texte de désinscription`;
      if (length > limit || values === 0) return `${has}, plus que les ${whose}`;
      return `${has} ; sur les ${whose}, il en reste ${n(limit - length)} pour ${values === 1 ? "sa valeur" : `ses ${n(values)} valeurs`}`;
    },
  },
  BODY_TOO_LONG: {
    title: "Le corps WhatsApp est trop long une fois les valeurs insérées",
    help: "Raccourcissez les valeurs ; le corps et les valeurs peuvent compter ensemble 1024 caractères.",
    says: ({ length, limit, alone }) =>
      `le corps compte ${characters(length)} avec ses valeurs${taken(length, limit, alone)}`,
    advises: ({ length, alone }) =>
      length <= alone
        ? "Il n’y a rien à faire si votre fournisseur l’accepte comme le fait Meta ; sinon, raccourcissez les valeurs."
        : "Raccourcissez les valeurs ; le corps et les valeurs peuvent compter ensemble 1024 caractères.",
  },
  COMPONENT_TOO_LONG: {
    title: "Une partie du message est plus longue que ce que son canal accepte",
    help: "Raccourcissez le texte ; les valeurs insérées l’allongent encore.",
    says: ({ part, length, limit, alone }) =>
      `${bounded[part]} compte ${characters(length)}${taken(length, limit, alone)}`,
    advises: ({ length, alone }) =>
      length <= alone
        ? "Il n’y a rien à faire si votre fournisseur l’accepte comme le fait Meta ; sinon, raccourcissez le texte."
        : "Raccourcissez le texte ; les valeurs insérées l’allongent encore.",
  },
  BODY_OVER_550: {
    title: "Le corps est peut-être trop long pour un nouveau modèle",
    help: "Limitez le corps des modèles marketing et utilitaires à 550 caractères et 10 emojis.",
    says: ({ what, found, limit }) =>
      `le corps compte ${what === "emoji" ? counted(found, "emoji", "emojis") : characters(found)} ; les nouveaux modèles de cette catégorie peuvent en compter ${n(limit)}`,
  },
  NOTIFICATION_TOO_LONG: {
    title: "La notification est plus volumineuse que ce qui est envoyé aux téléphones",
    help: "Donnez à la notification un texte court qui lui est propre ; le message dans l’application peut être plus long.",
    says: ({ size, limit }) =>
      `le titre et le texte de la notification occupent ${counted(size, "octet", "octets")} ; ${counted(limit, "est distribué", "sont distribués")} au maximum`,
  },
  NOTIFICATION_DIFFERS: {
    title: "La notification diffère du message qu’elle est censée afficher",
    help: "Laissez `notificationMessage` de côté, ou donnez à `isSameMessageForNotification` la valeur false.",
    says: () => "la notification a son propre texte, alors qu’elle est censée afficher le message",
  },
  OPT_OUT_REPEATED: {
    title: "Le SMS indique deux fois comment se désinscrire",
    help: "Retirez du message le texte de désinscription ; celui du handoff est ajouté de toute façon.",
    says: ({ name, word }) =>
      `${name === "" ? "le texte" : `la valeur de la variable \`${name}\``} mentionne ${word}, et le texte de désinscription y est ajouté`,
  },
  OPT_OUT_MISSING: {
    title: "Le SMS ne contient pas de texte de désinscription",
    help: "Ajoutez un texte de désinscription au SMS du handoff ; dans de nombreux pays, la loi impose d’indiquer comment ne plus recevoir de messages.",
    says: () => "le SMS n’indique pas comment se désinscrire",
  },
  OPT_OUT_UNUSABLE: {
    title: "Le texte de désinscription ne permet à personne de se désinscrire",
    help: "Demandez un mot auquel Twilio réagit, comme le fait `Reply STOP to opt out`.",
    says: () =>
      "le texte de désinscription ne demande aucun des mots par lesquels Twilio permet aux destinataires de se désinscrire (STOP, STOPALL, UNSUBSCRIBE, CANCEL, END, QUIT, REVOKE, OPTOUT)",
  },
} satisfies Partial<RuleTexts>;

/** So many characters Twilio takes; any other limit is the web tool's. */
const TWILIO = 1600;

function characters(count: number): string {
  return counted(count, "caractère", "caractères");
}

const held: Readonly<Record<ArgsOf<"MESSAGE_OVER_140">["holds"], string>> = {
  limit: "l’outil web en accepte",
  recommended: "le produit en recommande",
};

function taken(length: number, limit: number, alone: number): string {
  if (alone === 0) return `, pour ${n(limit)} au maximum`;
  if (length > alone) return `, pour ${n(alone)} au maximum dans un modèle sans autre partie que le corps`;
  return ` : Meta en accepte ${n(alone)} dans un modèle sans autre partie que le corps, et ${n(limit)} dans tout autre`;
}

const bounded: Readonly<Record<ArgsOf<"COMPONENT_TOO_LONG">["part"], string>> = {
  body: "le corps",
  footer: "le pied de page",
  button: "le libellé du bouton",
  url: "l’adresse",
  phone: "le numéro de téléphone",
  title: "le titre",
  description: "la description",
  text: "le texte",
  suggestion: "la suggestion",
  media: "l’adresse du média",
};
