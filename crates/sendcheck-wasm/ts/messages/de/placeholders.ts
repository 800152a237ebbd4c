/** What is wrong with the placeholders of a handoff. */
import type { ArgsOf, RuleTexts } from "../../catalogue.js";
import { counted, isOrAre, listed, n } from "./phrases.js";

export const placeholders = {
  PLACEHOLDER_MALFORMED: {
    title: "Ein Platzhalter ist falsch geschrieben",
    help: "Schreiben Sie Platzhalter als {{1}}, {{2}} und so weiter; alles andere wird so gesendet, wie es dasteht.",
    says: ({ found, meant, count }) => {
      const names = listed(found, Math.max(found.length, 1));
      const said =
        count !== 1 && found.length !== 1
          ? `${n(count)} Texte sehen wie Platzhalter aus, sind aber keine und werden so gesendet, wie sie dastehen: ${names}`
          : `${names} ist kein Platzhalter und wird so gesendet, wie es dasteht${count === 1 ? "" : ` (${n(count)}-mal)`}`;
      if (meant === "" || found.length === 0) return said;
      return `${said}; meinten Sie ${found.length === 1 ? "" : `mit \`${found[0]}\` vielleicht `}\`${meant}\`?`;
    },
  },
  PLACEHOLDER_NAMED: {
    title: "Eine WhatsApp-Vorlage hat Parameter mit Namen",
    help: "Legen Sie eine Vorlage mit {{1}}, {{2}} und so weiter an; die Dokumentation des Dienstes kennt Variablen nur mit Nummern.",
    says: ({ names, what }) => named[what](names.map((name) => `\`{{${name}}}\``).join(", ")),
  },
  PLACEHOLDER_MISPLACED: {
    title: "Ein Platzhalter steht, wo kein Wert eingesetzt wird",
    help: "Verwenden Sie in Footern und auf Buttons festen Text; nur Textkörper, Header und die Adresse eines Buttons nehmen Variablen auf.",
    says: ({ part }) =>
      `${part === "footer" ? "der Footer" : "die Beschriftung des Buttons"} hat einen Platzhalter, aber dort wird kein Wert eingesetzt`,
  },
  PLACEHOLDER_DAMAGED: {
    title: "Platzhalter haben ihre Klammern verloren",
    help: "Rufen Sie den Handoff noch einmal von der API ab; Beispiele, die aus der angezeigten Seite kopiert wurden, haben ihre Klammern verloren.",
    says: ({ found, meant, count }) => {
      if (found.length === 1 && meant.length === 1) {
        const times = count > 1 ? ` (${n(count)}-mal)` : "";
        return `\`${found[0]}\` ist Text und kein Platzhalter${times}; die deklarierte Variable lässt \`${meant[0]}\` vermuten`;
      }
      const [texts, suggested] = [listed(found, found.length), listed(meant, meant.length)];
      return `${counted(count, "Platzhalter ist", "Platzhalter sind")} Text ohne Klammern: ${texts}; die deklarierten Variablen lassen ${suggested} vermuten`;
    },
  },
  PLACEHOLDER_GAP: {
    title: "Die Platzhalter sind nicht lückenlos nummeriert",
    help: "Nummerieren Sie die Platzhalter 1, 2, 3 und so weiter.",
    says: ({ missing }) => `unter den Platzhaltern ${missing.length === 1 ? "fehlt" : "fehlen"} ${missing.join(", ")}`,
  },
  VARIABLE_AT_EDGE: {
    title: "Der Textkörper beginnt oder endet mit einer Variable",
    help: "Setzen Sie feste Wörter vor die erste Variable und hinter die letzte.",
    says: ({ edge }) => `der Textkörper ${edges[edge]} mit einer Variable`,
  },
  VARIABLES_ADJACENT: {
    title: "Variablen stehen direkt nebeneinander",
    help: "Setzen Sie Wörter zwischen die Variablen, oder machen Sie eine Variable daraus.",
    says: () => "zwischen zwei Variablen des Textkörpers steht kein Wort",
  },
  VARIABLES_DENSE: {
    title: "Der Textkörper hat zu viele Variablen für seine Wörter",
    help: "Fügen Sie feste Wörter hinzu, oder nehmen Sie Variablen heraus.",
    says: ({ variables, words, needed }) =>
      `der Textkörper hat ${counted(words, "festes Wort", "feste Wörter")} für ${counted(variables, "Variable", "Variablen")}; nötig ${isOrAre(needed)} ${n(needed)}`,
  },
  TOO_MANY_PLACEHOLDERS: {
    title: "Eine WhatsApp-Vorlage hat mehr Variablen, als manche Anbieter annehmen",
    help: "Schreiben Sie mehr von der Nachricht in die Vorlage.",
    says: ({ found, limit }) =>
      `die Vorlage hat ${counted(found, "Variable", "Variablen")}; manche Anbieter nehmen höchstens ${n(limit)} an`,
  },
  VARIABLES_MISMATCH: {
    title: "Deklarierte Variablen und Platzhalter stimmen nicht überein",
    help: "Deklarieren Sie genau die Variablen, die der Text verwendet; Empfänger müssen beide mitbringen.",
    says: ({ unused, undeclared }) => {
      if (undeclared.length === 0) return declared(unused);
      return unused.length === 0 ? used(undeclared) : `${declared(unused)}; ${used(undeclared)}`;
    },
  },
} satisfies Partial<RuleTexts>;

const named: Readonly<Record<ArgsOf<"PLACEHOLDER_NAMED">["what"], (names: string) => string>> = {
  declared: (names) =>
    `WhatsApp sendet nichts, wenn es die Werte von ${names} nicht unter diesen Namen erhält, und der Dienst dokumentiert nur Nummern`,
  undeclared: (names) => `keine deklarierte Variable füllt ${names}, und ohne einen Wert sendet WhatsApp nichts`,
};

const edges: Readonly<Record<ArgsOf<"VARIABLE_AT_EDGE">["edge"], string>> = {
  start: "beginnt",
  end: "endet",
  both: "beginnt und endet",
};

function declared(unused: readonly string[]): string {
  const names = listed(unused, unused.length);
  return `${names} ${isOrAre(unused.length)} deklariert, aber kein Platzhalter verwendet sie`;
}

function used(undeclared: readonly string[]): string {
  const names = listed(undeclared, undeclared.length);
  return `${names} ${undeclared.length === 1 ? "wird" : "werden"} verwendet, aber nicht deklariert`;
}
