import { counter, numbers } from "../number.js";

const count = counter("de");
const number = numbers("de");

export const answer = {
  title: (name: string) => `Was der Dienst geantwortet hat: ${name}`,
  failed: "Die Antwort lässt sich nicht lesen",
  counts: (accepted: number, failed: number) => `${number(accepted)} angenommen, ${number(failed)} fehlgeschlagen.`,
  recipients: (failed: number) => count(failed, "Empfänger", "Empfänger"),
  noMessage: "keine Meldung",
  unknown: "Kein Dokument des Dienstes enthält diesen Text.",
  nearest: (name: string) => `Am nächsten kommt ${name}.`,
  rows: (rows: string, more: boolean) => `Zeilen ${rows}${more ? " und weitere" : ""}`,
  otherwise: "Anders als vorhergesagt",
  accepted: "angenommen",
  difference: (row: number, forecast: string, said: string) =>
    `Zeile ${row}: vorhergesagt „${forecast}“, geantwortet „${said}“.`,
  unanswered: (rows: number) =>
    `${count(rows, "angenommene Zeile kommt", "angenommene Zeilen kommen")} in keiner Antwort vor.`,
  notSent: (entries: number) =>
    `${count(entries, "Eintrag gehört", "Einträge gehören")} zu niemandem, der hier geprüft wurde.`,
  mend: "Zeilen zum Korrigieren (CSV)",
  mendConsumers: "Empfänger zum Korrigieren (JSON)",
  cases: "Fälle, die anders waren als vorhergesagt, ohne personenbezogene Daten",
  noCase: "Es lässt sich kein Fall bilden, der dies zeigt und keine personenbezogenen Daten enthält.",
  close: "Antwort schließen",
};
