/** Parts of sentences that several rules share. */
import type { MediaKind, UrlDefect } from "../../types.js";
import type { ArgsOf } from "../../catalogue.js";

type Hint = ArgsOf<"INVALID_NUMBER">["hint"];
type Holder = ArgsOf<"VALUE_NULL">["of"];
type Unfetchable = ArgsOf<"HEADER_VARIABLE_NOT_A_FILE">["why"];

const format = new Intl.NumberFormat("it");

/** A number as Italian writes it. */
export function n(value: number): string {
  return format.format(value);
}

/** `1 cella`, `2 celle`. */
export function counted(count: number, one: string, several: string): string {
  return `${n(count)} ${count === 1 ? one : several}`;
}

const IN_A_SENTENCE = 5;

/** The first few of `count` names, with a word before the last. */
export function listed(names: readonly string[], count: number, word: string): string {
  const shown = names.slice(0, IN_A_SENTENCE);
  const quoted = shown.map((name) => `\`${name}\``);
  if (shown.length === 0) return n(Math.max(count, 0));
  if (count > shown.length) {
    const more = count - shown.length;
    return `${quoted.join(", ")} ${word} ${more === 1 ? "un altro" : `altri ${n(more)}`}`;
  }
  const last = quoted.pop() ?? "";
  return quoted.length === 0 ? last : `${quoted.join(", ")} ${word} ${last}`;
}

/** A column by its name or, where it has none, by its place, as the engine calls it. */
export function columnName(label: string): string {
  return label.replace(/^column (\d+)$/, "colonna $1");
}

/** The first few of `count` columns. */
export function listedColumns(names: readonly string[], count: number): string {
  return listed(names.map(columnName), count, "e");
}

/** Names beside each other. */
export function either(names: readonly string[]): string {
  return `\`${names.map(columnName).join("` o `")}\``;
}

export function didYouMean(said: string, nearest: string): string {
  return nearest === "" ? said : `${said}; intendevi \`${nearest}\`?`;
}

export const hints: Readonly<Record<Hint, string>> = {
  "": "",
  "code-in-both-fields": "; il prefisso internazionale sembra essere in entrambi i campi",
  "code-twice": "; il prefisso internazionale sembra esserci due volte",
  "code-perhaps-twice": "; il prefisso internazionale potrebbe esserci due volte",
  "trunk-zero": "; togli lo 0 dopo il prefisso internazionale",
  "double-zero": "; togli lo 00 davanti al prefisso internazionale",
  "zero-one-one": "; togli lo 011 davanti al prefisso internazionale",
  "mexican-one": "; togli l’1 dopo il prefisso internazionale 52",
  "brazilian-nine": "; un cellulare del Brasile ha un 9 dopo il prefisso di zona",
  "without-one": "; con un 1 davanti è un numero degli USA o di un paese vicino",
  "without-code": "; il prefisso internazionale sembra mancare",
  "zero-for-code": "; sostituisci lo 0 iniziale con il prefisso internazionale",
  "zero-before-code": "; togli lo 0 davanti al prefisso internazionale",
  "as-text": "; dai alla colonna il formato testo e inserisci di nuovo i numeri",
  "plain-digits": "; scrivilo solo in cifre",
};

export const urlDefects: Readonly<Record<UrlDefect, string>> = {
  "not-absolute": "il link non comincia con `https://`",
  "not-https": "il link non è un link `https`",
  "no-host": "il link non indica alcun indirizzo web",
  credentials: "il link contiene una `@` prima del percorso, quindi l’indirizzo web è ciò che la segue",
  port: "il link indica una porta, e si può indicare solo `443`",
  "ip-address":
    "l’indirizzo web è un indirizzo IP che nessuno raggiunge da fuori, o un numero che i browser leggono come tale",
  "single-label-host": "l’indirizzo web non ha punti, quindi non è pubblico",
  localhost: "l’indirizzo web è il computer stesso",
  "trailing-dot": "l’indirizzo web finisce con un punto",
  "host-encoding": "l’indirizzo web non è in semplice ASCII; scrivine la forma punycode (`xn--…`)",
  "bad-host": "l’indirizzo web non è un nome valido",
  "control-character": "il link contiene un carattere di controllo, come una tabulazione o un a capo",
  whitespace: "il link contiene uno spazio; scrivi `%20` se appartiene al percorso",
  backslash: "il link contiene una barra rovesciata, che i browser leggono come barra",
  "invisible-character": "il link contiene un carattere invisibile",
  "damaged-text": "il link contiene un carattere lasciato da un testo danneggiato",
  "forbidden-character": "il link contiene una graffa, un segno di minore o maggiore o una virgoletta",
  "path-encoding":
    "il percorso nasconde, in una sequenza con il segno di percentuale, un carattere di controllo o una barra seguita solo da un’estensione",
};

export const unfetchable: Readonly<Record<Unfetchable, string>> = {
  "sample-host": "porta a un server di Meta stessa, che non consegna il file",
  "share-page": "apre una pagina sul file, non il file stesso",
};

/** A header's media: behind "non è dato", and behind "il link". */
export const media: Readonly<Record<MediaKind, { readonly one: string; readonly of: string }>> = {
  image: { one: "nessuna immagine", of: "dell’immagine" },
  video: { one: "nessun video", of: "del video" },
  document: { one: "nessun documento", of: "del documento" },
};

const holders: Readonly<Record<Holder, (name: string) => string>> = {
  body: (name) => `il valore della variabile \`${name}\``,
  button: (name) => `il valore della variabile del pulsante \`${name}\``,
  header: (name) => `il link ${(media as Readonly<Record<string, { of: string }>>)[name]?.of ?? name}`,
  id: () => "l’id",
  data: (name) => `il dato del cliente \`${name}\``,
  handoff: () => "il testo",
};

/** What holds something, as a sentence begins. */
export function holder({ of, name }: { readonly of: Holder; readonly name: string }): string {
  return holders[of](name);
}
