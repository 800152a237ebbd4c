/** What is wrong with the values that a recipient brings for the message. */
import type { ArgsOf, RuleTexts } from "../../catalogue.js";
import { counted, holder, listed, listedColumns, media, n, unfetchable, urlDefects } from "./phrases.js";

export const values = {
  TOO_MANY_VARIABLES: {
    title: "Há mais variáveis do que a mensagem tem",
    help: "Omita o que não corresponde a nenhuma variável da mensagem.",
    says: ({ expected, surplus, count }) => {
      const given =
        surplus.length === 0
          ? counted(count, "valor foi informado", "valores foram informados")
          : `${count === 1 ? "foi informada" : "foram informadas"} ${listedColumns(surplus, count)}`;
      if (expected === 0) return `${given}, e a mensagem não tem nenhuma variável`;
      return `${given} além ${expected === 1 ? "da única variável" : `das ${n(expected)} variáveis`} da mensagem`;
    },
    advises: ({ unnamed }) =>
      unnamed === "yes"
        ? "Ponha entre aspas o valor que contém o separador, ou omita o que não corresponde a nenhuma variável da mensagem."
        : "Omita o que não corresponde a nenhuma variável da mensagem.",
  },
  MISSING_VARIABLE: {
    title: "Falta uma variável da mensagem",
    help: "Informe um valor para cada variável da mensagem.",
    says: ({ name }) => `falta a variável \`${name}\``,
  },
  INSUFFICIENT_VARIABLES: {
    title: "Nenhuma variável foi informada, mas a mensagem tem variáveis",
    help: "Informe um valor para cada variável da mensagem.",
    says: ({ expected }) => `nenhuma variável foi informada, e a mensagem tem ${n(expected)}`,
  },
  VARIABLE_NOT_STRING: {
    title: "O valor de uma variável não é um texto entre aspas",
    help: "Ponha o valor entre aspas.",
    says: ({ name }) => `o valor da variável \`${name}\` não é um texto entre aspas`,
  },
  INSUFFICIENT_HEADER_VARIABLES: {
    title: "Falta a mídia do cabeçalho",
    help: "Informe um link https para o cabeçalho: `headerVariables` em uma solicitação, a coluna H1 em uma lista.",
    says: ({ expected }) => `a mensagem tem um cabeçalho, mas não há ${media[expected].one} para ele`,
  },
  TOO_MANY_HEADER_VARIABLES: {
    title: "Há mais variáveis de cabeçalho do que a mensagem tem",
    help: "Informe uma variável de cabeçalho se o cabeçalho aceita uma, e nenhuma se ele é fixo ou não existe.",
    says: ({ given, expected, surplus }) => {
      const takes = expected === 0 ? "a mensagem não aceita nenhuma" : "a mensagem aceita uma";
      if (surplus.length === 0) {
        return `${counted(given, "variável de cabeçalho foi informada", "variáveis de cabeçalho foram informadas")}; ${takes}`;
      }
      if (surplus.length === 1) return `\`${surplus[0]}\` é uma variável de cabeçalho, e ${takes}`;
      return `${listed(surplus, surplus.length)} são variáveis de cabeçalho, e ${takes}`;
    },
    advises: ({ expected, surplus }) => {
      if (surplus.length === 0) {
        return expected === 0
          ? "Omita `headerVariables`, ou escolha o handoff com cabeçalho."
          : "Informe exatamente um de `image`, `video` ou `document`.";
      }
      return expected === 0 ? "Omita a coluna, ou escolha o handoff com cabeçalho." : "Omita a coluna.";
    },
  },
  MISSING_HEADER_VARIABLE: {
    title: "A variável do cabeçalho é do tipo errado",
    help: "Use em `headerVariables` a chave do tipo do cabeçalho.",
    says: ({ expected, found }) => `o cabeçalho aceita \`${expected}\`; a chave informada é \`${found}\``,
  },
  HEADER_VARIABLE_NOT_STRING: {
    title: "O link do cabeçalho não é um texto entre aspas",
    help: "Ponha o link entre aspas.",
    says: ({ header }) => `o valor de \`${header}\` não é um texto entre aspas`,
  },
  HEADER_VARIABLE_INVALID_URL: {
    title: "O link do cabeçalho não é um endereço https simples",
    help: "Use um link https público, como https://cdn.example.com/photo.jpg; escreva um sinal de porcentagem nele como `%25`.",
    says: ({ header, defect }) =>
      defect === "stray-percent"
        ? `o link ${media[header].of} tem no caminho um sinal de porcentagem que não inicia nenhum código`
        : `o link ${media[header].of} não pode ser usado: ${urlDefects[defect]}`,
  },
  IMAGE_URL_NOT_WHITELISTED: {
    title: "O link do cabeçalho leva a um endereço da web que não é permitido",
    help: "Acrescente o endereço aos domínios permitidos nas configurações do produto, ou use um link de um endereço permitido.",
    says: ({ header }) => `o link ${media[header].of} leva a um endereço da web que não está entre os permitidos`,
  },
  TEXT_DAMAGED: {
    title: "Um valor perdeu um caractere",
    help: "Escreva o valor de novo; se isso acontece em muitas linhas, o arquivo não é UTF-8: diga qual é a codificação com `encoding`.",
    says: (args) => `${holder(args)} contém um caractere que se perdeu no caminho (U+FFFD)`,
  },
  MISSING_BUTTON_VARIABLE: {
    title: "Falta a variável de um botão",
    help: "Informe o valor: `buttonVariables` em uma solicitação, a coluna BU1 em uma lista.",
    says: ({ name }) => `falta a variável do botão \`${name}\``,
  },
  TOO_MANY_BUTTON_VARIABLES: {
    title: "Há uma variável de botão que nenhum botão usa",
    help: "Informe só as variáveis de botões com endereço dinâmico.",
    says: ({ surplus }) =>
      `${listed(surplus, surplus.length)} não ${surplus.length === 1 ? "é usada" : "são usadas"} por nenhum botão`,
  },
  BUTTON_VARIABLE_NOT_STRING: {
    title: "O valor de uma variável de botão não é um texto entre aspas",
    help: "Ponha o valor entre aspas.",
    says: ({ name }) => `o valor da variável do botão \`${name}\` não é um texto entre aspas`,
  },
  BUTTON_VARIABLE_ADDRESS: {
    title: "O valor de um botão não completa o endereço dele",
    help: "Informe só o que vem depois do endereço do próprio botão, como fica em um link: `AS1` depois de `https://www.example.com/tickets/`.",
    says: ({ name, what }) => `o valor da variável do botão \`${name}\` ${unfit[what]}`,
  },
  VARIABLE_TOO_LONG: {
    title: "O valor de uma variável é longo demais",
    help: "Encurte o valor para no máximo 1.550 caracteres.",
    says: ({ name, length, limit }) =>
      `a variável \`${name}\` tem ${counted(length, "caractere", "caracteres")}; são aceitos no máximo ${n(limit)}`,
  },
  VARIABLE_EMPTY: {
    title: "O valor de uma variável está vazio",
    help: "Informe um texto; o WhatsApp não aceita um vazio.",
    says: ({ name }) => `o valor da variável \`${name}\` está vazio ou só tem espaços`,
  },
  VARIABLE_WHITESPACE: {
    title: "O valor de uma variável tem quebras de linha, tabulações ou espaços demais",
    help: "Escreva o valor em uma só linha, sem tabulações e com no máximo quatro espaços seguidos.",
    says: ({ name, what }) => `o valor da variável \`${name}\` contém ${spaces[what]}`,
  },
  HEADER_VARIABLE_EXTENSION: {
    title: "O link do cabeçalho termina como outro tipo de arquivo",
    help: "Use um arquivo de um dos tipos listados: jpg ou png para imagens, pdf para documentos, mp4 para vídeos.",
    says: ({ header, extension }) => `o link ${media[header].of} ${endings[extension]}`,
  },
  HEADER_VARIABLE_FRAGMENT: {
    title: "Só uma parte do link do cabeçalho foi informada",
    help: "Informe o link https inteiro; a documentação não mostra nenhum valor de cabeçalho que seja só uma parte.",
    says: ({ header }) =>
      `só uma parte do link ${media[header].of} foi informada; ela foi verificada junto com o endereço do handoff`,
  },
  HEADER_VARIABLE_NOT_A_FILE: {
    title: "O link do cabeçalho não leva ao arquivo",
    help: "Use o endereço do próprio arquivo em um servidor seu, que entregue o arquivo sem uma página em volta.",
    says: ({ header, why }) => `o link ${media[header].of} ${unfetchable[why]}`,
  },
  HEADER_VARIABLE_ENDS: {
    title: "O link do cabeçalho só funciona até certa hora",
    help: "Garanta que a mensagem saia antes disso; o arquivo só é buscado nesse momento, e as faixas de envio podem atrasá-lo.",
    says: ({ header, ends, sent }) => {
      const until = `o link ${media[header].of} só funciona até ${ends}`;
      return sent === "" ? until : `${until}, e a mensagem só sai a partir de ${sent}`;
    },
    advises: ({ sent }) =>
      sent === ""
        ? "Garanta que a mensagem saia antes disso; o arquivo só é buscado nesse momento, e as faixas de envio podem atrasá-lo."
        : "Assine o link por mais tempo, ou envie antes: o arquivo é buscado quando a mensagem sai.",
  },
  LINK_VARIABLE_INVALID: {
    title: "O valor para um endereço não é um link que se possa usar",
    help: "Use um link https público, como https://cdn.example.com/photo.jpg.",
    says: ({ name, link, what }) => {
      const of = `o endereço ${targets[link]} que a variável \`${name}\` forma`;
      if (what === "extension") return `${of} termina como outro tipo de arquivo`;
      if (what === "sample-host" || what === "share-page") return `${of} ${unfetchable[what]}`;
      return `${of} não pode ser usado: ${urlDefects[what]}`;
    },
  },
  VARIABLE_HTML_ENTITY: {
    title: "Um texto contém uma entidade HTML",
    help: "Escreva o próprio caractere: uma mensagem mostra `&amp;` como está, e um link com isso é outro link.",
    says: (args) => {
      const isLink = args.of === "button" || args.of === "header";
      return `${holder(args)} contém uma entidade HTML, ${isLink ? "e por isso o link é outro" : "que aparece como está"}`;
    },
  },
  VALUE_NULL: {
    title: "Um valor é o que os programas escrevem quando não há nada",
    help: "Preencha o valor, ou deixe o destinatário de fora; no lugar onde ele foi criado, procure um campo vazio.",
    says: (args) => `${holder(args)} é o que os programas escrevem quando não há nada`,
  },
  VALUE_MERGE_TAG: {
    title: "Um valor contém o marcador de outro sistema",
    help: "Preencha o campo antes de exportar a lista; o que está em um valor é enviado como está.",
    says: (args) => `${holder(args)} contém um marcador que ninguém preencheu`,
  },
  VALUE_FROM_SPREADSHEET: {
    title: "Um programa de planilhas alterou o valor",
    help: "Formate a coluna como texto, digite os valores de novo e salve a lista outra vez.",
    says: (args) => `${holder(args)} é ${traces[args.trace]}`,
  },
  TEXT_MARKUP: {
    title: "Um texto contém uma sequência de escape ou uma tag",
    help: "Escreva a própria quebra de linha ou letra e não use tags; os clientes as veem como estão.",
    says: (args) => `${holder(args)} contém ${markup[args.kind]}, que aparece como está`,
  },
  TEXT_GARBLED: {
    title: "Um texto está danificado ou contém caracteres ocultos",
    help: "Escreva o texto de novo; se isso acontece em muitas linhas, o arquivo foi lido na codificação errada antes de chegar aqui.",
    says: (args) => `${holder(args)} contém ${garbled[args.kind]}`,
  },
  HANDOFF_DEFAULTS_USED: {
    title: "São usados os valores padrão do handoff",
    help: "Não é preciso fazer nada se a intenção é usar os valores padrão; só o serviço os conhece.",
    says: () => "nenhuma variável foi informada, e por isso são enviados os valores padrão guardados no serviço",
  },
} satisfies Partial<RuleTexts>;

