/** What is wrong with the placeholders of a handoff. */
import type { ArgsOf, RuleTexts } from "../../catalogue.js";
import { counted, listed, n } from "./phrases.js";

export const placeholders = {
  PLACEHOLDER_MALFORMED: {
    title: "Un espace réservé est mal écrit",
    help: "Écrivez les espaces réservés sous la forme {{1}}, {{2}} et ainsi de suite ; tout le reste est envoyé tel quel.",
    says: ({ found, meant, count }) => {
      const names = listed(found, Math.max(found.length, 1), "et");
      const said =
        count !== 1 && found.length !== 1
          ? `${counted(count, "texte ressemble à un espace réservé, n’en est pas un et est envoyé tel quel", "textes ressemblent à des espaces réservés, n’en sont pas et sont envoyés tels quels")} : ${names}`
          : `${names} n’est pas un espace réservé et est envoyé tel quel${count === 1 ? "" : ` (${n(count)} fois)`}`;
      if (meant === "" || found.length === 0) return said;
      return `${said} ; vouliez-vous dire \`${meant}\`${found.length === 1 ? "" : ` au lieu de \`${found[0]}\``} ?`;
    },
  },
  PLACEHOLDER_NAMED: {
    title: "Un modèle WhatsApp a des paramètres nommés",
    help: "Créez un modèle avec {{1}}, {{2}} et ainsi de suite ; la documentation du service ne connaît que des variables numérotées.",
    says: ({ names, what }) => named[what](names.map((name) => `\`{{${name}}}\``).join(", ")),
  },
  PLACEHOLDER_MISPLACED: {
    title: "Un espace réservé se trouve là où aucune valeur n’est insérée",
    help: "Utilisez un texte fixe dans les pieds de page et sur les boutons ; seuls le corps, l’en-tête et l’adresse d’un bouton acceptent des variables.",
    says: ({ part }) =>
      `${part === "footer" ? "le pied de page" : "le libellé du bouton"} contient un espace réservé, mais aucune valeur n’y est insérée`,
  },
  PLACEHOLDER_DAMAGED: {
    title: "Des espaces réservés ont perdu leurs accolades",
    help: "Récupérez de nouveau le handoff par l’API ; les exemples copiés depuis la page affichée ont perdu leurs accolades.",
    says: ({ found, meant, count }) => {
      if (found.length === 1 && meant.length === 1) {
        const times = count > 1 ? ` (${n(count)} fois)` : "";
        return `\`${found[0]}\` est du texte, et non un espace réservé${times} ; la variable déclarée fait penser à \`${meant[0]}\``;
      }
      const [texts, suggested] = [listed(found, found.length, "et"), listed(meant, meant.length, "et")];
      return `${counted(count, "espace réservé est du texte", "espaces réservés sont du texte")} sans accolades : ${texts} ; les variables déclarées font penser à ${suggested}`;
    },
  },
  PLACEHOLDER_GAP: {
    title: "Les espaces réservés ne sont pas numérotés sans interruption",
    help: "Numérotez les espaces réservés 1, 2, 3 et ainsi de suite.",
    says: ({ missing }) => `parmi les espaces réservés, il manque ${missing.join(", ")}`,
  },
  VARIABLE_AT_EDGE: {
    title: "Le corps commence ou se termine par une variable",
    help: "Placez des mots fixes avant la première variable et après la dernière.",
    says: ({ edge }) => `le corps ${edges[edge]} par une variable`,
  },
  VARIABLES_ADJACENT: {
    title: "Des variables se suivent directement",
    help: "Placez des mots entre les variables, ou faites-en une seule variable.",
    says: () => "il n’y a aucun mot entre deux variables du corps",
  },
  VARIABLES_DENSE: {
    title: "Le corps a trop de variables par rapport à ses mots",
    help: "Ajoutez des mots fixes ou retirez des variables.",
    says: ({ variables, words, needed }) =>
      `le corps a ${counted(words, "mot fixe", "mots fixes")} pour ${counted(variables, "variable", "variables")} ; il en faut ${n(needed)}`,
  },
  TOO_MANY_PLACEHOLDERS: {
    title: "Un modèle WhatsApp a plus de variables que certains fournisseurs n’en acceptent",
    help: "Écrivez une plus grande partie du message dans le modèle.",
    says: ({ found, limit }) =>
      `le modèle a ${counted(found, "variable", "variables")} ; certains fournisseurs en acceptent ${n(limit)} au maximum`,
  },
  VARIABLES_MISMATCH: {
    title: "Les variables déclarées et les espaces réservés ne correspondent pas",
    help: "Déclarez exactement les variables que le texte utilise ; les destinataires doivent fournir les unes et les autres.",
    says: ({ unused, undeclared }) => {
      if (undeclared.length === 0) return declared(unused);
      return unused.length === 0 ? used(undeclared) : `${declared(unused)} ; ${used(undeclared)}`;
    },
  },
} satisfies Partial<RuleTexts>;

const named: Readonly<Record<ArgsOf<"PLACEHOLDER_NAMED">["what"], (names: string) => string>> = {
  declared: (names) =>
    `WhatsApp n’envoie rien sans recevoir les valeurs de ${names} sous ces noms, et le service ne documente que des numéros`,
  undeclared: (names) => `aucune variable déclarée ne remplit ${names}, et sans valeur WhatsApp n’envoie rien`,
};

const edges: Readonly<Record<ArgsOf<"VARIABLE_AT_EDGE">["edge"], string>> = {
  start: "commence",
  end: "se termine",
  both: "commence et se termine",
};

function declared(unused: readonly string[]): string {
  const names = listed(unused, unused.length, "et");
  return unused.length === 1
    ? `${names} est déclarée, mais aucun espace réservé ne l’utilise`
    : `${names} sont déclarées, mais aucun espace réservé ne les utilise`;
}

function used(undeclared: readonly string[]): string {
  const names = listed(undeclared, undeclared.length, "et");
  return undeclared.length === 1
    ? `${names} est utilisée, mais n’est pas déclarée`
    : `${names} sont utilisées, mais ne sont pas déclarées`;
}
