/** What is wrong with a handoff: its channels, its parts, its buttons. */
import type { ArgsOf, RuleTexts } from "../../catalogue.js";
import { didYouMean, n, unfetchable, urlDefects } from "./phrases.js";

const MEDIA: Readonly<Record<string, string>> = { image: "Bild", video: "Video", document: "Dokument" };

export const handoff = {
  HANDOFF_TITLE: {
    title: "Der Titel des Handoffs verstößt gegen die Regeln des Produkts",
    help: "Geben Sie dem Handoff einen eigenen Titel aus Buchstaben, Ziffern und Leerzeichen.",
    says: ({ what }) => titles[what],
  },
  LOOKBACK_OUT_OF_RANGE: {
    title: "Der Zuordnungszeitraum liegt außerhalb der Grenzen",
    help: "Wählen Sie zwischen 1 Stunde und 30 Tagen.",
    says: ({ days, hours }) =>
      `der Zuordnungszeitraum beträgt ${written(days, "Tag", "Tage")} und ${written(hours, "Stunde", "Stunden")}; möglich sind 1 Stunde bis 30 Tage`,
  },
  CHANNEL_REPEATED: {
    title: "Ein Handoff hat denselben Kanal zweimal",
    help: "Behalten Sie von jeder Art einen Kanal; nur der erste kann verwendet werden.",
    says: ({ channel }) => `der Handoff hat den Kanal \`${channel}\` zweimal`,
  },
  CHANNELS_EXCLUSIVE: {
    title: "Die App ist mit SMS oder WhatsApp kombiniert",
    help: "Legen Sie für die App einen eigenen Handoff an.",
    says: () => "die App kann nicht zusammen mit SMS oder WhatsApp in einem Handoff stehen",
  },
  CHANNEL_NOT_IN_API: {
    title: "Die Kampagnen-API kann einen Kanal nicht ansprechen",
    help: "Verwenden Sie SMS, WhatsApp oder die App für Kampagnen über die API.",
    says: ({ channel }) => `für den Kanal \`${channel}\` ist kein Schlüssel von \`consumerContent\` dokumentiert`,
  },
  TOO_MANY_APPS: {
    title: "Ein Handoff für die App hat zu viele Apps",
    help: "Wählen Sie höchstens 4 Apps aus.",
    says: ({ found, limit }) =>
      `${n(found)} ${found === 1 ? "App" : "Apps"}; höchstens ${n(limit)} ${limit === 1 ? "kann" : "können"} ausgewählt werden`,
  },
  APPS_MISSING: {
    title: "Ein Handoff für die App nennt keine App",
    help: "Nennen Sie in `appNames` die Apps, die die Nachricht erhalten, höchstens 4.",
    says: () => "der Handoff nennt keine App, die die Nachricht erhalten würde",
  },
  TEMPLATE_NAME: {
    title: "Der Name der Vorlage verstößt gegen die Regeln von WhatsApp",
    help: "Verwenden Sie Kleinbuchstaben, Ziffern und Unterstriche, höchstens 512 Zeichen.",
    says: ({ name }) => `\`${name}\` ist kein Name für eine WhatsApp-Vorlage`,
  },
  TEMPLATE_LANGUAGE: {
    title: "Die Sprache der Vorlage ist keine von WhatsApp",
    help: "Schreiben Sie die Sprache wie WhatsApp: `en`, oder `en_US` mit Unterstrich.",
    says: ({ language, nearest }) => didYouMean(`\`${language}\` ist keine der Sprachen von WhatsApp`, nearest),
  },
  TEMPLATE_CATEGORY: {
    title: "Die Kategorie der Vorlage ist keine von WhatsApp",
    help: "Verwenden Sie `MARKETING`, `UTILITY` oder `AUTHENTICATION`.",
    says: ({ category, now }) =>
      now === ""
        ? `WhatsApp hat keine Vorlagenkategorie \`${category}\``
        : `die Vorlagenkategorie \`${category}\` gibt es bei WhatsApp nicht mehr; heute heißt sie \`${now}\``,
  },
  TEMPLATE_NOT_APPROVED: {
    title: "WhatsApp hat die Vorlage nicht genehmigt",
    help: "Warten Sie, bis WhatsApp die Vorlage als `APPROVED` zeigt, oder senden Sie eine andere.",
    says: ({ status }) => `der Status der Vorlage ist \`${status}\`; nur genehmigte werden gesendet`,
  },
  TEMPLATE_NEEDS_VALUES: {
    title: "Die Vorlage braucht Werte, für die eine Kampagne keinen Platz hat",
    help: "Senden Sie eine Vorlage ohne diesen Teil; eine Kampagne füllt den Text, das Medium im Kopf und die Adressen von Buttons.",
    says: ({ part }) =>
      `die Vorlage hat einen Teil \`${part}\`, der beim Senden eigene Werte braucht; eine Anfrage von Proactive Messaging hat keinen Platz dafür`,
  },
  HANDOFF_FROM_TEMPLATE: {
    title: "Das Dokument ist eine WhatsApp-Vorlage, aus der noch ein Handoff zu machen ist",
    help: "Machen Sie in LivePerson einen Handoff daraus, und geben Sie diesen an: Nur er hat die ID, den Absender und den Zuordnungszeitraum.",
    says: ({ header }) =>
      header === ""
        ? "das ist eine WhatsApp-Vorlage, genommen als Handoff ohne ID und Absender"
        : `das ist eine WhatsApp-Vorlage, genommen als Handoff ohne ID und Absender; das ${MEDIA[header] ?? header} in ihrem Header ist ein Muster, deshalb bringt jeder Empfänger ein eigenes mit`,
  },
  BODY_MISSING: {
    title: "Eine Nachricht hat keinen Textkörper",
    help: "Fügen Sie den Text der Nachricht hinzu; er ist der einzige Teil, der nicht fehlen darf.",
    says: ({ channel }) => `die Nachricht auf dem Kanal \`${channel}\` hat keinen Text`,
  },
  COMPONENT_IGNORED: {
    title: "Der Kanal hat für einen Teil der Nachricht keinen Platz",
    help: "Schreiben Sie den Text dorthin, wo der Kanal ihn zeigt, oder lassen Sie ihn weg.",
    says: (args) =>
      args.instead === ""
        ? notShown(args)
        : `${notShown(args)}; was gezeigt werden soll, gehört in \`${args.instead}\``,
  },
  HEADER_REPEATED: {
    title: "Eine Vorlage hat mehr als einen Header",
    help: "Behalten Sie einen Header einer Art.",
    says: ({ found }) => `die Vorlage hat ${n(found)} Header, erlaubt ist nur einer`,
  },
  HEADER_TYPE: {
    title: "Der Header ist von einer Art, die das Produkt nicht unterstützt",
    help: "Verwenden Sie einen Header mit einem Bild, einem Video oder einem Dokument.",
    says: ({ found }) =>
      found === "" ? "der Header hat keinen `sub_type`" : `Header der Art \`${found}\` werden nicht unterstützt`,
  },
  HEADER_URL_STATIC: {
    title: "Der feste Link des Headers wird womöglich nicht zugestellt",
    help: "Verwenden Sie einen öffentlichen https-Link zu einer Datei einer genannten Art auf einer erlaubten Webadresse.",
    says: ({ what }) => {
      if (what === "not-permitted")
        return "der feste Link des Headers führt zu einer Webadresse, die nicht erlaubt ist";
      if (what === "extension") return "der feste Link des Headers endet nicht wie eine Datei seiner Art";
      if (what === "sample-host" || what === "share-page") return `der feste Link des Headers ${unfetchable[what]}`;
      return `der feste Link des Headers ist nicht verwendbar: ${urlDefects[what]}`;
    },
  },
  LINK_UNUSABLE: {
    title: "Ein Link der Nachricht führt nirgendwohin",
    help: "Schreiben Sie die ganze Adresse ab `https://`, so wie ein Browser sie zeigt.",
    says: ({ link, what }) => {
      const { one, of } = links[link];
      if (what === "missing") return `${one} hat keine Adresse`;
      if (what === "sample-host" || what === "share-page") return `die Adresse ${of} ${unfetchable[what]}`;
      return `die Adresse ${of} ist nicht verwendbar: ${urlDefects[what]}`;
    },
  },
  COMPONENT_FORMAT: {
    title: "Ein Footer oder Button enthält einen Zeilenumbruch oder ein Emoji",
    help: "Schreiben Sie Footer und Beschriftungen von Buttons in eine Zeile, mit Buchstaben und Ziffern.",
    says: ({ part, what }) =>
      `${part === "footer" ? "der Footer" : "die Beschriftung des Buttons"} enthält ${unwanted[what]}`,
  },
  RICH_ON_PRIORITIZED: {
    title: "Auf dem Kanal Prioritized wird eine Vorlage mit mehr als Text verwendet",
    help: "Verwenden Sie eine Vorlage ohne Header, Footer und Buttons, oder WhatsApp allein.",
    says: () => "das Web-Tool bietet keine Vorlage mit Header, Footer oder Buttons an, wenn auf WhatsApp die SMS folgt",
  },
  APPLE_FIRST_CONTACT: {
    title: "Eine Apple-Nachricht erreicht nur Kunden, die zuerst geschrieben haben",
    help: "Erreichen Sie Kunden, die der Marke nie geschrieben haben, auf einem anderen Kanal.",
    says: () => "Apple lässt eine Marke nur in einem Gespräch schreiben, das der Kunde begonnen hat",
  },
} satisfies Partial<RuleTexts>;

