import { counter, numbers } from "../number.js";

const count = counter("it");
const number = numbers("it");

export const handover = {
  title: "Guardalo, poi consegnalo",
  intro:
    "Guarda il messaggio come lo vedranno i destinatari e scarica i file per chi li invierà. Questa pagina non invia nulla.",
  previews: "Che cosa arriva",
  recipient: (row: number, of: number) => `Riga ${number(row)} · ${count(of, "destinatario", "destinatari")}`,
  previous: "Precedente",
  next: "Successivo",
  jump: "Vai alla riga",
  go: "Vai",
  noRow: "In quella riga non c’è alcun destinatario.",
  worth: {
    title: "Da guardare",
    intro: "Il primo destinatario di ogni tipo.",
    longestSms: (n: number) => `SMS più lungo, ${number(n)} caratteri`,
    mostSegments: (n: number) => `Più segmenti: ${number(n)}`,
    firstUcs2: "Primo SMS con caratteri che lo rendono più caro",
    firstOfRegion: (region: string) => `Primo di ${region}`,
    row: (row: number) => `riga ${number(row)}`,
  },
  totals: {
    title: "In totale",
    recipients: "Destinatari che lo ricevono",
    left: (n: number) => `${number(n)} esclusi`,
    segments: "Segmenti SMS",
    atMost: "al massimo: solo chi non è raggiunto da WhatsApp",
    requests: (n: number) => `Richieste fino a ${number(n)}`,
    minutes: "Minuti di invio",
    rate: (n: number) => `a ${number(n)} messaggi al secondo per canale`,
    notChecked: "Non controllato",
    nothing: "Tutto ciò che si può controllare è stato controllato.",
  },
  unknown: {
    "allow-list": "se il contenuto multimediale viene da un host permesso (aggiungi gli host permessi)",
    "opted-out": "chi si è disiscritto dagli SMS (aggiungi i numeri)",
    "sent-today": "se il limite di oggi ha ancora spazio (aggiungi quanto inviato)",
    skills: "se la skill esiste (aggiungi le skill)",
    "title-unique": "se il titolo dell’handoff è unico",
    "active-conversation": "chi ha una conversazione aperta (aggiungi i numeri che conosci)",
    "app-users": "chi usa l’app (aggiungi gli id)",
    "whatsapp-eligibility": "chi ha WhatsApp",
    "template-approved": "se WhatsApp ha approvato il modello",
    "media-reachable": "se il contenuto multimediale è raggiungibile",
    "media-size": "quanto pesa il contenuto multimediale",
    "sde-enabled": "se l’account può inviare dati dei clienti",
    schedule: "le fasce di invio dei singoli numeri",
    "channel-googlercs": "Google RCS, a cui l’API delle campagne non può rivolgersi",
    "channel-apple-twilio": "Apple Messages for Business, a cui l’API delle campagne non può rivolgersi",
  },
  campaign: {
    title: "La campagna",
    name: "Nome della campagna",
    nameHint: "Ciò che vedono gli agenti, per esempio Offerta di primavera.",
    skill: "Skill",
    skillHint: "Dove vanno le risposte.",
    templateId: "Id dell’handoff",
    templateIdHint: "Un messaggio scritto qui non ne ha ancora: crea l’handoff e inserisci il suo id.",
    outboundNumber: "Numero mittente",
    outboundNumberHint: "Solo se l’id è di un modello e non di un handoff.",
    consent: (n: number, list: string) =>
      n === 1
        ? `L’unico destinatario di ${list} ha accettato di ricevere questo messaggio.`
        : `Tutti i ${count(n, "destinatario", "destinatari")} di ${list} hanno accettato di ricevere questo messaggio.`,
    typed: "le righe digitate",
    consentName: "Consenso dei destinatari",
    consentHint:
      "Senza, il servizio rifiuta le richieste. Ottenerlo spetta al marchio, negli Stati Uniti secondo il TCPA.",
    missing: "Da completare prima di scaricare:",
    needed: "Compila questo campo.",
    refused: "Il servizio rifiuterebbe tutte le richieste:",
  },
  address: {
    title: "Dove inviare le richieste",
    account: "Numero di account",
    region: "Regione",
    regions: { na: "Nord America", emea: "Europa, Medio Oriente, Africa", apac: "Asia-Pacifico" },
    unknown: "Inserisci il numero di account per vedere l’indirizzo.",
    wrong: "Un numero di account ha solo cifre e lettere.",
    how: "Invia ogni file una volta, come JSON, con l’App JWT come bearer token. Il servizio accetta al massimo 10 richieste al secondo.",
  },
  files: {
    title: "File",
    zip: "Corpi delle richieste (zip)",
    ndjson: "Corpi delle richieste (NDJSON)",
    rejected: "Righe rifiutate (CSV)",
    report: "Rapporto (JSON)",
    ready: (name: string) => `${name} è pronto.`,
    about: (requests: number) =>
      `${count(requests, "corpo di richiesta", "corpi di richiesta")}, solo destinatari accettati.`,
    none: "Nessun destinatario è accettato, quindi non c’è alcuna richiesta da creare.",
    mend: "Le righe rifiutate con ciò che non va, da correggere e ricontrollare.",
    whole: "Tutto ciò che si è trovato, per altri programmi.",
    handoffErrors:
      "Il messaggio o l’elenco nel suo insieme contengono errori. Le richieste si possono creare, ma il servizio potrebbe rifiutarle.",
    failed: "Il file non può essere creato",
  },
};
