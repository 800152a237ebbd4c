import { counter, numbers } from "../number.js";
import type { Texts } from "../index.js";

const count = counter("fr");
const number = numbers("fr");

export const mend: Texts["mend"] = {
  outcome: {
    goOut: (total) => `sur ${count(total, "message part", "messages partent")}`,
    share: (accepted, failed, skipped) =>
      `Acceptés : ${number(accepted)}, refusés : ${number(failed)}, ignorés : ${number(skipped)}`,
    skipped: (n) => count(n, "ignoré", "ignorés"),
    withWarnings: (n) => count(n, "accepté avec des avertissements", "acceptés avec des avertissements"),
  },
  fix: "Corriger",
  fixOf: (kind, name) => `Corriger ${name} : ${kind}`,
  drop: "Exclure",
  dropOf: (name) => `Exclure les lignes refusées avec ${name}`,
  country: "Pays des numéros sans +",
  choose: "Choisissez un pays",
  column: "Colonne",
  value: "Texte pour les cellules vides",
  nothing: "Rien ne changerait.",
  cannot: "C’est impossible",
  wouldChange: (n) => (n === 1 ? "1 cellule changerait." : `${number(n)} cellules changeraient.`),
  drops: (n) => (n === 1 ? "1 ligne serait exclue." : `${number(n)} lignes seraient exclues.`),
  more: (n) => (n === 1 ? "1 message de plus part." : `${number(n)} messages de plus partent.`),
  doubtful: (n) =>
    n === 1
      ? "L’un d’eux est, tel quel, un numéro valide d’un autre pays. Vous seul savez lequel est le bon."
      : `${number(n)} d’entre eux sont, tels quels, des numéros valides d’un autre pays. Vous seul savez lesquels sont les bons.`,
  before: "Avant",
  after: "Après",
  place: (row, name) => `Ligne ${number(row)}, ${name}`,
  make: (n) => (n === 1 ? "Faire cette modification" : `Faire ces ${number(n)} modifications`),
  leave: "Laisser tel quel",
  keys: "Entrée ou un double-clic sur une valeur la modifie, Échap la laisse telle quelle, Ctrl+Z annule la dernière modification.",
  cell: (name) => `Modifier ${name}`,
  change: "Modifier",
  goTo: "Ligne",
  go: "Aller à la ligne",
  changes: {
    title: (n) => `Vos modifications (${number(n)})`,
    hint: "Elles font partie de chaque fichier créé ici. Votre propre fichier reste tel quel.",
    lost: (n) =>
      n === 1
        ? "1 modification n’a pas pu être refaite, car le message ou les paramètres ne sont plus les mêmes."
        : `${number(n)} modifications n’ont pas pu être refaites, car le message ou les paramètres ne sont plus les mêmes.`,
    cell: (row, name, before, after) => `Ligne ${number(row)}, ${name} : ${before} → ${after}`,
    fix: (kind, n) => `${kind} : ${count(n, "modification", "modifications")}`,
    back: "Annuler la dernière",
    allBack: "Tout annuler",
    save: "Télécharger les modifications (JSON)",
    load: "Charger des modifications (JSON)",
    loaded: (n: number) => `${count(n, "modification", "modifications")} d’un fichier`,
  },
};
