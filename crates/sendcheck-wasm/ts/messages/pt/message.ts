/** What is wrong with a message once its values are in it, and with its lengths. */
import type { ArgsOf, RuleTexts } from "../../catalogue.js";
import { counted, n } from "./phrases.js";

export const message = {
  MESSAGE_TOO_LONG: {
    title: "O SMS é mais longo do que a Twilio aceita",
    help: "Encurte a mensagem; o texto, os valores e o texto de descadastramento juntos podem ter 1.600 caracteres.",
    says: ({ length, limit }) =>
      `o SMS tem ${characters(length)} com o texto de descadastramento; são aceitos no máximo ${n(limit)}`,
  },
  MESSAGE_OVER_140: {
    title: "O SMS é mais longo do que a ferramenta web aceita",
    help: "Encurte a mensagem; o texto de descadastramento também conta.",
    says: ({ length, limit, holds }) =>
      `o SMS tem ${characters(length)} com o texto de descadastramento; ${held[holds]} no máximo ${n(limit)}`,
    advises: ({ holds }) =>
      holds === "recommended"
        ? "Não é preciso fazer nada se o comprimento for intencional; senão, encurte a mensagem; o texto de descadastramento também conta."
        : "Encurte a mensagem; o texto de descadastramento também conta.",
  },
  MESSAGE_SPLITS: {
    title: "O SMS é enviado em vários segmentos, e cada um é cobrado",
    help: "Encurte a mensagem, ou substitua os caracteres que o alfabeto GSM não tem.",
    says: ({ segments, units, encoding }) =>
      `o SMS é enviado em ${counted(segments, "segmento", "segmentos")}: tem ${counted(units, "unidade", "unidades")} em ${encoding} com o texto de descadastramento`,
  },
  MESSAGE_NO_ROOM: {
    title: "O texto fixo do SMS ocupa tudo o que um SMS pode ter",
    help: "Encurte o texto do handoff; o texto de descadastramento também conta.",
    says: ({ length, limit, values }) => {
      const whose = `${n(limit)} que ${limit === TWILIO ? "a Twilio" : "a ferramenta web"} aceita`;
      const has = `o texto fixo do SMS tem ${characters(length)} com o texto de descadastramento`;
      if (length > limit || values === 0) return `${has}, mais do que os ${whose}`;
      const left = limit - length;
      return `${has}; dos ${whose}, ${left === 1 ? "resta" : "restam"} ${n(left)} para ${values === 1 ? "o valor dele" : `os ${n(values)} valores dele`}`;
    },
  },
  BODY_TOO_LONG: {
    title: "O corpo do WhatsApp fica longo demais com os valores",
    help: "Encurte os valores; o corpo e os valores juntos podem ter 1.024 caracteres.",
    says: ({ length, limit, alone }) =>
      `o corpo tem ${characters(length)} com os valores${taken(length, limit, alone)}`,
    advises: ({ length, alone }) =>
      length <= alone
        ? "Não é preciso fazer nada se o seu provedor aceita o mesmo que a Meta; senão, encurte os valores."
        : "Encurte os valores; o corpo e os valores juntos podem ter 1.024 caracteres.",
  },
  COMPONENT_TOO_LONG: {
    title: "Uma parte da mensagem é mais longa do que o canal aceita",
    help: "Encurte o texto; os valores preenchidos o deixam ainda mais longo.",
    says: ({ part, length, limit, alone }) =>
      `${bounded[part]} tem ${characters(length)}${taken(length, limit, alone)}`,
    advises: ({ length, alone }) =>
      length <= alone
        ? "Não é preciso fazer nada se o seu provedor aceita o mesmo que a Meta; senão, encurte o texto."
        : "Encurte o texto; os valores preenchidos o deixam ainda mais longo.",
  },
  BODY_OVER_550: {
    title: "O corpo pode ser longo demais para um modelo novo",
    help: "Limite o corpo de modelos de marketing e de utilidade a 550 caracteres e 10 emojis.",
    says: ({ what, found, limit }) =>
      `o corpo tem ${what === "emoji" ? counted(found, "emoji", "emojis") : characters(found)}; modelos novos desta categoria podem ter ${n(limit)}`,
  },
  NOTIFICATION_TOO_LONG: {
    title: "A notificação é maior do que o que se entrega aos celulares",
    help: "Dê à notificação um texto próprio e curto; a mensagem no app pode ser mais longa.",
    says: ({ size, limit }) =>
      `o título e o texto da notificação ocupam ${counted(size, "byte", "bytes")}; são entregues no máximo ${n(limit)}`,
  },
  NOTIFICATION_DIFFERS: {
    title: "A notificação é diferente da mensagem que deveria mostrar",
    help: "Omita `notificationMessage`, ou defina `isSameMessageForNotification` como false.",
    says: () => "a notificação tem um texto próprio, embora esteja indicado que ela mostra a mensagem",
  },
  OPT_OUT_REPEATED: {
    title: "O SMS diz duas vezes como se descadastrar",
    help: "Tire o texto de descadastramento da mensagem; o do handoff é acrescentado de qualquer forma.",
    says: ({ name, word }) =>
      `${name === "" ? "o texto" : `o valor da variável \`${name}\``} diz ${word}, e o texto de descadastramento é acrescentado a ele`,
  },
  OPT_OUT_MISSING: {
    title: "O SMS não tem texto de descadastramento",
    help: "Acrescente um texto de descadastramento ao SMS do handoff; em muitos países, a lei exige dizer como parar de receber mensagens.",
    says: () => "o SMS não diz como se descadastrar",
  },
  OPT_OUT_UNUSABLE: {
    title: "Ninguém consegue se descadastrar pelo texto de descadastramento",
    help: "Peça uma palavra que a Twilio reconheça, como em `Reply STOP to opt out`.",
    says: () =>
      "o texto de descadastramento não pede nenhuma das palavras com que a Twilio deixa os destinatários se descadastrarem (STOP, STOPALL, UNSUBSCRIBE, CANCEL, END, QUIT, REVOKE, OPTOUT)",
  },
} satisfies Partial<RuleTexts>;

const TWILIO = 1600;

function characters(count: number): string {
  return counted(count, "caractere", "caracteres");
}

const held: Readonly<Record<ArgsOf<"MESSAGE_OVER_140">["holds"], string>> = {
  limit: "a ferramenta web aceita",
  recommended: "o produto recomenda",
};

function taken(length: number, limit: number, alone: number): string {
  if (alone === 0) return `; são aceitos no máximo ${n(limit)}`;
  if (length > alone) return `; em um modelo que só tem corpo são aceitos no máximo ${n(alone)}`;
  return `: a Meta aceita ${n(alone)} em um modelo que só tem corpo, e ${n(limit)} em qualquer outro`;
}

const bounded: Readonly<Record<ArgsOf<"COMPONENT_TOO_LONG">["part"], string>> = {
  body: "o corpo",
  footer: "o rodapé",
  button: "o texto do botão",
  url: "o endereço",
  phone: "o número de telefone",
  title: "o título",
  description: "a descrição",
  text: "o texto",
  suggestion: "a sugestão",
  media: "o endereço da mídia",
};
