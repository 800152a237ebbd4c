/** What is wrong with the buttons of a handoff. */
import type { ArgsOf, RuleTexts } from "../../catalogue.js";
import { counted, n } from "./phrases.js";

export const buttons = {
  BUTTONS_MIXED: {
    title: "Se mezclan respuestas rápidas y llamadas a la acción",
    help: "Use o respuestas rápidas o llamadas a la acción; según las reglas de Meta, cada tipo seguido.",
    says: () => "una misma plantilla tiene respuestas rápidas y llamadas a la acción",
  },
  TOO_MANY_BUTTONS: {
    title: "Una plantilla tiene demasiados botones",
    help: "Limítese a 3 respuestas rápidas o 2 llamadas a la acción; los límites de Meta permiten 10 botones.",
    says: ({ kind, found, limit }) =>
      `${counted(found, ...sets[kind])}; ${limit === 1 ? "se permite" : "se permiten"} como máximo ${n(limit)}`,
  },
  BUTTON_REPEATED: {
    title: "Dos botones son del mismo tipo",
    help: "Use un botón de enlace y uno de teléfono, y una variable propia para cada dirección variable.",
    says: ({ what, found, limit }) =>
      what === "variable"
        ? "dos botones de dirección variable usan el mismo nombre de variable, así que sus valores no se distinguen"
        : `${counted(found, "botón", "botones")} del tipo \`${what}\`; ${limit === 1 ? "se permite" : "se permiten"} como máximo ${n(limit)}`,
  },
  BUTTON_LABEL: {
    title: "Un botón no tiene texto, o tiene el de otro",
    help: "Dé a cada botón un texto propio; una respuesta rápida responde con su texto.",
    says: ({ what }) => labels[what],
  },
  BUTTON_NUMBER: {
    title: "El número al que llama un botón no se puede marcar",
    help: "Escriba `+`, el prefijo de país y el número en cifras; ahí no se rellena ningún valor.",
    says: ({ what }) => calls[what],
  },
  BUTTON_INDEX: {
    title: "Los lugares de los botones no cuentan desde 0",
    help: "Cuente `index` desde 0 en el orden en que se muestran los botones: 0, 1, 2.",
    says: ({ what, expected }) => places[what](expected),
  },
  BUTTON_URL_VARIABLES: {
    title: "La dirección de un botón tiene más de una variable",
    help: "Deje una variable, al final de la dirección.",
    says: ({ found, limit }) =>
      `la dirección del botón tiene ${counted(found, "variable", "variables")}; se permiten como máximo ${n(limit)}`,
  },
  BUTTON_URL_VARIABLE_PLACE: {
    title: "La dirección de un botón sigue después de su variable",
    help: "Ponga la variable al final de la dirección.",
    says: ({ name }) => `la dirección del botón sigue después de la variable \`${name}\``,
  },
} satisfies Partial<RuleTexts>;

const sets: Readonly<Record<ArgsOf<"TOO_MANY_BUTTONS">["kind"], readonly [string, string]>> = {
  "quick-replies": ["respuesta rápida", "respuestas rápidas"],
  "calls-to-action": ["llamada a la acción", "llamadas a la acción"],
  buttons: ["botón", "botones"],
};

const labels: Readonly<Record<ArgsOf<"BUTTON_LABEL">["what"], string>> = {
  missing: "el botón no tiene texto",
  repeated: "el botón tiene el mismo texto que uno anterior",
};

const calls: Readonly<Record<ArgsOf<"BUTTON_NUMBER">["what"], string>> = {
  missing: "el botón no tiene número al que llamar",
  placeholder: "el número del botón tiene un marcador, pero ahí no se rellena ningún valor",
  characters: "el número del botón contiene algo más que cifras, `+` y separadores",
  impossible: "ningún número con prefijo de país es como aquel al que llama el botón",
};

const places: Readonly<Record<ArgsOf<"BUTTON_INDEX">["what"], (expected: number) => string>> = {
  repeated: () => "el botón tiene el `index` de otro",
  gap: (expected) => `el botón que se muestra en este lugar debería tener el \`index\` ${n(expected)}`,
  missing: () => "el botón no tiene `index`, aunque otros lo tienen",
};
