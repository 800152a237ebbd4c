/** What is wrong with an RCS message. */
import type { ArgsOf, RuleTexts } from "../../catalogue.js";
import { counted, n } from "./phrases.js";

export const rcs = {
  RCS_CARD_EMPTY: {
    title: "Une carte RCS n’affiche rien",
    help: "Donnez à la carte un média, un titre ou un texte.",
    says: () => "la carte n’a ni média, ni titre, ni texte",
  },
  RCS_SUGGESTIONS: {
    title: "Un message RCS a trop de suggestions",
    help: "Limitez-vous à 4 suggestions sur une carte, ou à 11 sous un texte simple.",
    says: ({ message, found, limit }) =>
      `${counted(found, "suggestion", "suggestions")}, pour ${n(limit)} au maximum ${suggestions[message]}`,
  },
  RCS_DIAL_NUMBER: {
    title: "Le numéro que compose une suggestion RCS n’est pas au format international",
    help: "Écrivez `+`, l’indicatif du pays et le numéro en chiffres, sans rien entre eux.",
    says: ({ what }) => dialled[what],
  },
  RCS_ORIENTATION: {
    title: "L’orientation d’une carte ne fait pas partie de celles de RCS",
    help: "Utilisez `VERTICAL` ou `HORIZONTAL`.",
    says: ({ orientation, canonical }) =>
      canonical === ""
        ? `\`${orientation}\` n’est pas une orientation de carte RCS`
        : `RCS écrit l’orientation \`${orientation}\` sous la forme \`${canonical}\``,
  },
  RCS_ALIGNMENT: {
    title: "Le côté du média ne convient pas à la carte",
    help: "Indiquez `thumbnailImageAlignment` avec `LEFT` ou `RIGHT` pour une carte horizontale, et pour aucune autre.",
    says: ({ what, canonical }) => sides[what](canonical),
  },
  RCS_MEDIA_HEIGHT: {
    title: "La hauteur du média d’une carte ne fait pas partie de celles de RCS",
    help: "Utilisez `SHORT`, `MEDIUM` ou `TALL`.",
    says: ({ height, canonical }) =>
      canonical === ""
        ? `\`${height}\` n’est pas une hauteur de média RCS`
        : `RCS écrit la hauteur \`${height}\` sous la forme \`${canonical}\``,
  },
  RCS_MEDIA_TYPE: {
    title: "Le média d’une carte est d’un type que RCS n’affiche pas",
    help: "Utilisez une image JPEG, PNG ou GIF, ou une vidéo MP4, M4V, MPEG, 3GP ou WebM.",
    says: ({ extension }) =>
      extension === "pdf"
        ? "le lien mène à un PDF, que RCS n’affiche qu’en Inde"
        : `le lien se termine par \`${extension}\`, que RCS n’affiche pas`,
  },
} satisfies Partial<RuleTexts>;

const suggestions: Readonly<Record<ArgsOf<"RCS_SUGGESTIONS">["message"], string>> = {
  card: "sur une carte",
  text: "sous un texte",
};

const dialled: Readonly<Record<ArgsOf<"RCS_DIAL_NUMBER">["what"], string>> = {
  missing: "la suggestion n’a pas de numéro à composer",
  characters: "le numéro de la suggestion contient autre chose que des chiffres, `+`, `*` et `#`",
  national:
    "le numéro de la suggestion n’a pas d’indicatif du pays et ne peut donc être composé que dans son propre pays",
};

const sides: Readonly<Record<ArgsOf<"RCS_ALIGNMENT">["what"], (canonical: string) => string>> = {
  missing: () => "une carte horizontale doit indiquer de quel côté se trouve son média",
  ignored: () => "le côté du média n’a aucun effet sur une carte verticale",
  unknown: () => "le côté du média n’est ni `LEFT` ni `RIGHT`",
  capitals: (canonical) => `RCS écrit le côté du média sous la forme \`${canonical}\``,
};
