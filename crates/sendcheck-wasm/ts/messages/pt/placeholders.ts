/** What is wrong with the placeholders of a handoff. */
import type { ArgsOf, RuleTexts } from "../../catalogue.js";
import { counted, listed, n } from "./phrases.js";

export const placeholders = {
  PLACEHOLDER_MALFORMED: {
    title: "Um marcador está mal escrito",
    help: "Escreva os marcadores como {{1}}, {{2}} e assim por diante; qualquer outra coisa é enviada como está.",
    says: ({ found, meant, count }) => {
      const names = listed(found, Math.max(found.length, 1));
      const said =
        count !== 1 && found.length !== 1
          ? `${n(count)} textos parecem marcadores, mas não são, e são enviados como estão: ${names}`
          : `${names} não é um marcador e é enviado como está${count === 1 ? "" : ` (${n(count)} vezes)`}`;
      if (meant === "" || found.length === 0) return said;
      return `${said}; você quis dizer \`${meant}\`${found.length === 1 ? "" : ` em vez de \`${found[0]}\``}?`;
    },
  },
  PLACEHOLDER_NAMED: {
    title: "Um modelo do WhatsApp tem parâmetros com nome",
    help: "Crie um modelo com {{1}}, {{2}} e assim por diante; a documentação do serviço só conhece variáveis com número.",
    says: ({ names, what }) => named[what](names.map((name) => `\`{{${name}}}\``).join(", ")),
  },
  PLACEHOLDER_MISPLACED: {
    title: "Um marcador está onde nenhum valor é preenchido",
    help: "Use texto fixo nos rodapés e nos botões; só o corpo, o cabeçalho e o endereço de um botão aceitam variáveis.",
    says: ({ part }) =>
      `${part === "footer" ? "o rodapé" : "o texto do botão"} tem um marcador, mas nenhum valor é preenchido ali`,
  },
  PLACEHOLDER_DAMAGED: {
    title: "Os marcadores perderam as chaves",
    help: "Busque o handoff de novo na API; os exemplos copiados da página exibida perderam as chaves.",
    says: ({ found, meant, count }) => {
      if (found.length === 1 && meant.length === 1) {
        const times = count > 1 ? ` (${n(count)} vezes)` : "";
        return `\`${found[0]}\` é texto, e não um marcador${times}; a variável declarada sugere \`${meant[0]}\``;
      }
      const [texts, suggested] = [listed(found, found.length), listed(meant, meant.length)];
      return `${counted(count, "marcador é texto", "marcadores são texto")} sem as chaves: ${texts}; as variáveis declaradas sugerem ${suggested}`;
    },
  },
  PLACEHOLDER_GAP: {
    title: "Os marcadores não estão numerados em sequência",
    help: "Numere os marcadores 1, 2, 3 e assim por diante.",
    says: ({ missing }) =>
      missing.length === 1
        ? `na numeração dos marcadores falta ${missing.join(", ")}`
        : `na numeração dos marcadores faltam ${missing.join(", ")}`,
  },
  VARIABLE_AT_EDGE: {
    title: "O corpo começa ou termina com uma variável",
    help: "Ponha palavras fixas antes da primeira variável e depois da última.",
    says: ({ edge }) => `o corpo ${edges[edge]} com uma variável`,
  },
  VARIABLES_ADJACENT: {
    title: "Há variáveis lado a lado",
    help: "Ponha palavras entre as variáveis, ou faça delas uma só.",
    says: () => "não há nenhuma palavra entre duas variáveis do corpo",
  },
  VARIABLES_DENSE: {
    title: "O corpo tem variáveis demais para as palavras que tem",
    help: "Acrescente palavras fixas ou retire variáveis.",
    says: ({ variables, words, needed }) =>
      `o corpo tem ${counted(words, "palavra fixa", "palavras fixas")} para ${counted(variables, "variável", "variáveis")}; ${needed === 1 ? "é necessária" : "são necessárias"} ${n(needed)}`,
  },
  TOO_MANY_PLACEHOLDERS: {
    title: "Um modelo do WhatsApp tem mais variáveis do que alguns provedores aceitam",
    help: "Escreva no modelo uma parte maior da mensagem.",
    says: ({ found, limit }) =>
      `o modelo tem ${counted(found, "variável", "variáveis")}; alguns provedores aceitam no máximo ${n(limit)}`,
  },
  VARIABLES_MISMATCH: {
    title: "As variáveis declaradas e os marcadores não coincidem",
    help: "Declare exatamente as variáveis que o texto usa; os destinatários precisam trazer as dos dois tipos.",
    says: ({ unused, undeclared }) => {
      if (undeclared.length === 0) return declared(unused);
      return unused.length === 0 ? used(undeclared) : `${declared(unused)}; ${used(undeclared)}`;
    },
  },
} satisfies Partial<RuleTexts>;

const named: Readonly<Record<ArgsOf<"PLACEHOLDER_NAMED">["what"], (names: string) => string>> = {
  declared: (names) =>
    `o WhatsApp não envia nada se não receber os valores de ${names} com esses nomes, e o serviço só documenta números`,
  undeclared: (names) => `nenhuma variável declarada preenche ${names}, e sem valor o WhatsApp não envia nada`,
};

const edges: Readonly<Record<ArgsOf<"VARIABLE_AT_EDGE">["edge"], string>> = {
  start: "começa",
  end: "termina",
  both: "começa e termina",
};

function declared(unused: readonly string[]): string {
  const names = listed(unused, unused.length);
  return unused.length === 1
    ? `${names} está declarada, mas nenhum marcador a usa`
    : `${names} estão declaradas, mas nenhum marcador as usa`;
}

function used(undeclared: readonly string[]): string {
  const names = listed(undeclared, undeclared.length);
  return undeclared.length === 1
    ? `${names} é usada, mas não está declarada`
    : `${names} são usadas, mas não estão declaradas`;
}
