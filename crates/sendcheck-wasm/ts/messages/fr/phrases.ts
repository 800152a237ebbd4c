/** Parts of sentences that several rules share. */
import type { MediaKind, UrlDefect } from "../../types.js";
import type { ArgsOf } from "../../catalogue.js";

type Hint = ArgsOf<"INVALID_NUMBER">["hint"];
type Holder = ArgsOf<"VALUE_NULL">["of"];
type Unfetchable = ArgsOf<"HEADER_VARIABLE_NOT_A_FILE">["why"];

const format = new Intl.NumberFormat("fr");

/** A number as French writes it. */
export function n(value: number): string {
  return format.format(value);
}

/** Whether a noun behind this number is singular, as it is behind 0 and 1. */
export function isOne(count: number): boolean {
  return Math.abs(count) < 2;
}

/** `0 cellule`, `1 cellule`, `2 cellules`. */
export function counted(count: number, one: string, several: string): string {
  return `${n(count)} ${isOne(count) ? one : several}`;
}

const IN_A_SENTENCE = 5;

/** The first few of `count` names, with a word before the last. */
export function listed(names: readonly string[], count: number, word: string): string {
  const shown = names.slice(0, IN_A_SENTENCE);
  const quoted = shown.map((name) => `\`${name}\``);
  if (shown.length === 0) return n(Math.max(count, 0));
  if (count > shown.length) return `${quoted.join(", ")} ${word} ${counted(count - shown.length, "autre", "autres")}`;
  const last = quoted.pop() ?? "";
  return quoted.length === 0 ? last : `${quoted.join(", ")} ${word} ${last}`;
}

/** A column by its name or, where it has none, by its place, as the engine calls it. */
export function columnName(label: string): string {
  return label.replace(/^column (\d+)$/, "colonne $1");
}

/** A column as a part of a sentence: `la colonne 3`, or with its name. */
export function theColumn(label: string): string {
  const place = /^column (\d+)$/.exec(label)?.[1];
  return `la colonne ${place ?? `\`${label}\``}`;
}

/** The first few of `count` columns. */
export function listedColumns(names: readonly string[], count: number, word = "et"): string {
  return listed(names.map(columnName), count, word);
}

/** Names beside each other. */
export function either(names: readonly string[]): string {
  return `\`${names.map(columnName).join("` ou `")}\``;
}

export function didYouMean(said: string, nearest: string): string {
  return nearest === "" ? said : `${said} ; vouliez-vous dire \`${nearest}\` ?`;
}

export const hints: Readonly<Record<Hint, string>> = {
  "": "",
  "code-in-both-fields": " ; l’indicatif du pays semble se trouver dans les deux champs",
  "code-twice": " ; l’indicatif du pays semble y figurer deux fois",
  "code-perhaps-twice": " ; l’indicatif du pays y figure peut-être deux fois",
  "trunk-zero": " ; supprimez le 0 après l’indicatif du pays",
  "double-zero": " ; supprimez le 00 devant l’indicatif du pays",
  "zero-one-one": " ; supprimez le 011 devant l’indicatif du pays",
  "mexican-one": " ; supprimez le 1 après l’indicatif du pays 52",
  "brazilian-nine": " ; un numéro de mobile brésilien comporte un 9 après l’indicatif régional",
  "without-one": " ; avec un 1 devant, c’est un numéro des États-Unis ou d’un pays voisin",
  "without-code": " ; l’indicatif du pays semble manquer",
  "zero-for-code": " ; remplacez le 0 initial par l’indicatif du pays",
  "zero-before-code": " ; supprimez le 0 devant l’indicatif du pays",
  "as-text": " ; mettez la colonne au format texte et saisissez de nouveau les numéros",
  "plain-digits": " ; écrivez-le uniquement en chiffres",
};

export const urlDefects: Readonly<Record<UrlDefect, string>> = {
  "not-absolute": "le lien ne commence pas par `https://`",
  "not-https": "le lien n’est pas un lien `https`",
  "no-host": "le lien n’indique aucune adresse web",
  credentials: "le lien contient un `@` avant son chemin ; l’adresse web est donc ce qui le suit",
  port: "le lien indique un port, et seul `443` peut être indiqué",
  "ip-address":
    "l’adresse web est une adresse IP que personne ne peut atteindre de l’extérieur, ou un nombre que les navigateurs lisent comme tel",
  "single-label-host": "l’adresse web ne contient aucun point et n’est donc pas publique",
  localhost: "l’adresse web désigne la machine elle-même",
  "trailing-dot": "l’adresse web se termine par un point",
  "host-encoding": "l’adresse web n’est pas en simple ASCII ; écrivez sa forme punycode (`xn--…`)",
  "bad-host": "l’adresse web n’est pas un nom valide",
  "control-character": "le lien contient un caractère de contrôle, comme une tabulation ou un saut de ligne",
  whitespace: "le lien contient un espace ; écrivez `%20` s’il fait partie du chemin",
  backslash: "le lien contient une barre oblique inversée, que les navigateurs lisent comme une barre oblique",
  "invisible-character": "le lien contient un caractère invisible",
  "damaged-text": "le lien contient un caractère que laisse un texte endommagé",
  "forbidden-character": "le lien contient une accolade, un signe inférieur ou supérieur, ou un guillemet",
  "path-encoding":
    "le chemin cache, dans une séquence avec un signe pour cent, un caractère de contrôle ou une barre oblique suivie d’une simple extension",
};

export const unfetchable: Readonly<Record<Unfetchable, string>> = {
  "sample-host": "mène à un serveur de Meta, qui ne fournit pas le fichier",
  "share-page": "ouvre une page sur le fichier, et non le fichier lui-même",
};

/** A header's media: behind "mais", and behind "le lien". */
export const media: Readonly<Record<MediaKind, { readonly none: string; readonly of: string }>> = {
  image: { none: "aucune image n’est fournie", of: "de l’image" },
  video: { none: "aucune vidéo n’est fournie", of: "de la vidéo" },
  document: { none: "aucun document n’est fourni", of: "du document" },
};

const holders: Readonly<Record<Holder, (name: string) => string>> = {
  body: (name) => `la valeur de la variable \`${name}\``,
  button: (name) => `la valeur de la variable de bouton \`${name}\``,
  header: (name) => `le lien ${(media as Readonly<Record<string, { of: string }>>)[name]?.of ?? name}`,
  id: () => "l’identifiant",
  data: (name) => `la donnée du client \`${name}\``,
  handoff: () => "le texte",
};

/** What holds something, as a sentence begins. */
export function holder({ of, name }: { readonly of: Holder; readonly name: string }): string {
  return holders[of](name);
}
