/** What is wrong with the buttons of a handoff. */
import type { ArgsOf, RuleTexts } from "../../catalogue.js";
import { counted, isOrAre, n } from "./phrases.js";

export const buttons = {
  BUTTONS_MIXED: {
    title: "Schnellantworten und Call-to-Action-Buttons sind gemischt",
    help: "Verwenden Sie entweder Schnellantworten oder Call-to-Action-Buttons; nach den Regeln von Meta steht jede Art am Stück.",
    says: () => "in einer Vorlage stehen Schnellantworten und Call-to-Action-Buttons",
  },
  TOO_MANY_BUTTONS: {
    title: "Eine Vorlage hat zu viele Buttons",
    help: "Bleiben Sie bei 3 Schnellantworten oder 2 Call-to-Action-Buttons; die Limits von Meta selbst erlauben 10 Buttons.",
    says: ({ kind, found, limit }) =>
      `${counted(found, ...sets[kind])}; erlaubt ${isOrAre(limit)} höchstens ${n(limit)}`,
  },
  BUTTON_REPEATED: {
    title: "Zwei Buttons sind von derselben Art",
    help: "Verwenden Sie einen Button mit Link und einen mit Telefonnummer, und für jede variable Adresse eine eigene Variable.",
    says: ({ what, found, limit }) =>
      what === "variable"
        ? "zwei Buttons mit variabler Adresse verwenden denselben Variablennamen, deshalb lassen sich ihre Werte nicht unterscheiden"
        : `${counted(found, "Button", "Buttons")} der Art \`${what}\`; erlaubt ${isOrAre(limit)} höchstens ${n(limit)}`,
  },
  BUTTON_LABEL: {
    title: "Ein Button hat keine Beschriftung oder die eines anderen",
    help: "Geben Sie jedem Button eine eigene Beschriftung; eine Schnellantwort antwortet mit ihrer Beschriftung.",
    says: ({ what }) => labels[what],
  },
  BUTTON_NUMBER: {
    title: "Die Nummer, die ein Button anruft, lässt sich nicht wählen",
    help: "Schreiben Sie `+`, die Ländervorwahl und die Nummer in Ziffern; Werte werden dort nicht eingesetzt.",
    says: ({ what }) => calls[what],
  },
  BUTTON_INDEX: {
    title: "Die Plätze der Buttons zählen nicht ab 0",
    help: "Zählen Sie `index` ab 0 in der Reihenfolge, in der die Buttons gezeigt werden: 0, 1, 2.",
    says: ({ what, expected }) => places[what](expected),
  },
  BUTTON_URL_VARIABLES: {
    title: "Die Adresse eines Buttons hat mehr als eine Variable",
    help: "Behalten Sie eine Variable, am Ende der Adresse.",
    says: ({ found, limit }) =>
      `die Adresse des Buttons hat ${counted(found, "Variable", "Variablen")}; erlaubt ${isOrAre(limit)} höchstens ${n(limit)}`,
  },
  BUTTON_URL_VARIABLE_PLACE: {
    title: "Die Adresse eines Buttons geht nach ihrer Variable weiter",
    help: "Setzen Sie die Variable an das Ende der Adresse.",
    says: ({ name }) => `die Adresse des Buttons geht nach der Variable \`${name}\` weiter`,
  },
} satisfies Partial<RuleTexts>;

const sets: Readonly<Record<ArgsOf<"TOO_MANY_BUTTONS">["kind"], readonly [string, string]>> = {
  "quick-replies": ["Schnellantwort", "Schnellantworten"],
  "calls-to-action": ["Call-to-Action-Button", "Call-to-Action-Buttons"],
  buttons: ["Button", "Buttons"],
};

const labels: Readonly<Record<ArgsOf<"BUTTON_LABEL">["what"], string>> = {
  missing: "der Button hat keine Beschriftung",
  repeated: "der Button hat dieselbe Beschriftung wie einer vor ihm",
};

const calls: Readonly<Record<ArgsOf<"BUTTON_NUMBER">["what"], string>> = {
  missing: "der Button hat keine Nummer zum Anrufen",
  placeholder: "die Nummer des Buttons hat einen Platzhalter, aber dort wird kein Wert eingesetzt",
  characters: "die Nummer des Buttons enthält etwas anderes als Ziffern, `+` und Trennzeichen",
  impossible: "keine Nummer mit Ländervorwahl sieht aus wie die, die der Button anruft",
};

const places: Readonly<Record<ArgsOf<"BUTTON_INDEX">["what"], (expected: number) => string>> = {
  repeated: () => "der Button hat den `index` eines anderen",
  gap: (expected) => `der Button, der an diesem Platz gezeigt wird, sollte den \`index\` ${n(expected)} haben`,
  missing: () => "der Button hat keinen `index`, obwohl andere einen haben",
};
