/** What is wrong with the number or id of a recipient, and what stands against writing to it. */
import type { ArgsOf, RuleTexts } from "../../catalogue.js";
import { counted, hints, n } from "./phrases.js";

export const numbers = {
  MISSING_CONSUMER_INFORMATION: {
    title: "O destinatário não tem endereço para um canal do handoff",
    help: "Informe um número (ou o id do cliente, no caso do app) para cada canal do handoff.",
    says: ({ channel }) => `não há ${channel === "inapp" ? "id" : "número"} para o canal \`${channel}\``,
  },
  INVALID_NUMBER: {
    title: "Não é um número para o qual se possa enviar uma mensagem",
    help: "Escreva em dígitos o código do país, o código de área e o número, por exemplo 12025550123.",
    says: (args) => `o número ${refusals[args.reason](args)}${hints[args.hint]}`,
  },
  DUPLICATE_NUMBER: {
    title: "Um destinatário anterior tem o mesmo número ou id",
    help: "Mantenha um dos dois; o primeiro fica.",
    says: ({ first, outcome, same }) =>
      outcome === "failed"
        ? `a linha ${n(first)}, com ${sames[same]}, falhou`
        : `${sames[same]} está na linha ${n(first)}`,
    advises: ({ outcome }) =>
      outcome === "failed" ? "Mantenha um dos dois e corrija-o." : "Mantenha um dos dois; o primeiro fica.",
  },
  NUMBER_FROM_SPREADSHEET: {
    title: "Um programa de planilhas alterou o número",
    help: "Formate a coluna como texto antes de digitar os números.",
    says: ({ traces }) =>
      `o número traz marcas de um programa de planilhas: ${traces.map((trace) => repairs[trace]).join(", ")}`,
  },
  ACCEPTED_BEFORE: {
    title: "O destinatário já foi aceito na lista ou na solicitação de onde veio",
    help: "Não é preciso corrigir nada se for a mesma pessoa; senão, corrija o número ou o id.",
    says: ({ row, same }) =>
      `${sames[same]} já foi aceito antes, na linha ${n(row)} da lista ou da solicitação anterior`,
  },
  NOT_APP_USER: {
    title: "Ninguém que usa o app tem este id",
    help: "Use outro canal para este destinatário, ou atualize o conjunto de usuários do app.",
    says: () => "o id não está entre os dos usuários do app, e por isso a mensagem não pode chegar",
  },
  OPTED_OUT: {
    title: "O número se descadastrou dos SMS",
    help: "Não é preciso fazer nada; o serviço não envia SMS para este número até que ele volte a se cadastrar.",
    says: ({ effect }) => `o número se descadastrou dos SMS, e por isso ${optedOut[effect]}`,
  },
  ACTIVE_CONVERSATION: {
    title: "Há uma conversa aberta com o número",
    help: "Não é preciso fazer nada; escreva na conversa, ou envie de novo quando ela for encerrada.",
    says: () => "há uma conversa aberta com o número, e por isso nada é enviado para ele",
  },
  NUMBER_UNASSIGNED: {
    title: "O número não pertence a nenhuma numeração atribuída",
    help: "Verifique se há um erro de digitação; o mais provável é que as mensagens não cheguem.",
    says: ({ hint }) =>
      `o número tem um tamanho possível, mas não pertence a nenhuma numeração atribuída${hints[hint]}`,
  },
  NUMBER_LANDLINE: {
    title: "O número é de um telefone fixo",
    help: "Use um número de celular; a maioria dos telefones fixos não recebe nem SMS nem WhatsApp.",
    says: ({ hint }) => `o número pertence à numeração de telefones fixos${hints[hint]}`,
  },
  NUMBER_TAKES_NO_MESSAGES: {
    title: "O número é de um tipo que não recebe mensagens",
    help: "Use o número de celular do destinatário; mensagens para um número assim raramente chegam.",
    says: ({ kind, hint }) => `o número ${kinds[kind]}${hints[hint]}`,
  },
  MARKETING_TO_US: {
    title: "O WhatsApp não entrega marketing a números dos Estados Unidos",
    help: "Use um modelo de utilidade, ou envie por SMS para o número.",
    says: () => "o modelo é de marketing e o número é dos Estados Unidos",
  },
  NUMBER_REFORMATTED: {
    title: "O número não está escrito como é discado",
    help: "Escreva o número em dígitos, como nas solicitações feitas de uma lista e nas divididas com `repair`.",
    says: ({ what, undone, hint }) => {
      const said = undone.length === 0 ? "" : `; corrigido: ${undone.map((repair) => repairs[repair]).join(", ")}`;
      return `o número ${reformatted[what]}${said}${hints[hint]}`;
    },
  },
  NUMBER_COMPLETED: {
    title: "O código do país foi acrescentado ao número",
    help: "Não é preciso fazer nada se o país estiver certo; as solicitações criadas pelo sendcheck têm o número completo.",
    says: ({ by }) => `o número ${completed[by]}`,
  },
} satisfies Partial<RuleTexts>;

type Invalid = ArgsOf<"INVALID_NUMBER">;

