/** What is wrong with an RCS message. */
import type { ArgsOf, RuleTexts } from "../../catalogue.js";
import { counted, n } from "./phrases.js";

export const rcs = {
  RCS_CARD_EMPTY: {
    title: "Um cartão RCS não mostra nada",
    help: "Dê ao cartão uma mídia, um título ou um texto.",
    says: () => "o cartão não tem nem mídia, nem título, nem texto",
  },
  RCS_SUGGESTIONS: {
    title: "Uma mensagem RCS tem sugestões demais",
    help: "Use no máximo 4 sugestões em um cartão, ou 11 abaixo de um texto simples.",
    says: ({ message, found, limit }) =>
      `${counted(found, "sugestão", "sugestões")}; ${suggestions[message]} ${limit === 1 ? "cabe" : "cabem"} no máximo ${n(limit)}`,
  },
  RCS_DIAL_NUMBER: {
    title: "O número que uma sugestão RCS disca não está no formato internacional",
    help: "Escreva `+`, o código do país e o número em dígitos, sem nada entre eles.",
    says: ({ what }) => dialled[what],
  },
  RCS_ORIENTATION: {
    title: "A orientação de um cartão não está entre as do RCS",
    help: "Use `VERTICAL` ou `HORIZONTAL`.",
    says: ({ orientation, canonical }) =>
      canonical === ""
        ? `\`${orientation}\` não é uma orientação de cartão RCS`
        : `o RCS escreve a orientação \`${orientation}\` como \`${canonical}\``,
  },
  RCS_ALIGNMENT: {
    title: "O lado da mídia de um cartão não combina com o cartão",
    help: "Indique `thumbnailImageAlignment` como `LEFT` ou `RIGHT` em um cartão horizontal, e em nenhum outro.",
    says: ({ what, canonical }) => sides[what](canonical),
  },
  RCS_MEDIA_HEIGHT: {
    title: "A altura da mídia de um cartão não está entre as do RCS",
    help: "Use `SHORT`, `MEDIUM` ou `TALL`.",
    says: ({ height, canonical }) =>
      canonical === ""
        ? `\`${height}\` não é uma altura de mídia do RCS`
        : `o RCS escreve a altura \`${height}\` como \`${canonical}\``,
  },
  RCS_MEDIA_TYPE: {
    title: "A mídia de um cartão é de um tipo que o RCS não mostra",
    help: "Use uma imagem JPEG, PNG ou GIF, ou um vídeo MP4, M4V, MPEG, 3GP ou WebM.",
    says: ({ extension }) =>
      extension === "pdf"
        ? "o link leva a um PDF, que o RCS só mostra na Índia"
        : `o link termina em \`${extension}\`, que o RCS não mostra`,
  },
} satisfies Partial<RuleTexts>;

const suggestions: Readonly<Record<ArgsOf<"RCS_SUGGESTIONS">["message"], string>> = {
  card: "em um cartão",
  text: "abaixo de um texto",
};

const dialled: Readonly<Record<ArgsOf<"RCS_DIAL_NUMBER">["what"], string>> = {
  missing: "a sugestão não tem número para discar",
  characters: "o número da sugestão contém algo além de dígitos, `+`, `*` e `#`",
  national: "o número da sugestão não tem código do país, e por isso só pode ser discado no próprio país",
};

const sides: Readonly<Record<ArgsOf<"RCS_ALIGNMENT">["what"], (canonical: string) => string>> = {
  missing: () => "um cartão horizontal precisa dizer de que lado fica a mídia",
  ignored: () => "o lado da mídia não tem efeito em um cartão vertical",
  unknown: () => "o lado da mídia não é nem `LEFT` nem `RIGHT`",
  capitals: (canonical) => `o RCS escreve o lado da mídia como \`${canonical}\``,
};
