/** What is wrong with the number or id of a recipient, and what stands against writing to it. */
import type { ArgsOf, RuleTexts } from "../../catalogue.js";
import { counted, hints, n } from "./phrases.js";

export const numbers = {
  MISSING_CONSUMER_INFORMATION: {
    title: "Dem Empfänger fehlt eine Adresse für einen Kanal des Handoffs",
    help: "Geben Sie für jeden Kanal des Handoffs eine Nummer an (für die App die ID des Kunden).",
    says: ({ channel }) => `für den Kanal \`${channel}\` gibt es keine ${channel === "inapp" ? "ID" : "Nummer"}`,
  },
  INVALID_NUMBER: {
    title: "An diese Nummer kann keine Nachricht gesendet werden",
    help: "Schreiben Sie Ländervorwahl, Ortsvorwahl und Nummer in Ziffern, zum Beispiel 12025550123.",
    says: (args) => `die Nummer ${refusals[args.reason](args)}${hints[args.hint]}`,
  },
  DUPLICATE_NUMBER: {
    title: "Ein früherer Empfänger hat dieselbe Nummer oder ID",
    help: "Behalten Sie einen der beiden; der erste bleibt.",
    says: ({ first, outcome, same }) =>
      outcome === "failed"
        ? `Zeile ${n(first)} mit derselben ${sames[same]} ist fehlgeschlagen`
        : `dieselbe ${sames[same]} steht in Zeile ${n(first)}`,
    advises: ({ outcome }) =>
      outcome === "failed"
        ? "Behalten Sie einen der beiden, und korrigieren Sie ihn."
        : "Behalten Sie einen der beiden; der erste bleibt.",
  },
  NUMBER_FROM_SPREADSHEET: {
    title: "Ein Tabellenprogramm hat die Nummer verändert",
    help: "Formatieren Sie die Spalte als Text, bevor Sie Nummern eingeben.",
    says: ({ traces }) =>
      `die Nummer trägt Spuren eines Tabellenprogramms: ${traces.map((trace) => repairs[trace]).join(", ")}`,
  },
  ACCEPTED_BEFORE: {
    title: "Der Empfänger wurde schon in der Liste oder Anfrage angenommen, aus der dieser stammt",
    help: "Es ist nichts zu korrigieren, wenn dieselbe Person gemeint ist; sonst korrigieren Sie die Nummer oder ID.",
    says: ({ row, same }) => `dieselbe ${sames[same]} wurde schon früher angenommen, dort in Zeile ${n(row)}`,
  },
  NOT_APP_USER: {
    title: "Niemand, der die App nutzt, hat diese ID",
    help: "Erreichen Sie diesen Empfänger auf einem anderen Kanal, oder bringen Sie die Abgleichsliste der App-Nutzer auf den neuesten Stand.",
    says: () => "die ID gehört zu keinem Nutzer der App, deshalb kann die Nachricht nicht ankommen",
  },
  OPTED_OUT: {
    title: "Die Nummer ist von SMS abgemeldet",
    help: "Es ist nichts zu tun; der Dienst sendet dieser Nummer keine SMS, bis sie sich wieder anmeldet.",
    says: ({ effect }) => `die Nummer ist von SMS abgemeldet, deshalb ${optedOut[effect]}`,
  },
  ACTIVE_CONVERSATION: {
    title: "Mit der Nummer ist ein Gespräch offen",
    help: "Es ist nichts zu tun; schreiben Sie in diesem Gespräch, oder senden Sie noch einmal, wenn es geschlossen ist.",
    says: () => "mit der Nummer ist ein Gespräch offen, deshalb wird ihr nichts gesendet",
  },
  NUMBER_UNASSIGNED: {
    title: "Die Nummer liegt in keinem vergebenen Bereich",
    help: "Prüfen Sie die Nummer auf Tippfehler; Nachrichten an sie kommen höchstwahrscheinlich nicht an.",
    says: ({ hint }) => `die Nummer hat eine mögliche Länge, liegt aber in keinem vergebenen Bereich${hints[hint]}`,
  },
  NUMBER_LANDLINE: {
    title: "Die Nummer ist eine Festnetznummer",
    help: "Verwenden Sie eine Mobilnummer; die meisten Festnetzanschlüsse empfangen weder SMS noch WhatsApp.",
    says: ({ hint }) => `die Nummer gehört zu einem Festnetzbereich${hints[hint]}`,
  },
  NUMBER_TAKES_NO_MESSAGES: {
    title: "Nummern dieser Art empfangen keine Nachrichten",
    help: "Verwenden Sie die Mobilnummer des Empfängers; Nachrichten an eine solche Nummer kommen selten an.",
    says: ({ kind, hint }) => `die Nummer ${kinds[kind]}${hints[hint]}`,
  },
  MARKETING_TO_US: {
    title: "WhatsApp stellt an Nummern der USA kein Marketing zu",
    help: "Verwenden Sie eine Utility-Vorlage, oder erreichen Sie die Nummer per SMS.",
    says: () => "die Vorlage ist eine Marketing-Vorlage, und die Nummer ist eine der USA",
  },
  NUMBER_REFORMATTED: {
    title: "Die Nummer ist nicht so geschrieben, wie sie gewählt wird",
    help: "Schreiben Sie sie in Ziffern; Anfragen aus einer Liste haben sie so, und mit `repair` geteilte.",
    says: ({ what, undone, hint }) => {
      const said = undone.length === 0 ? "" : `; bereinigt: ${undone.map((repair) => repairs[repair]).join(", ")}`;
      return `die Nummer ${reformatted[what]}${said}${hints[hint]}`;
    },
  },
  NUMBER_COMPLETED: {
    title: "Die Nummer wurde um die Ländervorwahl ergänzt",
    help: "Es ist nichts zu tun, wenn das Land stimmt; Anfragen von sendcheck enthalten die ganze Nummer.",
    says: ({ by }) => `die Nummer ${completed[by]}`,
  },
} satisfies Partial<RuleTexts>;

