export const schedule = {
  title: "Quando può partire?",
  intro:
    "Il messaggio parte dentro una fascia della giornata del destinatario, ricavata dal numero. Fuori da essa aspetta la prossima apertura.",
  defaults: "Usa le fasce del servizio",
  defaultsAre: (opens: string, closes: string) =>
    `SMS dalle ${opens} alle ${closes}, gli altri canali tutto il giorno, ogni giorno.`,
  own: "Imposta fasce per questa campagna",
  ownAre: "Entrano in ogni richiesta e valgono per tutti i suoi canali.",
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
  closes: (day: string) => `${day}, alle`,
  backwards: (day: string) =>
    `${day}: la fascia deve finire dopo l’inizio. Se supera la mezzanotte, ne servono due: fino alle 23:59 e dalle 00:00 del giorno dopo.`,
  closed: "chiuso",
  allDay: "tutto il giorno",
  none: "Nessun giorno è scelto, quindi varrebbero le fasce del servizio.",
  bars: "Ore aperte dove si trova il destinatario",
  between: (opens: string, closes: string) => `dalle ${opens} alle ${closes}`,
  zones: (closes: string) =>
    `Un numero che può trovarsi in più fusi orari riceve il messaggio solo quando la fascia è aperta in tutti. La fine non è compresa: alle ${closes} un SMS aspetta il mattino dopo.`,
  notChecked: "Qui non si calcolano i fusi orari dei numeri, perciò l’attesa del singolo destinatario non è indicata.",
  law: "Gli orari fissati dalla legge possono essere più restrittivi di queste fasce; il consenso e la legge locale sono responsabilità del marchio.",
};
