import { bytes, counter, numbers } from "../number.js";

const count = counter("pt");
const number = numbers("pt");

export const request = {
  title: "Solicitação",
  failed: "Não foi possível ler a solicitação de campanha",
  chosen: (name: string, size: number) => `${name} (${bytes("pt")(size)}), uma solicitação de campanha`,
  holds: (consumers: number) =>
    `A solicitação contém ${count(consumers, "destinatário", "destinatários")}. Cada um é avaliado separadamente.`,
  webPage: {
    is: (name: string, title: string) =>
      `${name} é uma página da web${title ? ` (“${title}”)` : ""}, seja qual for o nome: não é lista, nem handoff, nem solicitação.`,
    help: "Quase sempre é o que um servidor mostrou no lugar do arquivo: exporte-o de novo. Uma tabela salva como página da web abre no Excel; salve-a lá como pasta de trabalho ou CSV.",
    answer: "É a resposta do serviço",
  },
  records: {
    is: (name: string) =>
      `${name} contém registros em JSON: não é uma solicitação de campanha nem uma lista que possa ser lida aqui.`,
    help: "Exporte a lista do programa de origem como CSV ou como pasta de trabalho do Excel e use esse arquivo.",
  },
  cameBack: {
    after: (names: readonly string[]) =>
      `Destinatários corrigidos de ${names.join(", ")}: quem já foi aceito nessa solicitação não é aceito outra vez.`,
    alone:
      "Estes destinatários foram recusados em outra solicitação. Adicione essa solicitação, para que ninguém que já foi aceito nela receba a mensagem duas vezes.",
    drop: "Solte aqui essa solicitação, ou",
    dropNow: "Solte a solicitação de onde estes destinatários vieram",
    choose: "Escolha essa solicitação",
  },
  forecast: {
    title: "O que o serviço responderia",
    counts: (accepted: number, failed: number) =>
      `Ele aceita a solicitação: ${count(accepted, "aceito", "aceitos")}, ${count(failed, "recusado", "recusados")}.`,
    refused: "Ele recusa a solicitação inteira:",
    mendFirst:
      "Ele também recusaria cada parte dela. Corrija primeiro o que está indicado sobre a própria solicitação.",
    inParts: (parts: number) =>
      `Dividida, ela dá ${count(parts, "solicitação que pode ser enviada", "solicitações que podem ser enviadas")} (etapa 4). A tabela avalia cada destinatário separadamente.`,
    json: "A resposta em JSON",
    cut: "Este é o começo. O arquivo tem a resposta inteira.",
    save: "Baixar a resposta (JSON)",
  },
  files: {
    parts: (parts: number, consumers: number) =>
      `${count(parts, "solicitação pronta", "solicitações prontas")} para enviar, com ${count(consumers, "destinatário", "destinatários")}, cada um como foi escrito.`,
    beside: (toMend: number, repeated: number) =>
      `Além disso: ${number(toMend)} para corrigir (to-mend.json), ${number(repeated)} com o número de outro (duplicates.json).`,
    refused: "O serviço recusaria todas as solicitações pelo que está nelas além dos destinatários:",
    none: "Nenhum destinatário foi aceito, e por isso não há nada para enviar.",
    mend: "Os destinatários recusados, com o que está errado, para corrigir e verificar de novo.",
    toMend: "Destinatários para corrigir (JSON)",
  },
  windows:
    "A própria solicitação diz quando as mensagens podem sair. As faixas definidas aqui servem de teste e não são escritas nela.",
  cost: "O custo de uma solicitação não é calculado aqui: para isso é preciso uma lista.",
};