const refusals: Readonly<Record<Invalid["reason"], (args: Invalid) => string>> = {
  "not-digits": ({ character, place }) =>
    place === 0
      ? "contém algo fora de lugar"
      : `contém ${named(character)} na posição ${n(place)}, que não é nem um dígito nem um separador entre dígitos`,
  letters: ({ place }) => `contém uma letra na posição ${n(place)}`,
  "other-digits": ({ place }) => `contém um dígito de outro sistema de escrita na posição ${n(place)}`,
  "no-digits": () => "não contém nenhum dígito",
  extension: () => "tem um ramal, ao qual nenhuma mensagem chega",
  "two-numbers": () => "é seguido de outro número",
  "spreadsheet-error": () => "é o sinal com que um programa de planilhas indica que não tem o valor",
  sum: () => "é negativo, como se um programa de planilhas o tivesse calculado como uma soma",
  date: () => "é uma data",
  heading: () => "é o título de uma coluna",
  scheme: () => "tem `tel:`, `sms:` ou `whatsapp:` na frente",
  "decimal-place": () => "termina com casas decimais, como se fosse uma quantidade",
  "area-code": () => "começa com um código de área, e por isso não tem código do país",
  "list-number": () => "tem na frente o seu lugar em uma lista, como `2.`",
  "leading-zero": () => "começa com 0, como nenhum código de país",
  "unknown-calling-code": () => "começa com dígitos que não são o código de nenhum país",
  "too-short": ({ digits }) => `tem ${figures(digits)}, menos do que um número com esse código do país`,
  "too-long": ({ digits }) => `tem ${figures(digits)}, mais do que um número com esse código do país`,
  "invalid-length": ({ digits }) => `tem ${figures(digits)}, um tamanho que nenhum número com esse código do país tem`,
  "local-only": ({ digits }) => `tem ${figures(digits)}, o que só basta dentro de uma área: falta o código de área`,
  "not-in-use": () => "tem o tamanho certo, mas não pertence a nenhuma numeração atribuída",
  spelling: () => "não está escrito como 16001234567, +16001234567, 1(600)1234567 ou +1(600)1234567",
  "digits-lost": () => "foi encurtado por um programa de planilhas, e por isso perdeu dígitos",
};

function figures(count: number): string {
  return counted(count, "dígito", "dígitos");
}

function named(character: string): string {
  const names: Readonly<Record<string, string>> = {
    " ": "um espaço",
    "`": "um acento grave",
    "U+0009": "uma tabulação",
    "U+000A": "uma quebra de linha",
    "U+000D": "uma quebra de linha",
  };
  return names[character] ?? (character.startsWith("U+") ? character : `\`${character}\``);
}

const sames: Readonly<Record<ArgsOf<"DUPLICATE_NUMBER">["same"], string>> = {
  number: "o mesmo número",
  id: "o mesmo id",
};

const optedOut: Readonly<Record<ArgsOf<"OPTED_OUT">["effect"], string>> = {
  skipped: "o serviço o ignora",
  "no-sms": "nenhum SMS será enviado se o outro canal falhar",
};

const kinds: Readonly<Record<ArgsOf<"NUMBER_TAKES_NO_MESSAGES">["kind"], string>> = {
  "toll-free": "é gratuito: recebe ligações, e mensagens só se tiver sido habilitado para isso",
  "premium-rate": "é de tarifa especial, que serve para ligações",
  "shared-cost": "é de custo compartilhado, que serve para ligações",
  "company-wide": "é o de uma empresa inteira, que serve para ligações",
  personal: "é pessoal, e encaminha as ligações para outro",
  pager: "é de um pager",
  voicemail: "leva a uma caixa postal de voz",
  satellite: "é de um telefone via satélite, ao qual as mensagens raramente chegam",
};

const reformatted: Readonly<Record<ArgsOf<"NUMBER_REFORMATTED">["what"], string>> = {
  digits: "contém um prefixo para ligações dentro do país, ou o código do país duas vezes; isso foi retirado",
  spelling: "não está escrito como 16001234567, +16001234567, 1(600)1234567 ou +1(600)1234567",
};

const completed: Readonly<Record<ArgsOf<"NUMBER_COMPLETED">["by"], string>> = {
  country: "não tem código do país; o do país indicado foi acrescentado",
  "international-prefix": "começa como se disca desse país para o exterior; isso foi retirado",
};

const repairs: Readonly<Record<ArgsOf<"NUMBER_REFORMATTED">["undone"][number], string>> = {
  "a leading apostrophe": "um apóstrofo inicial",
  "a formula around the number": "uma fórmula em volta do número",
  "a decimal place": "uma casa decimal",
  "commas between thousands": "vírgulas entre os milhares",
  "an exponent": "um expoente",
  "more than 15 digits": "mais de 15 dígitos",
  "invisible marks": "marcas invisíveis",
  "blanks of another kind": "espaços de outro tipo",
  "dashes of another kind": "hifens de outro tipo",
  "full-width signs": "sinais de largura inteira",
  "separators at the ends": "separadores no começo ou no fim",
  "`tel:`, `sms:` or `whatsapp:` in front": "`tel:`, `sms:` ou `whatsapp:` na frente",
};
