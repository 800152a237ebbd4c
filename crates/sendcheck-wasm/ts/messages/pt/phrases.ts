/** Parts of sentences that several rules share. */
import type { MediaKind, UrlDefect } from "../../types.js";
import type { ArgsOf } from "../../catalogue.js";

type Hint = ArgsOf<"INVALID_NUMBER">["hint"];
type Holder = ArgsOf<"VALUE_NULL">["of"];
type Unfetchable = ArgsOf<"HEADER_VARIABLE_NOT_A_FILE">["why"];

const format = new Intl.NumberFormat("pt");

/** A number as Portuguese writes it. */
export function n(value: number): string {
  return format.format(value);
}

/** `1 célula`, `2 células`. */
export function counted(count: number, one: string, several: string): string {
  return `${n(count)} ${count === 1 ? one : several}`;
}

const IN_A_SENTENCE = 5;

/** The first few of `count` names. */
export function listed(names: readonly string[], count: number): string {
  const shown = names.slice(0, IN_A_SENTENCE);
  const quoted = shown.map((name) => `\`${name}\``);
  if (shown.length === 0) return n(Math.max(count, 0));
  if (count > shown.length) return `${quoted.join(", ")} e mais ${n(count - shown.length)}`;
  const last = quoted.pop() ?? "";
  return quoted.length === 0 ? last : `${quoted.join(", ")} e ${last}`;
}

/** A column by its name or, where it has none, by its place, as the engine calls it. */
export function columnName(label: string): string {
  return label.replace(/^column (\d+)$/, "coluna $1");
}

/** The first few of `count` columns. */
export function listedColumns(names: readonly string[], count: number): string {
  return listed(names.map(columnName), count);
}

/** Names beside each other. */
export function either(names: readonly string[]): string {
  return `\`${names.map(columnName).join("` ou `")}\``;
}

export function didYouMean(said: string, nearest: string): string {
  return nearest === "" ? said : `${said}; você quis dizer \`${nearest}\`?`;
}

export const hints: Readonly<Record<Hint, string>> = {
  "": "",
  "code-in-both-fields": "; parece que o código do país está nos dois campos",
  "code-twice": "; parece que o código do país está repetido",
  "code-perhaps-twice": "; talvez o código do país esteja repetido",
  "trunk-zero": "; tire o 0 que vem depois do código do país",
  "double-zero": "; tire o 00 que vem antes do código do país",
  "zero-one-one": "; tire o 011 que vem antes do código do país",
  "mexican-one": "; tire o 1 que vem depois do código do país 52",
  "brazilian-nine": "; um celular do Brasil tem um 9 depois do código de área",
  "without-one": "; com um 1 na frente, é um número dos EUA ou de um país vizinho",
  "without-code": "; parece que falta o código do país",
  "zero-for-code": "; substitua o 0 inicial pelo código do país",
  "zero-before-code": "; tire o 0 antes do código do país",
  "as-text": "; formate a coluna como texto e digite os números de novo",
  "plain-digits": "; escreva o número só com dígitos",
};

export const urlDefects: Readonly<Record<UrlDefect, string>> = {
  "not-absolute": "o link não começa com `https://`",
  "not-https": "o link não é um link `https`",
  "no-host": "o link não contém nenhum endereço da web",
  credentials: "o link contém um `@` antes do caminho, e por isso o endereço da web é o que vem depois dele",
  port: "o link indica uma porta, e a única que se pode indicar é `443`",
  "ip-address":
    "o endereço da web é um endereço IP que ninguém alcança de fora, ou um número que os navegadores leem como tal",
  "single-label-host": "o endereço da web não tem ponto, e por isso não é público",
  localhost: "o endereço da web é o do próprio computador",
  "trailing-dot": "o endereço da web termina com um ponto",
  "host-encoding": "o endereço da web não está em ASCII puro; escreva a forma punycode dele (`xn--…`)",
  "bad-host": "o endereço da web não é um nome válido",
  "control-character": "o link contém um caractere de controle, como uma tabulação ou uma quebra de linha",
  whitespace: "o link contém um espaço; escreva `%20` se ele fizer parte do caminho",
  backslash: "o link contém uma barra invertida, que os navegadores leem como barra",
  "invisible-character": "o link contém um caractere invisível",
  "damaged-text": "o link contém um caractere que um texto danificado deixa para trás",
  "forbidden-character": "o link contém uma chave, um sinal de menor ou de maior ou aspas",
  "path-encoding":
    "o caminho esconde, em um código com sinal de porcentagem, um caractere de controle ou uma barra seguida só de uma extensão",
};

export const unfetchable: Readonly<Record<Unfetchable, string>> = {
  "sample-host": "leva a um servidor da própria Meta, que não entrega o arquivo",
  "share-page": "abre uma página sobre o arquivo, e não o próprio arquivo",
};

/** A header's media: behind "não há", and behind "o link". */
export const media: Readonly<Record<MediaKind, { readonly one: string; readonly of: string }>> = {
  image: { one: "nenhuma imagem", of: "da imagem" },
  video: { one: "nenhum vídeo", of: "do vídeo" },
  document: { one: "nenhum documento", of: "do documento" },
};

const holders: Readonly<Record<Holder, (name: string) => string>> = {
  body: (name) => `o valor da variável \`${name}\``,
  button: (name) => `o valor da variável do botão \`${name}\``,
  header: (name) => `o link ${(media as Readonly<Record<string, { of: string }>>)[name]?.of ?? name}`,
  id: () => "o id",
  data: (name) => `o dado do cliente \`${name}\``,
  handoff: () => "o texto",
};

/** What holds something, as a sentence begins. */
export function holder({ of, name }: { readonly of: Holder; readonly name: string }): string {
  return holders[of](name);
}
