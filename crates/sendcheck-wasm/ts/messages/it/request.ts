/** What is wrong with a request: its fields, its name, who sends, what it sends. */
import type { ArgsOf, RuleTexts } from "../../catalogue.js";
import { counted, didYouMean, listed, n } from "./phrases.js";

export const request = {
  FIELDS_MISSING_IN_REQUEST: {
    title: "Manca un campo obbligatorio",
    help: "Aggiungi il campo; senza, il servizio rifiuta l’intera richiesta.",
    says: ({ field }) => `il campo obbligatorio \`${field}\` manca, è \`null\` o è vuoto`,
  },
  FIELD_WRONG_TYPE: {
    title: "Un campo è di un altro tipo",
    help: "Scrivi il campo come lo mostra la documentazione; i numeri a cui inviare sono testi.",
    says: ({ expected, found }) => `ci si aspetta ${fieldTypes[expected]}, e c’è ${jsonKinds[found]}`,
  },
  CONSENT_NOT_GIVEN: {
    title: "Il consenso non è dato",
    help: "Metti `consent` a true quando tutti i destinatari hanno accettato di ricevere messaggi.",
    says: () => "`consent` non è true, e il servizio non accetta altro",
  },
  NO_RECIPIENTS: {
    title: "Non c’è nessun destinatario",
    help: "Indica almeno un destinatario; la sola riga d’intestazione non lo è.",
    says: () => "non c’è nessun destinatario da controllare",
  },
  TOO_MANY_RECIPIENTS: {
    title: "La richiesta ha più destinatari di quanti può averne",
    help: "Dividila in richieste più piccole: lo fanno `sendcheck requests` e `splitRequest`.",
    says: ({ found, limit }) =>
      `${counted(found, "destinatario", "destinatari")}; in una richiesta ce ne stanno al massimo ${n(limit)}`,
  },
  FIELD_TOO_LONG: {
    title: "Un campo è troppo lungo",
    help: "Accorcia il campo a ciò che il servizio accetta.",
    says: ({ field, length, limit }) =>
      `\`${field}\` ha ${counted(length, "carattere", "caratteri")}; se ne accettano al massimo ${n(limit)}`,
  },
  OUTBOUND_NUMBER_INVALID: {
    title: "Il mittente non è un numero di telefono",
    help: "Scrivi il mittente in cifre con il prefisso internazionale; in una richiesta, omettilo se lo indica l’handoff.",
    says: ({ reason }) => `il numero del mittente ${senders[reason]}`,
  },
  OUTBOUND_NUMBER_MISMATCH: {
    title: "Il mittente non è quello dell’handoff",
    help: "Ometti `outboundNumber`, così invia il numero dell’handoff, oppure indica quel numero.",
    says: ({ named, given }) => `\`outboundNumber\` è \`${named}\`, e l’handoff dato invia da ${given.join(", ")}`,
  },
  TEMPLATE_ID_MISMATCH: {
    title: "La richiesta invia un messaggio diverso da quello dell’handoff dato",
    help: "Controlla la richiesta con l’handoff il cui id è indicato in `templateId`.",
    says: ({ named, given, reason }) => `\`templateId\` è \`${named}\`${mismatches[reason](given)}`,
  },
  TEMPLATE_ID_UNKNOWN: {
    title: "Nessun handoff ha l’id indicato dalla richiesta",
    help: "Indica in `templateId` un handoff dell’account, o dai il documento che contiene quello voluto.",
    says: ({ named, nearest }) => didYouMean(`nessun handoff ha l’id \`${named}\``, nearest),
  },
  SKILL_UNKNOWN: {
    title: "La skill non è dell’account",
    help: "Usa il nome di una skill abilitata per Proactive Messaging.",
    says: ({ skill, nearest }) => didYouMean(`nessuna skill si chiama \`${skill}\``, nearest),
  },
  DAILY_LIMIT_EXCEEDED: {
    title: "Il limite giornaliero di un canale è superato",
    help: "Invia il resto domani, o chiedi a LivePerson un limite più alto.",
    says: ({ channel, found, room }) =>
      `${counted(found, "destinatario", "destinatari")} sul canale \`${channel}\`; ${fits(room)}`,
  },
  JSON_REPAIRED: {
    title: "Il testo non è JSON rigoroso",
    help: "Qui non c’è niente da fare; correggilo dove il testo viene inviato, perché il servizio accetta solo JSON rigoroso.",
    says: ({ what, count, line, column }) => {
      const [one, many] = accepted[what];
      if (count === 1) return `${one} alla riga ${n(line)}, colonna ${n(column)}`;
      return `${n(count)}${count >= 100 ? " o più" : ""} ${many}, la prima volta alla riga ${n(line)}, colonna ${n(column)}`;
    },
    advises: ({ what }) => `Qui non c’è niente da fare; ${accepted[what][2]}: il servizio accetta solo JSON rigoroso.`,
  },
  DUPLICATE_KEY: {
    title: "Una chiave compare più volte in un oggetto",
    help: "Tienine una sola; la maggior parte dei lettori prende l’ultima e scarta le altre.",
    says: ({ count, line, column }) =>
      count === 1
        ? `la chiave alla riga ${n(line)}, colonna ${n(column)} compare per la seconda volta nel suo oggetto; vale l’ultimo valore`
        : `${n(count)} chiavi si ripetono nei loro oggetti, la prima alla riga ${n(line)}, colonna ${n(column)}; vale l’ultimo valore`,
  },
  UNKNOWN_FIELD: {
    title: "Il servizio non conosce un campo",
    help: "Controlla come è scritto o ometti il campo; che cosa ne faccia il servizio non è documentato.",
    says: ({ fields, nearest, count }) => {
      const [field, more] = fields;
      if (field === undefined) return "il pulsante non ha un `sub_type`, quindi non si sa che cosa fa";
      if (more === undefined && nearest.length === 1) {
        const times = count > 1 ? ` (${n(count)} volte)` : "";
        return didYouMean(`qui non ci si aspetta \`${field}\`${times}`, nearest[0] ?? "");
      }
      const at = fields.findIndex((_, index) => (nearest[index] ?? "") !== "");
      const guess = at < 0 ? "" : `; intendevi \`${nearest[at]}\` invece di \`${fields[at]}\`?`;
      return `qui non ci si aspettano ${n(count)} campi: ${listed(fields, Math.min(count, fields.length), "e")}${guess}`;
    },
  },
  LONE_SURROGATE: {
    title: "Un testo contiene mezzo carattere",
    help: "Scrivi di nuovo il carattere intero; probabilmente il testo è stato tagliato dentro un’emoji.",
    says: () => "il testo contiene la metà di un carattere (mezza coppia di surrogati), che non si può inviare",
  },
  ADDRESSING_MIXED: {
    title: "Il destinatario è indicato in entrambe le versioni",
    help: "Usa solo `consumerContent`.",
    says: () => "sono dati `consumerContent` e i vecchi campi del numero; si guarda solo `consumerContent`",
  },
  SDE_NOT_ON_CHANNEL: {
    title: "Ci sono dati del cliente per un canale che non li trasmette",
    help: "Ometti il campo per l’app; solo SMS e WhatsApp trasmettono i dati del cliente.",
    says: ({ field }) => `\`${field}\` è mostrato agli agenti solo per SMS e WhatsApp`,
  },
  SDE_WRONG_TYPE: {
    title: "Un campo dei dati del cliente è di un altro tipo",
    help: "Scrivi il campo come lo mostra la documentazione; altrimenti gli agenti potrebbero non vederlo.",
    says: ({ expected, found }) => `ci si aspetta ${fieldTypes[expected]}, e c’è ${jsonKinds[found]}`,
  },
  SDE_UNKNOWN_FIELD: {
    title: "Un campo dei dati del cliente non è noto",
    help: "Controlla come è scritto; gli agenti vedono solo i campi documentati.",
    says: ({ field, nearest }) => didYouMean(`\`${field}\` non è un dato del cliente di una campagna`, nearest),
  },
  SDE_UNKNOWN_VALUE: {
    title: "Un valore dei dati del cliente non è tra quelli documentati",
    help: "Usa un valore documentato; gli agenti potrebbero vederne un altro, o nessuno.",
    says: ({ field }) => `\`${field}\` dovrebbe essere ${documented[field]}`,
  },
  SDE_DATE: {
    title: "Una data dei dati del cliente non è una data",
    help: "Indica giorno, mese e anno come numeri, l’anno con quattro cifre.",
    says: ({ field, what }) => {
      if (what === "impossible") return `\`${field}\` non è un giorno del calendario`;
      return field === "age"
        ? "senza `age` e `year` non c’è un’età"
        : `a \`${field}\` manca il giorno, il mese o l’anno`;
    },
  },
} satisfies Partial<RuleTexts>;

