/** What is wrong with the values that a recipient brings for the message. */
import type { ArgsOf, RuleTexts } from "../../catalogue.js";
import { counted, holder, isOrAre, listedColumns, media, n, unfetchable, urlDefects } from "./phrases.js";

export const values = {
  TOO_MANY_VARIABLES: {
    title: "Es sind mehr Variablen angegeben, als die Nachricht hat",
    help: "Lassen Sie weg, wofür die Nachricht keine Variable hat.",
    says: ({ expected, surplus, count }) => {
      const names = listedColumns(surplus, count);
      if (expected === 0) return `${names} ${isOrAre(count)} angegeben, und die Nachricht hat keine Variable`;
      return `neben ${expected === 1 ? "der einzigen Variable" : `den ${n(expected)} Variablen`} der Nachricht ${isOrAre(count)} außerdem ${names} angegeben`;
    },
    advises: ({ unnamed }) =>
      unnamed === "yes"
        ? "Setzen Sie einen Wert, der das Trennzeichen enthält, in Anführungszeichen, oder lassen Sie weg, wofür die Nachricht keine Variable hat."
        : "Lassen Sie weg, wofür die Nachricht keine Variable hat.",
  },
  MISSING_VARIABLE: {
    title: "Eine Variable der Nachricht fehlt",
    help: "Geben Sie für jede Variable der Nachricht einen Wert an.",
    says: ({ name }) => `die Variable \`${name}\` fehlt`,
  },
  INSUFFICIENT_VARIABLES: {
    title: "Es ist keine Variable angegeben, die Nachricht hat aber welche",
    help: "Geben Sie für jede Variable der Nachricht einen Wert an.",
    says: ({ expected }) => `es ist keine Variable angegeben, die Nachricht hat ${n(expected)}`,
  },
  VARIABLE_NOT_STRING: {
    title: "Der Wert einer Variable ist kein Text",
    help: "Setzen Sie den Wert in Anführungszeichen.",
    says: ({ name }) => `der Wert der Variable \`${name}\` ist kein Text`,
  },
  INSUFFICIENT_HEADER_VARIABLES: {
    title: "Die Mediendatei des Headers fehlt",
    help: "Geben Sie einen https-Link für den Header an: `headerVariables` in einer Anfrage, die Spalte H1 in einer Liste.",
    says: ({ expected }) => `die Nachricht hat einen Header, aber dafür ist ${media[expected].no} angegeben`,
  },
  TOO_MANY_HEADER_VARIABLES: {
    title: "Es sind mehr Header-Variablen angegeben, als die Nachricht hat",
    help: "Geben Sie eine Header-Variable an, wenn der Header eine aufnimmt, und keine, wenn er fest ist oder fehlt.",
    says: ({ given, expected, surplus }) => {
      const takes = `die Nachricht nimmt ${expected === 0 ? "keine" : "eine"} auf`;
      if (surplus.length === 0) {
        return `${counted(given, "Header-Variable ist", "Header-Variablen sind")} angegeben, ${takes}`;
      }
      if (surplus.length === 1) return `${listedColumns(surplus, 1)} ist eine Header-Variable, und ${takes}`;
      return `${listedColumns(surplus, surplus.length)} sind Header-Variablen, und ${takes}`;
    },
    advises: ({ expected, surplus }) => {
      if (surplus.length === 0) {
        return expected === 0
          ? "Lassen Sie `headerVariables` weg, oder wählen Sie den Handoff mit Header."
          : "Geben Sie genau eines von `image`, `video` und `document` an.";
      }
      return expected === 0
        ? "Lassen Sie die Spalte weg, oder wählen Sie den Handoff mit Header."
        : "Lassen Sie die Spalte weg.";
    },
  },
  MISSING_HEADER_VARIABLE: {
    title: "Die Header-Variable ist von der falschen Art",
    help: "Verwenden Sie in `headerVariables` den Schlüssel für die Art des Headers.",
    says: ({ expected, found }) => `der Header braucht \`${expected}\`; angegeben ist der Schlüssel \`${found}\``,
  },
  HEADER_VARIABLE_NOT_STRING: {
    title: "Der Link des Headers ist kein Text",
    help: "Setzen Sie den Link in Anführungszeichen.",
    says: ({ header }) => `der Wert von \`${header}\` ist kein Text`,
  },
  HEADER_VARIABLE_INVALID_URL: {
    title: "Der Link des Headers ist keine einfache https-Adresse",
    help: "Verwenden Sie einen öffentlichen https-Link wie https://cdn.example.com/photo.jpg; für ein Prozentzeichen darin schreiben Sie `%25`.",
    says: ({ header, defect }) =>
      defect === "stray-percent"
        ? `der Link ${media[header].of} hat im Pfad ein Prozentzeichen, das keine Kodierung einleitet`
        : `der Link ${media[header].of} ist nicht verwendbar: ${urlDefects[defect]}`,
  },
  IMAGE_URL_NOT_WHITELISTED: {
    title: "Der Link des Headers führt zu einer Webadresse, die nicht erlaubt ist",
    help: "Fügen Sie die Webadresse in den Einstellungen des Produkts zu den erlaubten Domains hinzu, oder verwenden Sie einen Link mit einer erlaubten.",
    says: ({ header }) => `der Link ${media[header].of} führt zu einer Webadresse, die nicht zu den erlaubten gehört`,
  },
  TEXT_DAMAGED: {
    title: "Ein Wert hat ein Zeichen verloren",
    help: "Schreiben Sie den Wert noch einmal; wenn es viele Zeilen betrifft, ist die Datei kein UTF-8: Geben Sie mit `encoding` an, was sie ist.",
    says: (args) => `${holder(args)} enthält ein Zeichen, das unterwegs verloren ging (U+FFFD)`,
  },
  MISSING_BUTTON_VARIABLE: {
    title: "Die Variable eines Buttons fehlt",
    help: "Geben Sie den Wert an: `buttonVariables` in einer Anfrage, die Spalte BU1 in einer Liste.",
    says: ({ name }) => `die Button-Variable \`${name}\` fehlt`,
  },
  TOO_MANY_BUTTON_VARIABLES: {
    title: "Es ist eine Button-Variable angegeben, die kein Button aufnimmt",
    help: "Geben Sie nur die Variablen von Buttons mit variabler Adresse an.",
    says: ({ surplus }) => `für ${listedColumns(surplus, surplus.length)} gibt es keinen Button`,
  },
  BUTTON_VARIABLE_NOT_STRING: {
    title: "Der Wert einer Button-Variable ist kein Text",
    help: "Setzen Sie den Wert in Anführungszeichen.",
    says: ({ name }) => `der Wert der Button-Variable \`${name}\` ist kein Text`,
  },
  BUTTON_VARIABLE_ADDRESS: {
    title: "Der Wert eines Buttons ergänzt dessen Adresse nicht",
    help: "Geben Sie nur an, was auf die eigene Adresse des Buttons folgt, so wie es in einem Link steht: `AS1` hinter `https://www.example.com/tickets/`.",
    says: ({ name, what }) => `der Wert der Button-Variable \`${name}\` ${unfit[what]}`,
  },
  VARIABLE_TOO_LONG: {
    title: "Der Wert einer Variable ist zu lang",
    help: "Kürzen Sie den Wert auf höchstens 1.550 Zeichen.",
    says: ({ name, length, limit }) =>
      `die Variable \`${name}\` hat ${n(length)} Zeichen; erlaubt ${isOrAre(limit)} höchstens ${n(limit)}`,
  },
  VARIABLE_EMPTY: {
    title: "Der Wert einer Variable ist leer",
    help: "Geben Sie einen Text an; WhatsApp nimmt keinen leeren an.",
    says: ({ name }) => `der Wert der Variable \`${name}\` ist leer oder besteht nur aus Leerzeichen`,
  },
  VARIABLE_WHITESPACE: {
    title: "Der Wert einer Variable enthält Zeilenumbrüche, Tabulatoren oder zu viele Leerzeichen",
    help: "Schreiben Sie den Wert in eine Zeile, ohne Tabulatoren und mit höchstens vier Leerzeichen hintereinander.",
    says: ({ name, what }) => `der Wert der Variable \`${name}\` enthält ${spaces[what]}`,
  },
  HEADER_VARIABLE_EXTENSION: {
    title: "Der Link des Headers endet wie eine andere Art von Datei",
    help: "Verwenden Sie eine Datei einer genannten Art: jpg oder png für Bilder, pdf für Dokumente, mp4 für Videos.",
    says: ({ header, extension }) => `der Link ${media[header].of} ${endings[extension]}`,
  },
  HEADER_VARIABLE_FRAGMENT: {
    title: "Nur ein Teil des Links des Headers ist angegeben",
    help: "Geben Sie den ganzen https-Link an; die Dokumentation zeigt keinen Header-Wert, der nur ein Teil davon ist.",
    says: ({ header }) =>
      `nur ein Teil des Links ${media[header].of} ist angegeben; er wurde zusammen mit der Adresse des Handoffs geprüft`,
  },
  HEADER_VARIABLE_NOT_A_FILE: {
    title: "Der Link des Headers führt nicht zur Datei",
    help: "Verwenden Sie die Adresse der Datei selbst auf einem eigenen Server, der die Datei ohne eine Seite darum herum ausgibt.",
    says: ({ header, why }) => `der Link ${media[header].of} ${unfetchable[why]}`,
  },
  HEADER_VARIABLE_ENDS: {
    title: "Der Link des Headers funktioniert nur bis zu einem bestimmten Zeitpunkt",
    help: "Achten Sie darauf, dass die Nachricht vorher gesendet wird; die Datei wird erst dann abgerufen, und Zeitfenster können die Nachricht aufhalten.",
    says: ({ header, ends, sent }) => {
      const until = `der Link ${media[header].of} funktioniert nur bis ${ends}`;
      return sent === "" ? until : `${until}, und die Nachricht wird frühestens um ${sent} gesendet`;
    },
    advises: ({ sent }) =>
      sent === ""
        ? "Achten Sie darauf, dass die Nachricht vorher gesendet wird; die Datei wird erst dann abgerufen, und Zeitfenster können die Nachricht aufhalten."
        : "Signieren Sie den Link für längere Zeit, oder senden Sie früher: Die Datei wird abgerufen, wenn die Nachricht gesendet wird.",
  },
  LINK_VARIABLE_INVALID: {
    title: "Der Wert für eine Adresse ist kein verwendbarer Link",
    help: "Verwenden Sie einen öffentlichen https-Link wie https://cdn.example.com/photo.jpg.",
    says: ({ name, link, what }) => {
      const address = `die Adresse ${targets[link]}, die sich aus der Variable \`${name}\` ergibt,`;
      if (what === "extension") return `${address} endet wie eine andere Art von Datei`;
      if (what === "sample-host" || what === "share-page") return `${address} ${unfetchable[what]}`;
      return `${address} ist nicht verwendbar: ${urlDefects[what]}`;
    },
  },
  VARIABLE_HTML_ENTITY: {
    title: "Ein Text enthält eine HTML-Entität",
    help: "Schreiben Sie das Zeichen selbst: Eine Nachricht zeigt `&amp;` so, wie es dasteht, und ein Link damit ist ein anderer Link.",
    says: (args) => {
      const said = `${holder(args)} enthält eine HTML-Entität`;
      if (args.of === "header") return `${said} und ist deshalb ein anderer Link`;
      return `${said}, ${args.of === "button" ? "der Link ist deshalb ein anderer" : "die so gezeigt wird, wie sie dasteht"}`;
    },
  },
  VALUE_NULL: {
    title: "Ein Wert ist das, was Programme ausgeben, wenn es keinen Wert gibt",
    help: "Füllen Sie den Wert aus, oder lassen Sie den Empfänger weg; suchen Sie dort, wo der Wert entstanden ist, nach einem leeren Feld.",
    says: (args) => `${holder(args)} ist das, was Programme ausgeben, wenn es keinen Wert gibt`,
  },
  VALUE_MERGE_TAG: {
    title: "Ein Wert enthält den Platzhalter eines anderen Systems",
    help: "Füllen Sie das Feld aus, bevor die Liste exportiert wird; was in einem Wert steht, wird so gesendet, wie es dasteht.",
    says: (args) => `${holder(args)} enthält einen Platzhalter, den niemand ausgefüllt hat`,
  },
  VALUE_FROM_SPREADSHEET: {
    title: "Ein Tabellenprogramm hat den Wert verändert",
    help: "Formatieren Sie die Spalte als Text, geben Sie die Werte noch einmal ein und speichern Sie die Liste neu.",
    says: (args) => `${holder(args)} ist ${traces[args.trace]}`,
  },
  TEXT_MARKUP: {
    title: "Ein Text enthält eine Escape-Sequenz oder ein Tag",
    help: "Schreiben Sie einen Zeilenumbruch oder einen Buchstaben selbst, und lassen Sie Tags weg; Kunden sehen sie so, wie sie dastehen.",
    says: (args) => `${holder(args)} enthält ${markup[args.kind]}`,
  },
  TEXT_GARBLED: {
    title: "Ein Text ist beschädigt oder enthält verborgene Zeichen",
    help: "Schreiben Sie den Text noch einmal; wenn es viele Zeilen betrifft, wurde die Datei schon vorher in der falschen Zeichenkodierung gelesen.",
    says: (args) => `${holder(args)} enthält ${garbled[args.kind]}`,
  },
  HANDOFF_DEFAULTS_USED: {
    title: "Die Standardwerte des Handoffs werden verwendet",
    help: "Es ist nichts zu tun, wenn die Standardwerte gemeint sind; nur der Dienst kennt sie.",
    says: () => "es ist keine Variable angegeben, deshalb werden die im Dienst gespeicherten Standardwerte gesendet",
  },
} satisfies Partial<RuleTexts>;

