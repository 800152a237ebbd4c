/** What is wrong with a list of recipients as a whole, and with its rows. */
import type { ArgsOf, RuleTexts } from "../../catalogue.js";
import { held } from "../held.js";
import { regions } from "../regions.js";
import { counted, either, n } from "./phrases.js";

export const list = {
  QUOTE_UNTERMINATED: {
    title: "Eine Zelle in Anführungszeichen wird nie geschlossen",
    help: "Schließen Sie das Anführungszeichen in der genannten Zeile, oder verdoppeln Sie eines, das zum Text gehört.",
    says: ({ line, lines }) =>
      `das Anführungszeichen, das in Zeile ${n(line)} geöffnet wird, wird ${lines === 0 ? "nie geschlossen" : `erst ${counted(lines, "Zeile", "Zeilen")} später geschlossen, hinter Text, der wie weitere Empfänger aussieht`}`,
  },
  ROW_TOO_LARGE: {
    title: "Eine Zeile ist zu groß",
    help: "Suchen Sie nach einem Anführungszeichen, das nicht geschlossen wird, oder kürzen Sie die Zeile.",
    says: ({ line }) =>
      `die Zeile, die in Zeile ${n(line)} der Datei beginnt, ist größer, als von einer Zeile gelesen wird`,
  },
  TEXT_AFTER_QUOTE: {
    title: "Nach einem schließenden Anführungszeichen folgt Text",
    help: "Verdoppeln Sie die Anführungszeichen, die zum Text gehören, oder setzen Sie die ganze Zelle in Anführungszeichen.",
    says: () =>
      "eine Zelle geht nach ihrem schließenden Anführungszeichen weiter, deshalb ist nicht klar, wo sie endet",
  },
  ROW_TOO_SHORT: {
    title: "Eine Zeile hat zu wenige Zellen",
    help: "Geben Sie jeder Zeile gleich viele Zellen; fehlende Werte werden eigens gemeldet.",
    says: ({ found, expected }) =>
      `die Zeile hat ${counted(found, "Zelle", "Zellen")}, ${expected === 1 ? "gebraucht wird" : "gebraucht werden"} ${n(expected)}`,
  },
  ROW_TOO_LONG: {
    title: "Eine Zeile hat zu viele Zellen",
    help: "Setzen Sie einen Wert, der das Trennzeichen enthält, in Anführungszeichen, oder entfernen Sie die überzähligen Zellen.",
    says: ({ surplus, expected }) =>
      `${counted(surplus, "gefüllte Zelle", "gefüllte Zellen")} mehr als die ${n(expected)}, die erwartet ${expected === 1 ? "wird" : "werden"}`,
  },
  LIST_TOO_LONG: {
    title: "Die Liste ist länger, als das Web-Tool annimmt",
    help: "Teilen Sie die Liste auf, oder lassen Sie das Limit des Kontos erhöhen (auf bis zu 100.000 Empfänger).",
    says: ({ found, limit }) => `${n(found)} Empfänger; das Web-Tool nimmt ${n(limit)} auf einmal an`,
  },
  SET_UNCERTAIN: {
    title: "Es ist nicht klar, welche Spalte einer Abgleichsliste gemeint ist",
    help: "Sagen Sie mit `setReadings`, welche es ist, oder nennen Sie die Spalte `Phone` (für App-Nutzer `Id`) und keine andere so.",
    says: ({ set, candidates }) =>
      `es ist nicht klar, welche Spalte der Abgleichsliste ${sets[set]} gemeint ist: ${either(candidates)}`,
  },
  SET_STATUS: {
    title: "Eine Spalte einer Abgleichsliste sagt, dass nicht alle darin gemeint sind",
    help: "Sagen Sie mit `where` in `setReadings`, welche Zeilen zählen, oder mit `all`, dass es alle sind.",
    says: ({ set, column, values }) =>
      `jede Zeile der Abgleichsliste ${sets[set]} zählt, was auch immer in ihrer Spalte \`${column}\` steht: ${held(values, "anderes", "leer")}`,
  },
  NUMBERS_READ_ABROAD: {
    title: "Als ausländisch gelesene Nummern könnten zum Land der meisten anderen gehören",
    help: "Geben Sie mit `country` das Land an, oder mit `numbersAsGiven`, dass die Nummern stimmen; vorher gibt es keine Dateien zum Senden.",
    says: ({ set, count, of, region, row, line }) => {
      const numbers = counted(of, "Nummer", "Nummern");
      const whose =
        set === ""
          ? `${numbers} ohne \`+\`, die als ${of === 1 ? "Nummer" : "Nummern"} anderer Länder gelesen ${of === 1 ? "wird" : "werden"},`
          : `${numbers} anderer Länder in der Datei ${sets[set]}`;
      const first = row === 0 ? "" : `; die erste steht in Zeile ${n(row)} (Zeile ${n(line)} der Datei)`;
      return `${n(count)} von ${whose} ${count === 1 ? "wäre" : "wären"} mit der Ländervorwahl von ${region}, wohin die meisten anderen gehören, ${count === 1 ? "eine Mobilnummer" : "Mobilnummern"}${first}`;
    },
  },
  SET_UNREAD: {
    title: "Eine Abgleichsliste ließ sich nicht vollständig lesen",
    help: "Schreiben Sie jede Nummer mit ihrer Ländervorwahl, oder sagen Sie mit `acceptUnread`, wie viele Zeilen zu niemandem gehören.",
    says: ({ set, count, lines, region, others, more, delimiter, column, rows }) => {
      const of = `der Abgleichsliste ${sets[set]}`;
      if (column !== "")
        return `die meisten Nummern ${of} haben ihre Ländervorwahl in der Spalte \`${column}\` und werden ohne sie gelesen`;
      if (region !== "") {
        return `viele Nummern ${of} sind so, wie sie dastehen, nicht gültig, mit der Ländervorwahl von ${regions(region, others, more)} aber schon`;
      }
      if (delimiter !== "")
        return `jede Zeile ${of} ergab eine einzige Zelle, und \`${delimiter}\` scheint ihre Zellen zu trennen`;
      if (rows > 0)
        return `in der Datei ${of} gibt es ${counted(rows, "Zeile", "Zeilen")}, aber keine enthält, was die gemeinten enthalten sollen`;
      if (count === 0) return `in der Datei ${of} steht niemand`;
      if (count === 1) return `Zeile ${lines.join("")} ${of} ergibt niemanden`;
      return `${n(count)} Zeilen ${of} ergeben niemanden: ${lines.join(", ")}${count > lines.length ? " und weitere" : ""}`;
    },
  },
  SET_ENCODING: {
    title: "Die Buchstaben einer Abgleichsliste sind vielleicht nicht mehr, was sie waren",
    help: "Speichern Sie die Datei als UTF-8 (in Excel: CSV UTF-8), oder geben Sie mit `encoding` in den `setReadings` an, was sie ist.",
    says: ({ set, doubt, encoding, given, found, count }) => {
      const of = `die Datei der Abgleichsliste ${sets[set]}`;
      if (doubt === "assumed") return `${of} ist kein UTF-8; angenommen wird ${encoding}`;
      if (doubt === "contradicted") {
        return `${of} ${found === encoding ? `beginnt mit der Markierung von ${found}` : `sieht nach ${found} aus`}, angegeben ist ${given}; sie wurde als ${encoding} gelesen`;
      }
      return `in ${counted(count, "Zelle", "Zellen")} der Abgleichsliste ${sets[set]} ging ein Zeichen verloren (U+FFFD); das ergibt niemanden`;
    },
  },
  ROWS_ABOVE_HEADING: {
    title: "Über der Überschriftenzeile stehen Zeilen",
    help: "Es ist nichts zu tun, wenn sie ein Titel, ein Datum oder ein Kommentar sind; sonst sagen Sie mit `header`, wo die Überschriftenzeile ist oder dass es keine gibt.",
    says: ({ rows, line }) =>
      rows === 1
        ? `1 Zeile über der Überschriftenzeile (Zeile ${n(line)}) ist kein Empfänger`
        : `${n(rows)} Zeilen über der Überschriftenzeile (Zeile ${n(line)}) sind keine Empfänger`,
  },
  HEADING_CHANGES: {
    title: "Zwischen den Zeilen stehen Überschriften anderer Spalten",
    help: "Bringen Sie beide Teile in dieselbe Reihenfolge der Spalten, oder prüfen Sie jeden als eigene Liste; vorher gibt es keine Dateien zum Senden.",
    says: ({ row, line, column, found, name }) =>
      `Zeile ${n(row)} (Zeile ${n(line)} der Datei) besteht aus Überschriften, und Spalte ${n(column)} heißt dort \`${found}\`; die Zeilen darunter werden gelesen, als wäre es \`${name}\``,
  },
  HEADING_REPEATED: {
    title: "Die Überschriftenzeile steht noch einmal zwischen den Zeilen",
    help: "Es ist nichts zu tun; solche Zeilen kommen von zusammengefügten Dateien und sind keine Empfänger.",
    says: ({ times, line }) =>
      times === 1
        ? `die Überschriftenzeile steht noch einmal in Zeile ${n(line)}`
        : `die Überschriftenzeile steht noch ${n(times)}-mal in der Liste, zuerst in Zeile ${n(line)}`,
  },
  EARLIER_LIST_MISSING: {
    title: "Fehlgeschlagene Empfänger kamen ohne das zurück, woraus sie stammen",
    help: "Geben Sie mit `after` an, woraus sie stammen, damit niemand, der dort angenommen wurde, noch einmal angenommen wird.",
    says: () =>
      "diese Empfänger sind schon einmal fehlgeschlagen und wurden ohne die Liste oder Anfrage geprüft, aus der sie stammen",
  },
  EARLIER_ACCEPTED_NOBODY: {
    title: "Wegen einer früheren Liste oder Anfrage wird niemand ausgelassen",
    help: "Prüfen Sie sie so, wie sie gesendet wurde (Handoff, `columns`, `country`), oder lassen Sie `after` weg, wenn sie an niemanden ging; vorher gibt es keine Dateien zum Senden.",
    says: ({ place, recipients, reason }) =>
      `von ${counted(recipients, "Empfänger", "Empfängern")} dessen, was früher kam (${place}), gilt wegen \`${reason}\` niemand als angenommen; deshalb wird seinetwegen niemand ausgelassen`,
  },
  DELIMITER_UNLIKELY: {
    title: "Jede Zeile ergab eine einzige Zelle, und ein anderes Zeichen scheint Zellen zu trennen",
    help: "Sagen Sie mit `delimiter`, was Zellen trennt; nehmen Sie Anführungszeichen um ganze Zeilen weg, oder lassen Sie die Tabellenkalkulation sie aufteilen (Text in Spalten).",
    says: ({ likely, cause }) =>
      cause === "whole"
        ? `jede Zeile ist als Ganzes eine Zelle, in Anführungszeichen oder in einer Tabelle, und \`${likely}\` scheint zu trennen, was darin steht`
        : `jede Zeile ergab eine einzige Zelle, und \`${likely}\` scheint ihre Zellen zu trennen`,
  },
  QUOTES_UNUSUAL: {
    title: "Zellen stehen in Zeichen, die keine Anführungszeichen einer CSV-Datei sind",
    help: "Lassen Sie die Datei mit doppelten Anführungszeichen oder ohne schreiben; diese Zeichen gelten als Teil des Werts.",
    says: ({ mark, rows }) =>
      `${counted(rows, "Zeile beginnt", "Zeilen beginnen")} mit einer Zelle in \`${mark}\`, und das sind keine Anführungszeichen einer CSV-Datei`,
  },
  ENCODING_GUESSED: {
    title: "Der Text ist kein UTF-8, deshalb wurde seine Zeichenkodierung angenommen",
    help: "Sehen Sie sich Namen mit Umlauten und Akzenten an; speichern Sie die Datei als UTF-8 (in Excel: CSV UTF-8), oder geben Sie mit `encoding` an, was sie ist.",
    says: ({ encoding, likely }) =>
      `der Text ist kein UTF-8; angenommen wird ${encoding}${likely === "" ? "" : `, wahrscheinlicher ist ${likely}`}`,
  },
  ENCODING_CONTRADICTED: {
    title: "Der Text hat nicht die angegebene Zeichenkodierung",
    help: "Sehen Sie sich Namen mit Umlauten und Akzenten an, und lassen Sie `encoding` weg, wenn die Datei selbst sagt, was sie ist.",
    says: ({ given, found, used }) =>
      `der Text ${found === used ? `beginnt mit der Markierung von ${found}` : `sieht nach ${found} aus`}, angegeben ist ${given}; er wurde als ${used} gelesen`,
  },
  ENCODING_UNKNOWN: {
    title: "Die Zeichenkodierung des Textes ist nicht bekannt",
    help: "Geben Sie sie mit `encoding` an, oder speichern Sie die Datei als UTF-8 (in Excel: CSV UTF-8).",
    says: ({ likely }) => `der Text ist weder UTF-8 noch UTF-16 noch windows-1252; er könnte ${likely.join(", ")} sein`,
  },
  FILE_NOT_TEXT: {
    title: "Die Datei ist keine Textdatei",
    help: "Speichern Sie das Tabellenblatt als CSV (in Excel: CSV UTF-8), und verwenden Sie diese Datei.",
    says: ({ found }) => `die Datei ist keine Textdatei, sondern ${kindOfFile(found)}`,
  },
  SHEETS_LEFT_OUT: {
    title: "Andere Blätter der Arbeitsmappe wurden nicht gelesen",
    help: "Sagen Sie mit `sheet`, welches gemeint ist; Empfänger aus mehreren Blättern gehören in eines.",
    says: ({ read, others }) =>
      others.length === 1
        ? `das Blatt \`${read}\` wurde gelesen, \`${others[0]}\` nicht`
        : `das Blatt \`${read}\` wurde gelesen, ${n(others.length)} andere nicht`,
  },
  ROWS_HIDDEN: {
    title: "Das Blatt verbirgt Zeilen, die gelesen wurden",
    help: "Ausgeblendete Zeilen sind Empfänger wie alle anderen: Kopieren Sie die sichtbaren in ein eigenes Blatt, wenn nur sie gemeint sind.",
    says: ({ rows, first }) =>
      rows === 1
        ? `1 Zeile (Zeile ${n(first)}) ist im Blatt ausgeblendet und wurde wie alle anderen gelesen`
        : `${n(rows)} Zeilen (die erste ist Zeile ${n(first)}) sind im Blatt ausgeblendet und wurden wie alle anderen gelesen`,
  },
  CELL_LOOKS_UNKNOWN: {
    title: "Die Arbeitsmappe sagt nicht, was Zellen anzeigen",
    help: "Sehen Sie sich eine Nachricht mit einem solchen Wert an; formatieren Sie die Spalte als Text, und geben Sie ein, was gemeint ist.",
    says: ({ doubt, cells, first }) =>
      `${cells === 1 ? `1 Zelle, in Zeile ${n(first)}` : `${n(cells)} Zellen, die erste in Zeile ${n(first)}`}: ${doubts[doubt]}`,
  },
} satisfies Partial<RuleTexts>;

