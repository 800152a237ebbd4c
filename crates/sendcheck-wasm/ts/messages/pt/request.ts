/** What is wrong with a request: its fields, its name, who sends, what it sends. */
import type { ArgsOf, RuleTexts } from "../../catalogue.js";
import { counted, didYouMean, listed, n } from "./phrases.js";

export const request = {
  FIELDS_MISSING_IN_REQUEST: {
    title: "Falta um campo obrigatório",
    help: "Acrescente o campo; sem ele, o serviço recusa a solicitação inteira.",
    says: ({ field }) => `o campo obrigatório \`${field}\` falta, é \`null\` ou está vazio`,
  },
  FIELD_WRONG_TYPE: {
    title: "Um campo é do tipo errado",
    help: "Escreva o campo como a documentação o mostra; os números de destino são textos entre aspas.",
    says: ({ expected, found }) => `esperava-se ${fieldTypes[expected]}, mas o valor é ${jsonKinds[found]}`,
  },
  CONSENT_NOT_GIVEN: {
    title: "O consentimento não foi dado",
    help: "Defina `consent` como true quando todos os destinatários tiverem aceitado receber mensagens.",
    says: () => "`consent` não é true, e o serviço não aceita outra coisa",
  },
  NO_RECIPIENTS: {
    title: "Não há nenhum destinatário",
    help: "Informe pelo menos um destinatário; uma linha de títulos sozinha não conta.",
    says: () => "não há nenhum destinatário para verificar",
  },
  TOO_MANY_RECIPIENTS: {
    title: "A solicitação tem mais destinatários do que o permitido",
    help: "Divida-a em solicitações que não passem do limite: `sendcheck requests` e `splitRequest` fazem isso.",
    says: ({ found, limit }) =>
      `${counted(found, "destinatário", "destinatários")}; em uma solicitação ${limit === 1 ? "cabe" : "cabem"} no máximo ${n(limit)}`,
  },
  FIELD_TOO_LONG: {
    title: "Um campo é longo demais",
    help: "Encurte o campo até o que o serviço aceita.",
    says: ({ field, length, limit }) =>
      `\`${field}\` tem ${counted(length, "caractere", "caracteres")}; são aceitos no máximo ${n(limit)}`,
  },
  OUTBOUND_NUMBER_INVALID: {
    title: "O remetente não é um número de telefone",
    help: "Escreva o remetente em dígitos com o código do país; em uma solicitação, omita-o se o handoff já o indica.",
    says: ({ reason }) => `o número do remetente ${senders[reason]}`,
  },
  OUTBOUND_NUMBER_MISMATCH: {
    title: "O remetente não é o do handoff",
    help: "Omita `outboundNumber`, para que o envio seja feito pelo número do handoff, ou indique esse número.",
    says: ({ named, given }) =>
      `\`outboundNumber\` é \`${named}\`, e o handoff informado envia a partir de ${given.join(", ")}`,
  },
  TEMPLATE_ID_MISMATCH: {
    title: "A solicitação envia outra mensagem, e não a do handoff informado",
    help: "Verifique a solicitação com o handoff cujo id ela indica em `templateId`.",
    says: ({ named, given, reason }) => `\`templateId\` é \`${named}\`${mismatches[reason](given)}`,
  },
  TEMPLATE_ID_UNKNOWN: {
    title: "Nenhum handoff tem o id que a solicitação indica",
    help: "Indique em `templateId` um handoff da conta, ou informe o documento que contém o handoff certo.",
    says: ({ named, nearest }) => didYouMean(`nenhum handoff tem o id \`${named}\``, nearest),
  },
  SKILL_UNKNOWN: {
    title: "A skill não está entre as da conta",
    help: "Use o nome de uma skill habilitada para o Proactive Messaging.",
    says: ({ skill, nearest }) => didYouMean(`nenhuma skill se chama \`${skill}\``, nearest),
  },
  DAILY_LIMIT_EXCEEDED: {
    title: "O limite diário de um canal foi excedido",
    help: "Envie o restante amanhã, ou peça à LivePerson um limite maior.",
    says: ({ channel, found, room }) =>
      `${counted(found, "destinatário", "destinatários")} no canal \`${channel}\`; ${fits(room)}`,
  },
  JSON_REPAIRED: {
    title: "O texto não é JSON estrito",
    help: "Aqui não é preciso fazer nada; corrija o texto antes de enviá-lo adiante, porque o serviço só aceita JSON estrito.",
    says: ({ what, count, line, column }) => {
      const [one, many, first] = accepted[what];
      if (count === 1) return `${one} na linha ${n(line)}, coluna ${n(column)}`;
      return `${n(count)}${count >= 100 ? " ou mais" : ""} ${many}, ${first} na linha ${n(line)}, coluna ${n(column)}`;
    },
    advises: ({ what }) => `Aqui não é preciso fazer nada; ${accepted[what][3]}: o serviço só aceita JSON estrito.`,
  },
  DUPLICATE_KEY: {
    title: "Uma chave aparece mais de uma vez em um objeto",
    help: "Deixe só uma; a maioria dos programas fica com a última e descarta as outras.",
    says: ({ count, line, column }) =>
      count === 1
        ? `a chave na linha ${n(line)}, coluna ${n(column)} aparece pela segunda vez no mesmo objeto; vale o último valor`
        : `${n(count)} chaves se repetem nos respectivos objetos, a primeira na linha ${n(line)}, coluna ${n(column)}; vale o último valor`,
  },
  UNKNOWN_FIELD: {
    title: "O serviço não conhece um campo",
    help: "Verifique como ele está escrito, ou omita o campo; não está documentado o que o serviço faz com ele.",
    says: ({ fields, nearest, count }) => {
      const [field, more] = fields;
      if (field === undefined) return "o botão não tem `sub_type`, e por isso não se sabe o que ele faz";
      if (more === undefined && nearest.length === 1) {
        const times = count > 1 ? ` (${n(count)} vezes)` : "";
        return didYouMean(`\`${field}\` não é esperado aqui${times}`, nearest[0] ?? "");
      }
      const at = fields.findIndex((_, index) => (nearest[index] ?? "") !== "");
      const guess = at < 0 ? "" : `; você quis dizer \`${nearest[at]}\` em vez de \`${fields[at]}\`?`;
      return `${counted(count, "campo não é esperado", "campos não são esperados")} aqui: ${listed(fields, Math.min(count, fields.length))}${guess}`;
    },
  },
  LONE_SURROGATE: {
    title: "Um texto contém metade de um caractere",
    help: "Escreva o caractere inteiro de novo; é provável que o texto tenha sido cortado no meio de um emoji.",
    says: () => "o texto contém metade de um caractere (de um par substituto), que não pode ser enviada",
  },
  ADDRESSING_MIXED: {
    title: "O destinatário está indicado nas duas versões",
    help: "Use só `consumerContent`.",
    says: () =>
      "`consumerContent` e os campos de número antigos foram informados; só `consumerContent` é levado em conta",
  },
  SDE_NOT_ON_CHANNEL: {
    title: "Há dados do cliente para um canal que não os leva",
    help: "Omita o campo no caso do app; só SMS e WhatsApp levam dados do cliente.",
    says: ({ field }) => `\`${field}\` é mostrado aos agentes só em SMS e WhatsApp`,
  },
  SDE_WRONG_TYPE: {
    title: "Um campo dos dados do cliente é do tipo errado",
    help: "Escreva o campo como a documentação o mostra; senão, talvez os agentes não o vejam.",
    says: ({ expected, found }) => `esperava-se ${fieldTypes[expected]}, mas o valor é ${jsonKinds[found]}`,
  },
  SDE_UNKNOWN_FIELD: {
    title: "Um campo dos dados do cliente não é conhecido",
    help: "Verifique como ele está escrito; os agentes só veem os campos documentados.",
    says: ({ field, nearest }) => didYouMean(`\`${field}\` não é um dado do cliente de uma campanha`, nearest),
  },
  SDE_UNKNOWN_VALUE: {
    title: "Um valor dos dados do cliente não está documentado",
    help: "Use um valor documentado; talvez os agentes vejam outro, ou nenhum.",
    says: ({ field }) => `\`${field}\` deveria ser ${documented[field]}`,
  },
  SDE_DATE: {
    title: "Uma data dos dados do cliente não é uma data",
    help: "Informe dia, mês e ano como números, o ano com quatro dígitos.",
    says: ({ field, what }) => {
      if (what === "impossible") return `\`${field}\` não é um dia do calendário`;
      return field === "age" ? "sem `age` e `year` não há idade" : `falta o dia, o mês ou o ano em \`${field}\``;
    },
  },
} satisfies Partial<RuleTexts>;

