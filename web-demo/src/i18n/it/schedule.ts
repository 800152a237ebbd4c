import { counter, numbers } from "../number.js";

const count = counter("it");
const number = numbers("it");

export const schedule = {
  defaults: "Usa le fasce del servizio",
  defaultsAre: (opens: string, closes: string) =>
    `SMS dalle ${opens} alle ${closes}, gli altri canali tutto il giorno, ogni giorno.`,
  own: "Imposta fasce per questa campagna",
  ownAre: "Entrano in ogni richiesta e valgono per tutti i suoi canali.",
  ownInWebTool:
    "Valgono per tutti i canali. L’elenco per lo strumento web non le contiene: vanno impostate lì, se il suo account lo consente.",
  windows: "Fasce per ogni giorno della settimana",
  day: {
    MONDAY: "Lunedì",
    TUESDAY: "Martedì",
    WEDNESDAY: "Mercoledì",
    THURSDAY: "Giovedì",
    FRIDAY: "Venerdì",
    SATURDAY: "Sabato",
    SUNDAY: "Domenica",
  },
  opens: (day: string) => `${day}, dalle`,
  closes: (day: string) => `${day}, fino alle`,
  backwards: (day: string) =>
    `${day}: la fascia deve finire dopo l’inizio. Se supera la mezzanotte, ne servono due: fino alle 23:59 e dalle 00:00 del giorno dopo.`,
  closed: "chiuso",
  allDay: "tutto il giorno",
  none: "Non è scelto alcun giorno, quindi varrebbero le fasce del servizio.",
  bars: "Ore aperte dove si trova il destinatario",
  between: (opens: string, closes: string) => `dalle ${opens} alle ${closes}`,
  zones: (closes: string) =>
    `Un numero che può trovarsi in più fusi orari riceve il messaggio solo quando la fascia è aperta in tutti. La fine non è compresa: alle ${closes} un SMS aspetta il mattino dopo.`,
  where:
    "I fusi orari si ricavano dai prefissi dei numeri. Chi si trasferisce mantiene il suo numero; dove si trovi qualcuno, nessun numero lo dice.",
  presets: {
    title: "Tutti i giorni in una volta",
    everyDay: "Ogni giorno",
    weekdays: "Solo da lunedì a venerdì",
    copy: (day: string) => `Copia ${day.toLowerCase()} su tutti i giorni`,
  },
  plan: {
    title: "Quando partono i messaggi",
    from: "Invia da",
    fromHint: (zone: string) => `Secondo il tuo orologio (${zone}). Se resta vuoto, da adesso.`,
    fromNow: "Da adesso",
    nobody: "Nessun destinatario è accettato, quindi non parte nulla.",
    of: (n: number) => `Su ${count(n, "destinatario", "destinatari")}`,
    now: (n: number) => `${number(n)} adesso`,
    atOnce: (n: number) => `${number(n)} subito`,
    later: (n: number) => `${number(n)} più tardi`,
    last: (date: string, time: string) => `l’ultimo ${date} alle ${time}`,
    lastAtMost: (date: string, time: string) => `l’ultimo al più tardi ${date} alle ${time}`,
    waits: "Non per tutti arriva il turno prima che la fascia chiuda; gli altri aspettano la prossima.",
    never: (n: number) => `${number(n)} mai`,
    unknown: (n: number) => `${number(n)} senza sapere quando`,
  },
  sending: {
    title: "Come si invia",
    rate: "Messaggi al secondo su ogni canale",
    rateHint: (n: number) => `Se resta vuoto, ${number(n)}; altrove la documentazione dà un’altra cifra.`,
    dayZone: "Fuso orario la cui mezzanotte chiude il giorno",
    dayZoneHint: "Il servizio non dice quale. Se resta vuoto, UTC.",
    states: (n: number) =>
      n === 0
        ? "Fasce più restrittive di stati degli USA"
        : `Fasce più restrittive di ${count(n, "stato degli USA", "stati degli USA")}`,
    statesTitle: "Fasce più restrittive di stati degli USA",
    statesHint:
      "Valgono anche per i numeri con un prefisso dello stato. Il servizio non le conosce, e questa non è consulenza legale.",
    all: "Tutti",
    none: "Nessuno",
  },
  zone: {
    anyState: "stato sconosciuto",
    title: "Per fuso orario",
    about:
      "La giornata locale da 0 a 24, le ore in cui partono i messaggi e una linea all’ora locale in cui comincia l’invio.",
    none: "Fuso orario sconosciuto",
    oneOf: (n: number) => `Uno di ${number(n)} fusi orari`,
    recipients: (n: number) => count(n, "destinatario", "destinatari"),
    there: (clock: string) => `lì ${clock}`,
    open: "aperto",
    last: (clock: string) => `l’ultimo ${clock}`,
    opens: (clock: string) => `aspetta fino a ${clock}`,
    never: "mai aperto in tutti questi fusi insieme",
    unknown: "non si sa quando lì si può inviare",
    more: (zones: number, recipients: number) =>
      `E ${count(zones, "altro gruppo di fusi", "altri gruppi di fusi")} con ${count(recipients, "destinatario", "destinatari")}.`,
  },
  queue: {
    title: "La coda, ora per ora",
    ends: (n: number, first: string, last: string) =>
      `${count(n, "messaggio", "messaggi")}: il primo ${first}, l’ultimo ${last}.`,
    atMost: (n: number, first: string, last: string) =>
      `Al massimo ${count(n, "messaggio", "messaggi")}: il primo ${first}, l’ultimo al più tardi ${last}. Un altro canale può raggiungere alcuni destinatari.`,
    empty: "Nessun messaggio di cui si sappia quando parte.",
    rate: (n: number) => `Invia ${count(n, "messaggio", "messaggi")} al secondo.`,
    messages: (n: number) => count(n, "messaggio", "messaggi"),
    moreHours: (hours: number, messages: number) =>
      `E ${count(messages, "messaggio", "messaggi")} in ${count(hours, "altra ora", "altre ore")}.`,
    beyond: (n: number) => `Di ${count(n, "messaggio", "messaggi")} non si sa quando: la coda è troppo lunga.`,
    days: "Giorni e richieste",
    day: (date: string, n: number, first: number, last: number) =>
      first === last
        ? `${date}: ${count(n, "destinatario", "destinatari")} nella richiesta ${number(first)}`
        : `${date}: ${count(n, "destinatario", "destinatari")} nelle richieste da ${number(first)} a ${number(last)}`,
    onlyDays: "Giorni",
    onDay: (date: string, n: number) => `${date}: ${count(n, "destinatario", "destinatari")}`,
    fullDay: (date: string) => `${date}: il limite del giorno è esaurito`,
    moreDays: (days: number, recipients: number) =>
      `E ${count(recipients, "destinatario", "destinatari")} in ${count(days, "altro giorno", "altri giorni")}.`,
    dayZone: (zone: string) =>
      `Ogni giorno ha un limite di destinatari. Si assume che i giorni finiscano a mezzanotte in ${zone}; il servizio non dice dove.`,
  },
  law: "Gli orari fissati dalla legge possono essere più restrittivi di queste fasce; il consenso e il rispetto della legge locale sono responsabilità del marchio.",
};
