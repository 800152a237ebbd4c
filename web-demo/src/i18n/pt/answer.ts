import { counter } from "../number.js";

const count = counter("pt");

export const answer = {
  title: (name: string) => `O que o serviço respondeu: ${name}`,
  failed: "Não foi possível ler a resposta",
  counts: (accepted: number, failed: number) =>
    `${count(accepted, "aceito", "aceitos")}, ${count(failed, "recusado", "recusados")}.`,
  recipients: (failed: number) => count(failed, "destinatário", "destinatários"),
  noMessage: "sem mensagem",
  unknown: "Nenhum documento do serviço tem este texto.",
  nearest: (name: string) => `O mais parecido que se conhece é ${name}.`,
  rows: (rows: string, more: boolean) => `Linhas ${rows}${more ? " e outras" : ""}`,
  otherwise: "Diferente do previsto",
  accepted: "aceito",
  difference: (row: number, forecast: string, said: string) =>
    `Linha ${row}: o previsto era ${forecast}, o serviço disse ${said}.`,
  unanswered: (rows: number) =>
    `${count(rows, "linha aceita não aparece", "linhas aceitas não aparecem")} em nenhuma resposta.`,
  notSent: (entries: number) =>
    `${count(entries, "entrada não corresponde", "entradas não correspondem")} a nenhum destinatário verificado aqui.`,
  mend: "Linhas para corrigir (CSV)",
  mendConsumers: "Destinatários para corrigir (JSON)",
  cases: "Casos do que não foi como previsto, sem dados pessoais",
  noCase: "Não é possível criar nenhum caso que mostre isso sem dados pessoais.",
  close: "Fechar a resposta",
};
