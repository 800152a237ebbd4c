import { counter, numbers } from "../number.js";

const count = counter("it");
const number = numbers("it");

export const matching = {
  open: "Abbina le colonne",
  uncertain:
    "Non si può capire quali siano le colonne giuste. Indicalo qui: fino ad allora nessuno viene controllato, perché con una colonna sbagliata si scrive a sconosciuti.",
  byPosition:
    "Nessuna intestazione nomina ciò che serve al messaggio, perciò le colonne sono prese nel loro ordine. Controlla che le coppie siano giuste; i file si creano dopo.",
  missing: "Qualcosa che serve al messaggio non ha ancora una colonna.",
  certain: "Tutto ciò che serve al messaggio ha la sua colonna.",
  recalled: "Abbinate come l’ultima volta.",
  anew: "Abbina di nuovo",
  confirm: "Sono giuste",
  done: "Fatto",
  unread: (rows: number) => `${count(rows, "riga letta", "righe lette")}; prima vanno abbinate le colonne.`,
  card: (encoding: string, delimiter: string, used: number, all: number) =>
    `${encoding}, ${delimiter}, ${number(used)} di ${count(all, "colonna usata", "colonne usate")}`,
  need: {
    phone: "Numero di telefono",
    id: "Id nella tua app",
    header: { image: "Immagine", video: "Video", document: "Documento" },
    button: (name: string) => `Pulsante, {{${name}}}`,
  },
  choose: "Scegli una colonna",
  option: (name: string, sample: string) => `${name} – ${sample}`,
  text: "Lo stesso testo per tutti",
  textOf: (need: string) => `Testo per ${need}`,
  fallback: "Se la cella è vuota",
  samples: (column: string) => `Da ${column}`,
  noSamples: "Vuota nelle prime righe.",
  basis: {
    given: "indicato da te",
    name: "per nome",
    position: "per posizione",
    open: "da scegliere",
    none: "nessuna colonna trovata",
    numbers: (numbers: number, of: number) => `contiene numeri: ${number(numbers)} di ${number(of)}`,
    links: (links: number, of: number) => `contiene link: ${number(links)} di ${number(of)}`,
    empty: (cells: number, of: number) => `vuote: ${number(cells)} di ${number(of)}`,
  },
  left: (columns: number) =>
    columns === 1 ? "Un’altra colonna non viene usata." : `Altre ${number(columns)} colonne non vengono usate.`,
  noneLeft: "Nessuna colonna resta fuori.",
  lookedAt: (rows: number) => (rows === 1 ? "Contato nella prima riga." : `Contato nelle prime ${number(rows)} righe.`),
  bubble: (row: number) => `Il messaggio della riga ${number(row)}`,
  numbers: {
    auto: "Così come sono; con un avviso se sembrano altro",
    are: (country: string) => `Sono numeri di: ${country}`,
  },
  written: {
    title: "Com’è scritto il file",
    auto: (found: string) => `Riconosciuto: ${found}`,
    foundLine: (line: number) => `riga ${number(line)}`,
    foundNone: "nessuno",
    none: "Non ci sono nomi",
    inLine: "In una riga",
    line: "Riga dei nomi",
    delimiters: { ",": "Virgole", ";": "Punti e virgola", tab: "Tabulazioni", "|": "Barre verticali" },
  },
};
