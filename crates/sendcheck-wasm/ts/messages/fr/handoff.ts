/** What is wrong with a handoff: its channels, its parts, its buttons. */
import type { ArgsOf, RuleTexts } from "../../catalogue.js";
import { counted, didYouMean, isOne, unfetchable, urlDefects } from "./phrases.js";

const MEDIA: Readonly<Record<string, string>> = { image: "image", video: "vidéo", document: "document" };

export const handoff = {
  HANDOFF_TITLE: {
    title: "Le titre du handoff ne respecte pas les règles du produit",
    help: "Donnez au handoff un titre qui lui est propre, avec des lettres, des chiffres et des espaces.",
    says: ({ what }) => titles[what],
  },
  LOOKBACK_OUT_OF_RANGE: {
    title: "La durée d’attribution est hors limites",
    help: "Choisissez entre 1 heure et 30 jours.",
    says: ({ days, hours }) =>
      `la durée d’attribution est de ${written(days, "jour", "jours")} et ${written(hours, "heure", "heures")} ; elle peut aller de 1 heure à 30 jours`,
  },
  CHANNEL_REPEATED: {
    title: "Un handoff contient deux fois le même canal",
    help: "Gardez un seul canal de chaque type ; seul le premier peut être utilisé.",
    says: ({ channel }) => `le handoff contient deux fois le canal \`${channel}\``,
  },
  CHANNELS_EXCLUSIVE: {
    title: "Le canal de l’application est combiné avec SMS ou WhatsApp",
    help: "Créez un handoff à part pour l’application.",
    says: () => "dans un même handoff, le canal de l’application ne peut pas côtoyer SMS ou WhatsApp",
  },
  CHANNEL_NOT_IN_API: {
    title: "L’API des campagnes ne peut pas s’adresser à un canal",
    help: "Utilisez SMS, WhatsApp ou l’application pour les campagnes passant par l’API.",
    says: ({ channel }) => `aucune clé de \`consumerContent\` n’est documentée pour le canal \`${channel}\``,
  },
  TOO_MANY_APPS: {
    title: "Un handoff pour l’application compte trop d’applications",
    help: "Sélectionnez 4 applications au maximum.",
    says: ({ found, limit }) =>
      `${counted(found, "application", "applications")} ; ${counted(limit, "peut être sélectionnée", "peuvent être sélectionnées")} au maximum`,
  },
  APPS_MISSING: {
    title: "Un handoff pour l’application ne contient aucune application",
    help: "Indiquez dans `appNames` les applications qui reçoivent le message, 4 au maximum.",
    says: () => "le handoff ne nomme aucune application qui recevrait le message",
  },
  TEMPLATE_NAME: {
    title: "Le nom du modèle ne respecte pas les règles de WhatsApp",
    help: "Utilisez des minuscules, des chiffres et des tirets bas, 512 au maximum.",
    says: ({ name }) => `\`${name}\` n’est pas un nom possible pour un modèle WhatsApp`,
  },
  TEMPLATE_LANGUAGE: {
    title: "La langue du modèle ne fait pas partie de celles de WhatsApp",
    help: "Écrivez la langue comme le fait WhatsApp : `en`, ou `en_US` avec un tiret bas.",
    says: ({ language, nearest }) => didYouMean(`\`${language}\` ne fait pas partie des langues de WhatsApp`, nearest),
  },
  TEMPLATE_CATEGORY: {
    title: "La catégorie du modèle ne fait pas partie de celles de WhatsApp",
    help: "Utilisez `MARKETING`, `UTILITY` ou `AUTHENTICATION`.",
    says: ({ category, now }) =>
      now === ""
        ? `WhatsApp n’a pas de catégorie de modèles \`${category}\``
        : `la catégorie de modèles \`${category}\` de WhatsApp n’existe plus ; elle s’appelle aujourd’hui \`${now}\``,
  },
  TEMPLATE_NOT_APPROVED: {
    title: "WhatsApp n’a pas approuvé le modèle",
    help: "Attendez que WhatsApp affiche le modèle comme `APPROVED`, ou envoyez-en un autre.",
    says: ({ status }) => `le statut du modèle est \`${status}\` ; seuls les modèles approuvés sont envoyés`,
  },
  TEMPLATE_NEEDS_VALUES: {
    title: "Le modèle a besoin de valeurs qu’une campagne ne peut pas donner",
    help: "Envoyez un modèle sans cette partie ; une campagne remplit le texte, le média de l’en-tête et les adresses des boutons.",
    says: ({ part }) =>
      `le modèle a une partie \`${part}\` qui a besoin de ses propres valeurs à l’envoi ; une requête de Proactive Messaging n’a pas de place pour elles`,
  },
  HANDOFF_FROM_TEMPLATE: {
    title: "Le document est un modèle WhatsApp, dont il reste à faire un handoff",
    help: "Faites-en un handoff dans LivePerson et donnez celui-ci : lui seul a l’identifiant, l’expéditeur et la durée d’attribution.",
    says: ({ header }) =>
      header === ""
        ? "ceci est un modèle WhatsApp, pris comme un handoff sans identifiant ni expéditeur"
        : `ceci est un modèle WhatsApp, pris comme un handoff sans identifiant ni expéditeur ; le contenu de son en-tête (${MEDIA[header] ?? header}) est un exemple, chaque destinataire apporte donc le sien`,
  },
  BODY_MISSING: {
    title: "Un message n’a pas de corps",
    help: "Ajoutez le texte du message ; c’est la seule partie indispensable.",
    says: ({ channel }) => `le message du canal \`${channel}\` n’a pas de texte`,
  },
  COMPONENT_IGNORED: {
    title: "Le canal n’a pas de place pour une partie du message",
    help: "Mettez le texte là où le canal l’affiche, ou supprimez-le.",
    says: (args) =>
      args.instead === "" ? notShown(args) : `${notShown(args)} ; ce qui doit s’afficher va dans \`${args.instead}\``,
  },
  HEADER_REPEATED: {
    title: "Un modèle a plus d’un en-tête",
    help: "Gardez un seul en-tête, d’un seul type.",
    says: ({ found }) => `le modèle a ${counted(found, "en-tête", "en-têtes")} ; un seul est autorisé`,
  },
  HEADER_TYPE: {
    title: "L’en-tête est d’un type que le produit ne prend pas en charge",
    help: "Utilisez un en-tête avec une image, une vidéo ou un document.",
    says: ({ found }) =>
      found === "" ? "l’en-tête n’a pas de `sub_type`" : `les en-têtes du type \`${found}\` ne sont pas pris en charge`,
  },
  HEADER_URL_STATIC: {
    title: "Le lien fixe de l’en-tête risque de ne pas être distribué",
    help: "Utilisez un lien https public vers un fichier d’un type prévu, à une adresse web autorisée.",
    says: ({ what }) => {
      if (what === "not-permitted") return "le lien fixe de l’en-tête mène à une adresse web qui n’est pas autorisée";
      if (what === "extension") return "le lien fixe de l’en-tête ne se termine pas comme un fichier de son type";
      if (what === "sample-host" || what === "share-page") return `le lien fixe de l’en-tête ${unfetchable[what]}`;
      return `le lien fixe de l’en-tête est inutilisable : ${urlDefects[what]}`;
    },
  },
  LINK_UNUSABLE: {
    title: "Un lien du message ne mène nulle part",
    help: "Écrivez l’adresse entière, à partir de `https://`, telle qu’un navigateur l’affiche.",
    says: ({ link, what }) => {
      if (what === "missing") return `${links[link][0]} n’a pas d’adresse`;
      const address = `l’adresse ${links[link][1]}`;
      if (what === "sample-host" || what === "share-page") return `${address} ${unfetchable[what]}`;
      return `${address} est inutilisable : ${urlDefects[what]}`;
    },
  },
  COMPONENT_FORMAT: {
    title: "Un pied de page ou un bouton contient un saut de ligne ou un emoji",
    help: "Écrivez les pieds de page et les libellés des boutons sur une seule ligne, en lettres et en chiffres.",
    says: ({ part, what }) =>
      `${part === "footer" ? "le pied de page" : "le libellé du bouton"} contient ${unwanted[what]}`,
  },
  RICH_ON_PRIORITIZED: {
    title: "Un modèle enrichi est utilisé sur le canal Prioritized",
    help: "Utilisez un modèle sans en-tête, ni pied de page, ni boutons, ou WhatsApp seul.",
    says: () =>
      "l’outil web ne propose aucun modèle avec en-tête, pied de page ou boutons lorsque le SMS prend le relais de WhatsApp",
  },
  APPLE_FIRST_CONTACT: {
    title: "Un message Apple n’atteint que les clients qui ont écrit en premier",
    help: "Contactez par un autre canal les clients qui n’ont jamais écrit à la marque.",
    says: () => "Apple ne laisse une marque écrire que dans une conversation commencée par le client",
  },
} satisfies Partial<RuleTexts>;