const senders: Readonly<Record<ArgsOf<"OUTBOUND_NUMBER_INVALID">["reason"], string>> = {
  characters: "contiene altro oltre a cifre e a un `+` iniziale",
  length: "ha una lunghezza che nessun numero di telefono con il suo prefisso internazionale ha",
};

const mismatches: Readonly<Record<ArgsOf<"TEMPLATE_ID_MISMATCH">["reason"], (given: string) => string>> = {
  id: (given) => `, e l’handoff dato ha l’id \`${given}\``,
  sms: () => ", che invia solo per SMS, e l’handoff dato no",
  whatsapp: () => ", il numero di un modello WhatsApp, e l’handoff dato non invia per WhatsApp",
};

const accepted: Readonly<Record<ArgsOf<"JSON_REPAIRED">["what"], readonly [string, string, string]>> = {
  "a comment": ["un commento", "commenti", "togli i commenti dove il testo viene inviato"],
  "a comma before a closing bracket": [
    "una virgola prima di una parentesi che chiude",
    "virgole prima di parentesi che chiudono",
    "togli quella virgola dove il testo viene inviato",
  ],
  "a key without quotes": [
    "una chiave senza virgolette",
    "chiavi senza virgolette",
    "metti le chiavi tra virgolette doppie dove il testo viene inviato",
  ],
  "a byte order mark": [
    "un indicatore dell’ordine dei byte",
    "indicatori dell’ordine dei byte",
    "salva il testo in UTF-8 senza l’indicatore dove viene inviato",
  ],
};