const senders: Readonly<Record<ArgsOf<"OUTBOUND_NUMBER_INVALID">["reason"], string>> = {
  characters: "contém algo além de dígitos e de um `+` inicial",
  length: "tem um tamanho que nenhum número de telefone com esse código do país tem",
};

const mismatches: Readonly<Record<ArgsOf<"TEMPLATE_ID_MISMATCH">["reason"], (given: string) => string>> = {
  id: (given) => `, e o handoff informado tem o id \`${given}\``,
  sms: () => ", que envia só por SMS, e o handoff informado não",
  whatsapp: () => ", o número de um modelo do WhatsApp, e o handoff informado não envia pelo WhatsApp",
};

/** One, several, which of these is the first, and what to do about it. */
const accepted: Readonly<Record<ArgsOf<"JSON_REPAIRED">["what"], readonly [string, string, string, string]>> = {
  "a comment": ["um comentário", "comentários", "o primeiro", "tire os comentários antes de enviar o texto adiante"],
  "a comma before a closing bracket": [
    "uma vírgula antes de um colchete ou chave de fechamento",
    "vírgulas antes de um colchete ou chave de fechamento",
    "a primeira",
    "tire essa vírgula antes de enviar o texto adiante",
  ],
  "a key without quotes": [
    "uma chave sem aspas",
    "chaves sem aspas",
    "a primeira",
    "ponha as chaves entre aspas duplas antes de enviar o texto adiante",
  ],
  "a byte order mark": [
    "uma marca de ordem de bytes",
    "marcas de ordem de bytes",
    "a primeira",
    "salve o texto em UTF-8 sem a marca antes de enviá-lo adiante",
  ],
};

