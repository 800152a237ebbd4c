/** What is wrong with the number or id of a recipient, and what stands against writing to it. */
import type { ArgsOf, RuleTexts } from "../../catalogue.js";
import { counted, hints, n } from "./phrases.js";

export const numbers = {
  MISSING_CONSUMER_INFORMATION: {
    title: "Il destinatario non ha un indirizzo per un canale dell’handoff",
    help: "Indica un numero (o l’id del cliente, per l’app) per ogni canale dell’handoff.",
    says: ({ channel }) => `non c’è ${channel === "inapp" ? "un id" : "un numero"} per il canale \`${channel}\``,
  },
  INVALID_NUMBER: {
    title: "Non è un numero a cui si possa inviare un messaggio",
    help: "Scrivi in cifre prefisso internazionale, prefisso di zona e numero, per esempio 12025550123.",
    says: (args) => `il numero ${refusals[args.reason](args)}${hints[args.hint]}`,
  },
  DUPLICATE_NUMBER: {
    title: "Un destinatario precedente ha lo stesso numero o id",
    help: "Tieni uno dei due; resta il primo.",
    says: ({ first, outcome, same }) =>
      outcome === "failed"
        ? `la riga ${n(first)}, con ${sames[same]}, è stata rifiutata`
        : `${sames[same]} è nella riga ${n(first)}`,
    advises: ({ outcome }) =>
      outcome === "failed" ? "Tieni uno dei due e correggilo." : "Tieni uno dei due; resta il primo.",
  },
  NUMBER_FROM_SPREADSHEET: {
    title: "Un foglio di calcolo ha cambiato il numero",
    help: "Dai alla colonna il formato testo prima di inserire i numeri.",
    says: ({ traces }) =>
      `il numero porta le tracce di un foglio di calcolo: ${traces.map((trace) => repairs[trace]).join(", ")}`,
  },
  ACCEPTED_BEFORE: {
    title: "Il destinatario è già stato accettato nell’elenco o nella richiesta da cui viene",
    help: "Non c’è niente da correggere se è la stessa persona; altrimenti correggi il numero o l’id.",
    says: ({ row, same }) =>
      `${sames[same]} è già stato accettato nella riga ${n(row)} dell’elenco o della richiesta precedente`,
  },
  NOT_APP_USER: {
    title: "Nessun utente dell’app ha questo id",
    help: "Raggiungi questo destinatario su un altro canale, o aggiorna l’insieme degli utenti dell’app.",
    says: () => "l’id non è tra quelli degli utenti dell’app, quindi il messaggio non può arrivare",
  },
  OPTED_OUT: {
    title: "Il numero è disiscritto dagli SMS",
    help: "Non c’è niente da fare; il servizio non invia SMS a questo numero finché non si iscrive di nuovo.",
    says: ({ effect }) => `il numero è disiscritto dagli SMS, quindi ${optedOut[effect]}`,
  },
  ACTIVE_CONVERSATION: {
    title: "C’è una conversazione aperta con il numero",
    help: "Non c’è niente da fare; scrivi nella conversazione, o invia di nuovo quando è chiusa.",
    says: () => "c’è una conversazione aperta con il numero, quindi non gli si invia niente",
  },
  NUMBER_UNASSIGNED: {
    title: "Il numero non è in nessun intervallo assegnato",
    help: "Controlla se c’è un errore di battitura; molto probabilmente i messaggi non arriveranno.",
    says: ({ hint }) => `il numero ha una lunghezza possibile, ma non è in nessun intervallo assegnato${hints[hint]}`,
  },
  NUMBER_LANDLINE: {
    title: "Il numero è di un telefono fisso",
    help: "Usa un numero di cellulare; la maggior parte dei fissi non riceve né SMS né WhatsApp.",
    says: ({ hint }) => `il numero appartiene a un intervallo di telefoni fissi${hints[hint]}`,
  },
  NUMBER_TAKES_NO_MESSAGES: {
    title: "Il numero è di un tipo che non riceve messaggi",
    help: "Usa il cellulare del destinatario; i messaggi a un numero così arrivano di rado.",
    says: ({ kind, hint }) => `il numero ${kinds[kind]}${hints[hint]}`,
  },
  MARKETING_TO_US: {
    title: "WhatsApp non consegna marketing a numeri degli Stati Uniti",
    help: "Usa un modello di utilità, o raggiungi il numero per SMS.",
    says: () => "il modello è di marketing e il numero è degli Stati Uniti",
  },
  NUMBER_REFORMATTED: {
    title: "Il numero non è scritto come si compone",
    help: "Scrivilo in cifre; così è nelle richieste fatte da una lista e in quelle divise con `repair`.",
    says: ({ what, undone, hint }) => {
      const said = undone.length === 0 ? "" : `; tolto: ${undone.map((repair) => repairs[repair]).join(", ")}`;
      return `il numero ${reformatted[what]}${said}${hints[hint]}`;
    },
  },
  NUMBER_COMPLETED: {
    title: "Al numero è stato aggiunto il prefisso del paese",
    help: "Non c’è niente da fare se il paese è giusto; le richieste create da sendcheck hanno il numero intero.",
    says: ({ by }) => `il numero ${completed[by]}`,
  },
} satisfies Partial<RuleTexts>;

type Invalid = ArgsOf<"INVALID_NUMBER">;

