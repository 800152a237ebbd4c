/** What is wrong with a message once its values are in it, and with its lengths. */
import type { ArgsOf, RuleTexts } from "../../catalogue.js";
import { counted, isOrAre, n } from "./phrases.js";

export const message = {
  MESSAGE_TOO_LONG: {
    title: "Die SMS ist länger, als Twilio annimmt",
    help: "Kürzen Sie die Nachricht; Text, Werte und Abmeldehinweis dürfen zusammen 1.600 Zeichen haben.",
    says: ({ length, limit }) => `die SMS hat mit ihrem Abmeldehinweis ${n(length)} Zeichen${atMost(limit)}`,
  },
  MESSAGE_OVER_140: {
    title: "Die SMS ist länger, als das Web-Tool annimmt",
    help: "Kürzen Sie die Nachricht; der Abmeldehinweis zählt mit.",
    says: ({ length, limit, holds }) =>
      `die SMS hat mit ihrem Abmeldehinweis ${n(length)} Zeichen; ${held[holds](n(limit))}`,
    advises: ({ holds }) =>
      holds === "recommended"
        ? "Es ist nichts zu tun, wenn die Länge gewollt ist; sonst kürzen Sie die Nachricht; der Abmeldehinweis zählt mit."
        : "Kürzen Sie die Nachricht; der Abmeldehinweis zählt mit.",
  },
  MESSAGE_SPLITS: {
    title: "Die SMS wird in mehreren Segmenten gesendet, und jedes wird berechnet",
    help: "Kürzen Sie die Nachricht, oder ersetzen Sie die Zeichen, die dem GSM-Alphabet fehlen.",
    says: ({ segments, units, encoding }) =>
      `die SMS wird in ${counted(segments, "Segment", "Segmenten")} gesendet: Mit ihrem Abmeldehinweis hat sie ${counted(units, "Einheit", "Einheiten")} in ${encoding}`,
  },
  MESSAGE_NO_ROOM: {
    title: "Der feste Text der SMS füllt alles aus, was eine SMS haben darf",
    help: "Kürzen Sie den Text des Handoffs; der Abmeldehinweis zählt mit.",
    says: ({ length, limit, values }) => {
      const whose = `${n(limit)}, die ${limit === TWILIO ? "Twilio" : "das Web-Tool"} annimmt`;
      const has = `der feste Text der SMS hat mit ihrem Abmeldehinweis ${n(length)} Zeichen`;
      if (length > limit || values === 0) return `${has}, mehr als die ${whose}`;
      return `${has}; von den ${whose}, ${left(limit - length)} für ${values === 1 ? "ihren Wert" : `ihre ${n(values)} Werte`}`;
    },
  },
  BODY_TOO_LONG: {
    title: "Der WhatsApp-Textkörper ist mit den Werten zu lang",
    help: "Kürzen Sie die Werte; Textkörper und Werte dürfen zusammen 1.024 Zeichen haben.",
    says: ({ length, limit, alone }) =>
      `der Textkörper hat mit seinen Werten ${n(length)} Zeichen${taken(length, limit, alone)}`,
    advises: ({ length, alone }) =>
      length <= alone
        ? "Es ist nichts zu tun, wenn Ihr Anbieter ihn so annimmt wie Meta; sonst kürzen Sie die Werte."
        : "Kürzen Sie die Werte; Textkörper und Werte dürfen zusammen 1.024 Zeichen haben.",
  },
  COMPONENT_TOO_LONG: {
    title: "Ein Teil der Nachricht ist länger, als sein Kanal annimmt",
    help: "Kürzen Sie den Text; Werte, die eingesetzt werden, machen ihn noch länger.",
    says: ({ part, length, limit, alone }) => `${bounded[part]} hat ${n(length)} Zeichen${taken(length, limit, alone)}`,
    advises: ({ length, alone }) =>
      length <= alone
        ? "Es ist nichts zu tun, wenn Ihr Anbieter ihn so annimmt wie Meta; sonst kürzen Sie den Text."
        : "Kürzen Sie den Text; Werte, die eingesetzt werden, machen ihn noch länger.",
  },
  BODY_OVER_550: {
    title: "Der Textkörper ist für eine neue Vorlage vielleicht zu lang",
    help: "Halten Sie Textkörper von Marketing- und Utility-Vorlagen auf 550 Zeichen und 10 Emojis.",
    says: ({ what, found, limit }) =>
      `der Textkörper hat ${what === "emoji" ? counted(found, "Emoji", "Emojis") : `${n(found)} Zeichen`}; neue Vorlagen dieser Kategorie dürfen ${n(limit)} haben`,
  },
  NOTIFICATION_TOO_LONG: {
    title: "Die Benachrichtigung ist größer, als Telefone sie erhalten",
    help: "Geben Sie der Benachrichtigung einen kurzen eigenen Text; die Nachricht in der App darf länger sein.",
    says: ({ size, limit }) =>
      `Titel und Text der Benachrichtigung haben ${n(size)} Byte; zugestellt werden höchstens ${n(limit)}`,
  },
  NOTIFICATION_DIFFERS: {
    title: "Die Benachrichtigung weicht von der Nachricht ab, die sie zeigen soll",
    help: "Lassen Sie `notificationMessage` weg, oder setzen Sie `isSameMessageForNotification` auf false.",
    says: () => "die Benachrichtigung hat einen eigenen Text, obwohl sie laut Angabe die Nachricht zeigt",
  },
  OPT_OUT_REPEATED: {
    title: "Die SMS sagt zweimal, wie man sich abmeldet",
    help: "Lassen Sie den Abmeldehinweis in der Nachricht weg; der des Handoffs wird ohnehin angehängt.",
    says: ({ name, word }) =>
      `${name === "" ? "der Text" : `der Wert der Variable \`${name}\``} nennt ${word}, und der Abmeldehinweis wird noch angehängt`,
  },
  OPT_OUT_MISSING: {
    title: "Die SMS enthält keinen Abmeldehinweis",
    help: "Fügen Sie der SMS des Handoffs einen Abmeldehinweis hinzu; in vielen Ländern ist er gesetzlich vorgeschrieben.",
    says: () => "die SMS sagt nicht, wie man sich abmeldet",
  },
  OPT_OUT_UNUSABLE: {
    title: "Mit dem Abmeldehinweis kann sich niemand abmelden",
    help: "Bitten Sie um ein Wort, auf das Twilio reagiert, so wie `Reply STOP to opt out`.",
    says: () =>
      "der Abmeldehinweis nennt keines der Wörter, mit denen Twilio Empfänger abmeldet (STOP, STOPALL, UNSUBSCRIBE, CANCEL, END, QUIT, REVOKE, OPTOUT)",
  },
} satisfies Partial<RuleTexts>;

const TWILIO = 1600;

function atMost(limit: number): string {
  return `; erlaubt ${isOrAre(limit)} höchstens ${n(limit)}`;
}

const held: Readonly<Record<ArgsOf<"MESSAGE_OVER_140">["holds"], (limit: string) => string>> = {
  limit: (limit) => `das Web-Tool nimmt höchstens ${limit} an`,
  recommended: (limit) => `das Produkt empfiehlt höchstens ${limit}`,
};

/** How many characters are left, behind a clause. */
function left(count: number): string {
  if (count === 0) return "bleibt keines";
  return count === 1 ? "bleibt 1" : `bleiben ${n(count)}`;
}

function taken(length: number, limit: number, alone: number): string {
  if (alone === 0) return atMost(limit);
  if (length > alone) return `; in einer Vorlage nur mit Textkörper sind höchstens ${n(alone)} erlaubt`;
  return `: Meta nimmt in einer Vorlage nur mit Textkörper ${n(alone)} an, in jeder anderen ${n(limit)}`;
}

const bounded: Readonly<Record<ArgsOf<"COMPONENT_TOO_LONG">["part"], string>> = {
  body: "der Textkörper",
  footer: "der Footer",
  button: "die Beschriftung des Buttons",
  url: "die Adresse",
  phone: "die Telefonnummer",
  title: "der Titel",
  description: "die Beschreibung",
  text: "der Text",
  suggestion: "der Vorschlag",
  media: "die Adresse der Mediendatei",
};