const titles: Readonly<Record<ArgsOf<"HANDOFF_TITLE">["what"], string>> = {
  empty: "der Titel ist leer",
  brackets: "der Titel enthält `<` oder `>`",
  repeated: "ein anderer Handoff der Liste hat denselben Titel",
  characters: "der Titel enthält andere Zeichen als Buchstaben, Ziffern und Leerzeichen",
};

function written(count: string, one: string, several: string): string {
  return `${count} ${count === "1" ? one : several}`;
}

function notShown({ channel, part, field, what }: ArgsOf<"COMPONENT_IGNORED">): string {
  if (field !== "") {
    if (field === "destinationUrl" && part === "image") {
      return "Antippen des Bildes öffnet nichts, weil `isClickable` nicht true ist";
    }
    return `dieser Teil \`${part}\` hat auf dem Kanal \`${channel}\` keinen Platz für \`${field}\`, deshalb wird es nicht gezeigt`;
  }
  if (what === "surplus") {
    return `eine Nachricht auf dem Kanal \`${channel}\` zeigt nur einmal \`${part}\`, dieses weitere Mal also nicht`;
  }
  if (what !== "unknown") {
    return `eine Nachricht auf dem Kanal \`${channel}\` hat keinen Platz für \`${part}\`, deshalb wird dieser Teil nicht gezeigt`;
  }
  return part === ""
    ? "der Teil hat keinen `type`, deshalb zeigt ihn die Vorschau nicht"
    : `die Dokumentation nennt keinen Teil vom Typ \`${part}\`, deshalb zeigt ihn die Vorschau nicht`;
}

const links: Readonly<Record<ArgsOf<"LINK_UNUSABLE">["link"], { readonly one: string; readonly of: string }>> = {
  button: { one: "der Button", of: "des Buttons" },
  image: { one: "das Bild", of: "des Bildes" },
  media: { one: "die Mediendatei der Karte", of: "der Mediendatei der Karte" },
  page: { one: "die Seite, die sich beim Antippen öffnet,", of: "der Seite, die sich beim Antippen öffnet," },
};

const unwanted: Readonly<Record<ArgsOf<"COMPONENT_FORMAT">["what"], string>> = {
  "line-break": "einen Zeilenumbruch",
  emoji: "ein Emoji",
};
