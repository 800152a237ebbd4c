/** What is wrong with a handoff: its channels, its parts, its buttons. */
import type { ArgsOf, RuleTexts } from "../../catalogue.js";
import { counted, didYouMean, n, unfetchable, urlDefects } from "./phrases.js";

const MEDIA: Readonly<Record<string, string>> = { image: "immagine", video: "video", document: "documento" };

export const handoff = {
  HANDOFF_TITLE: {
    title: "Il titolo dell’handoff non rispetta le regole del prodotto",
    help: "Dai all’handoff un titolo suo con lettere, cifre e spazi.",
    says: ({ what }) => titles[what],
  },
  LOOKBACK_OUT_OF_RANGE: {
    title: "Il periodo di attribuzione è fuori dai limiti",
    help: "Scegli tra 1 ora e 30 giorni.",
    says: ({ days, hours }) =>
      `il periodo di attribuzione è di ${written(days, "giorno", "giorni")} e ${written(hours, "ora", "ore")}; può essere da 1 ora a 30 giorni`,
  },
  CHANNEL_REPEATED: {
    title: "Un handoff ha due volte lo stesso canale",
    help: "Tieni un canale per tipo; si può usare solo il primo.",
    says: ({ channel }) => `l’handoff ha due volte il canale \`${channel}\``,
  },
  CHANNELS_EXCLUSIVE: {
    title: "L’app è combinata con SMS o WhatsApp",
    help: "Crea un handoff a parte per l’app.",
    says: () => "in un handoff, l’app non può stare accanto a SMS o WhatsApp",
  },
  CHANNEL_NOT_IN_API: {
    title: "L’API delle campagne non può rivolgersi a un canale",
    help: "Usa SMS, WhatsApp o l’app per le campagne tramite l’API.",
    says: ({ channel }) => `per il canale \`${channel}\` non è documentata nessuna chiave di \`consumerContent\``,
  },
  TOO_MANY_APPS: {
    title: "Un handoff per l’app ha troppe app",
    help: "Seleziona al massimo 4 app.",
    says: ({ found, limit }) => `${counted(found, "app", "app")}; se ne possono selezionare al massimo ${n(limit)}`,
  },
  APPS_MISSING: {
    title: "Un handoff per l’app non ha nessuna app",
    help: "Indica in `appNames` le app che ricevono il messaggio, al massimo 4.",
    says: () => "l’handoff non indica nessuna app che riceva il messaggio",
  },
  TEMPLATE_NAME: {
    title: "Il nome del modello non rispetta le regole di WhatsApp",
    help: "Usa lettere minuscole, cifre e trattini bassi, al massimo 512.",
    says: ({ name }) => `\`${name}\` non è un nome per un modello WhatsApp`,
  },
  TEMPLATE_LANGUAGE: {
    title: "La lingua del modello non è una di quelle di WhatsApp",
    help: "Scrivi la lingua come fa WhatsApp: `en`, o `en_US` con il trattino basso.",
    says: ({ language, nearest }) => didYouMean(`\`${language}\` non è una delle lingue di WhatsApp`, nearest),
  },
  TEMPLATE_CATEGORY: {
    title: "La categoria del modello non è una di quelle di WhatsApp",
    help: "Usa `MARKETING`, `UTILITY` o `AUTHENTICATION`.",
    says: ({ category, now }) =>
      now === ""
        ? `WhatsApp non ha la categoria di modelli \`${category}\``
        : `la categoria di modelli \`${category}\` di WhatsApp non esiste più; oggi è \`${now}\``,
  },
  TEMPLATE_NOT_APPROVED: {
    title: "WhatsApp non ha approvato il modello",
    help: "Aspetta che WhatsApp mostri il modello come `APPROVED`, o inviane un altro.",
    says: ({ status }) => `lo stato del modello è \`${status}\`; si inviano solo quelli approvati`,
  },
  TEMPLATE_NEEDS_VALUES: {
    title: "Il modello ha bisogno di valori per cui una campagna non ha posto",
    help: "Invia un modello senza questa parte; una campagna riempie il testo, il contenuto multimediale dell’intestazione e gli indirizzi dei pulsanti.",
    says: ({ part }) =>
      `il modello ha una parte \`${part}\` che all’invio ha bisogno di valori propri; una richiesta di Proactive Messaging non ha posto per essi`,
  },
  HANDOFF_FROM_TEMPLATE: {
    title: "Il documento è un modello di WhatsApp, da cui resta da fare un handoff",
    help: "Fanne un handoff in LivePerson e usa quello: solo lui ha l’id, il mittente e il periodo di attribuzione.",
    says: ({ header }) =>
      header === ""
        ? "questo è un modello di WhatsApp, preso come un handoff senza id e mittente"
        : `questo è un modello di WhatsApp, preso come un handoff senza id e mittente; il contenuto della sua testata (${MEDIA[header] ?? header}) è un campione, quindi ogni destinatario porta il suo`,
  },
  BODY_MISSING: {
    title: "Un messaggio non ha corpo",
    help: "Aggiungi il testo del messaggio; è l’unica parte che non si può omettere.",
    says: ({ channel }) => `il messaggio sul canale \`${channel}\` non ha testo`,
  },
  COMPONENT_IGNORED: {
    title: "Il canale non ha posto per una parte del messaggio",
    help: "Metti il testo dove il canale lo mostra, o toglilo.",
    says: (args) =>
      args.instead === "" ? notShown(args) : `${notShown(args)}; ciò che va mostrato sta in \`${args.instead}\``,
  },
  HEADER_REPEATED: {
    title: "Un modello ha più di una testata",
    help: "Tieni una testata di un solo tipo.",
    says: ({ found }) => `il modello ha ${counted(found, "testata", "testate")}; ne è consentita una sola`,
  },
  HEADER_TYPE: {
    title: "La testata è di un tipo che il prodotto non supporta",
    help: "Usa una testata con un’immagine, un video o un documento.",
    says: ({ found }) =>
      found === "" ? "la testata non ha `sub_type`" : `le testate del tipo \`${found}\` non sono supportate`,
  },
  HEADER_URL_STATIC: {
    title: "Il link fisso della testata potrebbe non essere consegnato",
    help: "Usa un link https pubblico a un file dei tipi elencati su un indirizzo web consentito.",
    says: ({ what }) => {
      if (what === "not-permitted") return "il link fisso della testata va a un indirizzo web non consentito";
      if (what === "extension") return "il link fisso della testata non finisce come un file del suo tipo";
      if (what === "sample-host" || what === "share-page") return `il link fisso della testata ${unfetchable[what]}`;
      return `il link fisso della testata non si può usare: ${urlDefects[what]}`;
    },
  },
  LINK_UNUSABLE: {
    title: "Un link del messaggio non porta da nessuna parte",
    help: "Scrivi l’indirizzo intero, da `https://` in poi, come lo mostra un browser.",
    says: ({ link, what }) => {
      if (what === "missing") return `${links[link][0]} non ha un indirizzo`;
      const address = `l’indirizzo ${links[link][1]}`;
      if (what === "sample-host" || what === "share-page") return `${address} ${unfetchable[what]}`;
      return `${address} non si può usare: ${urlDefects[what]}`;
    },
  },
  COMPONENT_FORMAT: {
    title: "Un piè di pagina o un pulsante ha un a capo o un’emoji",
    help: "Scrivi piè di pagina e testi dei pulsanti su una riga, con lettere e cifre.",
    says: ({ part, what }) =>
      `${part === "footer" ? "il piè di pagina" : "il testo del pulsante"} contiene ${unwanted[what]}`,
  },
  RICH_ON_PRIORITIZED: {
    title: "Sul canale Prioritized si usa un modello con più del testo",
    help: "Usa un modello senza testata, piè di pagina e pulsanti, o solo WhatsApp.",
    says: () => "lo strumento web non offre modelli con testata, piè di pagina o pulsanti dove a WhatsApp segue l’SMS",
  },
  APPLE_FIRST_CONTACT: {
    title: "Un messaggio Apple raggiunge solo i clienti che hanno scritto per primi",
    help: "Raggiungi su un altro canale i clienti che non hanno mai scritto al marchio.",
    says: () => "Apple lascia che un marchio scriva solo in una conversazione cominciata dal cliente",
  },
} satisfies Partial<RuleTexts>;

