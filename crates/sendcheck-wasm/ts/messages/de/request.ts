/** What is wrong with a request: its fields, its name, who sends, what it sends. */
import type { ArgsOf, RuleTexts } from "../../catalogue.js";
import { counted, didYouMean, isOrAre, listed, n } from "./phrases.js";

export const request = {
  FIELDS_MISSING_IN_REQUEST: {
    title: "Ein Pflichtfeld fehlt",
    help: "Ergänzen Sie das Feld; ohne dieses Feld lehnt der Dienst die ganze Anfrage ab.",
    says: ({ field }) => `das Pflichtfeld \`${field}\` fehlt, ist \`null\` oder leer`,
  },
  FIELD_WRONG_TYPE: {
    title: "Ein Feld hat den falschen Typ",
    help: "Schreiben Sie das Feld so, wie es die Dokumentation zeigt; Nummern, an die gesendet wird, sind Texte.",
    says: ({ expected, found }) => `erwartet wird ${fieldTypes[expected]}, angegeben ist ${jsonKinds[found]}`,
  },
  CONSENT_NOT_GIVEN: {
    title: "Die Einwilligung ist nicht bestätigt",
    help: "Setzen Sie `consent` auf true, sobald alle Empfänger eingewilligt haben, Nachrichten zu erhalten.",
    says: () => "`consent` ist nicht true, und etwas anderes nimmt der Dienst nicht an",
  },
  NO_RECIPIENTS: {
    title: "Es gibt keinen Empfänger",
    help: "Geben Sie mindestens einen Empfänger an; die Überschriftenzeile allein ist keiner.",
    says: () => "es gibt keinen Empfänger zu prüfen",
  },
  TOO_MANY_RECIPIENTS: {
    title: "Die Anfrage enthält mehr Empfänger, als sie darf",
    help: "Teilen Sie sie in kleinere Anfragen auf: Das tun `sendcheck requests` und `splitRequest`.",
    says: ({ found, limit }) =>
      `${n(found)} Empfänger; in eine Anfrage ${limit === 1 ? "passt" : "passen"} höchstens ${n(limit)}`,
  },
  FIELD_TOO_LONG: {
    title: "Ein Feld ist zu lang",
    help: "Kürzen Sie das Feld auf die Länge, die der Dienst annimmt.",
    says: ({ field, length, limit }) =>
      `\`${field}\` hat ${n(length)} Zeichen; erlaubt ${isOrAre(limit)} höchstens ${n(limit)}`,
  },
  OUTBOUND_NUMBER_INVALID: {
    title: "Der Absender ist keine Telefonnummer",
    help: "Schreiben Sie den Absender in Ziffern mit Ländervorwahl; in einer Anfrage lassen Sie ihn weg, wenn der Handoff ihn nennt.",
    says: ({ reason }) => `die Nummer des Absenders ${senders[reason]}`,
  },
  OUTBOUND_NUMBER_MISMATCH: {
    title: "Der Absender ist ein anderer als der des Handoffs",
    help: "Lassen Sie `outboundNumber` weg, dann sendet die Nummer des Handoffs, oder geben Sie diese Nummer an.",
    says: ({ named, given }) =>
      `\`outboundNumber\` ist \`${named}\`, der angegebene Handoff sendet von ${given.join(", ")}`,
  },
  TEMPLATE_ID_MISMATCH: {
    title: "Die Anfrage sendet eine andere Nachricht als der angegebene Handoff",
    help: "Prüfen Sie die Anfrage mit dem Handoff, dessen ID sie als `templateId` nennt.",
    says: ({ named, given, reason }) => `\`templateId\` ist \`${named}\`${mismatches[reason](given)}`,
  },
  TEMPLATE_ID_UNKNOWN: {
    title: "Kein Handoff hat die ID, die die Anfrage nennt",
    help: "Nennen Sie als `templateId` einen Handoff des Kontos, oder geben Sie das Dokument an, das den gemeinten enthält.",
    says: ({ named, nearest }) => didYouMean(`kein Handoff hat die ID \`${named}\``, nearest),
  },
  SKILL_UNKNOWN: {
    title: "Der Skill gehört nicht zum Konto",
    help: "Verwenden Sie den Namen eines Skills, der für Proactive Messaging freigeschaltet ist.",
    says: ({ skill, nearest }) => didYouMean(`kein Skill heißt \`${skill}\``, nearest),
  },
  DAILY_LIMIT_EXCEEDED: {
    title: "Das Tageslimit eines Kanals ist überschritten",
    help: "Senden Sie den Rest morgen, oder bitten Sie LivePerson um ein höheres Limit.",
    says: ({ channel, found, room }) => `${n(found)} Empfänger auf dem Kanal \`${channel}\`; ${fits(room)}`,
  },
  JSON_REPAIRED: {
    title: "Der Text ist kein strenges JSON",
    help: "Hier ist nichts zu tun; korrigieren Sie es dort, wo der Text weitergesendet wird, denn der Dienst nimmt nur strenges JSON an.",
    says: ({ what, count, line, column }) => {
      const [one, many] = accepted[what];
      const place = `in Zeile ${n(line)}, Spalte ${n(column)}`;
      return count === 1
        ? `${one} ${place}`
        : `${n(count)}${count >= 100 ? " oder mehr" : ""} ${many}, zuerst ${place}`;
    },
    advises: ({ what }) => `Hier ist nichts zu tun; ${accepted[what][2]}: Der Dienst nimmt nur strenges JSON an.`,
  },
  DUPLICATE_KEY: {
    title: "Ein Schlüssel steht mehrmals in einem Objekt",
    help: "Behalten Sie einen davon; die meisten Programme nehmen den letzten und verwerfen die anderen.",
    says: ({ count, line, column }) => {
      const place = `in Zeile ${n(line)}, Spalte ${n(column)}`;
      return count === 1
        ? `der Schlüssel ${place} steht zum zweiten Mal in seinem Objekt; der letzte Wert gilt`
        : `${n(count)} Schlüssel stehen noch einmal in ihren Objekten, der erste ${place}; der letzte Wert gilt`;
    },
  },
  UNKNOWN_FIELD: {
    title: "Ein Feld ist dem Dienst nicht bekannt",
    help: "Prüfen Sie die Schreibweise, oder lassen Sie das Feld weg; was der Dienst damit tut, ist nicht dokumentiert.",
    says: ({ fields, nearest, count }) => {
      const [field, more] = fields;
      if (field === undefined) return "die Schaltfläche hat keinen `sub_type`, deshalb weiß niemand, was sie tut";
      if (more === undefined && nearest.length === 1) {
        const times = count > 1 ? ` (${n(count)}-mal)` : "";
        return didYouMean(`\`${field}\` wird hier nicht erwartet${times}`, nearest[0] ?? "");
      }
      const at = fields.findIndex((_, index) => (nearest[index] ?? "") !== "");
      const guess = at < 0 ? "" : `; meinten Sie mit \`${fields[at]}\` vielleicht \`${nearest[at]}\`?`;
      const names = listed(fields, Math.min(count, fields.length));
      return `${counted(count, "Feld wird", "Felder werden")} hier nicht erwartet: ${names}${guess}`;
    },
  },
  LONE_SURROGATE: {
    title: "Ein Text enthält ein halbes Zeichen",
    help: "Schreiben Sie das ganze Zeichen noch einmal; wahrscheinlich wurde der Text mitten in einem Emoji abgeschnitten.",
    says: () => "der Text enthält die Hälfte eines Zeichens (eines Surrogatpaars), die sich nicht senden lässt",
  },
  ADDRESSING_MIXED: {
    title: "Der Empfänger ist in beiden Versionen angegeben",
    help: "Verwenden Sie nur `consumerContent`.",
    says: () =>
      "`consumerContent` und die alten Felder für Nummern sind beide angegeben; beachtet wird nur `consumerContent`",
  },
  SDE_NOT_ON_CHANNEL: {
    title: "Für einen Kanal, der keine Kundendaten überträgt, sind welche angegeben",
    help: "Lassen Sie das Feld für die App weg; nur SMS und WhatsApp übertragen Kundendaten.",
    says: ({ field }) => `\`${field}\` wird Agenten nur bei SMS und WhatsApp angezeigt`,
  },
  SDE_WRONG_TYPE: {
    title: "Ein Feld der Kundendaten hat den falschen Typ",
    help: "Schreiben Sie das Feld so, wie es die Dokumentation zeigt; sonst sehen Agenten es womöglich nicht.",
    says: ({ expected, found }) => `erwartet wird ${fieldTypes[expected]}, angegeben ist ${jsonKinds[found]}`,
  },
  SDE_UNKNOWN_FIELD: {
    title: "Ein Feld der Kundendaten ist nicht bekannt",
    help: "Prüfen Sie die Schreibweise; Agenten sehen nur die dokumentierten Felder.",
    says: ({ field, nearest }) => didYouMean(`\`${field}\` gehört nicht zu den Kundendaten einer Kampagne`, nearest),
  },
  SDE_UNKNOWN_VALUE: {
    title: "Ein Wert der Kundendaten ist nicht dokumentiert",
    help: "Verwenden Sie einen dokumentierten Wert; Agenten sehen sonst womöglich einen anderen oder gar keinen.",
    says: ({ field }) => `\`${field}\` sollte ${documented[field]} sein`,
  },
  SDE_DATE: {
    title: "Ein Datum der Kundendaten ist kein Datum",
    help: "Geben Sie Tag, Monat und Jahr als Zahlen an, das Jahr mit vier Ziffern.",
    says: ({ field, what }) => {
      if (what === "impossible") return `\`${field}\` ist kein Tag des Kalenders`;
      return field === "age"
        ? "ohne `age` und `year` ergibt sich kein Alter"
        : `in \`${field}\` fehlt der Tag, der Monat oder das Jahr`;
    },
  },
} satisfies Partial<RuleTexts>;

