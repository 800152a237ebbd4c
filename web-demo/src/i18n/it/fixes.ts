import { numbers } from "../number.js";
import type { Texts } from "../index.js";

const number = numbers("it");

export const fixes: Texts["fixes"] = {
  kinds: {
    "calling-code": "Aggiungi un prefisso internazionale",
    blanks: "Riduci gli a capo e gli spazi",
    "plain-characters": "Sostituisci i caratteri che costano segmenti",
    "fill-empty": "Riempi le celle vuote",
    https: "Fai iniziare i link con https",
    "drop-duplicates": "Escludi i duplicati",
    "drop-failed": "Escludi le righe rifiutate",
    repair: "Scrivi i numeri come li accetta il servizio",
    "strict-json": "Scrivila come JSON rigoroso",
  },
  saved: (n) => (n === 1 ? "Si risparmia 1 segmento." : `Si risparmiano ${number(n)} segmenti.`),
};