const titles: Readonly<Record<ArgsOf<"HANDOFF_TITLE">["what"], string>> = {
  empty: "le titre est vide",
  brackets: "le titre contient `<` ou `>`",
  repeated: "un autre handoff de la liste porte le même titre",
  characters: "le titre contient d’autres caractères que des lettres, des chiffres et des espaces",
};

/** Days or hours, which are texts because a handoff may hold any number. */
function written(count: string, one: string, several: string): string {
  return `${count} ${isOne(Number(count)) ? one : several}`;
}

/** A part or a text of it that nobody sees. */
function notShown({ channel, part, field, what }: ArgsOf<"COMPONENT_IGNORED">): string {
  if (field !== "") {
    if (field === "destinationUrl" && part === "image") {
      return "toucher l’image n’ouvre rien, parce que `isClickable` ne vaut pas true";
    }
    return `cet élément \`${part}\` n’a pas de place pour \`${field}\` sur le canal \`${channel}\` ; ce champ n’est donc pas affiché`;
  }
  if (what === "surplus") {
    return `un message du canal \`${channel}\` n’affiche qu’un élément \`${part}\` ; celui-ci n’est donc pas affiché`;
  }
  if (what !== "unknown") {
    return `un message du canal \`${channel}\` n’a pas de place pour un élément \`${part}\` ; celui-ci n’est donc pas affiché`;
  }
  return part === ""
    ? "l’élément n’a pas de `type` ; l’aperçu ne l’affiche donc pas"
    : `la documentation ne mentionne aucun élément du type \`${part}\` ; l’aperçu ne l’affiche donc pas`;
}

const links: Readonly<Record<ArgsOf<"LINK_UNUSABLE">["link"], readonly [string, string]>> = {
  button: ["le bouton", "du bouton"],
  image: ["l’image", "de l’image"],
  media: ["le média de la carte", "du média de la carte"],
  page: ["la page à ouvrir au toucher", "de la page à ouvrir au toucher"],
};

const unwanted: Readonly<Record<ArgsOf<"COMPONENT_FORMAT">["what"], string>> = {
  "line-break": "un saut de ligne",
  emoji: "un emoji",
};
