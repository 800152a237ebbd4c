/** What is wrong with the placeholders of a handoff. */
import type { ArgsOf, RuleTexts } from "../../catalogue.js";
import { counted, listed, n } from "./phrases.js";

export const placeholders = {
  PLACEHOLDER_MALFORMED: {
    title: "Un segnaposto è scritto male",
    help: "Scrivi i segnaposto come {{1}}, {{2}} e così via; ogni altra cosa viene inviata così com’è.",
    says: ({ found, meant, count }) => {
      const names = listed(found, Math.max(found.length, 1), "e");
      const said =
        count !== 1 && found.length !== 1
          ? `${n(count)} testi sembrano segnaposto, non lo sono e vengono inviati così come sono: ${names}`
          : `${names} non è un segnaposto e viene inviato così com’è${count === 1 ? "" : ` (${n(count)} volte)`}`;
      if (meant === "" || found.length === 0) return said;
      return `${said}; intendevi \`${meant}\`${found.length === 1 ? "" : ` invece di \`${found[0]}\``}?`;
    },
  },
  PLACEHOLDER_NAMED: {
    title: "Un modello WhatsApp ha parametri con un nome",
    help: "Crea un modello con {{1}}, {{2}} e così via; la documentazione del servizio conosce solo variabili con un numero.",
    says: ({ names, what }) => named[what](names.map((name) => `\`{{${name}}}\``).join(", ")),
  },
  PLACEHOLDER_MISPLACED: {
    title: "Un segnaposto sta dove non si inserisce nessun valore",
    help: "Usa testo fisso nei piè di pagina e sui pulsanti; solo corpo, testata e indirizzo di un pulsante prendono variabili.",
    says: ({ part }) =>
      `${part === "footer" ? "il piè di pagina" : "il testo del pulsante"} ha un segnaposto, ma lì non si inserisce nessun valore`,
  },
  PLACEHOLDER_DAMAGED: {
    title: "I segnaposto hanno perso le graffe",
    help: "Prendi di nuovo l’handoff dall’API; gli esempi copiati dalla pagina hanno perso le graffe.",
    says: ({ found, meant, count }) => {
      if (found.length === 1 && meant.length === 1) {
        const times = count > 1 ? ` (${n(count)} volte)` : "";
        return `\`${found[0]}\` è testo, non un segnaposto${times}; la variabile dichiarata fa pensare a \`${meant[0]}\``;
      }
      const [texts, suggested] = [listed(found, found.length, "e"), listed(meant, meant.length, "e")];
      return `${n(count)} segnaposto sono testo senza graffe: ${texts}; le variabili dichiarate fanno pensare a ${suggested}`;
    },
  },
  PLACEHOLDER_GAP: {
    title: "I segnaposto non sono numerati di seguito",
    help: "Numera i segnaposto 1, 2, 3 e così via.",
    says: ({ missing }) => `tra i segnaposto manca ${missing.join(", ")}`,
  },
  VARIABLE_AT_EDGE: {
    title: "Il corpo comincia o finisce con una variabile",
    help: "Metti parole fisse prima della prima variabile e dopo l’ultima.",
    says: ({ edge }) => `il corpo ${edges[edge]} con una variabile`,
  },
  VARIABLES_ADJACENT: {
    title: "Ci sono variabili una accanto all’altra",
    help: "Metti parole tra le variabili, o fanne una sola.",
    says: () => "tra due variabili del corpo non c’è nessuna parola",
  },
  VARIABLES_DENSE: {
    title: "Il corpo ha troppe variabili per le sue parole",
    help: "Aggiungi parole fisse o togli variabili.",
    says: ({ variables, words, needed }) =>
      `il corpo ha ${counted(words, "parola fissa", "parole fisse")} per ${counted(variables, "variabile", "variabili")}; ne servono ${n(needed)}`,
  },
  TOO_MANY_PLACEHOLDERS: {
    title: "Un modello WhatsApp ha più variabili di quante alcuni fornitori accettino",
    help: "Scrivi nel modello una parte maggiore del messaggio.",
    says: ({ found, limit }) =>
      `il modello ha ${counted(found, "variabile", "variabili")}; alcuni fornitori ne accettano al massimo ${n(limit)}`,
  },
  VARIABLES_MISMATCH: {
    title: "Le variabili dichiarate e i segnaposto non coincidono",
    help: "Dichiara esattamente le variabili che il testo usa; i destinatari devono portare le une e le altre.",
    says: ({ unused, undeclared }) => {
      if (undeclared.length === 0) return declared(unused);
      return unused.length === 0 ? used(undeclared) : `${declared(unused)}; ${used(undeclared)}`;
    },
  },
} satisfies Partial<RuleTexts>;

const named: Readonly<Record<ArgsOf<"PLACEHOLDER_NAMED">["what"], (names: string) => string>> = {
  declared: (names) =>
    `WhatsApp non invia niente se non riceve i valori di ${names} con questi nomi, e il servizio documenta solo numeri`,
  undeclared: (names) => `nessuna variabile dichiarata riempie ${names}, e senza un valore WhatsApp non invia niente`,
};

const edges: Readonly<Record<ArgsOf<"VARIABLE_AT_EDGE">["edge"], string>> = {
  start: "comincia",
  end: "finisce",
  both: "comincia e finisce",
};

function declared(unused: readonly string[]): string {
  const names = listed(unused, unused.length, "e");
  return unused.length === 1
    ? `${names} è dichiarata, ma nessun segnaposto la usa`
    : `${names} sono dichiarate, ma nessun segnaposto le usa`;
}

function used(undeclared: readonly string[]): string {
  const names = listed(undeclared, undeclared.length, "e");
  return undeclared.length === 1 ? `${names} è usata, ma non dichiarata` : `${names} sono usate, ma non dichiarate`;
}
