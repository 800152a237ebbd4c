/** What is wrong with a handoff: its channels, its parts, its buttons. */
import type { ArgsOf, RuleTexts } from "../../catalogue.js";
import { counted, didYouMean, n, unfetchable, urlDefects } from "./phrases.js";

const MEDIA: Readonly<Record<string, string>> = { image: "imagem", video: "vídeo", document: "documento" };

export const handoff = {
  HANDOFF_TITLE: {
    title: "O título do handoff não segue as regras do produto",
    help: "Dê ao handoff um título só dele, com letras, dígitos e espaços.",
    says: ({ what }) => titles[what],
  },
  LOOKBACK_OUT_OF_RANGE: {
    title: "O período de atribuição está fora dos limites",
    help: "Escolha entre 1 hora e 30 dias.",
    says: ({ days, hours }) =>
      `o período de atribuição é de ${written(days, "dia", "dias")} e ${written(hours, "hora", "horas")}; pode ser de 1 hora a 30 dias`,
  },
  CHANNEL_REPEATED: {
    title: "Um handoff tem o mesmo canal duas vezes",
    help: "Deixe um canal de cada tipo; só o primeiro pode ser usado.",
    says: ({ channel }) => `o handoff tem o canal \`${channel}\` duas vezes`,
  },
  CHANNELS_EXCLUSIVE: {
    title: "O app está combinado com SMS ou WhatsApp",
    help: "Crie um handoff só para o app.",
    says: () => "em um handoff, o app não pode estar junto com SMS ou WhatsApp",
  },
  CHANNEL_NOT_IN_API: {
    title: "A API de campanhas não alcança um canal",
    help: "Use SMS, WhatsApp ou o app para campanhas pela API.",
    says: ({ channel }) => `nenhuma chave de \`consumerContent\` está documentada para o canal \`${channel}\``,
  },
  TOO_MANY_APPS: {
    title: "Um handoff para app tem apps demais",
    help: "Selecione no máximo 4 apps.",
    says: ({ found, limit }) => `${counted(found, "app", "apps")}; é possível selecionar no máximo ${n(limit)}`,
  },
  APPS_MISSING: {
    title: "Um handoff para app não tem nenhum app",
    help: "Indique em `appNames` os apps que recebem a mensagem, até 4.",
    says: () => "o handoff não indica nenhum app que receba a mensagem",
  },
  TEMPLATE_NAME: {
    title: "O nome do modelo não segue as regras do WhatsApp",
    help: "Use letras minúsculas, dígitos e sublinhados, no máximo 512 no total.",
    says: ({ name }) => `\`${name}\` não é um nome para um modelo do WhatsApp`,
  },
  TEMPLATE_LANGUAGE: {
    title: "O idioma do modelo não está entre os do WhatsApp",
    help: "Escreva o idioma como o WhatsApp: `en`, ou `en_US` com sublinhado.",
    says: ({ language, nearest }) => didYouMean(`\`${language}\` não é um dos idiomas do WhatsApp`, nearest),
  },
  TEMPLATE_CATEGORY: {
    title: "A categoria do modelo não está entre as do WhatsApp",
    help: "Use `MARKETING`, `UTILITY` ou `AUTHENTICATION`.",
    says: ({ category, now }) =>
      now === ""
        ? `o WhatsApp não tem a categoria de modelo \`${category}\``
        : `a categoria de modelo \`${category}\` do WhatsApp não existe mais; hoje é \`${now}\``,
  },
  TEMPLATE_NOT_APPROVED: {
    title: "O WhatsApp não aprovou o modelo",
    help: "Espere até que o WhatsApp mostre o modelo como `APPROVED`, ou envie outro.",
    says: ({ status }) => `o status do modelo é \`${status}\`; só os aprovados são enviados`,
  },
  TEMPLATE_NEEDS_VALUES: {
    title: "O modelo precisa de valores para os quais uma campanha não tem lugar",
    help: "Envie um modelo sem esta parte; uma campanha preenche o texto, a mídia do cabeçalho e os endereços dos botões.",
    says: ({ part }) =>
      `o modelo tem uma parte \`${part}\` que precisa de valores próprios no envio; uma requisição do Proactive Messaging não tem lugar para eles`,
  },
  HANDOFF_FROM_TEMPLATE: {
    title: "O documento é um modelo do WhatsApp, do qual ainda falta fazer um handoff",
    help: "Faça dele um handoff na LivePerson e informe esse: só ele tem o id, o remetente e o período de atribuição.",
    says: ({ header }) =>
      header === ""
        ? "isto é um modelo do WhatsApp, tomado como um handoff sem id nem remetente"
        : `isto é um modelo do WhatsApp, tomado como um handoff sem id nem remetente; o conteúdo do cabeçalho (${MEDIA[header] ?? header}) é uma amostra, por isso cada destinatário traz o seu`,
  },
  BODY_MISSING: {
    title: "Uma mensagem não tem corpo",
    help: "Acrescente o texto da mensagem; é a única parte que não pode faltar.",
    says: ({ channel }) => `a mensagem do canal \`${channel}\` não tem texto`,
  },
  COMPONENT_IGNORED: {
    title: "O canal não tem lugar para uma parte da mensagem",
    help: "Ponha o texto onde o canal o mostra, ou retire-o.",
    says: (args) =>
      args.instead === "" ? notShown(args) : `${notShown(args)}; o que deve aparecer vai em \`${args.instead}\``,
  },
  HEADER_REPEATED: {
    title: "Um modelo tem mais de um cabeçalho",
    help: "Deixe um cabeçalho, de um só tipo.",
    says: ({ found }) => `o modelo tem ${counted(found, "cabeçalho", "cabeçalhos")}; só um é permitido`,
  },
  HEADER_TYPE: {
    title: "O cabeçalho é de um tipo que o produto não aceita",
    help: "Use um cabeçalho com uma imagem, um vídeo ou um documento.",
    says: ({ found }) =>
      found === "" ? "o cabeçalho não tem `sub_type`" : `cabeçalhos do tipo \`${found}\` não são aceitos`,
  },
  HEADER_URL_STATIC: {
    title: "O link fixo do cabeçalho talvez não seja entregue",
    help: "Use um link https público para um arquivo de um dos tipos listados, em um endereço da web permitido.",
    says: ({ what }) => {
      if (what === "not-permitted") return "o link fixo do cabeçalho leva a um endereço da web que não é permitido";
      if (what === "extension") return "o link fixo do cabeçalho não termina como um arquivo do tipo dele";
      if (what === "sample-host" || what === "share-page") return `o link fixo do cabeçalho ${unfetchable[what]}`;
      return `não dá para usar o link fixo do cabeçalho: ${urlDefects[what]}`;
    },
  },
  LINK_UNUSABLE: {
    title: "Um link da mensagem não leva a lugar nenhum",
    help: "Escreva o endereço inteiro, a partir de `https://`, como um navegador o mostra.",
    says: ({ link, what }) => {
      if (what === "missing") return `${links[link][0]} não tem endereço`;
      const address = `o endereço ${links[link][1]}`;
      if (what === "sample-host" || what === "share-page") return `${address} ${unfetchable[what]}`;
      return `${address} não pode ser usado: ${urlDefects[what]}`;
    },
  },
  COMPONENT_FORMAT: {
    title: "Um rodapé ou um botão tem uma quebra de linha ou um emoji",
    help: "Escreva rodapés e textos de botões em uma só linha, com letras e dígitos.",
    says: ({ part, what }) => `${part === "footer" ? "o rodapé" : "o texto do botão"} contém ${unwanted[what]}`,
  },
  RICH_ON_PRIORITIZED: {
    title: "Um modelo com mais do que texto é usado no canal Prioritized",
    help: "Use um modelo sem cabeçalho, rodapé e botões, ou só o WhatsApp.",
    says: () =>
      "a ferramenta web não oferece modelos com cabeçalho, rodapé ou botões quando o SMS vem depois do WhatsApp",
  },
  APPLE_FIRST_CONTACT: {
    title: "Uma mensagem da Apple só chega a clientes que escreveram primeiro",
    help: "Use outro canal para os clientes que nunca escreveram à marca.",
    says: () => "a Apple só deixa uma marca escrever em uma conversa que o cliente começou",
  },
} satisfies Partial<RuleTexts>;