type Invalid = ArgsOf<"INVALID_NUMBER">;

const refusals: Readonly<Record<Invalid["reason"], (args: Invalid) => string>> = {
  "not-digits": ({ character, place }) =>
    place === 0
      ? "enthält etwas, was nicht hineingehört"
      : `enthält an Stelle ${n(place)} ${named(character)}, also weder eine Ziffer noch ein Trennzeichen zwischen Ziffern`,
  letters: ({ place }) => `enthält an Stelle ${n(place)} einen Buchstaben`,
  "other-digits": ({ place }) => `enthält an Stelle ${n(place)} eine Ziffer einer anderen Schrift`,
  "no-digits": () => "enthält keine Ziffer",
  extension: () => "hat eine Durchwahl, die keine Nachricht erreicht",
  "two-numbers": () => "wird von einer weiteren Nummer gefolgt",
  "spreadsheet-error": () => "ist das Zeichen eines Tabellenprogramms dafür, dass es den Wert nicht hat",
  sum: () => "ist negativ, als hätte ein Tabellenprogramm sie ausgerechnet",
  date: () => "ist ein Datum",
  heading: () => "ist die Überschrift einer Spalte",
  scheme: () => "hat `tel:`, `sms:` oder `whatsapp:` davor",
  "decimal-place": () => "endet mit Nachkommastellen, als wäre sie eine Menge",
  "area-code": () => "beginnt mit einer Ortsvorwahl, hat also keine Ländervorwahl",
  "list-number": () => "hat ihren Platz in einer Aufzählung vor sich, etwa `2.`",
  "leading-zero": () => "beginnt mit 0, wie keine Ländervorwahl",
  "unknown-calling-code": () => "beginnt mit Ziffern, die keine Ländervorwahl sind",
  "too-short": ({ digits }) => `hat ${figures(digits)}, weniger als eine Nummer mit dieser Ländervorwahl`,
  "too-long": ({ digits }) => `hat ${figures(digits)}, mehr als eine Nummer mit dieser Ländervorwahl`,
  "invalid-length": ({ digits }) => `hat ${figures(digits)}, eine Länge, die keine Nummer mit dieser Ländervorwahl hat`,
  "local-only": ({ digits }) =>
    `hat ${figures(digits)}, was nur innerhalb eines Ortsnetzes reicht: Die Ortsvorwahl fehlt`,
  "not-in-use": () => "hat die richtige Länge, liegt aber in keinem vergebenen Bereich",
  spelling: () => "ist nicht wie 16001234567, +16001234567, 1(600)1234567 oder +1(600)1234567 geschrieben",
  "digits-lost": () => "wurde von einem Tabellenprogramm verkürzt, deshalb fehlen Ziffern",
};

