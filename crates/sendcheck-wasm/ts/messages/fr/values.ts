/** What is wrong with the values that a recipient brings for the message. */
import type { ArgsOf, RuleTexts } from "../../catalogue.js";
import { counted, holder, isOne, listedColumns, media, n, theColumn, unfetchable, urlDefects } from "./phrases.js";

export const values = {
  TOO_MANY_VARIABLES: {
    title: "Plus de variables sont fournies que le message n’en a",
    help: "Laissez de côté ce pour quoi le message n’a pas de variable.",
    says: ({ expected, surplus, count }) => {
      const only = expected === 1 ? "n’a qu’une variable" : `n’a que ${n(expected)} variables`;
      const has = expected === 0 ? "n’a aucune variable" : only;
      const given = `${listedColumns(surplus, count)} ${isOne(count) ? "est fourni" : "sont fournis"}`;
      return `le message ${has} : ${given} en trop`;
    },
    advises: ({ unnamed }) =>
      unnamed === "yes"
        ? "Mettez entre guillemets une valeur qui contient le séparateur, ou laissez de côté ce pour quoi le message n’a pas de variable."
        : "Laissez de côté ce pour quoi le message n’a pas de variable.",
  },
  MISSING_VARIABLE: {
    title: "Une variable du message manque",
    help: "Donnez une valeur à chaque variable du message.",
    says: ({ name }) => `la variable \`${name}\` manque`,
  },
  INSUFFICIENT_VARIABLES: {
    title: "Aucune variable n’est fournie, mais le message en a",
    help: "Donnez une valeur à chaque variable du message.",
    says: ({ expected }) => `aucune variable n’est fournie, alors que le message en a ${n(expected)}`,
  },
  VARIABLE_NOT_STRING: {
    title: "La valeur d’une variable n’est pas un texte",
    help: "Mettez la valeur entre guillemets.",
    says: ({ name }) => `la valeur de la variable \`${name}\` n’est pas un texte`,
  },
  INSUFFICIENT_HEADER_VARIABLES: {
    title: "Le média de l’en-tête manque",
    help: "Indiquez un lien https pour l’en-tête : `headerVariables` dans une requête, la colonne H1 dans une liste.",
    says: ({ expected }) => `le message a un en-tête, mais ${media[expected].none}`,
  },
  TOO_MANY_HEADER_VARIABLES: {
    title: "Plus de variables d’en-tête sont fournies que le message n’en a",
    help: "Fournissez une variable d’en-tête là où l’en-tête en attend une, et aucune s’il est fixe ou absent.",
    says: ({ given, expected, surplus }) => {
      const takes = expected === 0 ? "le message n’en attend aucune" : "le message en attend une";
      if (surplus.length === 0) {
        return `${counted(given, "variable d’en-tête est fournie", "variables d’en-tête sont fournies")}, ${takes}`;
      }
      if (surplus.length === 1) return `${theColumn(surplus.join(""))} est une variable d’en-tête, et ${takes}`;
      return `les colonnes ${listedColumns(surplus, surplus.length)} sont des variables d’en-tête, et ${takes}`;
    },
    advises: ({ expected, surplus }) => {
      if (surplus.length === 0) {
        return expected === 0
          ? "Laissez `headerVariables` de côté, ou choisissez le handoff avec un en-tête."
          : "Fournissez exactement un élément parmi `image`, `video` et `document`.";
      }
      return expected === 0
        ? "Supprimez la colonne, ou choisissez le handoff avec un en-tête."
        : "Supprimez la colonne.";
    },
  },
  MISSING_HEADER_VARIABLE: {
    title: "La variable d’en-tête n’est pas du bon type",
    help: "Utilisez dans `headerVariables` la clé du type de l’en-tête.",
    says: ({ expected, found }) => `l’en-tête attend \`${expected}\` ; la clé fournie est \`${found}\``,
  },
  HEADER_VARIABLE_NOT_STRING: {
    title: "Le lien de l’en-tête n’est pas un texte",
    help: "Mettez le lien entre guillemets.",
    says: ({ header }) => `la valeur de \`${header}\` n’est pas un texte`,
  },
  HEADER_VARIABLE_INVALID_URL: {
    title: "Le lien de l’en-tête n’est pas une simple adresse https",
    help: "Utilisez un lien https public comme https://cdn.example.com/photo.jpg ; un signe pour cent s’y écrit `%25`.",
    says: ({ header, defect }) =>
      defect === "stray-percent"
        ? `le lien ${media[header].of} contient dans son chemin un signe pour cent qui ne commence aucune séquence`
        : `le lien ${media[header].of} est inutilisable : ${urlDefects[defect]}`,
  },
  IMAGE_URL_NOT_WHITELISTED: {
    title: "Le lien de l’en-tête mène à une adresse web qui n’est pas autorisée",
    help: "Ajoutez l’adresse web aux domaines autorisés dans les paramètres du produit, ou utilisez un lien d’une adresse autorisée.",
    says: ({ header }) =>
      `le lien ${media[header].of} mène à une adresse web qui ne fait pas partie de celles autorisées`,
  },
  TEXT_DAMAGED: {
    title: "Une valeur a perdu un caractère",
    help: "Écrivez de nouveau la valeur ; si de nombreuses lignes sont concernées, le fichier n’est pas en UTF-8 : indiquez son encodage avec `encoding`.",
    says: (args) => `${holder(args)} contient un caractère perdu en chemin (U+FFFD)`,
  },
  MISSING_BUTTON_VARIABLE: {
    title: "La variable d’un bouton manque",
    help: "Indiquez la valeur : `buttonVariables` dans une requête, la colonne BU1 dans une liste.",
    says: ({ name }) => `la variable de bouton \`${name}\` manque`,
  },
  TOO_MANY_BUTTON_VARIABLES: {
    title: "Une variable de bouton est fournie qu’aucun bouton n’utilise",
    help: "Ne fournissez que les variables des boutons à adresse variable.",
    says: ({ surplus }) => `aucun bouton n’utilise ${listedColumns(surplus, surplus.length, "ou")}`,
  },
  BUTTON_VARIABLE_NOT_STRING: {
    title: "La valeur d’une variable de bouton n’est pas un texte",
    help: "Mettez la valeur entre guillemets.",
    says: ({ name }) => `la valeur de la variable de bouton \`${name}\` n’est pas un texte`,
  },
  BUTTON_VARIABLE_ADDRESS: {
    title: "La valeur d’un bouton ne complète pas son adresse",
    help: "N’indiquez que ce qui suit l’adresse du bouton, tel que cela figure dans un lien : `AS1` après `https://www.example.com/tickets/`.",
    says: ({ name, what }) => `la valeur de la variable de bouton \`${name}\` ${unfit[what]}`,
  },
  VARIABLE_TOO_LONG: {
    title: "La valeur d’une variable est trop longue",
    help: "Raccourcissez la valeur à 1550 caractères au maximum.",
    says: ({ name, length, limit }) =>
      `la variable \`${name}\` compte ${counted(length, "caractère", "caractères")}, pour ${n(limit)} au maximum`,
  },
  VARIABLE_EMPTY: {
    title: "La valeur d’une variable est vide",
    help: "Indiquez un texte ; WhatsApp n’en accepte pas de vide.",
    says: ({ name }) => `la valeur de la variable \`${name}\` est vide ou ne contient que des espaces`,
  },
  VARIABLE_WHITESPACE: {
    title: "La valeur d’une variable contient des sauts de ligne, des tabulations ou trop d’espaces",
    help: "Écrivez la valeur sur une seule ligne, sans tabulations et avec quatre espaces de suite au maximum.",
    says: ({ name, what }) => `la valeur de la variable \`${name}\` contient ${spaces[what]}`,
  },
  HEADER_VARIABLE_EXTENSION: {
    title: "Le lien de l’en-tête se termine comme un autre type de fichier",
    help: "Utilisez un fichier d’un type prévu : jpg ou png pour les images, pdf pour les documents, mp4 pour les vidéos.",
    says: ({ header, extension }) => `le lien ${media[header].of} ${endings[extension]}`,
  },
  HEADER_VARIABLE_FRAGMENT: {
    title: "Seule une partie du lien de l’en-tête est fournie",
    help: "Indiquez le lien https entier ; la documentation ne montre aucune valeur d’en-tête qui n’en soit qu’une partie.",
    says: ({ header }) =>
      `seule une partie du lien ${media[header].of} est fournie ; elle a été vérifiée avec l’adresse du handoff`,
  },
  HEADER_VARIABLE_NOT_A_FILE: {
    title: "Le lien de l’en-tête ne mène pas au fichier",
    help: "Utilisez l’adresse du fichier lui-même sur votre propre serveur, qui fournit le fichier sans page autour.",
    says: ({ header, why }) => `le lien ${media[header].of} ${unfetchable[why]}`,
  },
  HEADER_VARIABLE_ENDS: {
    title: "Le lien de l’en-tête ne fonctionne que jusqu’à un certain moment",
    help: "Assurez-vous que le message parte avant ; le fichier n’est récupéré qu’à ce moment-là, et les plages d’envoi peuvent retarder le message.",
    says: ({ header, ends, sent }) => {
      const until = `le lien ${media[header].of} ne fonctionne que jusqu’au ${ends}`;
      return sent === "" ? until : `${until}, et le message part au plus tôt le ${sent}`;
    },
    advises: ({ sent }) =>
      sent === ""
        ? "Assurez-vous que le message parte avant ; le fichier n’est récupéré qu’à ce moment-là, et les plages d’envoi peuvent retarder le message."
        : "Signez le lien pour une durée plus longue, ou envoyez plus tôt : le fichier est récupéré au départ du message.",
  },
  LINK_VARIABLE_INVALID: {
    title: "La valeur d’une adresse n’est pas un lien utilisable",
    help: "Utilisez un lien https public comme https://cdn.example.com/photo.jpg.",
    says: ({ name, link, what }) => {
      const of = `l’adresse ${targets[link]} que forme la variable \`${name}\``;
      if (what === "extension") return `${of} se termine comme un autre type de fichier`;
      if (what === "sample-host" || what === "share-page") return `${of} ${unfetchable[what]}`;
      return `${of} est inutilisable : ${urlDefects[what]}`;
    },
  },
  VARIABLE_HTML_ENTITY: {
    title: "Un texte contient une entité HTML",
    help: "Écrivez le caractère lui-même : un message affiche `&amp;` tel quel, et un lien qui en contient est un autre lien.",
    says: (args) => {
      const isLink = args.of === "button" || args.of === "header";
      return `${holder(args)} contient une entité HTML${isLink ? " ; le lien en devient donc un autre" : ", qui s’affiche telle quelle"}`;
    },
  },
  VALUE_NULL: {
    title: "Une valeur est ce que des programmes écrivent lorsqu’il n’y a rien",
    help: "Complétez la valeur, ou retirez le destinataire ; là où elle a été créée, cherchez un champ vide.",
    says: (args) => `${holder(args)} est ce que des programmes écrivent lorsqu’il n’y a rien`,
  },
  VALUE_MERGE_TAG: {
    title: "Une valeur contient l’espace réservé d’un autre système",
    help: "Remplissez le champ avant d’exporter la liste ; le contenu d’une valeur est envoyé tel quel.",
    says: (args) => `${holder(args)} contient un espace réservé que personne n’a rempli`,
  },
  VALUE_FROM_SPREADSHEET: {
    title: "Un tableur a modifié la valeur",
    help: "Mettez la colonne au format texte, saisissez de nouveau les valeurs et réenregistrez la liste.",
    says: (args) => `${holder(args)} est ${traces[args.trace]}`,
  },
  TEXT_MARKUP: {
    title: "Un texte contient une séquence d’échappement ou une balise",
    help: "Écrivez directement le saut de ligne ou la lettre et supprimez les balises ; les destinataires les voient telles quelles.",
    says: (args) => `${holder(args)} contient ${markup[args.kind]}, qui s’affiche telle quelle`,
  },
  TEXT_GARBLED: {
    title: "Un texte est endommagé ou contient des caractères cachés",
    help: "Écrivez de nouveau le texte ; si de nombreuses lignes sont concernées, le fichier a été lu dans le mauvais encodage avant d’arriver ici.",
    says: (args) => `${holder(args)} contient ${garbled[args.kind]}`,
  },
  HANDOFF_DEFAULTS_USED: {
    title: "Les valeurs par défaut du handoff sont utilisées",
    help: "Il n’y a rien à faire si les valeurs par défaut sont voulues ; seul le service les connaît.",
    says: () => "aucune variable n’est fournie ; les valeurs par défaut conservées dans le service sont donc envoyées",
  },
} satisfies Partial<RuleTexts>;

