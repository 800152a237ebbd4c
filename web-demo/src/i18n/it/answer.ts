import { counter } from "../number.js";

const count = counter("it");

export const answer = {
  title: (name: string) => `La risposta del servizio: ${name}`,
  failed: "La risposta non è leggibile",
  counts: (accepted: number, failed: number) =>
    `${count(accepted, "accettato", "accettati")}, ${count(failed, "rifiutato", "rifiutati")}.`,
  recipients: (failed: number) => count(failed, "destinatario", "destinatari"),
  noMessage: "nessun messaggio",
  unknown: "Nessun documento del servizio ha questo testo.",
  nearest: (name: string) => `Il più simile tra quelli noti è ${name}.`,
  rows: (rows: string, more: boolean) => `Righe ${rows}${more ? " e altre" : ""}`,
  otherwise: "Diverso da quanto previsto",
  accepted: "accettato",
  difference: (row: number, forecast: string, said: string) =>
    `Riga ${row}: era previsto ${forecast}, il servizio ha detto ${said}.`,
  unanswered: (rows: number) =>
    `${count(rows, "riga accettata non compare", "righe accettate non compaiono")} in nessuna risposta.`,
  notSent: (entries: number) =>
    `${count(entries, "voce non corrisponde", "voci non corrispondono")} a nessun destinatario controllato qui.`,
  mend: "Righe da correggere (CSV)",
  mendConsumers: "Destinatari da correggere (JSON)",
  cases: "Casi di ciò che non è andato come previsto, senza dati personali",
  noCase: "Non si può creare nessun caso che lo mostri senza dati personali.",
  close: "Chiudi la risposta",
};
