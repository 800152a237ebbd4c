/** What is wrong with the columns of a list, or was taken for granted of them. */
import type { RuleTexts } from "../../catalogue.js";
import { ofChannel } from "../channels.js";
import { regions } from "../regions.js";
import { columnName, counted, either, listed, listedColumns, n } from "./phrases.js";

export const columns = {
  NUMBERS_FOR_APP_USERS: {
    title: "L’elenco ha numeri di telefono, e il messaggio va agli utenti dell’app",
    help: "Dai gli id con cui l’app conosce le persone, o scegli SMS o WhatsApp; se i numeri sono questi id, indicalo con `columns`: `Id=Phone`.",
    says: ({ column }) =>
      `questo messaggio va agli utenti dell’app; l’elenco ha numeri di telefono in \`${columnName(column)}\` e nessuna colonna di id`,
  },
  COLUMN_MISSING: {
    title: "Mancano delle colonne",
    help: "Aggiungi ciò che manca; il messaggio dell’handoff ne ha bisogno per ogni destinatario.",
    says: ({ names, count }) =>
      `l’intestazione non ha ${count === 1 ? "la colonna" : "le colonne"} ${listed(names, count, "e")}`,
  },
  COLUMN_REPEATED: {
    title: "Più colonne sono per la stessa cosa",
    help: "Cambia nome a tutte tranne una, toglile, o indica con `columns` quale è intesa; fino ad allora non si creano file da inviare.",
    says: ({ names, count, first }) =>
      count === 1
        ? `la colonna ${listedColumns(names, 1)} è per la stessa cosa della colonna ${n(first)}, che si usa`
        : `${n(count)} colonne sono per la stessa cosa di colonne precedenti, che si usano: ${listedColumns(names, count)}`,
  },
  COLUMN_UNKNOWN: {
    title: "Ci sono colonne che l’handoff non usa",
    help: "Non c’è niente da fare se non vanno inviate; altrimenti dai a ciascuna il nome della sua variabile.",
    says: ({ names, count, expected }) =>
      `non si ${count === 1 ? "usa" : "usano"} ${counted(count, "colonna", "colonne")}: ${listedColumns(names, count)}; l’handoff usa ${expected.join(", ")}`,
  },
  COLUMNS_UNCERTAIN: {
    title: "Non si sa quale colonna dell’elenco sia quella giusta",
    help: "Indica una volta con `columns` qual è la colonna; fino ad allora nessuno viene controllato, perché con la colonna sbagliata si scrive a sconosciuti.",
    says: ({ need, candidates }) =>
      `non si sa quale colonna corrisponda a ${need}: potrebbe essere ${either(candidates)}`,
  },
  COLUMNS_BY_POSITION: {
    title: "Le colonne sono prese per posizione",
    help: "Guarda le coppie e confermale con `columns` o una lettura salvata, o dai un nome alle colonne; fino ad allora non si creano file da inviare.",
    says: ({ pairs }) =>
      `nessuna intestazione nomina ciò che serve al messaggio, quindi le colonne sono prese così come stanno: ${pairs.map(pair).join(", ")}`,
  },
  COLUMNS_CHANGE: {
    title: "Più in basso i numeri sono in un’altra colonna",
    help: "Guarda l’elenco da quella riga in poi; potrebbero essere stati uniti due file con colonne diverse.",
    says: ({ row, line, rows, column, need }) =>
      `dalla riga ${n(row)} (riga ${n(line)} del file) in poi, ${counted(rows, "riga non ha", "righe non hanno")} un numero nella colonna del numero${ofChannel(need, (channel) => ` ${channel}`)}, e lo ${rows === 1 ? "ha" : "hanno"} nella colonna ${n(column)}`,
  },
  NUMBER_IN_TWO_COLUMNS: {
    title: "I prefissi internazionali stanno in un’altra colonna rispetto ai numeri",
    help: "Metti le due parti in una colonna (`+44` e `7911123456` come `+447911123456`), o indica con `numbersAsGiven` che i numeri sono completi; fino ad allora non si creano file da inviare.",
    says: ({ column, count, of }) =>
      `${n(count)} di ${counted(of, "numero", "numeri")} senza \`+\` ${count === 1 ? "ha" : "hanno"} il prefisso nella colonna \`${column}\`, e ${count === 1 ? "viene letto" : "vengono letti"} senza`,
  },
  NUMBERS_WITHOUT_CODE: {
    title: "Molti numeri sembrano di un paese senza il suo prefisso",
    help: "Indica il paese con `country`, o con `numbersAsGiven` che i numeri vanno bene; fino ad allora non si creano file da inviare.",
    says: ({ count, of, region, others, more, need, besides }) =>
      `${n(count)} di ${counted(of, "numero", "numeri")}${ofChannel(need, (channel) => ` ${channel}`)} senza \`+\` ${count === 1 ? "non è valido così com’è, ma lo è come numero" : "non sono validi così come sono, ma lo sono come numeri"} di ${regions(region, others, more)} senza il suo prefisso${also(besides)}`,
  },
  NUMBERS_AMBIGUOUS: {
    title: "Ci sono numeri senza `+` che sono del paese indicato e, così come sono, di altri",
    help: "Non c’è niente da fare se il paese è giusto; un `+` davanti al prefisso dice che il prefisso è nel numero.",
    says: ({ count, of, region }) =>
      count === 1
        ? `1 di ${counted(of, "numero", "numeri")} senza \`+\` è stato letto come numero di ${region}, e così com’è è di un altro paese`
        : `${n(count)} di ${counted(of, "numero", "numeri")} senza \`+\` sono stati letti come numeri di ${region}, e così come sono sono di altri paesi`,
  },
  NUMBERS_NOT_MOBILE: {
    title: "Una colonna dell’elenco dice di alcuni numeri che non sono cellulari",
    help: "Di’ con `where` quali righe sono intese, o con `columns` quale colonna ha il numero; fino ad allora non si creano file da inviare.",
    says: ({ column, count, of, elsewhere }) =>
      `secondo \`${columnName(column)}\`, ${n(count)} di ${counted(of, "numero", "numeri")} non ${count === 1 ? "è un cellulare" : "sono cellulari"}${elsewhere === 0 ? "" : `; un’altra colonna ha il cellulare di ${n(elsewhere)} di questi`}`,
  },
  STATUS_IGNORED: {
    title: "Una colonna dell’elenco dice che alcuni destinatari non vogliono messaggi",
    help: "Di’ con `where` quali righe sono intese, o con `all` che lo sono tutte.",
    says: ({ column, count }) =>
      `\`${column}\` dice di ${counted(count, "destinatario", "destinatari")} che non vogliono messaggi, e nessuno viene tralasciato per questo`,
  },
  COLUMNS_CONTRADICTED: {
    title: "Una colonna scelta non contiene ciò che serve",
    help: "La scelta viene rispettata; guarda se quella giusta era un’altra colonna.",
    says: ({ need, column, fitting, filled }) =>
      filled === 0
        ? `${need} viene preso dalla colonna \`${columnName(column)}\` per il posto che occupa, ma il suo nome è quello di un’altra cosa`
        : `di ${counted(filled, "cella piena", "celle piene")} di \`${columnName(column)}\` all’inizio dell’elenco, ${holding(fitting)} ciò che serve a ${need}`,
  },
  NUMBERS_ELSEWHERE: {
    title: "Anche un’altra colonna contiene numeri di telefono",
    help: "Non c’è niente da fare se si scrive alla prima colonna; altrimenti indica `columns`, per esempio `Phone=#2`.",
    says: ({ columns }) =>
      `l’elenco non ha intestazione, quindi la sua prima colonna è quella del numero; anche ${columns.map(columnName).join(" e ")} ${columns.length === 1 ? "contiene" : "contengono"} numeri`,
  },
  HEADING_IS_RECIPIENT: {
    title: "L’intestazione potrebbe essere un destinatario",
    help: "Se quella riga è un destinatario, indica con `header` che non c’è intestazione: a un’intestazione non si scrive.",
    says: ({ column, line }) =>
      `la colonna ${n(column)} dell’intestazione alla riga ${n(line)} contiene un numero di telefono o un indirizzo`,
  },
} satisfies Partial<RuleTexts>;

function holding(fitting: number): string {
  if (fitting === 0) return "nessuna contiene";
  return fitting === 1 ? "1 contiene" : `${n(fitting)} contengono`;
}

function pair(text: string): string {
  return text.replace(/"column (\d+)"$/, '"colonna $1"');
}

/** Altri numeri per cui vale lo stesso, salvo che sono validi così come sono. */
function also(count: number): string {
  if (count === 0) return "";
  return count === 1
    ? "; lo sarebbe anche un altro, che si legge come di un altro paese"
    : `; lo sarebbero anche altri ${n(count)}, che si leggono come di altri paesi`;
}