const unfit: Readonly<Record<ArgsOf<"BUTTON_VARIABLE_ADDRESS">["what"], string>> = {
  "whole-link": "est un lien entier, qui est ajouté après l’adresse du bouton",
  "own-address": "répète l’adresse du bouton, qui la précède déjà",
  blank: "contient une espace ou un saut de ligne, ce qu’aucun lien ne peut contenir",
  doubled: "commence par le caractère qui termine l’adresse du bouton et y figure donc deux fois",
  "empty-step": "contient deux barres obliques de suite, qui mènent à une autre page ou à aucune",
  nothing: "est un simple dièse, qui mène à l’adresse du bouton sans rien de plus",
};

const spaces: Readonly<Record<ArgsOf<"VARIABLE_WHITESPACE">["what"], string>> = {
  "line-break": "un saut de ligne",
  tab: "une tabulation",
  blanks: "plus de quatre espaces de suite",
};

const endings: Readonly<Record<ArgsOf<"HEADER_VARIABLE_EXTENSION">["extension"], string>> = {
  absent: "n’a pas d’extension de fichier ; impossible donc d’en connaître le type",
  tolerated: "a une extension que la documentation actuelle ne mentionne pas",
  refused: "se termine comme un autre type de fichier",
};

const targets: Readonly<Record<ArgsOf<"LINK_VARIABLE_INVALID">["link"], string>> = {
  image: "de l’image",
  media: "du média",
  page: "de la page",
};

const traces: Readonly<Record<ArgsOf<"VALUE_FROM_SPREADSHEET">["trace"], string>> = {
  formula: "une formule, et non son résultat",
  exponent: "une quantité abrégée, dont des chiffres sont peut-être perdus",
  decimal: "un long nombre avec une décimale",
  "too-narrow": "ce qui s’affiche lorsqu’une colonne est trop étroite",
  error: "une erreur de tableur",
  "day-zero": "le jour à partir duquel compte un tableur, ce que devient une cellule vide au format date",
};

const markup: Readonly<Record<ArgsOf<"TEXT_MARKUP">["kind"], string>> = {
  escape: "une séquence d’échappement comme `\\n`",
  tag: "une balise comme `<br>`",
  encoded: "une écriture propre aux liens ou aux courriels, comme `%C3%AB` au lieu de `ë`",
};

const garbled: Readonly<Record<ArgsOf<"TEXT_GARBLED">["kind"], string>> = {
  "read-twice": "des lettres lues dans le mauvais encodage, comme `Ã¼` au lieu de `ü`",
  control: "un caractère de contrôle",
  noncharacter: "un code qui n’est celui d’aucun caractère",
  direction: "une marque cachée qui inverse le sens de lecture",
};