const titles: Readonly<Record<ArgsOf<"HANDOFF_TITLE">["what"], string>> = {
  empty: "il titolo è vuoto",
  brackets: "il titolo contiene `<` o `>`",
  repeated: "un altro handoff dell’elenco ha lo stesso titolo",
  characters: "il titolo contiene caratteri diversi da lettere, cifre e spazi",
};

function written(count: string, one: string, several: string): string {
  return `${count} ${count === "1" ? one : several}`;
}

function notShown({ channel, part, field, what }: ArgsOf<"COMPONENT_IGNORED">): string {
  if (field !== "") {
    if (field === "destinationUrl" && part === "image") {
      return "un tocco sull’immagine non apre niente, perché `isClickable` non è true";
    }
    return `questo \`${part}\` non ha posto per \`${field}\` sul canale \`${channel}\`, quindi non viene mostrato`;
  }
  if (what === "surplus") {
    return `un messaggio sul canale \`${channel}\` mostra un solo \`${part}\`, quindi quest’altro non viene mostrato`;
  }
  if (what !== "unknown") {
    return `un messaggio sul canale \`${channel}\` non ha posto per \`${part}\`, quindi non viene mostrato`;
  }
  return part === ""
    ? "la parte non ha `type`, quindi l’anteprima non la mostra"
    : `la documentazione non nomina nessuna parte del tipo \`${part}\`, quindi l’anteprima non la mostra`;
}

const links: Readonly<Record<ArgsOf<"LINK_UNUSABLE">["link"], readonly [string, string]>> = {
  button: ["il pulsante", "del pulsante"],
  image: ["l’immagine", "dell’immagine"],
  media: ["il file multimediale della scheda", "del file multimediale della scheda"],
  page: ["la pagina che un tocco apre", "della pagina che un tocco apre"],
};

const unwanted: Readonly<Record<ArgsOf<"COMPONENT_FORMAT">["what"], string>> = {
  "line-break": "un a capo",
  emoji: "un’emoji",
};