/** Behind "die Abgleichsliste". */
const sets: Readonly<Record<ArgsOf<"SET_UNREAD">["set"], string>> = {
  "opted-out": "der abgemeldeten Nummern",
  "active-conversations": "der offenen Gespräche",
  "app-users": "der App-Nutzer",
};

const doubts: Readonly<Record<ArgsOf<"CELL_LOOKS_UNKNOWN">["doubt"], string>> = {
  formula: "eine Formel, deren Wert nicht gespeichert wurde, als leer gelesen",
  date: "ein Datum, das auf jedem Computer anders aussehen kann, als `2026-11-30` gelesen",
  marks: "eine Zahl, deren Zeichen vom Computer abhängen, mit Dezimalpunkt und ohne Tausendertrennung gelesen",
  format: "eine Zahl in einem Format, das nicht nachgebildet wird, so gelesen, wie sie ist",
  merged: "von einer verbundenen Zelle verdeckt, als leer gelesen",
};

/** What a file is that is no text; the argument is the engine's phrase. */
const files: Readonly<Record<string, string>> = {
  "an Excel workbook": "eine Excel-Arbeitsmappe",
  "an old Excel workbook": "eine alte Excel-Arbeitsmappe",
  "an OpenDocument spreadsheet": "eine OpenDocument-Tabelle",
  "a Word document": "ein Word-Dokument",
  "a PowerPoint presentation": "eine PowerPoint-Präsentation",
  "an OpenDocument text": "ein OpenDocument-Text",
  "an OpenDocument presentation": "eine OpenDocument-Präsentation",
  "a spreadsheet of Apple Numbers": "eine Tabelle aus Apple Numbers",
  "a ZIP archive": "ein ZIP-Archiv",
  "a gzip archive": "ein gzip-Archiv",
  "a PDF document": "ein PDF-Dokument",
  "a rich text document": "ein Rich-Text-Dokument",
  "an HTML page": "eine HTML-Seite",
  "an XML document": "ein XML-Dokument",
  "a JSON document": "ein JSON-Dokument",
  "a file of contacts (vCard)": "eine Datei mit Kontakten (vCard)",
  "text in UTF-32": "Text in UTF-32",
};

function kindOfFile(found: string): string {
  const byte = /^a binary file \(byte (\d+) is NUL\)$/.exec(found)?.[1];
  return byte === undefined ? (files[found] ?? found) : `eine Binärdatei (Byte ${byte} ist NUL)`;
}
