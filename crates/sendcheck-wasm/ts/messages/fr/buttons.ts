/** What is wrong with the buttons of a handoff. */
import type { ArgsOf, RuleTexts } from "../../catalogue.js";
import { counted, n } from "./phrases.js";

export const buttons = {
  BUTTONS_MIXED: {
    title: "Des réponses rapides et des appels à l’action sont mélangés",
    help: "Utilisez soit des réponses rapides, soit des appels à l’action ; selon les règles de Meta, les boutons d’un même type doivent se suivre.",
    says: () => "un même modèle contient des réponses rapides et des appels à l’action",
  },
  TOO_MANY_BUTTONS: {
    title: "Un modèle comporte trop de boutons",
    help: "Limitez-vous à 3 réponses rapides ou à 2 appels à l’action ; les limites de Meta elle-même autorisent 10 boutons.",
    says: ({ kind, found, limit }) => `${counted(found, ...sets[kind])}, pour ${n(limit)} au maximum`,
  },
  BUTTON_REPEATED: {
    title: "Deux boutons sont du même type",
    help: "Utilisez un bouton de lien et un bouton de téléphone, et une variable propre à chaque adresse variable.",
    says: ({ what, found, limit }) =>
      what === "variable"
        ? "deux boutons à adresse variable utilisent le même nom de variable ; leurs valeurs ne peuvent donc pas être distinguées"
        : `${counted(found, "bouton", "boutons")} du type \`${what}\`, pour ${n(limit)} au maximum`,
  },
  BUTTON_LABEL: {
    title: "Un bouton n’a pas de libellé, ou porte celui d’un autre",
    help: "Donnez à chaque bouton son propre libellé ; une réponse rapide répond par son libellé.",
    says: ({ what }) => labels[what],
  },
  BUTTON_NUMBER: {
    title: "Le numéro qu’un bouton appelle ne peut pas être composé",
    help: "Écrivez `+`, l’indicatif du pays et le numéro en chiffres ; aucune valeur n’y est insérée.",
    says: ({ what }) => calls[what],
  },
  BUTTON_INDEX: {
    title: "Les places des boutons ne sont pas comptées à partir de 0",
    help: "Comptez `index` à partir de 0 dans l’ordre d’affichage des boutons : 0, 1, 2.",
    says: ({ what, expected }) => places[what](expected),
  },
  BUTTON_URL_VARIABLES: {
    title: "L’adresse d’un bouton contient plus d’une variable",
    help: "Gardez une seule variable, à la fin de l’adresse.",
    says: ({ found, limit }) =>
      `l’adresse du bouton contient ${counted(found, "variable", "variables")}, pour ${n(limit)} au maximum`,
  },
  BUTTON_URL_VARIABLE_PLACE: {
    title: "L’adresse d’un bouton continue après sa variable",
    help: "Placez la variable à la fin de l’adresse.",
    says: ({ name }) => `l’adresse du bouton continue après la variable \`${name}\``,
  },
} satisfies Partial<RuleTexts>;

const sets: Readonly<Record<ArgsOf<"TOO_MANY_BUTTONS">["kind"], readonly [string, string]>> = {
  "quick-replies": ["réponse rapide", "réponses rapides"],
  "calls-to-action": ["appel à l’action", "appels à l’action"],
  buttons: ["bouton", "boutons"],
};

const labels: Readonly<Record<ArgsOf<"BUTTON_LABEL">["what"], string>> = {
  missing: "le bouton n’a pas de libellé",
  repeated: "le bouton porte le même libellé qu’un bouton précédent",
};

const calls: Readonly<Record<ArgsOf<"BUTTON_NUMBER">["what"], string>> = {
  missing: "le bouton n’a pas de numéro à appeler",
  placeholder: "le numéro du bouton contient un espace réservé, mais aucune valeur n’y est insérée",
  characters: "le numéro du bouton contient autre chose que des chiffres, `+` et des séparateurs",
  impossible: "aucun numéro avec indicatif du pays ne ressemble à celui que le bouton appelle",
};

const places: Readonly<Record<ArgsOf<"BUTTON_INDEX">["what"], (expected: number) => string>> = {
  repeated: () => "le bouton a l’`index` d’un autre",
  gap: (expected) => `le bouton affiché à cette place devrait avoir l’\`index\` ${n(expected)}`,
  missing: () => "le bouton n’a pas d’`index`, alors que d’autres en ont un",
};
