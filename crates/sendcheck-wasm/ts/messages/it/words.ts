/** What the words of the service mean: states, delivery errors, refusals. */
import type { WordTexts } from "../../catalogue.js";

export const words: WordTexts = {
  SCHEDULED: {
    means: "l’ora dove si trova il destinatario è fuori dalla fascia di invio, quindi il messaggio aspetta",
    help: "Non c’è niente da fare; parte quando si apre la fascia successiva.",
  },
  SKIPPED: {
    means: "al destinatario non è stato inviato niente, quasi sempre perché il numero è disiscritto dagli SMS",
    help: "Non c’è niente da fare; un numero disiscritto non riceve SMS finché non si iscrive di nuovo.",
  },
  SENT: {
    means: "il messaggio è stato consegnato al fornitore; non si sa ancora se è arrivato",
    help: "Aspetta lo stato successivo; senza notizie dal fornitore, dopo qualche giorno finisce come non riuscito.",
  },
  FAILED: {
    means: "il messaggio non è stato inviato, o il fornitore ha detto che non è arrivato",
    help: "Cerca qui l’`errorCode` del destinatario, per esempio `outbound_twilio_21614`.",
  },
  DELIVERED: {
    means: "il fornitore ha detto che il messaggio è arrivato al telefono o all’app",
    help: "Non c’è niente da fare.",
  },
  READ: {
    means: "il destinatario ha aperto il messaggio; gli SMS non lo dicono mai",
    help: "Non c’è niente da fare.",
  },
  RESPONDED: {
    means: "il destinatario ha risposto, ed è cominciata una conversazione con la skill della campagna",
    help: "Non c’è niente da fare.",
  },
  NOT_SENT: {
    means: "la campagna è finita, o è stata annullata, prima che questo messaggio partisse",
    help: "Invialo con una nuova campagna se serve ancora.",
  },
  DRAFT: {
    means: "la campagna non è ancora cominciata",
    help: "Non c’è niente da fare.",
  },
  FINISHED: {
    means: "ogni messaggio della campagna è stato inviato o non è riuscito, e non cambia più niente",
    help: "Guarda i destinatari non riusciti; invia a loro con una nuova campagna.",
  },
  "jwt expired": {
    means: "l’App JWT nell’intestazione `Authorization` ha più di un’ora",
    help: "Prendi un nuovo App JWT dal servizio sentinel e invia di nuovo la stessa richiesta.",
  },
  "401": {
    means: "la richiesta non ha un token, o ne ha uno che il servizio non accetta",
    help: "Prendi un App JWT con `client_id` e `client_secret` della chiave, e mettilo come `Bearer` in `Authorization`.",
  },
  "400": {
    means: "l’intera richiesta è stata rifiutata; il suo `message` dice perché",
    help: "Cerca qui il `message`, e controlla la richiesta prima di inviarla di nuovo.",
  },
  "429": {
    means: "sono arrivate più richieste al secondo di quante l’account possa inviarne",
    help: "Aspetta qualche secondo e invia di nuovo la stessa richiesta, con pause più lunghe tra le richieste.",
  },
  "500": {
    means: "il servizio ha avuto un errore; la richiesta può essere stata accettata o no",
    help: "Guarda nei rapporti se la campagna c’è prima di inviare di nuovo, così nessuno riceve il messaggio due volte.",
  },
  "jwt malformed": {
    means: "ciò che segue `Bearer` nell’intestazione `Authorization` non è un App JWT che il servizio sappia leggere",
    help: "Prendi un App JWT dal servizio sentinel e mettilo intero, senza virgolette, dopo `Bearer `.",
  },
  "403": {
    means: "il token è buono, ma non si può usare per questo account o questo indirizzo",
    help: "Guarda se la chiave API è dell’account nell’indirizzo, e se Proactive Messaging è abilitato per esso.",
  },
  "404": {
    means: "a questo indirizzo non c’è niente: l’account, il dominio della regione o il percorso è sbagliato",
    help: "Confronta l’indirizzo con quello che `requests` scrive per il tuo account e la tua regione.",
  },
  "413": {
    means: "la richiesta è più grande di quanto qualcosa lungo la strada accetti",
    help: "Fai richieste con meno destinatari.",
  },
  "415": {
    means: "la richiesta non dice di essere JSON",
    help: "Dai l’intestazione `Content-Type: application/json`.",
  },
  "502": {
    means:
      "ha risposto qualcosa che sta davanti al servizio, perché il servizio non l’ha fatto; la richiesta può essere stata accettata o no",
    help: "Guarda nei rapporti se la campagna c’è prima di inviare di nuovo, così nessuno riceve il messaggio due volte.",
  },
  outbound_wa_400: {
    means: "WhatsApp non ha potuto scaricare il file: il link è sbagliato o nessuno può aprirlo",
    help: "Apri il link in una finestra privata; deve essere pubblico, https e finire con il nome del file.",
  },
  outbound_wa_408: {
    means: "il server per WhatsApp non ha risposto in tempo",
    help: "Invia di nuovo più tardi.",
  },
  outbound_wa_410: {
    means: "il messaggio non si è potuto consegnare prima che scadesse; il telefono è stato spento troppo a lungo",
    help: "Invia di nuovo se il messaggio conta ancora.",
  },
  outbound_wa_470: {
    means: "il cliente non scrive da più di un giorno, quindi WhatsApp accetta solo modelli approvati",
    help: "Invia un modello approvato.",
  },
  outbound_wa_471: {
    means: "WhatsApp limita il mittente a meno messaggi per la sua qualità",
    help: "Aspetta che il limite venga alzato; scrivi a chi l’ha chiesto.",
  },
  outbound_wa_495: {
    means: "il collegamento con WhatsApp non è riuscito per un certificato",
    help: "Avvisa LivePerson; il messaggio non ha niente che non va.",
  },
  outbound_5XX: {
    means: "il fornitore ha avuto un errore per una ragione sua",
    help: "Invia di nuovo più tardi; avvisa LivePerson se resta così.",
  },
  outbound_wa_1000: {
    means: "WhatsApp ha rifiutato il file, quasi sempre per il formato",
    help: "Usa jpg o png per le immagini, pdf per i documenti e mp4 per i video.",
  },
  outbound_wa_1005: {
    means: "il mittente non può usare l’interfaccia di WhatsApp",
    help: "Avvisa LivePerson; il numero va collegato di nuovo.",
  },
  outbound_wa_1014: {
    means: "WhatsApp non ha potuto raggiungere il file",
    help: "Apri il link in una finestra privata; il suo indirizzo web deve rispondere a tutti.",
  },
  outbound_wa_1026: {
    means: "il WhatsApp del cliente è troppo vecchio per questo tipo di messaggio",
    help: "Scrivi per SMS, o con un modello senza file e pulsanti.",
  },
  outbound_wa_1031: {
    means: "WhatsApp ha bloccato l’account che invia",
    help: "Guarda perché nella gestione di WhatsApp, e avvisa LivePerson.",
  },
  outbound_wa_ntw_err: {
    means: "la rete tra LivePerson e il fornitore ha avuto un errore",
    help: "Invia di nuovo più tardi.",
  },
  outbound_twilio_20003: {
    means: "Twilio non accetta le credenziali dell’account",
    help: "Avvisa LivePerson; il messaggio non ha niente che non va.",
  },
  outbound_twilio_20500: {
    means: "Twilio ha avuto un errore",
    help: "Invia di nuovo più tardi.",
  },
  outbound_twilio_21211: {
    means: "il numero a cui inviare non è un numero di telefono",
    help: "Correggi il numero e controlla di nuovo l’elenco.",
  },
  outbound_twilio_21408: {
    means: "il mittente non può scrivere a questo paese",
    help: "Fai abilitare il paese per il mittente in Twilio, o togli i suoi numeri.",
  },
  outbound_twilio_21602: {
    means: "l’SMS non ha testo",
    help: "Dai un testo; cerca variabili vuote.",
  },
  outbound_twilio_21606: {
    means: "il mittente non è un numero che possa inviare questo messaggio",
    help: "Scegli un mittente dell’account abilitato per gli SMS.",
  },
  outbound_twilio_21610: {
    means: "il numero è disiscritto dagli SMS di questo mittente",
    help: "Togli il numero; può scrivere START per ricevere di nuovo messaggi.",
  },
  outbound_twilio_21611: {
    means: "il mittente ha in attesa più messaggi di quanti Twilio ne tenga",
    help: "Invia più lentamente, o più tardi.",
  },
  outbound_twilio_21612: {
    means: "Twilio non ha una via da questo mittente a questo numero",
    help: "Usa un mittente del paese del numero.",
  },
  outbound_twilio_21614: {
    means: "il numero non è di un cellulare",
    help: "Usa un numero di cellulare; i fissi non ricevono SMS.",
  },
  outbound_twilio_21617: {
    means: "l’SMS è più lungo di quanto Twilio accetti, compreso il testo di disiscrizione",
    help: "Accorcia il messaggio o i suoi valori.",
  },
  twilio_5008: {
    means: "per tre giorni Twilio non ha detto niente del messaggio, quindi conta come non riuscito",
    help: "Non se ne sa niente; invia di nuovo se conta ancora.",
  },
  twilio_30001: {
    means: "da Twilio erano in attesa più messaggi di quanti ne tenga",
    help: "Invia più lentamente, o più tardi.",
  },
  twilio_30002: {
    means: "l’account Twilio è sospeso",
    help: "Avvisa LivePerson; il messaggio non ha niente che non va.",
  },
  twilio_30003: {
    means: "il telefono è spento, irraggiungibile o non esiste più",
    help: "Invia di nuovo più tardi; togli il numero se resta così.",
  },
  twilio_30004: {
    means: "il telefono, o il suo operatore, blocca i messaggi di questo mittente",
    help: "Togli il numero.",
  },
  twilio_30005: {
    means: "nessun telefono ha questo numero, o non più",
    help: "Togli il numero.",
  },
  twilio_30006: {
    means: "l’operatore non può consegnare a questo numero; è un fisso o è irraggiungibile",
    help: "Usa un numero di cellulare.",
  },
  twilio_30007: {
    means: "l’operatore ha preso il messaggio per indesiderato e lo ha filtrato",
    help: "Scrivi chiaramente chi invia e come smettere; registra il mittente dove il paese lo chiede.",
  },
  twilio_30008: {
    means: "il messaggio non è arrivato e nessuno dice perché",
    help: "Invia di nuovo più tardi; togli il numero se resta così.",
  },
  twilio_30032: {
    means: "il mittente è un numero verde non verificato",
    help: "Fai verificare il mittente da Twilio.",
  },
  proactive_1001: {
    means: "a questo numero non si può scrivere; è un fisso o non è un numero",
    help: "Correggi il numero e controlla di nuovo l’elenco.",
  },
  c2m_1300: {
    means: "la skill non ha ancora un engagement",
    help: "Attiva la skill nello strumento web.",
  },
  proactive_1400: {
    means: "c’è una conversazione aperta con il destinatario, quindi non si invia un primo messaggio",
    help: "Scrivi in quella conversazione, o invia di nuovo quando è chiusa.",
  },
  c2m_5807: {
    means: "il file viene da un indirizzo web non consentito",
    help: "Aggiungi l’indirizzo ai domini consentiti nelle impostazioni del prodotto.",
  },
  proactive_1301: {
    means: "il destinatario non ha passato il controllo quando la campagna è stata pubblicata",
    help: "Controlla qui l’elenco o la richiesta; di ogni destinatario si dice che cosa non va.",
  },
  proactive_1302: {
    means: "il destinatario ha più variabili del messaggio",
    help: "Ometti ciò per cui il messaggio non ha una variabile.",
  },
  proactive_1303: {
    means: "il destinatario ha meno variabili del messaggio",
    help: "Dai un valore per ogni variabile del messaggio.",
  },
  proactive_16: {
    means: "l’app sul telefono del destinatario non ha un token per le notifiche",
    help: "Il destinatario deve aprire l’app e accedere una volta.",
  },
  proactive_17: {
    means: "la notifica non è riuscita",
    help: "Invia di nuovo più tardi; guarda le impostazioni delle notifiche dell’app se resta così.",
  },
  proactive_19: {
    means: "il certificato delle notifiche è sbagliato o scaduto",
    help: "Rinnova il certificato delle notifiche dell’app nelle impostazioni del prodotto.",
  },
  proactive_27: {
    means: "l’app, o la sua versione, non può mostrare messaggi così",
    help: "Usa una versione attuale dell’SDK di messaggistica nell’app.",
  },
  proactive_28: {
    means: "il destinatario non ha effettuato l’accesso all’app",
    help: "Raggiungi questo destinatario su un altro canale.",
  },
  proactive_500: {
    means: "il servizio ha avuto un errore per una ragione sua",
    help: "Invia di nuovo più tardi; avvisa LivePerson se resta così.",
  },
};
