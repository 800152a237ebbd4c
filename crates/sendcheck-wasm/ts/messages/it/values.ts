/** What is wrong with the values that a recipient brings for the message. */
import type { ArgsOf, RuleTexts } from "../../catalogue.js";
import { counted, holder, listed, listedColumns, media, n, unfetchable, urlDefects } from "./phrases.js";

export const values = {
  TOO_MANY_VARIABLES: {
    title: "Sono date più variabili di quante il messaggio ne abbia",
    help: "Ometti ciò per cui il messaggio non ha una variabile.",
    says: ({ expected, surplus, count }) => {
      const given = `${count === 1 ? "viene dato" : "vengono dati"} ${listedColumns(surplus, count)}`;
      if (expected === 0) return `${given}, e il messaggio non ha variabili`;
      return `${given} oltre ${expected === 1 ? "all’unica variabile" : `alle ${n(expected)} variabili`} del messaggio`;
    },
    advises: ({ unnamed }) =>
      unnamed === "yes"
        ? "Metti tra virgolette il valore che contiene il separatore, o ometti ciò per cui il messaggio non ha una variabile."
        : "Ometti ciò per cui il messaggio non ha una variabile.",
  },
  MISSING_VARIABLE: {
    title: "Manca una variabile del messaggio",
    help: "Dai un valore per ogni variabile del messaggio.",
    says: ({ name }) => `manca la variabile \`${name}\``,
  },
  INSUFFICIENT_VARIABLES: {
    title: "Non è data nessuna variabile, ma il messaggio ne ha",
    help: "Dai un valore per ogni variabile del messaggio.",
    says: ({ expected }) => `non è data nessuna variabile, e il messaggio ne ha ${n(expected)}`,
  },
  VARIABLE_NOT_STRING: {
    title: "Il valore di una variabile non è un testo",
    help: "Metti il valore tra virgolette.",
    says: ({ name }) => `il valore della variabile \`${name}\` non è un testo`,
  },
  INSUFFICIENT_HEADER_VARIABLES: {
    title: "Manca il file della testata",
    help: "Dai un link https per la testata: `headerVariables` in una richiesta, la colonna H1 in un elenco.",
    says: ({ expected }) => `il messaggio ha una testata, ma non vi è data ${media[expected].one}`,
  },
  TOO_MANY_HEADER_VARIABLES: {
    title: "Sono date più variabili di testata di quante il messaggio ne abbia",
    help: "Dai una variabile di testata se la testata ne vuole una, e nessuna se è fissa o non c’è.",
    says: ({ given, expected, surplus }) => {
      const takes = expected === 0 ? "il messaggio non ne vuole" : "il messaggio ne vuole una";
      if (surplus.length === 0) {
        return `${given === 1 ? "è data" : "sono date"} ${counted(given, "variabile di testata", "variabili di testata")}; ${takes}`;
      }
      if (surplus.length === 1) return `\`${surplus[0]}\` è una variabile di testata, e ${takes}`;
      return `${listed(surplus, surplus.length, "e")} sono variabili di testata, e ${takes}`;
    },
    advises: ({ expected, surplus }) => {
      if (surplus.length === 0) {
        return expected === 0
          ? "Ometti `headerVariables`, o scegli l’handoff con una testata."
          : "Dai esattamente uno tra `image`, `video` e `document`.";
      }
      return expected === 0 ? "Togli la colonna, o scegli l’handoff con una testata." : "Togli la colonna.";
    },
  },
  MISSING_HEADER_VARIABLE: {
    title: "La variabile della testata è di un altro tipo",
    help: "Usa in `headerVariables` la chiave del tipo della testata.",
    says: ({ expected, found }) => `la testata vuole \`${expected}\`; la chiave data è \`${found}\``,
  },
  HEADER_VARIABLE_NOT_STRING: {
    title: "Il link della testata non è un testo",
    help: "Metti il link tra virgolette.",
    says: ({ header }) => `il valore di \`${header}\` non è un testo`,
  },
  HEADER_VARIABLE_INVALID_URL: {
    title: "Il link della testata non è un semplice indirizzo https",
    help: "Usa un link https pubblico come https://cdn.example.com/photo.jpg; un segno di percentuale vi si scrive `%25`.",
    says: ({ header, defect }) =>
      defect === "stray-percent"
        ? `il link ${media[header].of} ha nel percorso un segno di percentuale che non comincia nessuna sequenza`
        : `il link ${media[header].of} non si può usare: ${urlDefects[defect]}`,
  },
  IMAGE_URL_NOT_WHITELISTED: {
    title: "Il link della testata va a un indirizzo web non consentito",
    help: "Aggiungi l’indirizzo ai domini consentiti nelle impostazioni del prodotto, o usa un link di uno consentito.",
    says: ({ header }) => `il link ${media[header].of} va a un indirizzo web che non è tra quelli consentiti`,
  },
  TEXT_DAMAGED: {
    title: "Un valore ha perso un carattere",
    help: "Scrivi di nuovo il valore; se succede in molte righe, il file non è in UTF-8: indica qual è la codifica con `encoding`.",
    says: (args) => `${holder(args)} contiene un carattere perso per strada (U+FFFD)`,
  },
  MISSING_BUTTON_VARIABLE: {
    title: "Manca la variabile di un pulsante",
    help: "Dai il valore: `buttonVariables` in una richiesta, la colonna BU1 in un elenco.",
    says: ({ name }) => `manca la variabile del pulsante \`${name}\``,
  },
  TOO_MANY_BUTTON_VARIABLES: {
    title: "È data una variabile di pulsante che nessun pulsante usa",
    help: "Dai solo le variabili dei pulsanti con un indirizzo variabile.",
    says: ({ surplus }) => `nessun pulsante usa ${listed(surplus, surplus.length, "o")}`,
  },
  BUTTON_VARIABLE_NOT_STRING: {
    title: "Il valore di una variabile di pulsante non è un testo",
    help: "Metti il valore tra virgolette.",
    says: ({ name }) => `il valore della variabile del pulsante \`${name}\` non è un testo`,
  },
  BUTTON_VARIABLE_ADDRESS: {
    title: "Il valore di un pulsante non ne completa l’indirizzo",
    help: "Dai solo ciò che segue l’indirizzo del pulsante, così come sta in un link: `AS1` dopo `https://www.example.com/tickets/`.",
    says: ({ name, what }) => `il valore della variabile del pulsante \`${name}\` ${unfit[what]}`,
  },
  VARIABLE_TOO_LONG: {
    title: "Il valore di una variabile è troppo lungo",
    help: "Accorcia il valore a 1550 caratteri al massimo.",
    says: ({ name, length, limit }) =>
      `la variabile \`${name}\` ha ${counted(length, "carattere", "caratteri")}; se ne accettano al massimo ${n(limit)}`,
  },
  VARIABLE_EMPTY: {
    title: "Il valore di una variabile è vuoto",
    help: "Dai un testo; WhatsApp non ne accetta uno vuoto.",
    says: ({ name }) => `il valore della variabile \`${name}\` è vuoto o ha solo spazi`,
  },
  VARIABLE_WHITESPACE: {
    title: "Il valore di una variabile ha a capo, tabulazioni o troppi spazi",
    help: "Scrivi il valore su una riga, senza tabulazioni e con al massimo quattro spazi di seguito.",
    says: ({ name, what }) => `il valore della variabile \`${name}\` contiene ${spaces[what]}`,
  },
  HEADER_VARIABLE_EXTENSION: {
    title: "Il link della testata finisce come un altro tipo di file",
    help: "Usa un file dei tipi elencati: jpg o png per le immagini, pdf per i documenti, mp4 per i video.",
    says: ({ header, extension }) => `il link ${media[header].of} ${endings[extension]}`,
  },
  HEADER_VARIABLE_FRAGMENT: {
    title: "È data solo una parte del link della testata",
    help: "Dai il link https intero; la documentazione non mostra nessun valore di testata che ne sia solo una parte.",
    says: ({ header }) =>
      `è data solo una parte del link ${media[header].of}; è stata controllata con l’indirizzo dell’handoff`,
  },
  HEADER_VARIABLE_NOT_A_FILE: {
    title: "Il link della testata non porta al file",
    help: "Usa l’indirizzo del file stesso su un tuo server, che dia il file senza una pagina attorno.",
    says: ({ header, why }) => `il link ${media[header].of} ${unfetchable[why]}`,
  },
  HEADER_VARIABLE_ENDS: {
    title: "Il link della testata funziona solo fino a una certa ora",
    help: "Assicurati che il messaggio parta prima; il file viene scaricato solo allora, e le fasce di invio possono trattenerlo.",
    says: ({ header, ends, sent }) => {
      const until = `il link ${media[header].of} funziona solo fino a ${ends}`;
      return sent === "" ? until : `${until}, e il messaggio parte al più presto alle ${sent}`;
    },
    advises: ({ sent }) =>
      sent === ""
        ? "Assicurati che il messaggio parta prima; il file viene scaricato solo allora, e le fasce di invio possono trattenerlo."
        : "Firma il link per più tempo, o invia prima: il file viene scaricato quando parte il messaggio.",
  },
  LINK_VARIABLE_INVALID: {
    title: "Il valore per un indirizzo non è un link che si possa usare",
    help: "Usa un link https pubblico come https://cdn.example.com/photo.jpg.",
    says: ({ name, link, what }) => {
      const of = `l’indirizzo ${targets[link]} che la variabile \`${name}\` forma`;
      if (what === "extension") return `${of} finisce come un altro tipo di file`;
      if (what === "sample-host" || what === "share-page") return `${of} ${unfetchable[what]}`;
      return `${of} non si può usare: ${urlDefects[what]}`;
    },
  },
  VARIABLE_HTML_ENTITY: {
    title: "Un testo contiene un’entità HTML",
    help: "Scrivi il carattere stesso: un messaggio mostra `&amp;` così com’è, e un link che la contiene è un altro link.",
    says: (args) => {
      const isLink = args.of === "button" || args.of === "header";
      return `${holder(args)} contiene un’entità HTML, ${isLink ? "quindi il link è un altro" : "che viene mostrata così com’è"}`;
    },
  },
  VALUE_NULL: {
    title: "Un valore è ciò che i programmi scrivono quando non c’è niente",
    help: "Completa il valore, o togli il destinatario; dove è stato creato, cerca un campo vuoto.",
    says: (args) => `${holder(args)} è ciò che i programmi scrivono quando non c’è niente`,
  },
  VALUE_MERGE_TAG: {
    title: "Un valore contiene il segnaposto di un altro sistema",
    help: "Compila il campo prima di esportare l’elenco; ciò che sta in un valore viene inviato così com’è.",
    says: (args) => `${holder(args)} contiene un segnaposto che nessuno ha compilato`,
  },
  VALUE_FROM_SPREADSHEET: {
    title: "Un foglio di calcolo ha cambiato il valore",
    help: "Dai alla colonna il formato testo, inserisci di nuovo i valori e salva l’elenco da capo.",
    says: (args) => `${holder(args)} è ${traces[args.trace]}`,
  },
  TEXT_MARKUP: {
    title: "Un testo contiene una sequenza di escape o un tag",
    help: "Scrivi un a capo o una lettera come tali e togli i tag; i clienti li vedono così come sono.",
    says: (args) => `${holder(args)} contiene ${markup[args.kind]}, che compare così com’è`,
  },
  TEXT_GARBLED: {
    title: "Un testo è danneggiato o contiene caratteri nascosti",
    help: "Scrivi di nuovo il testo; se succede in molte righe, il file è stato letto con un’altra codifica prima di arrivare qui.",
    says: (args) => `${holder(args)} contiene ${garbled[args.kind]}`,
  },
  HANDOFF_DEFAULTS_USED: {
    title: "Si usano i valori predefiniti dell’handoff",
    help: "Non c’è niente da fare se vuoi i valori predefiniti; li conosce solo il servizio.",
    says: () => "non è data nessuna variabile, quindi si inviano i valori predefiniti conservati nel servizio",
  },
} satisfies Partial<RuleTexts>;

