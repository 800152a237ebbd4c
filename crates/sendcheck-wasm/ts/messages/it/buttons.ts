/** What is wrong with the buttons of a handoff. */
import type { ArgsOf, RuleTexts } from "../../catalogue.js";
import { counted, n } from "./phrases.js";

export const buttons = {
  BUTTONS_MIXED: {
    title: "Risposte rapide e inviti all’azione sono mescolati",
    help: "Usa o risposte rapide o inviti all’azione; secondo le regole di Meta, ogni tipo di seguito.",
    says: () => "in un modello ci sono risposte rapide e inviti all’azione",
  },
  TOO_MANY_BUTTONS: {
    title: "Un modello ha troppi pulsanti",
    help: "Limitati a 3 risposte rapide o 2 inviti all’azione; i limiti di Meta permettono 10 pulsanti.",
    says: ({ kind, found, limit }) =>
      `${counted(found, ...sets[kind])}; se ne ${limit === 1 ? "permette" : "permettono"} al massimo ${n(limit)}`,
  },
  BUTTON_REPEATED: {
    title: "Due pulsanti sono dello stesso tipo",
    help: "Usa un pulsante con link e uno telefonico, e una variabile propria per ogni indirizzo variabile.",
    says: ({ what, found, limit }) =>
      what === "variable"
        ? "due pulsanti con indirizzo variabile usano lo stesso nome di variabile, quindi i loro valori non si distinguono"
        : `${counted(found, "pulsante", "pulsanti")} del tipo \`${what}\`; se ne ${limit === 1 ? "permette" : "permettono"} al massimo ${n(limit)}`,
  },
  BUTTON_LABEL: {
    title: "Un pulsante non ha testo, o ha quello di un altro",
    help: "Dai a ogni pulsante un testo suo; una risposta rapida risponde con il suo testo.",
    says: ({ what }) => labels[what],
  },
  BUTTON_NUMBER: {
    title: "Il numero che un pulsante chiama non si può comporre",
    help: "Scrivi `+`, il prefisso internazionale e il numero in cifre; lì non si inserisce nessun valore.",
    says: ({ what }) => calls[what],
  },
  BUTTON_INDEX: {
    title: "I posti dei pulsanti non contano da 0",
    help: "Conta `index` da 0 nell’ordine in cui i pulsanti sono mostrati: 0, 1, 2.",
    says: ({ what, expected }) => places[what](expected),
  },
  BUTTON_URL_VARIABLES: {
    title: "L’indirizzo di un pulsante ha più di una variabile",
    help: "Tieni una variabile, alla fine dell’indirizzo.",
    says: ({ found, limit }) =>
      `l’indirizzo del pulsante ha ${counted(found, "variabile", "variabili")}; se ne permettono al massimo ${n(limit)}`,
  },
  BUTTON_URL_VARIABLE_PLACE: {
    title: "L’indirizzo di un pulsante continua dopo la sua variabile",
    help: "Metti la variabile alla fine dell’indirizzo.",
    says: ({ name }) => `l’indirizzo del pulsante continua dopo la variabile \`${name}\``,
  },
} satisfies Partial<RuleTexts>;

const sets: Readonly<Record<ArgsOf<"TOO_MANY_BUTTONS">["kind"], readonly [string, string]>> = {
  "quick-replies": ["risposta rapida", "risposte rapide"],
  "calls-to-action": ["invito all’azione", "inviti all’azione"],
  buttons: ["pulsante", "pulsanti"],
};

const labels: Readonly<Record<ArgsOf<"BUTTON_LABEL">["what"], string>> = {
  missing: "il pulsante non ha testo",
  repeated: "il pulsante ha lo stesso testo di uno precedente",
};

const calls: Readonly<Record<ArgsOf<"BUTTON_NUMBER">["what"], string>> = {
  missing: "il pulsante non ha un numero da chiamare",
  placeholder: "il numero del pulsante ha un segnaposto, ma lì non si inserisce nessun valore",
  characters: "il numero del pulsante contiene altro oltre a cifre, `+` e separatori",
  impossible: "nessun numero con prefisso internazionale è come quello che il pulsante chiama",
};

const places: Readonly<Record<ArgsOf<"BUTTON_INDEX">["what"], (expected: number) => string>> = {
  repeated: () => "il pulsante ha l’`index` di un altro",
  gap: (expected) => `il pulsante mostrato in questo posto dovrebbe avere l’\`index\` ${n(expected)}`,
  missing: () => "il pulsante non ha `index`, anche se altri lo hanno",
};
