import { bytes, counter, numbers } from "../number.js";

const count = counter("it");
const number = numbers("it");

export const request = {
  title: "Richiesta",
  failed: "La richiesta di campagna non si può leggere",
  chosen: (name: string, size: number) => `${name} (${bytes("it")(size)}), una richiesta di campagna`,
  holds: (consumers: number) =>
    `La richiesta contiene ${count(consumers, "consumatore", "consumatori")}. Ognuno è giudicato per sé.`,
  pasted: "Il testo incollato",
  long: (characters: number) => `Un testo di ${number(characters)} caratteri, che non viene mostrato.`,
  another: "Metterne un altro",
  webPage: {
    is: (name: string, title: string) =>
      `${name} è una pagina web${title ? ` («${title}»)` : ""}, comunque si chiami: non è un elenco, né un handoff, né una richiesta.`,
    help: "Di solito è ciò che un server ha mostrato al posto del file: esportalo di nuovo. Una tabella salvata come pagina web si apre in Excel; salvala lì come cartella di lavoro o CSV.",
    answer: "È la risposta del servizio",
  },
  moved: {
    request: (name: string) =>
      `${name} è una richiesta di campagna: i suoi destinatari vengono controllati nel passaggio 2.`,
    list: (name: string) => `${name} è una lista di destinatari: è controllata nel passo 2.`,
    handoff: (name: string) => `${name} è un handoff: ora è il messaggio del passo 1.`,
  },
  cameBack: {
    after: (names: readonly string[]) =>
      `Consumatori corretti di ${names.join(", ")}: nessuno che quella richiesta ha accettato è accettato di nuovo.`,
    alone:
      "Questi consumatori sono falliti in un’altra richiesta. Aggiungi quella richiesta, perché nessuno che ha accettato riceva il messaggio due volte.",
    drop: "Trascina qui quella richiesta, oppure",
    dropNow: "Rilascia la richiesta da cui vengono questi consumatori",
    choose: "Scegli quella richiesta",
  },
  forecast: {
    title: "Che cosa risponderebbe il servizio",
    counts: (accepted: number, failed: number) =>
      `Accetta la richiesta: ${number(accepted)} accettati, ${number(failed)} falliti.`,
    refused: "Rifiuta l’intera richiesta:",
    mendFirst: "Rifiuterebbe anche ogni sua parte. Correggi prima ciò che si dice della richiesta.",
    inParts: (parts: number) =>
      `Divisa, ${parts === 1 ? "si può" : "si possono"} inviare ${count(parts, "richiesta", "richieste")} (passo 4). La tabella giudica ogni consumatore per sé.`,
    json: "La risposta in JSON",
    cut: "Questo è l’inizio. Il file la contiene tutta.",
    save: "Scarica la risposta (JSON)",
  },
  files: {
    parts: (parts: number, consumers: number) =>
      `${count(parts, "richiesta pronta", "richieste pronte")} da inviare, con ${count(consumers, "consumatore", "consumatori")}, ognuno come è stato scritto.`,
    beside: (toMend: number, repeated: number) =>
      `Accanto: ${number(toMend)} da correggere (to-mend.json), ${number(repeated)} con il numero di un altro (duplicates.json).`,
    zip: "Richieste, divise (zip)",
    refused: "Il servizio rifiuterebbe ogni richiesta per ciò che dice oltre ai suoi consumatori:",
    none: "Nessun consumatore è accettato, perciò non c’è nulla da inviare.",
    mend: "I consumatori falliti, con ciò che non va, da correggere e controllare di nuovo.",
    toMend: "Consumatori da correggere (JSON)",
  },
  windows:
    "È la richiesta a dire quando possono partire i messaggi. Le fasce impostate qui si provano, e non vi sono scritte.",
  cost: "Quanto costa una richiesta non si calcola qui: serve una lista.",
};