const senders: Readonly<Record<ArgsOf<"OUTBOUND_NUMBER_INVALID">["reason"], string>> = {
  characters: "enthält etwas anderes als Ziffern und ein `+` am Anfang",
  length: "hat eine Länge, die keine Telefonnummer mit ihrer Ländervorwahl hat",
};

const mismatches: Readonly<Record<ArgsOf<"TEMPLATE_ID_MISMATCH">["reason"], (given: string) => string>> = {
  id: (given) => `, der angegebene Handoff hat die ID \`${given}\``,
  sms: () => " und sendet nur per SMS, der angegebene Handoff nicht",
  whatsapp: () => ", die Nummer einer WhatsApp-Vorlage, und der angegebene Handoff sendet nicht per WhatsApp",
};

const accepted: Readonly<Record<ArgsOf<"JSON_REPAIRED">["what"], readonly [string, string, string]>> = {
  "a comment": ["ein Kommentar", "Kommentare", "lassen Sie Kommentare weg, wo der Text weitergesendet wird"],
  "a comma before a closing bracket": [
    "ein Komma vor einer schließenden Klammer",
    "Kommas vor schließenden Klammern",
    "lassen Sie dieses Komma weg, wo der Text weitergesendet wird",
  ],
  "a key without quotes": [
    "ein Schlüssel ohne Anführungszeichen",
    "Schlüssel ohne Anführungszeichen",
    "setzen Sie Schlüssel in doppelte Anführungszeichen, wo der Text weitergesendet wird",
  ],
  "a byte order mark": [
    "eine Markierung der Bytereihenfolge (BOM)",
    "Markierungen der Bytereihenfolge (BOM)",
    "speichern Sie den Text als UTF-8 ohne diese Markierung, wo er weitergesendet wird",
  ],
};

