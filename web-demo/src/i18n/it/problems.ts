/** Why something could not be read or done. */
export const problems = {
  /** Where nothing more is known than what it was. */
  kinds: {
    handoff: "Il messaggio non si può leggere.",
    request: "La richiesta di campagna non si può leggere.",
    answer: "La risposta non si può leggere.",
    list: "L’elenco non si può leggere.",
    columns: "Ciò che è stato detto delle colonne non si adatta a questo elenco.",
    change: "L’elenco non si può cambiare così.",
    options: "Una delle impostazioni non si può usare.",
    campaign: "Non si possono ancora creare richieste.",
    other: "Non è stato possibile farlo.",
  },
  says: {
    json: (found: string, expected: string) => `Non leggibile come JSON: dove si attende ${expected} c’è ${found}.`,
    noHandoff: (found: string) =>
      `Nessun handoff trovato: ha canali, un canale ha un tipo e delle parti, un modello WhatsApp ha componenti. Trovato: ${found}.`,
    noChannels: () => "L’handoff non ha alcun canale, quindi non si può inviare nulla.",
    noChannelType: () => "Un canale non ha tipo: `sms-twilio`, `wa`, `inapp`, `googlercs` o `apple-twilio`.",
    unknownChannel: (found: string) =>
      `Nessun canale si chiama \`${found}\`: esistono \`sms-twilio\`, \`wa\`, \`inapp\`, \`googlercs\` e \`apple-twilio\`.`,
    severalHandoffs: (count: string) => `Ci sono ${count} handoff e nulla dice quale si intende. Ne scelga uno.`,
    notText: (what: string, remedy: string) => `È ${what}, non un elenco; ${remedy}.`,
    encoding: () =>
      "Non si può dire in quale codifica sia il testo: né UTF-8 né UTF-16 né Windows-1252. Ne scelga una, o salvi l’elenco come UTF-8.",
    empty: () => "L’elenco è vuoto. Indichi un destinatario per riga.",
    headerOnly: (line: string) => `La riga ${line} contiene i nomi delle colonne e sotto non c’è alcun destinatario.`,
    noSuchLine: (line: string) =>
      `Nessuna delle prime dieci righe inizia alla riga ${line}, quindi i nomi non possono essere lì.`,
    notRequest: (found: string) =>
      `Una richiesta di campagna è un oggetto JSON con i suoi destinatari. Trovato: ${found}.`,
    noAnswer: () =>
      "Non è una risposta del servizio: una risposta dice chi è stato accettato e chi no, o perché la richiesta è stata rifiutata.",
    hosts: (place: string) =>
      `La voce ${place} degli host permessi non è un indirizzo web: la scriva come https://cdn.example.com.`,
    anotherList: () => "Le modifiche sono state fatte in un altro elenco, o in questo letto in un altro modo.",
    nobodyLeft: () => "Non resterebbe alcuna riga.",
    tooLong: (row: string) => `La riga ${row} è troppo lunga per essere tenuta.`,
    numberForEach: (row: string) =>
      `La riga ${row} ha un numero per gli SMS e un altro per WhatsApp, e lo strumento web ne prende uno per entrambi. Crei richieste per l’API, o scelga una colonna.`,
    cannotBeTyped: (row: string, column: string) =>
      `La riga ${row} ha in \`${column}\` una virgola o un’interruzione di riga, che una riga digitata non può contenere. Prenda l’elenco da caricare.`,
    noChannelOfTool: () =>
      "Lo strumento web invia SMS e WhatsApp; ciò che va a un’app o con Google RCS si invia con l’API.",
  },
  /** What the engine names in its sentences, by its own words. */
  things: {
    "a value": "un valore",
    "a value or `]`": "un valore o `]`",
    "a member name or `}`": "un nome tra virgolette o `}`",
    "a `:` after the member name": "un `:` dopo il nome",
    "a `,` between members": "una `,` tra due membri",
    "a `,` between values": "una `,` tra due valori",
    'a closing `"`': 'una `"` di chiusura',
    "a number as JSON writes it": "un numero come lo scrive JSON",
    "the end of the text": "la fine del testo",
    "a line break": "un’interruzione di riga",
    "a tab": "una tabulazione",
    "UTF-8 text": "testo in UTF-8",
    "an Excel workbook": "una cartella di lavoro Excel",
    "an old Excel workbook": "una vecchia cartella di lavoro Excel",
    "an OpenDocument spreadsheet": "un foglio OpenDocument",
    "a ZIP archive": "un archivio ZIP",
    "a gzip archive": "un archivio gzip",
    "a PDF document": "un documento PDF",
    "a rich text document": "un documento RTF",
    "an HTML page": "una pagina HTML",
    "an XML document": "un documento XML",
    "text in UTF-32": "testo in UTF-32",
    "a binary file": "un file binario",
    "save it as CSV (`CSV UTF-8` in the list of file types) and use that file":
      "la salvi come `CSV UTF-8` e usi quel file",
    "unpack it and use the CSV file in it": "lo decomprima e usi il file CSV che contiene",
    "export the list as CSV and use that file": "esporti l’elenco come CSV e usi quel file",
    "save it as UTF-8 and use that file": "lo salvi come UTF-8 e usi quel file",
    "use a CSV file saved as UTF-8": "usi un file CSV in UTF-8",
  },
  hints: {
    "the text holds no value": "Non contiene nulla.",
    "a text holds one value": "Un testo contiene un valore; qui ne inizia un altro.",
    "curly quotes are text; a string needs straight double quotes":
      "Le virgolette curve sono testo: una stringa vuole quelle dritte.",
    "a string needs double quotes": "Una stringa vuole le virgolette doppie.",
    "text needs double quotes, a comment starts with `//`": "Il testo vuole le virgolette doppie.",
    "`true`, `false` and `null` are written in lower case": "`true`, `false` e `null` si scrivono in minuscolo.",
    "a number has no `+`; a phone number is a string in double quotes":
      "Un numero di telefono è una stringa tra virgolette doppie.",
    "a number has no leading zeros; a phone number is a string in double quotes":
      "Un numero di telefono è una stringa tra virgolette doppie.",
    "a character that cannot be seen; delete it": "Il carattere non si vede: lo cancelli.",
    "the text may be UTF-16 without a byte order mark; save it as UTF-8": "Salvi il file come UTF-8.",
    "save the file as UTF-8": "Salvi il file come UTF-8.",
  },
  opened: (line: string) => `È stato aperto alla riga ${line}.`,
};