function fits(room: number): string {
  if (room === 0) return "hoje não cabe mais nenhum";
  return room === 1 ? "hoje cabe no máximo 1" : `hoje cabem no máximo ${n(room)}`;
}

const fieldTypes: Readonly<Record<ArgsOf<"FIELD_WRONG_TYPE">["expected"], string>> = {
  "a string": "um texto entre aspas",
  "true or false": "true ou false",
  "a whole number": "um número inteiro",
  "a number": "um número",
  "an object": "um objeto",
  anything: "qualquer coisa",
  "a list": "uma lista",
};

const jsonKinds: Readonly<Record<ArgsOf<"FIELD_WRONG_TYPE">["found"], string>> = {
  null: "`null`",
  boolean: "true ou false",
  number: "um número",
  string: "um texto entre aspas",
  array: "uma lista",
  object: "um objeto",
};

const documented: Readonly<Record<ArgsOf<"SDE_UNKNOWN_VALUE">["field"], string>> = {
  gender: "`MALE`, `FEMALE` ou `OTHER`",
  language: "um idioma e um país, como `en-US`",
  phoneType: "`HOME`, `MOBILE`, `WORK`, `FAX`, `MAIN`, `HOME_FAX`, `WORK_FAX`, `PAGER` ou `OTHER`",
  country: "o código de um país com duas letras maiúsculas, como `US`",
  currency: "o código de uma moeda com três letras maiúsculas, como `EUR`",
};
