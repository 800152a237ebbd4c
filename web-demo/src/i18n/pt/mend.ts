import { counter, numbers } from "../number.js";
import type { Texts } from "../index.js";

const count = counter("pt");
const number = numbers("pt");

export const mend: Texts["mend"] = {
  outcome: {
    goOut: (total) => `de ${count(total, "mensagem sai", "mensagens saem")}`,
    share: (accepted, failed, skipped) =>
      `${count(accepted, "aceito", "aceitos")}, ${count(failed, "recusado", "recusados")}, ${count(skipped, "ignorado", "ignorados")}`,
    skipped: (n) => count(n, "ignorado", "ignorados"),
    withWarnings: (n) => count(n, "aceito com avisos", "aceitos com avisos"),
  },
  fix: "Corrigir",
  fixOf: (kind, name) => `Corrigir ${name}: ${kind}`,
  drop: "Excluir",
  dropOf: (name) => `Excluir as linhas recusadas com ${name}`,
  country: "País dos números sem +",
  choose: "Escolha um país",
  column: "Coluna",
  value: "Texto para as células vazias",
  nothing: "Nada mudaria.",
  cannot: "Isto não é possível",
  wouldChange: (n) => (n === 1 ? "1 célula mudaria." : `${number(n)} células mudariam.`),
  drops: (n) => (n === 1 ? "1 linha seria excluída." : `${number(n)} linhas seriam excluídas.`),
  more: (n) => (n === 1 ? "Sai mais 1 mensagem." : `Saem mais ${number(n)} mensagens.`),
  doubtful: (n) =>
    n === 1
      ? "Um deles é, como está, um número válido de outro país. Só você sabe qual é o certo."
      : `${number(n)} deles são, como estão, números válidos de outro país. Só você sabe quais são os certos.`,
  before: "Antes",
  after: "Depois",
  place: (row, name) => `Linha ${number(row)}, ${name}`,
  make: (n) => (n === 1 ? "Fazer esta alteração" : `Fazer estas ${number(n)} alterações`),
  leave: "Deixar como está",
  keys: "Enter ou um clique duplo em um valor o altera, Esc o deixa como estava, Ctrl+Z desfaz a última alteração.",
  cell: (name) => `Alterar ${name}`,
  change: "Alterar",
  goTo: "Linha",
  go: "Ir para a linha",
  changes: {
    title: (n) => `Suas alterações (${number(n)})`,
    hint: "Elas fazem parte de cada arquivo feito aqui. O seu próprio arquivo fica como está.",
    lost: (n) =>
      n === 1
        ? "1 alteração não pôde ser repetida, porque a mensagem ou as configurações agora são outras."
        : `${number(n)} alterações não puderam ser repetidas, porque a mensagem ou as configurações agora são outras.`,
    cell: (row, name, before, after) => `Linha ${number(row)}, ${name}: ${before} → ${after}`,
    fix: (kind, n) => `${kind}: ${count(n, "alteração", "alterações")}`,
    back: "Desfazer a última",
    allBack: "Desfazer todas",
    save: "Baixar as alterações (JSON)",
    load: "Carregar alterações (JSON)",
    loaded: (n: number) => `${count(n, "alteração", "alterações")} de um arquivo`,
  },
};
