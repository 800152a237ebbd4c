/** Parts of sentences that several rules share. */
import type { MediaKind, UrlDefect } from "../../types.js";
import type { ArgsOf } from "../../catalogue.js";

type Hint = ArgsOf<"INVALID_NUMBER">["hint"];
type Holder = ArgsOf<"VALUE_NULL">["of"];
type Unfetchable = ArgsOf<"HEADER_VARIABLE_NOT_A_FILE">["why"];

const format = new Intl.NumberFormat("es");

/** A number as Spanish writes it. */
export function n(value: number): string {
  return format.format(value);
}

/** `1 celda`, `2 celdas`. */
export function counted(count: number, one: string, several: string): string {
  return `${n(count)} ${count === 1 ? one : several}`;
}

const IN_A_SENTENCE = 5;

/** The first few of `count` names, with a word before the last. */
export function listed(names: readonly string[], count: number, word: string): string {
  const shown = names.slice(0, IN_A_SENTENCE);
  const quoted = shown.map((name) => `\`${name}\``);
  if (shown.length === 0) return n(Math.max(count, 0));
  if (count > shown.length) return `${quoted.join(", ")} ${word} ${n(count - shown.length)} más`;
  const last = quoted.pop() ?? "";
  return quoted.length === 0 ? last : `${quoted.join(", ")} ${word} ${last}`;
}

/** A column by its name or, where it has none, by its place, as the engine calls it. */
export function columnName(label: string): string {
  return label.replace(/^column (\d+)$/, "columna $1");
}

/** The first few of `count` columns. */
export function listedColumns(names: readonly string[], count: number): string {
  return listed(names.map(columnName), count, "y");
}

/** Names beside each other. */
export function either(names: readonly string[]): string {
  return `\`${names.map(columnName).join("` o `")}\``;
}

export function didYouMean(said: string, nearest: string): string {
  return nearest === "" ? said : `${said}; ¿quiso decir \`${nearest}\`?`;
}

export const hints: Readonly<Record<Hint, string>> = {
  "": "",
  "code-in-both-fields": "; parece que el prefijo de país está en los dos campos",
  "code-twice": "; parece que el prefijo de país está dos veces",
  "code-perhaps-twice": "; puede que el prefijo de país esté dos veces",
  "trunk-zero": "; quite el 0 que sigue al prefijo de país",
  "double-zero": "; quite el 00 delante del prefijo de país",
  "zero-one-one": "; quite el 011 delante del prefijo de país",
  "mexican-one": "; quite el 1 que sigue al prefijo de país 52",
  "brazilian-nine": "; un móvil de Brasil lleva un 9 después del prefijo de zona",
  "without-one": "; con un 1 delante es un número de EE. UU. o de un país vecino",
  "without-code": "; parece que falta el prefijo de país",
  "zero-for-code": "; sustituya el 0 inicial por el prefijo de país",
  "zero-before-code": "; quite el 0 que precede al prefijo de país",
  "as-text": "; dé a la columna formato de texto y escriba los números de nuevo",
  "plain-digits": "; escríbalo solo con cifras",
};

export const urlDefects: Readonly<Record<UrlDefect, string>> = {
  "not-absolute": "el enlace no empieza con `https://`",
  "not-https": "el enlace no es un enlace `https`",
  "no-host": "el enlace no nombra ninguna dirección web",
  credentials: "el enlace contiene una `@` delante de su ruta, así que la dirección web es lo que la sigue",
  port: "el enlace nombra un puerto, y solo se puede nombrar `443`",
  "ip-address":
    "la dirección web es una dirección IP a la que nadie llega desde fuera, o un número que los navegadores leen como tal",
  "single-label-host": "la dirección web no tiene ningún punto, así que no es pública",
  localhost: "la dirección web es la propia máquina",
  "trailing-dot": "la dirección web termina en un punto",
  "host-encoding": "la dirección web no es ASCII puro; escriba su forma punycode (`xn--…`)",
  "bad-host": "la dirección web no es un nombre válido",
  "control-character": "el enlace contiene un carácter de control, como un tabulador o un salto de línea",
  whitespace: "el enlace contiene un espacio; escriba `%20` si pertenece a la ruta",
  backslash: "el enlace contiene una barra invertida, que los navegadores leen como barra",
  "invisible-character": "el enlace contiene un carácter invisible",
  "damaged-text": "el enlace contiene un carácter que deja un texto dañado",
  "forbidden-character": "el enlace contiene una llave, un signo de menor o mayor o unas comillas",
  "path-encoding":
    "la ruta oculta, en una secuencia con porcentaje, un carácter de control o una barra con solo una extensión detrás",
};

export const unfetchable: Readonly<Record<Unfetchable, string>> = {
  "sample-host": "va a un servidor de la propia Meta, que no entrega el archivo",
  "share-page": "abre una página sobre el archivo, no el propio archivo",
};

/** A header's media: behind "no se da", and behind "el enlace". */
export const media: Readonly<Record<MediaKind, { readonly one: string; readonly of: string }>> = {
  image: { one: "ninguna imagen", of: "de la imagen" },
  video: { one: "ningún vídeo", of: "del vídeo" },
  document: { one: "ningún documento", of: "del documento" },
};

const holders: Readonly<Record<Holder, (name: string) => string>> = {
  body: (name) => `el valor de la variable \`${name}\``,
  button: (name) => `el valor de la variable del botón \`${name}\``,
  header: (name) => `el enlace ${(media as Readonly<Record<string, { of: string }>>)[name]?.of ?? name}`,
  id: () => "el id",
  data: (name) => `el dato del cliente \`${name}\``,
  handoff: () => "el texto",
};

/** What holds something, as a sentence begins. */
export function holder({ of, name }: { readonly of: Holder; readonly name: string }): string {
  return holders[of](name);
}