const refusals: Readonly<Record<Invalid["reason"], (args: Invalid) => string>> = {
  "not-digits": ({ character, place }) =>
    place === 0
      ? "contiene qualcosa fuori posto"
      : `contiene ${named(character)} in posizione ${n(place)}, che non è né una cifra né un separatore tra cifre`,
  letters: ({ place }) => `contiene una lettera in posizione ${n(place)}`,
  "other-digits": ({ place }) => `contiene una cifra di un’altra scrittura in posizione ${n(place)}`,
  "no-digits": () => "non contiene nessuna cifra",
  extension: () => "ha un interno, che nessun messaggio raggiunge",
  "two-numbers": () => "è seguito da un altro numero",
  "spreadsheet-error": () => "è il segno con cui un foglio di calcolo dice di non avere il valore",
  sum: () => "è negativo, come se un foglio di calcolo l’avesse calcolato come una somma",
  date: () => "è una data",
  heading: () => "è l’intestazione di una colonna",
  scheme: () => "ha davanti `tel:`, `sms:` o `whatsapp:`",
  "decimal-place": () => "finisce con dei decimali, come se fosse una quantità",
  "area-code": () => "comincia con un prefisso di zona, quindi non ha il prefisso internazionale",
  "list-number": () => "ha davanti il suo posto in un elenco, come `2.`",
  "leading-zero": () => "comincia con 0, come nessun prefisso internazionale",
  "unknown-calling-code": () => "comincia con cifre che non sono il prefisso di nessun paese",
  "too-short": ({ digits }) => `ha ${figures(digits)}, meno di un numero con quel prefisso internazionale`,
  "too-long": ({ digits }) => `ha ${figures(digits)}, più di un numero con quel prefisso internazionale`,
  "invalid-length": ({ digits }) =>
    `ha ${figures(digits)}, una lunghezza che nessun numero con quel prefisso internazionale ha`,
  "local-only": ({ digits }) => `ha ${figures(digits)}, che bastano solo dentro una zona: manca il prefisso di zona`,
  "not-in-use": () => "ha la lunghezza giusta, ma non è in nessun intervallo assegnato",
  spelling: () => "non è scritto come 16001234567, +16001234567, 1(600)1234567 o +1(600)1234567",
  "digits-lost": () => "è stato accorciato da un foglio di calcolo, quindi delle cifre sono perse",
};

function figures(count: number): string {
  return counted(count, "cifra", "cifre");
}

function named(character: string): string {
  const names: Readonly<Record<string, string>> = {
    " ": "uno spazio",
    "`": "un accento grave",
    "U+0009": "una tabulazione",
    "U+000A": "un a capo",
    "U+000D": "un a capo",
  };
  return names[character] ?? (character.startsWith("U+") ? character : `\`${character}\``);
}

const sames: Readonly<Record<ArgsOf<"DUPLICATE_NUMBER">["same"], string>> = {
  number: "lo stesso numero",
  id: "lo stesso id",
};

const optedOut: Readonly<Record<ArgsOf<"OPTED_OUT">["effect"], string>> = {
  skipped: "il servizio lo salta",
  "no-sms": "non seguirà nessun SMS se l’altro canale non riesce",
};

const kinds: Readonly<Record<ArgsOf<"NUMBER_TAKES_NO_MESSAGES">["kind"], string>> = {
  "toll-free": "è gratuito: riceve chiamate, e messaggi solo se è stato abilitato",
  "premium-rate": "è a tariffa maggiorata, che serve per le chiamate",
  "shared-cost": "è a costo ripartito, che serve per le chiamate",
  "company-wide": "è quello di un’intera azienda, che serve per le chiamate",
  personal: "è personale, e inoltra le chiamate a un altro",
  pager: "è di un cercapersone",
  voicemail: "porta a una casella vocale",
  satellite: "è di un telefono satellitare, a cui i messaggi arrivano di rado",
};

const reformatted: Readonly<Record<ArgsOf<"NUMBER_REFORMATTED">["what"], string>> = {
  digits: "contiene un prefisso per chiamate nel paese, o due volte il prefisso internazionale; è stato tolto",
  spelling: "non è scritto come 16001234567, +16001234567, 1(600)1234567 o +1(600)1234567",
};

const completed: Readonly<Record<ArgsOf<"NUMBER_COMPLETED">["by"], string>> = {
  country: "non ha il prefisso internazionale; è stato aggiunto quello del paese scelto",
  "international-prefix": "comincia come si chiama dal paese verso l’estero; quella parte è stata tolta",
};

const repairs: Readonly<Record<ArgsOf<"NUMBER_REFORMATTED">["undone"][number], string>> = {
  "a leading apostrophe": "un apostrofo iniziale",
  "a formula around the number": "una formula attorno al numero",
  "a decimal place": "un decimale",
  "commas between thousands": "virgole tra le migliaia",
  "an exponent": "un esponente",
  "more than 15 digits": "più di 15 cifre",
  "invisible marks": "segni invisibili",
  "blanks of another kind": "spazi di altro tipo",
  "dashes of another kind": "trattini di altro tipo",
  "full-width signs": "segni a larghezza intera",
  "separators at the ends": "separatori alle estremità",
  "`tel:`, `sms:` or `whatsapp:` in front": "`tel:`, `sms:` o `whatsapp:` davanti",
};
