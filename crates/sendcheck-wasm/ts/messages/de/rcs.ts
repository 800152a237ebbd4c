/** What is wrong with an RCS message. */
import type { ArgsOf, RuleTexts } from "../../catalogue.js";
import { counted, n } from "./phrases.js";

export const rcs = {
  RCS_CARD_EMPTY: {
    title: "Eine RCS-Karte zeigt nichts",
    help: "Geben Sie der Karte eine Mediendatei, einen Titel oder einen Text.",
    says: () => "die Karte hat weder eine Mediendatei noch einen Titel noch einen Text",
  },
  RCS_SUGGESTIONS: {
    title: "Eine RCS-Nachricht hat zu viele Vorschläge",
    help: "Bleiben Sie bei 4 Vorschlägen auf einer Karte oder 11 unter einem einfachen Text.",
    says: ({ message, found, limit }) =>
      `${counted(found, "Vorschlag", "Vorschläge")}; ${suggestions[message]} ${limit === 1 ? "passt" : "passen"} höchstens ${n(limit)}`,
  },
  RCS_DIAL_NUMBER: {
    title: "Die Nummer, die ein RCS-Vorschlag wählt, ist nicht international geschrieben",
    help: "Schreiben Sie `+`, die Ländervorwahl und die Nummer in Ziffern, ohne etwas dazwischen.",
    says: ({ what }) => dialled[what],
  },
  RCS_ORIENTATION: {
    title: "Die Ausrichtung einer Karte ist keine von RCS",
    help: "Verwenden Sie `VERTICAL` oder `HORIZONTAL`.",
    says: ({ orientation, canonical }) =>
      canonical === ""
        ? `\`${orientation}\` ist keine Ausrichtung einer RCS-Karte`
        : `RCS schreibt die Ausrichtung \`${orientation}\` als \`${canonical}\``,
  },
  RCS_ALIGNMENT: {
    title: "Die Seite, auf der die Mediendatei steht, passt nicht zur Karte",
    help: "Geben Sie `thumbnailImageAlignment` bei einer horizontalen Karte als `LEFT` oder `RIGHT` an, bei keiner anderen.",
    says: ({ what, canonical }) => sides[what](canonical),
  },
  RCS_MEDIA_HEIGHT: {
    title: "Die Höhe der Mediendatei einer Karte ist keine von RCS",
    help: "Verwenden Sie `SHORT`, `MEDIUM` oder `TALL`.",
    says: ({ height, canonical }) =>
      canonical === ""
        ? `\`${height}\` ist keine Höhe von RCS`
        : `RCS schreibt die Höhe \`${height}\` als \`${canonical}\``,
  },
  RCS_MEDIA_TYPE: {
    title: "Die Mediendatei einer Karte ist von einer Art, die RCS nicht zeigt",
    help: "Verwenden Sie ein Bild als JPEG, PNG oder GIF oder ein Video als MP4, M4V, MPEG, 3GP oder WebM.",
    says: ({ extension }) =>
      extension === "pdf"
        ? "der Link führt zu einer PDF-Datei, die RCS nur in Indien zeigt"
        : `der Link endet mit \`${extension}\`, was RCS nicht zeigt`,
  },
} satisfies Partial<RuleTexts>;

const suggestions: Readonly<Record<ArgsOf<"RCS_SUGGESTIONS">["message"], string>> = {
  card: "auf eine Karte",
  text: "unter einen Text",
};

const dialled: Readonly<Record<ArgsOf<"RCS_DIAL_NUMBER">["what"], string>> = {
  missing: "der Vorschlag hat keine Nummer zum Wählen",
  characters: "die Nummer des Vorschlags enthält etwas anderes als Ziffern, `+`, `*` und `#`",
  national: "die Nummer des Vorschlags hat keine Ländervorwahl und lässt sich deshalb nur im eigenen Land wählen",
};

const sides: Readonly<Record<ArgsOf<"RCS_ALIGNMENT">["what"], (canonical: string) => string>> = {
  missing: () => "eine horizontale Karte muss sagen, auf welcher Seite ihre Mediendatei steht",
  ignored: () => "die Seite der Mediendatei hat bei einer vertikalen Karte keine Wirkung",
  unknown: () => "die Seite der Mediendatei ist weder `LEFT` noch `RIGHT`",
  capitals: (canonical) => `RCS schreibt die Seite der Mediendatei als \`${canonical}\``,
};
