/** What is wrong with the buttons of a handoff. */
import type { ArgsOf, RuleTexts } from "../../catalogue.js";
import { counted, n } from "./phrases.js";

export const buttons = {
  BUTTONS_MIXED: {
    title: "Respostas rápidas e chamadas para ação estão misturadas",
    help: "Use só respostas rápidas ou só chamadas para ação; pelas regras da Meta, cada tipo em sequência.",
    says: () => "o mesmo modelo tem respostas rápidas e chamadas para ação",
  },
  TOO_MANY_BUTTONS: {
    title: "Um modelo tem botões demais",
    help: "Use no máximo 3 respostas rápidas ou 2 chamadas para ação; os limites da própria Meta permitem 10 botões.",
    says: ({ kind, found, limit }) => `${counted(found, ...sets[kind])}; o máximo permitido é ${n(limit)}`,
  },
  BUTTON_REPEATED: {
    title: "Dois botões são do mesmo tipo",
    help: "Use um botão de link e um de telefone, e uma variável própria para cada endereço dinâmico.",
    says: ({ what, found, limit }) =>
      what === "variable"
        ? "dois botões dinâmicos usam o mesmo nome de variável, e por isso não dá para distinguir os valores deles"
        : `${counted(found, "botão", "botões")} do tipo \`${what}\`; o máximo permitido é ${n(limit)}`,
  },
  BUTTON_LABEL: {
    title: "Um botão não tem texto, ou tem o texto de outro",
    help: "Dê a cada botão um texto próprio; uma resposta rápida responde com o texto dela.",
    says: ({ what }) => labels[what],
  },
  BUTTON_NUMBER: {
    title: "Não é possível discar o número para o qual um botão liga",
    help: "Escreva `+`, o código do país e o número em dígitos; nenhum valor é preenchido ali.",
    says: ({ what }) => calls[what],
  },
  BUTTON_INDEX: {
    title: "As posições dos botões não são contadas a partir de 0",
    help: "Conte `index` a partir de 0, na ordem em que os botões aparecem: 0, 1, 2.",
    says: ({ what, expected }) => places[what](expected),
  },
  BUTTON_URL_VARIABLES: {
    title: "O endereço de um botão tem mais de uma variável",
    help: "Deixe só uma variável, no fim do endereço.",
    says: ({ found, limit }) =>
      `o endereço do botão tem ${counted(found, "variável", "variáveis")}; o máximo permitido é ${n(limit)}`,
  },
  BUTTON_URL_VARIABLE_PLACE: {
    title: "O endereço de um botão continua depois da variável",
    help: "Ponha a variável no fim do endereço.",
    says: ({ name }) => `o endereço do botão continua depois da variável \`${name}\``,
  },
} satisfies Partial<RuleTexts>;

const sets: Readonly<Record<ArgsOf<"TOO_MANY_BUTTONS">["kind"], readonly [string, string]>> = {
  "quick-replies": ["resposta rápida", "respostas rápidas"],
  "calls-to-action": ["chamada para ação", "chamadas para ação"],
  buttons: ["botão", "botões"],
};

const labels: Readonly<Record<ArgsOf<"BUTTON_LABEL">["what"], string>> = {
  missing: "o botão não tem texto",
  repeated: "o botão tem o mesmo texto que um anterior",
};

const calls: Readonly<Record<ArgsOf<"BUTTON_NUMBER">["what"], string>> = {
  missing: "o botão não tem número para ligar",
  placeholder: "o número do botão tem um marcador, mas nenhum valor é preenchido ali",
  characters: "o número do botão contém algo além de dígitos, `+` e separadores",
  impossible: "nenhum número com código do país é como aquele para o qual o botão liga",
};

const places: Readonly<Record<ArgsOf<"BUTTON_INDEX">["what"], (expected: number) => string>> = {
  repeated: () => "o botão tem o `index` de outro",
  gap: (expected) => `o botão que aparece nesta posição deveria ter o \`index\` ${n(expected)}`,
  missing: () => "o botão não tem `index`, embora outros tenham",
};
