export const shell = {
  title: "Controllo campagne",
  tagline:
    "Scopri che cosa farà LivePerson Proactive Messaging 2.0 con una campagna, prima che parta qualsiasi messaggio.",
  local: "Tutto resta in questa pagina. Nulla viene caricato.",
  skip: "Vai al passaggio",
  language: "Lingua",
  steps: "Passaggi",
  step: { message: "Messaggio", recipients: "Destinatari", schedule: "Orari", handover: "Anteprima e consegna" },
  head: {
    message: {
      title: "Quale messaggio parte?",
      intro: "Di’ come verrà inviato e che cosa hai; il telefono mostra ciò che arriva.",
    },
    recipients: {
      title: "Chi lo riceve?",
      intro: "Aggiungi i destinatari. Vengono letti in questa pagina e non ne escono.",
    },
    schedule: {
      title: "Quando può partire?",
      intro:
        "Il messaggio parte dentro una fascia della giornata del destinatario, ricavata dal numero. Fuori da essa aspetta la prossima apertura.",
    },
    handover: {
      title: "Controlla, poi consegna",
      intro:
        "Guarda il messaggio come lo vedranno i destinatari e scarica i file per chi li invierà. Questa pagina non invia nulla.",
    },
  },
  state: { done: "fatto", problem: "da controllare", todo: "non iniziato", open: "in corso" },
  back: (step: string) => `Torna a ${step}`,
  next: (step: string) => `Continua con ${step}`,
  share: "Copia il link a questa configurazione",
  shareHint: "Il link contiene il messaggio e le impostazioni, mai i destinatari.",
  shared: "Link copiato. Non contiene destinatari.",
  shareFailed: "La configurazione è troppo lunga per un link.",
  linkAddress: "Copia questo indirizzo",
  brokenLink: "Questo link non è leggibile: una parte è andata persa. Fattelo mandare di nuovo, o ricomincia da capo.",
  answer: {
    goOut: (accepted: string, total: string) => `ne partono ${accepted} su ${total}`,
    last: (time: string) => `l’ultimo ${time}`,
  },
  amount: {
    noPrice: "nessun prezzo",
    between: (least: string, most: string) => `da ${least} a ${most}`,
  },
  unkept: {
    message:
      "Questa configurazione è troppo grande perché il browser la conservi per intero: se la pagina viene ricaricata, il messaggio va scelto di nuovo. Un link contiene solo l’handoff scelto.",
    all: "Il browser non conserva nulla di questa configurazione: se la pagina viene ricaricata, va persa. Un link la conserva.",
    changes:
      "Le modifiche sono più di quante il browser possa conservare: se la pagina viene ricaricata, vanno perse. Scarica l’elenco delle modifiche.",
  },
  returned: {
    title: "La tua configurazione è di nuovo qui, come l’avevi lasciata.",
    recipients: "I destinatari non vengono mai conservati: scegli di nuovo l’elenco.",
    sets: (sets: string) => `Non si conserva nemmeno questo; aggiungilo di nuovo prima di inviare: ${sets}.`,
    message: (name: string) =>
      `Il messaggio era troppo grande per essere conservato${name ? `: scegli di nuovo ${name}` : ""}.`,
    anew: "Ricomincia",
    close: "Chiudi",
  },
  about: (version: string, phone: string) => `sendcheck ${version} · metadati telefonici ${phone}`,
  severity: { error: "Errore", warning: "Avviso", info: "Nota" },
  origin: { service: "LivePerson", channel: "il canale", local: "sendcheck" },
  saidBy: (who: string) => `Secondo ${who}`,
  at: (place: string) => `in ${place}`,
  quoted: (text: string) => `«${text}»`,
  empty: "vuota",
  details: "Dettagli",
  problem: {
    title: "Non è stato possibile controllare",
    crashed: "Si è verificato un errore nella pagina. Ricaricala.",
    unreadable: "Il file è cambiato o non c’è più da quando è stato scelto, oppure è una cartella. Sceglilo di nuovo.",
    place: (line: number, column: number) => `riga ${line}, colonna ${column}`,
  },
  part: {
    failed:
      "Non è stato possibile caricare una parte della pagina. Controlla la connessione e riprova, oppure ricarica la pagina.",
    again: "Riprova",
  },
  busy: "In corso…",
  needsMessage: "Prima scegli un messaggio.",
  messageFailed: "Il messaggio o ciò che l’account consente non è leggibile",
  needsRecipients: "Prima aggiungi i destinatari.",
  toMessage: "Vai a Messaggio",
  toRecipients: "Vai a Destinatari",
  channel: {
    "sms-twilio": "SMS",
    wa: "WhatsApp",
    inapp: "Nell’app",
    googlercs: "Google RCS",
    "apple-twilio": "Messaggi Apple",
  },
  unaddressed: {
    "channel-googlercs": "Google RCS, a cui l’API delle campagne non può rivolgersi",
    "channel-apple-twilio": "Apple Messages for Business, a cui l’API delle campagne non può rivolgersi",
  },
};