function fits(room: number): string {
  if (room === 0) return "oggi non ce ne sta nessuno";
  return room === 1 ? "oggi ce ne sta al massimo 1" : `oggi ce ne stanno al massimo ${n(room)}`;
}

const fieldTypes: Readonly<Record<ArgsOf<"FIELD_WRONG_TYPE">["expected"], string>> = {
  "a string": "un testo",
  "true or false": "true o false",
  "a whole number": "un numero intero",
  "a number": "un numero",
  "an object": "un oggetto",
  anything: "qualsiasi cosa",
  "a list": "un elenco",
};

const jsonKinds: Readonly<Record<ArgsOf<"FIELD_WRONG_TYPE">["found"], string>> = {
  null: "niente (`null`)",
  boolean: "true o false",
  number: "un numero",
  string: "un testo",
  array: "un elenco",
  object: "un oggetto",
};

const documented: Readonly<Record<ArgsOf<"SDE_UNKNOWN_VALUE">["field"], string>> = {
  gender: "`MALE`, `FEMALE` o `OTHER`",
  language: "una lingua e un paese, come `en-US`",
  phoneType: "`HOME`, `MOBILE`, `WORK`, `FAX`, `MAIN`, `HOME_FAX`, `WORK_FAX`, `PAGER` o `OTHER`",
  country: "il codice di un paese in due maiuscole, come `US`",
  currency: "il codice di una valuta in tre maiuscole, come `EUR`",
};