const unfit: Readonly<Record<ArgsOf<"BUTTON_VARIABLE_ADDRESS">["what"], string>> = {
  "whole-link": "ist ein ganzer Link, der an die eigene Adresse des Buttons angehängt wird",
  "own-address": "wiederholt die eigene Adresse des Buttons, die ohnehin davor steht",
  blank: "enthält ein Leerzeichen oder einen Zeilenumbruch, die in keinem Link stehen können",
  doubled: "beginnt mit dem Zeichen, mit dem die Adresse des Buttons endet, das dort also zweimal steht",
  "empty-step": "enthält zwei Schrägstriche hintereinander, die zu einer anderen Seite oder zu keiner führen",
  nothing: "ist nur ein Rautezeichen, das zur Adresse des Buttons führt und nicht weiter",
};

const spaces: Readonly<Record<ArgsOf<"VARIABLE_WHITESPACE">["what"], string>> = {
  "line-break": "einen Zeilenumbruch",
  tab: "einen Tabulator",
  blanks: "mehr als vier Leerzeichen hintereinander",
};

const endings: Readonly<Record<ArgsOf<"HEADER_VARIABLE_EXTENSION">["extension"], string>> = {
  absent: "hat keine Dateiendung, deshalb ist seine Art nicht zu erkennen",
  tolerated: "hat eine Dateiendung, die die aktuelle Dokumentation nicht nennt",
  refused: "endet wie eine andere Art von Datei",
};

