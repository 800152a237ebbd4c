/** Why something could not be read or done. */
export const problems = {
  /** Where nothing more is known than what it was. */
  kinds: {
    handoff: "Il messaggio non è leggibile.",
    request: "La richiesta di campagna non è leggibile.",
    answer: "La risposta non è leggibile.",
    list: "L’elenco non è leggibile.",
    columns: "Ciò che è stato indicato per le colonne non corrisponde a questo elenco.",
    change: "L’elenco non si può modificare così.",
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
    severalHandoffs: (count: string) => `Ci sono ${count} handoff e nulla dice quale si intende. Scegline uno.`,
    notText: (what: string, remedy: string) => `È ${what}, non un elenco; ${remedy}.`,
    encoding: () =>
      "Non si può dire in quale codifica sia il testo: né UTF-8 né UTF-16 né Windows-1252. Scegline una, o salva l’elenco come UTF-8.",
    empty: () => "L’elenco è vuoto. Indica un destinatario per riga.",
    headerOnly: (line: string) => `La riga ${line} contiene i nomi delle colonne e sotto non c’è alcun destinatario.`,
    noSuchLine: (line: string) =>
      `Nessuna delle prime dieci righe inizia alla riga ${line}, quindi i nomi non possono essere lì.`,
    notRequest: (found: string) =>
      `Una richiesta di campagna è un oggetto JSON con i suoi destinatari. Trovato: ${found}.`,
    noAnswer: () =>
      "Non è una risposta del servizio: una risposta dice chi è stato accettato e chi no, o perché la richiesta è stata rifiutata.",
    hosts: (place: string) =>
      `La voce ${place} degli indirizzi web consentiti non è un indirizzo web: scrivila come https://cdn.example.com.`,
    anotherList: () => "Le modifiche sono state fatte in un altro elenco, o in questo letto in un altro modo.",
    nobodyLeft: () => "Non resterebbe alcuna riga.",
    tooLong: (row: string) => `La riga ${row} è troppo lunga per essere conservata.`,
    numberForEach: (row: string) =>
      `La riga ${row} ha un numero per gli SMS e un altro per WhatsApp, e lo strumento web ne accetta uno solo per entrambi. Crea richieste per l’API, o scegli una colonna.`,
    cannotBeTyped: (row: string, column: string) =>
      `La riga ${row} ha in \`${column}\` una virgola, un a capo, una virgoletta all’inizio o uno spazio a un’estremità, che una riga digitata non può contenere. Usa invece l’elenco da caricare.`,
    noChannelOfTool: () =>
      "Lo strumento web invia SMS e WhatsApp; ciò che va a un’app o a Google RCS si invia con l’API.",
    brokenWorkbook: () =>
      "La cartella di lavoro non è leggibile: è danneggiata. Salvala di nuovo nel programma con cui è stata creata e usa quel file.",
    noDecoder: (encoding: string) =>
      `Questo browser non legge \`${encoding}\`. Salva l’elenco come UTF-8 e usa quel file.`,
    noSheets: (sheet: string) => `È stato scelto il foglio \`${sheet}\`, ma questo file non ha fogli.`,
    noSuchSheet: (sheet: string) => `Nessun foglio della cartella di lavoro si chiama \`${sheet}\`.`,
    noSuchNeed: (need: string) => `Al messaggio non serve \`${need}\`.`,
    needRepeated: (need: string) =>
      `Per \`${need}\` sono indicate due colonne, oppure la sua colonna serve anche ad altro.`,
    noSuchColumn: (column: string) => `Nessuna colonna si chiama \`${column}\`.`,
    noSuchPlace: (place: string, width: string) => `La colonna ${place} non esiste: il file ne ha ${width}.`,
    columnRepeated: (column: string, one: string, other: string) =>
      `Le colonne ${one} e ${other} si chiamano entrambe \`${column}\`. Scegline una in base alla posizione.`,
    otherWidth: (saved: string, width: string) =>
      `Le colonne sono state scelte per un file che ne ha ${saved}, e questo ne ha ${width}. Sceglile di nuovo.`,
    noSuchRow: (row: string) => `Nella riga ${row} non c’è alcun destinatario.`,
    noSuchCell: (row: string, column: string) => `La riga ${row} non ha la colonna ${column}.`,
    holdsSomethingElse: (row: string, column: string) =>
      `La colonna ${column} della riga ${row} non contiene più ciò per cui è stata fatta la modifica.`,
    size: (size: string, limit: string) => `Un file contiene da 1 a ${limit} destinatari, non ${size}.`,
    noConsent: () => "Non è stato confermato che i destinatari abbiano dato il consenso.",
    refused: () => "Il servizio rifiuterebbe ogni richiesta.",
    handoffErrors: () => "L’handoff del passo 1 contiene errori; con esso non si crea nulla finché non sono corretti.",
    unsettled: () => "Prima va chiarito come si legge l’elenco; vedi il passaggio 2.",
    fileName: () => "È il nome di un file, non il suo contenuto. Scegli il file o trascinalo qui.",
    halfCharacter: () => "Il testo contiene mezzo carattere. Scegli il file stesso, o digita di nuovo quel punto.",
    noEngine: () =>
      "Non è stato possibile caricare una parte di questa pagina. Controlla la connessione, poi riprova o ricarica la pagina.",
    restarted: () =>
      "La memoria del browser non è bastata e gli elenchi aperti sono stati chiusi. Ricarica la pagina, chiudi altre schede o dividi l’elenco.",
  },
  /** Why a workbook cannot be read, by what there is to do about it in the engine's words. */
  workbooks: {
    "save it without a password and use that file":
      "La cartella di lavoro è protetta da una password. Salvala senza password e usa quel file.",
    "save it as `.xlsx` or as CSV and use that file":
      "La cartella di lavoro è in formato binario (`.xlsb`). Salvala come `.xlsx` o CSV e usa quel file.",
    "put the recipients alone into a workbook, or into a CSV file, and use that":
      "La cartella di lavoro contiene più di quanto se ne legga. Salva solo i destinatari in una cartella di lavoro o in un file CSV e usa quel file.",
  },
  /** What the engine names in its reasons, by its own words. */
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
    "a line break": "un a capo",
    "a tab": "una tabulazione",
    "UTF-8 text": "testo in UTF-8",
    "an Excel workbook": "una cartella di lavoro Excel",
    "an old Excel workbook": "una vecchia cartella di lavoro Excel",
    "an OpenDocument spreadsheet": "una cartella di lavoro OpenDocument",
    "a ZIP archive": "un archivio ZIP",
    "a gzip archive": "un archivio gzip",
    "a PDF document": "un documento PDF",
    "a rich text document": "un documento RTF",
    "an HTML page": "una pagina HTML",
    "an XML document": "un documento XML",
    "text in UTF-32": "testo in UTF-32",
    "a binary file": "un file binario",
    "save it as CSV (`CSV UTF-8` in the list of file types) and use that file":
      "salvala come `CSV UTF-8` e usa quel file",
    "unpack it and use the CSV file in it": "decomprimilo e usa il file CSV che contiene",
    "export the list as CSV and use that file": "esporta l’elenco come CSV e usa quel file",
    "save it as UTF-8 and use that file": "salvalo come UTF-8 e usa quel file",
    "use a CSV file saved as UTF-8": "usa un file CSV in UTF-8",
    "a backtick": "un accento grave",
    "`,` or `]`": "`,` o `]`",
    "`,` or `}`": "`,` o `}`",
    "UTF-16 text": "testo in UTF-16",
    "at most 64 levels of lists and objects": "al massimo 64 livelli di elenchi e oggetti",
    boolean: "`true` o `false`",
    number: "un numero",
    string: "un testo",
    array: "un elenco",
    object: "un oggetto",
    "an empty list": "un elenco vuoto",
    "an empty object": "un oggetto vuoto",
    "an object with": "un oggetto con",
    "a text": "un testo",
    "a single message component (put it into the `messageComponents` of a channel)":
      "una parte isolata di un messaggio (va nei `messageComponents` di un canale)",
    "the service's answer to a campaign request": "la risposta del servizio a una richiesta di campagna",
    "a Word document": "un documento Word",
    "a PowerPoint presentation": "una presentazione PowerPoint",
    "an OpenDocument text": "un testo OpenDocument",
    "an OpenDocument presentation": "una presentazione OpenDocument",
    "a spreadsheet of Apple Numbers": "un foglio di Apple Numbers",
    "export it as `.xlsx` or as CSV and use that file": "esportalo come `.xlsx` o CSV e usa quel file",
    "put the recipients into a spreadsheet, save it as CSV and use that file":
      "metti i destinatari in un foglio di calcolo, salvalo come CSV e usa quel file",
    "an answer of the service,": "una risposta del servizio,",
    "a JSON document": "un documento JSON",
    "a file of contacts (vCard)": "un file di contatti (vCard)",
    "the byte": "il byte",
    "the character": "il carattere",
    "the code unit": "l’unità di codice",
    "half a code unit at the end": "mezzo carattere alla fine",
    "the escape `\\t`": "la sequenza di escape `\\t`",
    "an escape such as `\\u0001` for a control character": "una sequenza di escape come `\\u0001`",
    "four hexadecimal digits after `\\u`": "quattro cifre esadecimali dopo `\\u`",
    'an escape: `\\"`, `\\\\`, `\\/`, `\\b`, `\\f`, `\\n`, `\\r`, `\\t` or `\\u`':
      "una sequenza di escape che JSON conosce, come `\\n`",
  },
  hints: {
    "the text holds no value": "Non contiene nulla.",
    "a text holds one value": "Un testo contiene un valore; qui ne inizia un altro.",
    "curly quotes are text; a string needs straight double quotes":
      "Le virgolette curve sono testo: una stringa richiede quelle dritte.",
    "a string needs double quotes": "Una stringa richiede le virgolette doppie.",
    "text needs double quotes, a comment starts with `//`": "Il testo richiede le virgolette doppie.",
    "`true`, `false` and `null` are written in lower case": "`true`, `false` e `null` si scrivono in minuscolo.",
    "a number has no `+`; a phone number is a string in double quotes":
      "Un numero di telefono è una stringa tra virgolette doppie.",
    "a number has no leading zeros; a phone number is a string in double quotes":
      "Un numero di telefono è una stringa tra virgolette doppie.",
    "a character that cannot be seen; delete it": "Il carattere non si vede: cancellalo.",
    "the text may be UTF-16 without a byte order mark; save it as UTF-8": "Salva il file come UTF-8.",
    "save the file as UTF-8": "Salva il file come UTF-8.",
    "an object holds names with values; a list needs no `{` around it":
      "Un oggetto contiene nomi con valori; un elenco non vuole `{` intorno.",
    "a name of more than ASCII letters, digits, `_` and `$` needs double quotes":
      "Un nome così richiede le virgolette doppie.",
    "there is no such number in JSON": "In JSON un numero così non esiste.",
    "a number has a digit before its `.`": "Prima del `.` di un numero sta una cifra.",
    "a curly quote does not close it": "Una virgoletta curva non la chiude.",
  },
  tooManyFiles: "Un archivio contiene al massimo 65.535 file. Consenti più destinatari per richiesta, o usa NDJSON.",
  untypable:
    "Questo valore non può stare lì: in una riga digitata solo l’ultimo valore può contenere il separatore, e nessuno può contenere un a capo; in una richiesta il posto deve esistere.",
  noChanges: "Questo file non contiene modifiche. Scegli quello salvato quando hai scaricato le modifiche.",
  noList: "Sono modifiche di un elenco. Apri l’elenco in cui sono state fatte, poi caricale.",
  opened: (line: string) => `È stato aperto alla riga ${line}.`,
};
