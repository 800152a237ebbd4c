import { counter, numbers } from "../number.js";
import type { Texts } from "../index.js";

const count = counter("it");
const number = numbers("it");

export const mend: Texts["mend"] = {
  outcome: {
    goOut: (total) => `su ${count(total, "messaggio parte", "messaggi partono")}`,
    share: (accepted, failed, skipped) =>
      `${count(accepted, "accettato", "accettati")}, ${count(failed, "rifiutato", "rifiutati")}, ${count(skipped, "saltato", "saltati")}`,
    skipped: (n) => count(n, "saltato", "saltati"),
    withWarnings: (n) => count(n, "accettato con avvisi", "accettati con avvisi"),
  },
  fix: "Correggi",
  fixOf: (kind, name) => `Correggi ${name}: ${kind}`,
  drop: "Escludi",
  dropOf: (name) => `Escludi le righe rifiutate con ${name}`,
  country: "Paese dei numeri senza +",
  choose: "Scegli un paese",
  column: "Colonna",
  value: "Testo per le celle vuote",
  nothing: "Non cambierebbe nulla.",
  cannot: "Non si può fare",
  wouldChange: (n) => (n === 1 ? "Cambierebbe 1 cella." : `Cambierebbero ${number(n)} celle.`),
  drops: (n) => (n === 1 ? "Verrebbe esclusa 1 riga." : `Verrebbero escluse ${number(n)} righe.`),
  more: (n) => (n === 1 ? "Parte 1 messaggio in più." : `Partono ${number(n)} messaggi in più.`),
  doubtful: (n) =>
    n === 1
      ? "Uno di questi, così com’è, è un numero valido di un altro paese. Solo tu sai qual è quello giusto."
      : `${number(n)} di questi, così come sono, sono numeri validi di un altro paese. Solo tu sai quali sono quelli giusti.`,
  before: "Prima",
  after: "Dopo",
  place: (row, name) => `Riga ${number(row)}, ${name}`,
  make: (n) => (n === 1 ? "Fai questa modifica" : `Fai queste ${number(n)} modifiche`),
  leave: "Lascia com’è",
  keys: "Invio o un doppio clic su un valore lo modifica, Esc lo lascia com’era, Ctrl+Z annulla l’ultima modifica.",
  cell: (name) => `Modifica ${name}`,
  change: "Modifica",
  goTo: "Riga",
  go: "Vai alla riga",
  changes: {
    title: (n) => `Le tue modifiche (${number(n)})`,
    hint: "Fanno parte di ogni file che si crea qui. Il tuo file resta com’è.",
    lost: (n) =>
      n === 1
        ? "1 modifica non si è potuta ripetere, perché il messaggio o le impostazioni sono cambiati."
        : `${number(n)} modifiche non si sono potute ripetere, perché il messaggio o le impostazioni sono cambiati.`,
    cell: (row, name, before, after) => `Riga ${number(row)}, ${name}: ${before} → ${after}`,
    fix: (kind, n) => `${kind}: ${count(n, "modifica", "modifiche")}`,
    back: "Annulla l’ultima",
    allBack: "Annulla tutte",
    save: "Scarica le modifiche (JSON)",
    load: "Carica modifiche (JSON)",
    loaded: (n: number) => `${count(n, "modifica", "modifiche")} da un file`,
  },
};