const targets: Readonly<Record<ArgsOf<"LINK_VARIABLE_INVALID">["link"], string>> = {
  image: "des Bildes",
  media: "der Mediendatei",
  page: "der Seite",
};

const traces: Readonly<Record<ArgsOf<"VALUE_FROM_SPREADSHEET">["trace"], string>> = {
  formula: "eine Formel und nicht ihr Ergebnis",
  exponent: "eine verkürzt geschriebene Zahl, es können also Ziffern verloren sein",
  decimal: "eine lange Zahl mit einer Nachkommastelle",
  "too-narrow": "das, was eine zu schmale Spalte anzeigt",
  error: "ein Fehler eines Tabellenprogramms",
  "day-zero": "der Tag, ab dem ein Tabellenprogramm zählt und zu dem eine leere Zelle als Datum wird",
};

const markup: Readonly<Record<ArgsOf<"TEXT_MARKUP">["kind"], string>> = {
  escape: "eine Escape-Sequenz wie `\\n`, die so gezeigt wird, wie sie dasteht",
  tag: "ein Tag wie `<br>`, das so gezeigt wird, wie es dasteht",
  encoded: "Buchstaben, wie Links oder Mails sie kodieren, zum Beispiel `%C3%AB` statt `ë`; sie werden so gezeigt",
};

const garbled: Readonly<Record<ArgsOf<"TEXT_GARBLED">["kind"], string>> = {
  "read-twice": "Buchstaben, die in der falschen Zeichenkodierung gelesen wurden, zum Beispiel `Ã¼` statt `ü`",
  control: "ein Steuerzeichen",
  noncharacter: "einen Codepunkt, der kein Zeichen ist",
  direction: "eine verborgene Markierung, die die Leserichtung ändert",
};
