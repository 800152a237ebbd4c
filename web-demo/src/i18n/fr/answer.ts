import { counter } from "../number.js";

const count = counter("fr");

export const answer = {
  title: (name: string) => `La réponse du service : ${name}`,
  failed: "La réponse ne peut pas être lue",
  counts: (accepted: number, failed: number) =>
    `${count(accepted, "accepté", "acceptés")}, ${count(failed, "refusé", "refusés")}.`,
  recipients: (failed: number) => count(failed, "destinataire", "destinataires"),
  noMessage: "aucun message",
  unknown: "Aucun document du service ne contient ce texte.",
  nearest: (name: string) => `Le plus proche connu est ${name}.`,
  rows: (rows: string, more: boolean) => `Lignes ${rows}${more ? " et d’autres" : ""}`,
  otherwise: "Différent de la prévision",
  accepted: "accepté",
  difference: (row: number, forecast: string, said: string) =>
    `Ligne ${row} : la prévision était ${forecast}, le service a répondu ${said}.`,
  unanswered: (rows: number) =>
    `${count(rows, "ligne acceptée ne figure", "lignes acceptées ne figurent")} dans aucune réponse.`,
  notSent: (entries: number) =>
    `${count(entries, "entrée ne correspond", "entrées ne correspondent")} à aucun destinataire vérifié ici.`,
  mend: "Lignes à corriger (CSV)",
  mendConsumers: "Destinataires à corriger (JSON)",
  cases: "Cas de ce qui ne s’est pas passé comme prévu, sans données personnelles",
  noCase: "Aucun cas ne peut le montrer sans données personnelles.",
  close: "Fermer la réponse",
};