function figures(count: number): string {
  return counted(count, "Ziffer", "Ziffern");
}

function named(character: string): string {
  const names: Readonly<Record<string, string>> = {
    " ": "ein Leerzeichen",
    "`": "einen Gravis",
    "U+0009": "einen Tabulator",
    "U+000A": "einen Zeilenumbruch",
    "U+000D": "einen Zeilenumbruch",
  };
  return names[character] ?? (character.startsWith("U+") ? character : `\`${character}\``);
}

/** Behind "dieselbe" and "derselben". */
const sames: Readonly<Record<ArgsOf<"DUPLICATE_NUMBER">["same"], string>> = { number: "Nummer", id: "ID" };

const optedOut: Readonly<Record<ArgsOf<"OPTED_OUT">["effect"], string>> = {
  skipped: "überspringt der Dienst sie",
  "no-sms": "folgt keine SMS, wenn der andere Kanal scheitert",
};

const kinds: Readonly<Record<ArgsOf<"NUMBER_TAKES_NO_MESSAGES">["kind"], string>> = {
  "toll-free": "ist gebührenfrei: Sie nimmt Anrufe an, und Nachrichten nur dort, wo sie dafür freigeschaltet wurde",
  "premium-rate": "hat einen erhöhten Tarif und ist für Anrufe da",
  "shared-cost": "hat geteilte Kosten und ist für Anrufe da",
  "company-wide": "gilt für ein ganzes Unternehmen und ist für Anrufe da",
  personal: "ist eine persönliche und leitet Anrufe an eine andere weiter",
  pager: "ist die eines Pagers",
  voicemail: "führt zu einer Mailbox",
  satellite: "ist die eines Satellitentelefons, zu dem Nachrichten selten durchkommen",
};

const reformatted: Readonly<Record<ArgsOf<"NUMBER_REFORMATTED">["what"], string>> = {
  digits: "enthält eine Vorwahl für Anrufe im Inland oder zweimal die Ländervorwahl; das wurde weggelassen",
  spelling: "ist nicht wie 16001234567, +16001234567, 1(600)1234567 oder +1(600)1234567 geschrieben",
};

const completed: Readonly<Record<ArgsOf<"NUMBER_COMPLETED">["by"], string>> = {
  country: "hat keine Ländervorwahl; die des angegebenen Landes wurde ergänzt",
  "international-prefix": "beginnt so, wie man aus dem Land ins Ausland wählt; das wurde weggelassen",
};

const repairs: Readonly<Record<ArgsOf<"NUMBER_REFORMATTED">["undone"][number], string>> = {
  "a leading apostrophe": "ein Apostroph am Anfang",
  "a formula around the number": "eine Formel um die Nummer",
  "a decimal place": "eine Nachkommastelle",
  "commas between thousands": "Kommas zwischen den Tausendern",
  "an exponent": "ein Exponent",
  "more than 15 digits": "mehr als 15 Ziffern",
  "invisible marks": "unsichtbare Zeichen",
  "blanks of another kind": "Leerzeichen anderer Art",
  "dashes of another kind": "Striche anderer Art",
  "full-width signs": "Zeichen in voller Breite",
  "separators at the ends": "Trennzeichen an den Enden",
  "`tel:`, `sms:` or `whatsapp:` in front": "`tel:`, `sms:` oder `whatsapp:` davor",
};