const unfit: Readonly<Record<ArgsOf<"BUTTON_VARIABLE_ADDRESS">["what"], string>> = {
  "whole-link": "é um link inteiro, que é posto depois do endereço do próprio botão",
  "own-address": "repete o endereço do próprio botão, que já vem antes dele",
  blank: "contém um espaço ou uma quebra de linha, que nenhum link pode conter",
  doubled: "começa com o caractere em que o endereço do botão termina, e por isso ele aparece duas vezes",
  "empty-step": "contém duas barras seguidas, que levam a outra página ou a nenhuma",
  nothing: "é só um sinal de cerquilha (`#`), que leva ao endereço do botão e nada mais",
};

const spaces: Readonly<Record<ArgsOf<"VARIABLE_WHITESPACE">["what"], string>> = {
  "line-break": "uma quebra de linha",
  tab: "uma tabulação",
  blanks: "mais de quatro espaços seguidos",
};

const endings: Readonly<Record<ArgsOf<"HEADER_VARIABLE_EXTENSION">["extension"], string>> = {
  absent: "não tem extensão de arquivo, e por isso não dá para saber o tipo",
  tolerated: "tem uma extensão que a documentação atual não lista",
  refused: "termina como outro tipo de arquivo",
};

const targets: Readonly<Record<ArgsOf<"LINK_VARIABLE_INVALID">["link"], string>> = {
  image: "da imagem",
  media: "da mídia",
  page: "da página",
};

const traces: Readonly<Record<ArgsOf<"VALUE_FROM_SPREADSHEET">["trace"], string>> = {
  formula: "uma fórmula, e não o resultado dela",
  exponent: "uma quantidade abreviada, e por isso podem ter se perdido dígitos",
  decimal: "um número longo com uma casa decimal",
  "too-narrow": "o que aparece quando uma coluna é estreita demais",
  error: "um erro de um programa de planilhas",
  "day-zero": "o dia a partir do qual um programa de planilhas conta, que é o que uma célula vazia vira como data",
};

const markup: Readonly<Record<ArgsOf<"TEXT_MARKUP">["kind"], string>> = {
  escape: "uma sequência de escape como `\\n`",
  tag: "uma tag como `<br>`",
  encoded: "uma escrita própria de links ou e-mails, como `%C3%AB` em vez de `ë`",
};

const garbled: Readonly<Record<ArgsOf<"TEXT_GARBLED">["kind"], string>> = {
  "read-twice": "letras que foram lidas na codificação errada, como `Ã¼` em vez de `ü`",
  control: "um caractere de controle",
  noncharacter: "um código que não é nenhum caractere",
  direction: "uma marca oculta que muda a direção da leitura",
};
