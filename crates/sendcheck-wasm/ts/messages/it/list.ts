/** What is wrong with a list of recipients as a whole, and with its rows. */
import type { ArgsOf, RuleTexts } from "../../catalogue.js";
import { held } from "../held.js";
import { regions } from "../regions.js";
import { counted, either, n } from "./phrases.js";

const files: Readonly<Record<string, string>> = {
  "an Excel workbook": "una cartella di lavoro di Excel",
  "an old Excel workbook": "una vecchia cartella di lavoro di Excel",
  "an OpenDocument spreadsheet": "un foglio di calcolo OpenDocument",
  "a Word document": "un documento di Word",
  "a PowerPoint presentation": "una presentazione di PowerPoint",
  "an OpenDocument text": "un testo OpenDocument",
  "an OpenDocument presentation": "una presentazione OpenDocument",
  "a spreadsheet of Apple Numbers": "un foglio di calcolo di Apple Numbers",
  "a ZIP archive": "un archivio ZIP",
  "a gzip archive": "un archivio gzip",
  "a PDF document": "un documento PDF",
  "a rich text document": "un documento di testo formattato",
  "an HTML page": "una pagina HTML",
  "an XML document": "un documento XML",
  "a JSON document": "un documento JSON",
  "a file of contacts (vCard)": "un file di contatti (vCard)",
  "text in UTF-32": "testo in UTF-32",
};

