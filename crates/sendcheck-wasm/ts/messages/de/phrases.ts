/** Parts of sentences that several rules share. */
import type { MediaKind, UrlDefect } from "../../types.js";
import type { ArgsOf } from "../../catalogue.js";

type Hint = ArgsOf<"INVALID_NUMBER">["hint"];
type Holder = ArgsOf<"VALUE_NULL">["of"];
type Unfetchable = ArgsOf<"HEADER_VARIABLE_NOT_A_FILE">["why"];

const format = new Intl.NumberFormat("de");

/** A number as German writes it. */
export function n(value: number): string {
  return format.format(value);
}

/** `1 Zelle`, `2 Zellen`. */
export function counted(count: number, one: string, several: string): string {
  return `${n(count)} ${count === 1 ? one : several}`;
}

/** `ist` of one, `sind` of others. */
export function isOrAre(count: number): string {
  return count === 1 ? "ist" : "sind";
}

const IN_A_SENTENCE = 5;

/** The first few of `count` names, with `und` before the last. A single one that is left out has no gender that fits all nouns. */
export function listed(names: readonly string[], count: number): string {
  const shown = names.slice(0, IN_A_SENTENCE);
  const quoted = shown.map((name) => `\`${name}\``);
  if (shown.length === 0) return n(Math.max(count, 0));
  if (count > shown.length) {
    const more = count - shown.length;
    return `${quoted.join(", ")} und ${more === 1 ? "noch 1" : `${n(more)} weitere`}`;
  }
  const last = quoted.pop() ?? "";
  return quoted.length === 0 ? last : `${quoted.join(", ")} und ${last}`;
}

/** A column by its name or, where it has none, by its place, as the engine calls it. */
export function columnName(label: string): string {
  return label.replace(/^column (\d+)$/, "Spalte $1");
}

/** The first few of `count` columns. */
export function listedColumns(names: readonly string[], count: number): string {
  return listed(names.map(columnName), count);
}

/** Names beside each other. */
export function either(names: readonly string[]): string {
  return `\`${names.map(columnName).join("` oder `")}\``;
}

export function didYouMean(said: string, nearest: string): string {
  return nearest === "" ? said : `${said}; meinten Sie \`${nearest}\`?`;
}

export const hints: Readonly<Record<Hint, string>> = {
  "": "",
  "code-in-both-fields": "; die Ländervorwahl steht anscheinend in beiden Feldern",
  "code-twice": "; die Ländervorwahl steht dort anscheinend zweimal",
  "code-perhaps-twice": "; die Ländervorwahl steht dort vielleicht zweimal",
  "trunk-zero": "; lassen Sie die 0 nach der Ländervorwahl weg",
  "double-zero": "; lassen Sie die 00 vor der Ländervorwahl weg",
  "zero-one-one": "; lassen Sie die 011 vor der Ländervorwahl weg",
  "mexican-one": "; lassen Sie die 1 nach der Ländervorwahl 52 weg",
  "brazilian-nine": "; eine Mobilnummer in Brasilien hat nach der Ortsvorwahl eine 9",
  "without-one": "; mit einer 1 davor ist sie eine Nummer der USA oder eines Nachbarlandes",
  "without-code": "; die Ländervorwahl fehlt anscheinend",
  "zero-for-code": "; ersetzen Sie die 0 am Anfang durch die Ländervorwahl",
  "zero-before-code": "; lassen Sie die 0 vor der Ländervorwahl weg",
  "as-text": "; formatieren Sie die Spalte als Text und geben Sie die Nummern noch einmal ein",
  "plain-digits": "; schreiben Sie sie nur mit Ziffern",
};

/** What is wrong with a link, as a sentence behind a colon. */
export const urlDefects: Readonly<Record<UrlDefect, string>> = {
  "not-absolute": "Der Link beginnt nicht mit `https://`",
  "not-https": "Der Link ist kein `https`-Link",
  "no-host": "Der Link nennt keine Webadresse",
  credentials: "Der Link enthält vor dem Pfad ein `@`, die Webadresse ist also erst das, was danach steht",
  port: "Der Link nennt einen Port, und nur `443` ist erlaubt",
  "ip-address":
    "Die Webadresse ist eine IP-Adresse, die von außen niemand erreicht, oder eine Zahl, die Browser als IP-Adresse lesen",
  "single-label-host": "Die Webadresse hat keinen Punkt und ist deshalb nicht öffentlich",
  localhost: "Die Webadresse ist der eigene Computer",
  "trailing-dot": "Die Webadresse endet mit einem Punkt",
  "host-encoding": "Die Webadresse besteht nicht nur aus ASCII-Zeichen; schreiben Sie sie als Punycode (`xn--…`)",
  "bad-host": "Die Webadresse ist kein gültiger Name",
  "control-character": "Der Link enthält ein Steuerzeichen, zum Beispiel einen Tabulator oder einen Zeilenumbruch",
  whitespace: "Der Link enthält ein Leerzeichen; schreiben Sie `%20`, wenn es zum Pfad gehört",
  backslash: "Der Link enthält einen umgekehrten Schrägstrich, den Browser als Schrägstrich lesen",
  "invisible-character": "Der Link enthält ein unsichtbares Zeichen",
  "damaged-text": "Der Link enthält ein Zeichen, das von beschädigtem Text übrig bleibt",
  "forbidden-character": "Der Link enthält eine geschweifte oder spitze Klammer oder ein Anführungszeichen",
  "path-encoding":
    "Der Pfad verbirgt hinter einem Prozentzeichen ein Steuerzeichen oder einen Schrägstrich, auf den nur eine Dateiendung folgt",
};

export const unfetchable: Readonly<Record<Unfetchable, string>> = {
  "sample-host": "führt zu einem Server von Meta selbst, der die Datei nicht herausgibt",
  "share-page": "öffnet eine Seite über die Datei, nicht die Datei selbst",
};

/** A header's media: behind "dafür ist", and behind "der Link". */
export const media: Readonly<Record<MediaKind, { readonly no: string; readonly of: string }>> = {
  image: { no: "kein Bild", of: "des Bildes" },
  video: { no: "kein Video", of: "des Videos" },
  document: { no: "kein Dokument", of: "des Dokuments" },
};

const holders: Readonly<Record<Holder, (name: string) => string>> = {
  body: (name) => `der Wert der Variable \`${name}\``,
  button: (name) => `der Wert der Button-Variable \`${name}\``,
  header: (name) => `der Link ${(media as Readonly<Record<string, { of: string }>>)[name]?.of ?? name}`,
  id: () => "die ID",
  data: (name) => `die Kundenangabe \`${name}\``,
  handoff: () => "der Text",
};

/** What holds something, as a sentence begins. */
export function holder({ of, name }: { readonly of: Holder; readonly name: string }): string {
  return holders[of](name);
}