const titles: Readonly<Record<ArgsOf<"HANDOFF_TITLE">["what"], string>> = {
  empty: "o título está vazio",
  brackets: "o título contém `<` ou `>`",
  repeated: "outro handoff da lista tem o mesmo título",
  characters: "o título contém outros caracteres além de letras, dígitos e espaços",
};

function written(count: string, one: string, several: string): string {
  return `${count} ${count === "1" ? one : several}`;
}

function notShown({ channel, part, field, what }: ArgsOf<"COMPONENT_IGNORED">): string {
  if (field !== "") {
    if (field === "destinationUrl" && part === "image") {
      return "tocar na imagem não abre nada, porque `isClickable` não é true";
    }
    return `neste \`${part}\` não há lugar para \`${field}\` no canal \`${channel}\`, e por isso ele não aparece`;
  }
  if (what === "surplus") {
    return `uma mensagem do canal \`${channel}\` mostra um só \`${part}\`, e por isso este outro não aparece`;
  }
  if (what !== "unknown") {
    return `uma mensagem do canal \`${channel}\` não tem lugar para \`${part}\`, e por isso ele não aparece`;
  }
  return part === ""
    ? "a parte não tem `type`, e por isso a prévia não a mostra"
    : `a documentação não menciona nenhuma parte do tipo \`${part}\`, e por isso a prévia não a mostra`;
}

const links: Readonly<Record<ArgsOf<"LINK_UNUSABLE">["link"], readonly [string, string]>> = {
  button: ["o botão", "do botão"],
  image: ["a imagem", "da imagem"],
  media: ["a mídia do cartão", "da mídia do cartão"],
  page: ["a página que se abre com um toque", "da página que se abre com um toque"],
};

const unwanted: Readonly<Record<ArgsOf<"COMPONENT_FORMAT">["what"], string>> = {
  "line-break": "uma quebra de linha",
  emoji: "um emoji",
};