export const list = {
  QUOTE_UNTERMINATED: {
    title: "Una cella tra virgolette non viene chiusa",
    help: "Chiudi le virgolette nella riga indicata, o raddoppia quelle che appartengono al testo.",
    says: ({ line, lines }) =>
      `le virgolette aperte alla riga ${n(line)} ${lines === 0 ? "non vengono mai chiuse" : `vengono chiuse ${counted(lines, "riga", "righe")} dopo, dietro a quelli che sembrano altri destinatari`}`,
  },
  ROW_TOO_LARGE: {
    title: "Una riga è troppo grande",
    help: "Cerca virgolette non chiuse, o accorcia la riga.",
    says: ({ line }) =>
      `la riga che comincia alla riga ${n(line)} del file è più grande di quanto si legga di una riga`,
  },
  TEXT_AFTER_QUOTE: {
    title: "C’è del testo dopo le virgolette di chiusura",
    help: "Raddoppia le virgolette che appartengono al testo, o metti tra virgolette l’intera cella.",
    says: () => "una cella continua dopo le virgolette di chiusura, quindi non si sa dove finisca",
  },
  ROW_TOO_SHORT: {
    title: "Una riga ha troppo poche celle",
    help: "Dai a ogni riga lo stesso numero di celle; i valori che mancano sono segnalati a parte.",
    says: ({ found, expected }) => `la riga ha ${counted(found, "cella", "celle")}, di ${n(expected)} che servono`,
  },
  ROW_TOO_LONG: {
    title: "Una riga ha troppe celle",
    help: "Metti tra virgolette il valore che contiene il separatore, o togli le celle di troppo.",
    says: ({ surplus, expected }) => `${counted(surplus, "cella piena", "celle piene")} oltre le ${n(expected)} attese`,
  },
  LIST_TOO_LONG: {
    title: "L’elenco è più lungo di quanto lo strumento web accetti",
    help: "Dividi l’elenco, o fai alzare il limite dell’account (fino a 100.000 destinatari).",
    says: ({ found, limit }) =>
      `${counted(found, "destinatario", "destinatari")}; lo strumento web ne accetta ${n(limit)} alla volta`,
  },
  SET_UNCERTAIN: {
    title: "Non si sa quale colonna di un insieme di destinatari sia quella giusta",
    help: "Indica quale con `setReadings`, o dai il nome `Phone` (`Id` per gli utenti dell’app) a quella colonna e a nessun’altra.",
    says: ({ set, candidates }) =>
      `non si sa quale colonna sia quella giusta nel file ${sets[set]}: ${either(candidates)}`,
  },
  SET_STATUS: {
    title: "Una colonna di un insieme di destinatari dice che non tutti ne fanno parte",
    help: "Indica con `where` in `setReadings` quali righe contano, o con `all` che contano tutte.",
    says: ({ set, column, values }) =>
      `ogni riga del file ${sets[set]} conta, qualunque cosa ci sia nella colonna \`${column}\`: ${held(values, "altro", "vuoto")}`,
  },
  NUMBERS_READ_ABROAD: {
    title: "Numeri letti come di altri paesi potrebbero essere del paese della maggior parte",
    help: "Indica il paese con `country`, o con `numbersAsGiven` che i numeri vanno bene; fino ad allora non si creano file da inviare.",
    says: ({ set, count, of, region, row, line }) => {
      const numbers = counted(of, "numero", "numeri");
      const whose =
        set === ""
          ? `${numbers} senza \`+\` ${of === 1 ? "letto" : "letti"} come di altri paesi`
          : `${numbers} di altri paesi nel file ${sets[set]}`;
      const first = row === 0 ? "" : `; il primo è nella riga ${n(row)} (riga ${n(line)} del file)`;
      return `${n(count)} di ${whose} ${count === 1 ? "sarebbe un cellulare" : "sarebbero cellulari"} di ${region}, il paese della maggior parte, con il suo prefisso davanti${first}`;
    },
  },
  SET_UNREAD: {
    title: "Un insieme di destinatari non si è potuto leggere per intero",
    help: "Scrivi ogni numero con il prefisso internazionale, o indica con `acceptUnread` quante righe non sono di nessuno.",
    says: ({ set, count, lines, region, others, more, delimiter, column, rows }) => {
      if (column !== "")
        return `la maggior parte dei numeri del file ${sets[set]} ha il prefisso nella colonna \`${column}\`, e viene letta senza`;
      if (region !== "") {
        return `molti numeri del file ${sets[set]} non sono validi così come sono, ma lo sono come numeri di ${regions(region, others, more)} senza il suo prefisso`;
      }
      if (delimiter !== "")
        return `ogni riga del file ${sets[set]} è diventata una sola cella, e \`${delimiter}\` sembra separare le sue`;
      if (rows > 0)
        return `il file ${sets[set]} ha ${counted(rows, "riga", "righe")}, e nessuna contiene quanto detto di quelle che contano`;
      if (count === 0) return `nel file ${sets[set]} non c’è nessuno`;
      if (count === 1) return `la riga ${lines.join("")} del file ${sets[set]} non corrisponde a nessuno`;
      return `${n(count)} righe del file ${sets[set]} non corrispondono a nessuno: ${lines.join(", ")}${count > lines.length ? " e altre" : ""}`;
    },
  },
  SET_ENCODING: {
    title: "Le lettere di un insieme di destinatari forse non sono più quelle che erano",
    help: "Salva il file come UTF-8 (in Excel: CSV UTF-8), o indica qual è con `encoding` in `setReadings`.",
    says: ({ set, doubt, encoding, given, found, count }) => {
      const of = `il file ${sets[set]}`;
      if (doubt === "assumed") return `${of} non è in UTF-8; si suppone che sia ${encoding}`;
      if (doubt === "contradicted") {
        return `${of} ${found === encoding ? "comincia con la marca di" : "sembra"} ${found}, non ${given}; è stato letto come ${encoding}`;
      }
      return `in ${counted(count, "cella", "celle")} del file ${sets[set]} si è perso un carattere (U+FFFD), quindi non ${count === 1 ? "corrisponde" : "corrispondono"} a nessuno`;
    },
  },
  ROWS_ABOVE_HEADING: {
    title: "Ci sono righe sopra l’intestazione",
    help: "Non c’è niente da fare se sono un titolo, una data o un commento; altrimenti indica con `header` dov’è l’intestazione, o che non c’è.",
    says: ({ rows, line }) =>
      rows === 1
        ? `1 riga sopra l’intestazione della riga ${n(line)} non è un destinatario`
        : `${n(rows)} righe sopra l’intestazione della riga ${n(line)} non sono destinatari`,
  },
  HEADING_CHANGES: {
    title: "Tra le righe c’è un’intestazione con altre colonne",
    help: "Metti le due parti nello stesso ordine di colonne, o controlla ciascuna come un elenco a sé; fino ad allora non si creano file da inviare.",
    says: ({ row, line, column, found, name }) =>
      `la riga ${n(row)} (riga ${n(line)} del file) è un’intestazione in cui la colonna ${n(column)} è \`${found}\`; le righe seguenti si leggono come se fosse \`${name}\``,
  },
  HEADING_REPEATED: {
    title: "L’intestazione si ripete tra le righe",
    help: "Non c’è niente da fare; righe così vengono da file uniti, e non sono destinatari.",
    says: ({ times, line }) =>
      times === 1
        ? `l’intestazione si ripete alla riga ${n(line)}`
        : `l’intestazione si ripete ${n(times)} volte, la prima alla riga ${n(line)}`,
  },
  EARLIER_LIST_MISSING: {
    title: "Sono tornati destinatari rifiutati senza l’elenco o la richiesta da cui vengono",
    help: "Indica con `after` da dove vengono, così nessuno già accettato viene accettato di nuovo.",
    says: () =>
      "questi destinatari erano già stati rifiutati, e sono stati controllati senza l’elenco o la richiesta da cui vengono",
  },
  EARLIER_ACCEPTED_NOBODY: {
    title: "Nessuno viene escluso per un elenco o una richiesta precedente",
    help: "Controlla come è stato inviato (handoff, `columns`, `country`), o togli `after` se non è stato inviato a nessuno; fino ad allora non si creano file da inviare.",
    says: ({ place, recipients, reason }) =>
      `di ${counted(recipients, "destinatario", "destinatari")} di ciò che è venuto prima (${place}) nessuno conta come accettato, per \`${reason}\`, quindi nessuno viene escluso`,
  },
  DELIMITER_UNLIKELY: {
    title: "Ogni riga è diventata una sola cella, e un altro carattere sembra separarle",
    help: "Indica con `delimiter` che cosa separa le celle; togli le virgolette attorno a righe intere, o falle dividere dal foglio di calcolo (Testo in colonne).",
    says: ({ likely, cause }) =>
      cause === "whole"
        ? `ogni riga intera è una sola cella, tra virgolette o in un foglio, e \`${likely}\` sembra separare ciò che contiene`
        : `ogni riga è diventata una sola cella, e \`${likely}\` sembra separare le sue`,
  },
  QUOTES_UNUSUAL: {
    title: "Ci sono celle tra segni che non sono virgolette di un file CSV",
    help: "Fai scrivere il file con virgolette doppie, o senza; questi segni sono presi come parte del valore.",
    says: ({ mark, rows }) =>
      `${rows === 1 ? "1 riga comincia" : `${n(rows)} righe cominciano`} con una cella tra \`${mark}\`, che non sono virgolette di un file CSV`,
  },
  ENCODING_GUESSED: {
    title: "Il testo non è in UTF-8, quindi la codifica è stata supposta",
    help: "Guarda i nomi con accenti; salva il file come UTF-8 (in Excel: CSV UTF-8), o indica qual è con `encoding`.",
    says: ({ encoding, likely }) =>
      `il testo non è in UTF-8; si suppone che sia ${encoding}${likely === "" ? "" : `, ed è più probabile che sia ${likely}`}`,
  },
  ENCODING_CONTRADICTED: {
    title: "Il testo non è nella codifica indicata",
    help: "Guarda i nomi con accenti, e ometti `encoding` se il file dice da sé qual è.",
    says: ({ given, found, used }) =>
      `il testo ${found === used ? "comincia con la marca di" : "sembra"} ${found}, non ${given}; è stato letto come ${used}`,
  },
  ENCODING_UNKNOWN: {
    title: "La codifica del testo non è nota",
    help: "Indica qual è con `encoding`, o salva il file come UTF-8 (in Excel: CSV UTF-8).",
    says: ({ likely }) => `il testo non è né UTF-8 né UTF-16 né windows-1252; potrebbe essere ${likely.join(", ")}`,
  },
  FILE_NOT_TEXT: {
    title: "Il file non è un file di testo",
    help: "Salva il foglio come CSV (in Excel: CSV UTF-8) e usa quel file.",
    says: ({ found }) => `il file non è di testo, ma ${files[found] ?? found}`,
  },
  SHEETS_LEFT_OUT: {
    title: "Altri fogli della cartella di lavoro non sono stati letti",
    help: "Indica con `sheet` quale leggere; riunisci in uno solo i destinatari di più fogli.",
    says: ({ read, others }) =>
      others.length === 1
        ? `è stato letto il foglio \`${read}\`, e \`${others[0]}\` no`
        : `è stato letto il foglio \`${read}\`, e altri ${n(others.length)} no`,
  },
  ROWS_HIDDEN: {
    title: "Il foglio nasconde righe, che sono state lette",
    help: "Le righe nascoste sono destinatari come le altre: se vuoi solo quelle visibili, copiale in un foglio a parte.",
    says: ({ rows, first }) =>
      rows === 1
        ? `nel foglio è nascosta 1 riga, la ${n(first)}, ed è stata letta come le altre`
        : `nel foglio sono nascoste ${n(rows)} righe, la prima è la ${n(first)}, e sono state lette come le altre`,
  },
  CELL_LOOKS_UNKNOWN: {
    title: "La cartella di lavoro non dice che cosa mostrano le celle",
    help: "Guarda un messaggio con un valore così; dai alla colonna il formato testo e inserisci il valore giusto.",
    says: ({ doubt, cells, first }) =>
      `${cells === 1 ? `1 cella, nella riga ${n(first)}` : `${n(cells)} celle, la prima nella riga ${n(first)}`}: ${doubts[doubt]}`,
  },
} satisfies Partial<RuleTexts>;

const sets: Readonly<Record<ArgsOf<"SET_UNREAD">["set"], string>> = {
  "opted-out": "dei numeri disiscritti",
  "active-conversations": "delle conversazioni aperte",
  "app-users": "degli utenti dell’app",
};

const doubts: Readonly<Record<ArgsOf<"CELL_LOOKS_UNKNOWN">["doubt"], string>> = {
  formula: "una formula il cui valore non è stato salvato, letta come vuota",
  date: "una data che appare diversa da un computer all’altro, letta come `2026-11-30`",
  marks: "un numero i cui segni sono del computer, letto con il punto decimale e senza separatore delle migliaia",
  format: "un numero in un formato che non viene seguito, letto così com’è",
  merged: "coperta da una cella unita, letta come vuota",
};