function fits(room: number): string {
  if (room === 0) return "heute passt keiner mehr";
  return room === 1 ? "heute passt höchstens noch 1" : `heute passen höchstens noch ${n(room)}`;
}

const fieldTypes: Readonly<Record<ArgsOf<"FIELD_WRONG_TYPE">["expected"], string>> = {
  "a string": "ein Text",
  "true or false": "true oder false",
  "a whole number": "eine ganze Zahl",
  "a number": "eine Zahl",
  "an object": "ein Objekt",
  anything: "irgendein Wert",
  "a list": "eine Liste",
};

const jsonKinds: Readonly<Record<ArgsOf<"FIELD_WRONG_TYPE">["found"], string>> = {
  null: "nichts (`null`)",
  boolean: "true oder false",
  number: "eine Zahl",
  string: "ein Text",
  array: "eine Liste",
  object: "ein Objekt",
};

const documented: Readonly<Record<ArgsOf<"SDE_UNKNOWN_VALUE">["field"], string>> = {
  gender: "`MALE`, `FEMALE` oder `OTHER`",
  language: "eine Sprache mit Land, zum Beispiel `en-US`,",
  phoneType: "`HOME`, `MOBILE`, `WORK`, `FAX`, `MAIN`, `HOME_FAX`, `WORK_FAX`, `PAGER` oder `OTHER`",
  country: "ein Ländercode aus zwei Großbuchstaben, zum Beispiel `US`,",
  currency: "ein Währungscode aus drei Großbuchstaben, zum Beispiel `EUR`,",
};
