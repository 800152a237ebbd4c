/** What is wrong with a message once its values are in it, and with its lengths. */
import type { ArgsOf, RuleTexts } from "../../catalogue.js";
import { counted, n } from "./phrases.js";

export const message = {
  MESSAGE_TOO_LONG: {
    title: "L’SMS è più lungo di quanto Twilio accetti",
    help: "Accorcia il messaggio; testo, valori e testo di disiscrizione insieme possono avere 1600 caratteri.",
    says: ({ length, limit }) =>
      `l’SMS ha ${characters(length)} con il testo di disiscrizione; se ne accettano al massimo ${n(limit)}`,
  },
  MESSAGE_OVER_140: {
    title: "L’SMS è più lungo di quanto lo strumento web accetti",
    help: "Accorcia il messaggio; conta anche il testo di disiscrizione.",
    says: ({ length, limit, holds }) =>
      `l’SMS ha ${characters(length)} con il testo di disiscrizione; ${held[holds]} al massimo ${n(limit)}`,
    advises: ({ holds }) =>
      holds === "recommended"
        ? "Non c’è niente da fare se la lunghezza è voluta; altrimenti accorcia il messaggio; conta anche il testo di disiscrizione."
        : "Accorcia il messaggio; conta anche il testo di disiscrizione.",
  },
  MESSAGE_SPLITS: {
    title: "L’SMS viene inviato in più segmenti, e ciascuno si paga",
    help: "Accorcia il messaggio, o sostituisci i caratteri che mancano all’alfabeto GSM.",
    says: ({ segments, units, encoding }) =>
      `l’SMS parte in ${counted(segments, "segmento", "segmenti")}: ha ${counted(units, "unità", "unità")} in ${encoding} con il testo di disiscrizione`,
  },
  MESSAGE_NO_ROOM: {
    title: "Il testo fisso dell’SMS occupa tutto ciò che un SMS può avere",
    help: "Accorcia il testo dell’handoff; conta anche il testo di disiscrizione.",
    says: ({ length, limit, values }) => {
      const whose = `${n(limit)} che ${limit === TWILIO ? "Twilio" : "lo strumento web"} accetta`;
      const has = `il testo fisso dell’SMS ha ${characters(length)} con il testo di disiscrizione`;
      if (length > limit || values === 0) return `${has}, più dei ${whose}`;
      return `${has}; dei ${whose} ne restano ${n(limit - length)} per ${values === 1 ? "il suo valore" : `i suoi ${n(values)} valori`}`;
    },
  },
  BODY_TOO_LONG: {
    title: "Il corpo WhatsApp è troppo lungo con i valori",
    help: "Accorcia i valori; corpo e valori insieme possono avere 1024 caratteri.",
    says: ({ length, limit, alone }) =>
      `il corpo ha ${characters(length)} con i suoi valori${taken(length, limit, alone)}`,
    advises: ({ length, alone }) =>
      length <= alone
        ? "Non c’è niente da fare se il tuo fornitore lo accetta come Meta; altrimenti accorcia i valori."
        : "Accorcia i valori; corpo e valori insieme possono avere 1024 caratteri.",
  },
  COMPONENT_TOO_LONG: {
    title: "Una parte del messaggio è più lunga di quanto il suo canale accetti",
    help: "Accorcia il testo; i valori che vi vengono messi lo allungano ancora.",
    says: ({ part, length, limit, alone }) => `${bounded[part]} ha ${characters(length)}${taken(length, limit, alone)}`,
    advises: ({ length, alone }) =>
      length <= alone
        ? "Non c’è niente da fare se il tuo fornitore lo accetta come Meta; altrimenti accorcia il testo."
        : "Accorcia il testo; i valori che vi vengono messi lo allungano ancora.",
  },
  BODY_OVER_550: {
    title: "Il corpo potrebbe essere troppo lungo per un modello nuovo",
    help: "Limita il corpo dei modelli di marketing e di utilità a 550 caratteri e 10 emoji.",
    says: ({ what, found, limit }) =>
      `il corpo ha ${what === "emoji" ? counted(found, "emoji", "emoji") : characters(found)}; i modelli nuovi di questa categoria possono averne ${n(limit)}`,
  },
  NOTIFICATION_TOO_LONG: {
    title: "La notifica è più grande di quanto i telefoni ricevano",
    help: "Dai alla notifica un testo suo e breve; il messaggio nell’app può essere più lungo.",
    says: ({ size, limit }) =>
      `titolo e testo della notifica occupano ${n(size)} byte; se ne consegnano al massimo ${n(limit)}`,
  },
  NOTIFICATION_DIFFERS: {
    title: "La notifica è diversa dal messaggio che dovrebbe mostrare",
    help: "Ometti `notificationMessage`, o metti `isSameMessageForNotification` a false.",
    says: () => "la notifica ha un testo suo, anche se è indicato che mostra il messaggio",
  },
  OPT_OUT_REPEATED: {
    title: "L’SMS dice due volte come disiscriversi",
    help: "Togli dal messaggio il testo di disiscrizione; quello dell’handoff viene aggiunto comunque.",
    says: ({ name, word }) =>
      `${name === "" ? "il testo" : `il valore della variabile \`${name}\``} dice ${word}, e gli si aggiunge il testo di disiscrizione`,
  },
  OPT_OUT_MISSING: {
    title: "L’SMS non ha un testo di disiscrizione",
    help: "Aggiungi un testo di disiscrizione all’SMS dell’handoff; in molti paesi la legge impone di dire come smettere.",
    says: () => "l’SMS non dice come disiscriversi",
  },
  OPT_OUT_UNUSABLE: {
    title: "Con il testo di disiscrizione nessuno può disiscriversi",
    help: "Chiedi una parola a cui Twilio risponda, come in `Reply STOP to opt out`.",
    says: () =>
      "il testo di disiscrizione non chiede nessuna delle parole con cui Twilio disiscrive (STOP, STOPALL, UNSUBSCRIBE, CANCEL, END, QUIT, REVOKE, OPTOUT)",
  },
} satisfies Partial<RuleTexts>;

const TWILIO = 1600;

function characters(count: number): string {
  return counted(count, "carattere", "caratteri");
}

const held: Readonly<Record<ArgsOf<"MESSAGE_OVER_140">["holds"], string>> = {
  limit: "lo strumento web ne accetta",
  recommended: "il prodotto ne consiglia",
};

function taken(length: number, limit: number, alone: number): string {
  if (alone === 0) return `; se ne accettano al massimo ${n(limit)}`;
  if (length > alone) return `; in un modello con il solo corpo se ne accettano al massimo ${n(alone)}`;
  return `: Meta ne accetta ${n(alone)} in un modello con il solo corpo, e ${n(limit)} in ogni altro`;
}

const bounded: Readonly<Record<ArgsOf<"COMPONENT_TOO_LONG">["part"], string>> = {
  body: "il corpo",
  footer: "il piè di pagina",
  button: "il testo del pulsante",
  url: "l’indirizzo",
  phone: "il numero di telefono",
  title: "il titolo",
  description: "la descrizione",
  text: "il testo",
  suggestion: "il suggerimento",
  media: "l’indirizzo del file multimediale",
};