const unfit: Readonly<Record<ArgsOf<"BUTTON_VARIABLE_ADDRESS">["what"], string>> = {
  "whole-link": "è un link intero, che viene messo dopo l’indirizzo del pulsante",
  "own-address": "ripete l’indirizzo del pulsante, che sta già davanti",
  blank: "contiene uno spazio o un a capo, che nessun link può contenere",
  doubled: "comincia con il carattere con cui finisce l’indirizzo del pulsante, che così ci sta due volte",
  "empty-step": "contiene due barre di seguito, che portano a un’altra pagina o a nessuna",
  nothing: "è solo un cancelletto, che porta all’indirizzo del pulsante e basta",
};

const spaces: Readonly<Record<ArgsOf<"VARIABLE_WHITESPACE">["what"], string>> = {
  "line-break": "un a capo",
  tab: "una tabulazione",
  blanks: "più di quattro spazi di seguito",
};

const endings: Readonly<Record<ArgsOf<"HEADER_VARIABLE_EXTENSION">["extension"], string>> = {
  absent: "non ha un’estensione, quindi non si può dire di che tipo sia",
  tolerated: "ha un’estensione che la documentazione attuale non elenca",
  refused: "finisce come un altro tipo di file",
};

const targets: Readonly<Record<ArgsOf<"LINK_VARIABLE_INVALID">["link"], string>> = {
  image: "dell’immagine",
  media: "del file multimediale",
  page: "della pagina",
};

const traces: Readonly<Record<ArgsOf<"VALUE_FROM_SPREADSHEET">["trace"], string>> = {
  formula: "una formula, non il suo risultato",
  exponent: "una quantità abbreviata, quindi delle cifre potrebbero essere perse",
  decimal: "un numero lungo con un decimale",
  "too-narrow": "ciò che si vede quando una colonna è troppo stretta",
  error: "un errore di un foglio di calcolo",
  "day-zero": "il giorno da cui conta un foglio di calcolo, che una cella vuota diventa come data",
};

const markup: Readonly<Record<ArgsOf<"TEXT_MARKUP">["kind"], string>> = {
  escape: "una sequenza di escape come `\\n`",
  tag: "un tag come `<br>`",
  encoded: "un testo codificato come nei link o nelle mail, come `%C3%AB` al posto di `ë`",
};

const garbled: Readonly<Record<ArgsOf<"TEXT_GARBLED">["kind"], string>> = {
  "read-twice": "lettere lette con la codifica sbagliata, come `Ã¼` al posto di `ü`",
  control: "un carattere di controllo",
  noncharacter: "un codice che non è nessun carattere",
  direction: "un segno nascosto che cambia la direzione di lettura",
};
