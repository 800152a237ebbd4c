import { bytes, counter, numbers } from "../number.js";

const count = counter("it");
const number = numbers("it");

export const request = {
  title: "Richiesta",
  failed: "La richiesta di campagna non è leggibile",
  chosen: (name: string, size: number) => `${name} (${bytes("it")(size)}), una richiesta di campagna`,
  holds: (consumers: number) =>
    `La richiesta contiene ${count(consumers, "destinatario", "destinatari")}. Ognuno viene valutato a sé.`,
  webPage: {
    is: (name: string, title: string) =>
      `${name} è una pagina web${title ? ` («${title}»)` : ""}, comunque si chiami: non è un elenco, né un handoff, né una richiesta.`,
    help: "Di solito è ciò che un server ha mostrato al posto del file: esportalo di nuovo. Una tabella salvata come pagina web si apre in Excel; salvala lì come cartella di lavoro o CSV.",
    answer: "È la risposta del servizio",
  },
  records: {
    is: (name: string) =>
      `${name} contiene record in JSON: non è una richiesta di campagna, né un elenco che si possa leggere qui.`,
    help: "Esporta l’elenco dal programma da cui proviene come CSV o come cartella di lavoro Excel e usa quel file.",
  },
  cameBack: {
    after: (names: readonly string[]) =>
      `Destinatari corretti di ${names.join(", ")}: chi è già stato accettato in quella richiesta non viene accettato di nuovo.`,
    alone:
      "Questi destinatari sono stati rifiutati in un’altra richiesta. Aggiungi quella richiesta, così nessuno che vi è già stato accettato riceve il messaggio due volte.",
    drop: "Trascina qui quella richiesta, oppure",
    dropNow: "Rilascia la richiesta da cui vengono questi destinatari",
    choose: "Scegli quella richiesta",
  },
  forecast: {
    title: "Che cosa risponderebbe il servizio",
    counts: (accepted: number, failed: number) =>
      `Accetta la richiesta: ${count(accepted, "accettato", "accettati")}, ${count(failed, "rifiutato", "rifiutati")}.`,
    refused: "Rifiuta l’intera richiesta:",
    mendFirst: "Rifiuterebbe anche ogni sua parte. Correggi prima ciò che è segnalato sulla richiesta stessa.",
    inParts: (parts: number) =>
      `Divisa, ${parts === 1 ? "si può" : "si possono"} inviare ${count(parts, "richiesta", "richieste")} (passaggio 4). La tabella valuta ogni destinatario a sé.`,
    json: "La risposta in JSON",
    cut: "Questo è l’inizio. Il file la contiene tutta.",
    save: "Scarica la risposta (JSON)",
  },
  files: {
    parts: (parts: number, consumers: number) =>
      `${count(parts, "richiesta pronta", "richieste pronte")} da inviare, con ${count(consumers, "destinatario", "destinatari")}, ognuno come è stato scritto.`,
    beside: (toMend: number, repeated: number) =>
      `Inoltre: ${number(toMend)} da correggere (to-mend.json), ${number(repeated)} con il numero di un altro (duplicates.json).`,
    refused: "Il servizio rifiuterebbe tutte le richieste per ciò che dicono oltre ai destinatari:",
    none: "Nessun destinatario è accettato, perciò non c’è nulla da inviare.",
    mend: "I destinatari rifiutati, con ciò che non va, da correggere e controllare di nuovo.",
    toMend: "Destinatari da correggere (JSON)",
  },
  windows:
    "È la richiesta a dire quando possono partire i messaggi. Le fasce impostate qui sono di prova e non vi vengono scritte.",
  cost: "Quanto costa una richiesta non si calcola qui: serve un elenco.",
};
