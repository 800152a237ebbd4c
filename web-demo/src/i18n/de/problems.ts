/** Why something could not be read or done. */
export const problems = {
  /** Where nothing more is known than what it was. */
  kinds: {
    handoff: "Die Nachricht lässt sich nicht lesen.",
    request: "Die Kampagnenanfrage lässt sich nicht lesen.",
    answer: "Die Antwort lässt sich nicht lesen.",
    list: "Die Liste lässt sich nicht lesen.",
    columns: "Was von den Spalten gesagt wurde, passt nicht zu dieser Liste.",
    change: "Die Liste lässt sich so nicht ändern.",
    options: "Eine der Einstellungen lässt sich nicht verwenden.",
    campaign: "Anfragen lassen sich noch nicht erstellen.",
    other: "Das ließ sich nicht ausführen.",
  },
  says: {
    json: (found: string, expected: string) => `Nicht als JSON lesbar: Wo ${expected} erwartet wird, steht ${found}.`,
    noHandoff: (found: string) =>
      `Kein Handoff gefunden: Er hat Kanäle, ein Kanal hat einen Typ und Teile, eine WhatsApp-Vorlage hat Komponenten. Gefunden: ${found}.`,
    noChannels: () => "Der Handoff hat keinen Kanal, also lässt sich nichts damit senden.",
    noChannelType: () => "Ein Kanal hat keinen Typ: `sms-twilio`, `wa`, `inapp`, `googlercs` oder `apple-twilio`.",
    unknownChannel: (found: string) =>
      `Kein Kanal heißt \`${found}\`: Es gibt \`sms-twilio\`, \`wa\`, \`inapp\`, \`googlercs\` und \`apple-twilio\`.`,
    severalHandoffs: (count: string) =>
      `Es sind ${count} Handoffs, und nichts sagt, welcher gemeint ist. Wählen Sie einen.`,
    notText: (what: string, remedy: string) => `Das ist ${what} und keine Liste; ${remedy}.`,
    encoding: () =>
      "Welche Zeichenkodierung der Text hat, lässt sich nicht sagen: weder UTF-8 noch UTF-16 noch Windows-1252. Wählen Sie eine, oder speichern Sie die Liste als UTF-8.",
    empty: () => "Die Liste ist leer. Geben Sie einen Empfänger je Zeile an.",
    headerOnly: (line: string) => `Zeile ${line} enthält die Namen der Spalten, und darunter steht kein Empfänger.`,
    noSuchLine: (line: string) =>
      `Unter den ersten zehn Zeilen beginnt keine in Zeile ${line}, also können die Namen dort nicht stehen.`,
    notRequest: (found: string) =>
      `Eine Kampagnenanfrage ist ein JSON-Objekt mit ihren Empfängern. Gefunden: ${found}.`,
    noAnswer: () =>
      "Das ist keine Antwort des Dienstes: Eine Antwort sagt, wer angenommen wurde und wer nicht, oder warum die Anfrage abgelehnt wurde.",
    hosts: (place: string) =>
      `Eintrag ${place} der erlaubten Webadressen ist keine Webadresse: Schreiben Sie ihn wie https://cdn.example.com.`,
    anotherList: () => "Die Änderungen wurden in einer anderen Liste gemacht oder in dieser, anders gelesen.",
    nobodyLeft: () => "Es bliebe keine Zeile übrig.",
    tooLong: (row: string) => `Zeile ${row} ist zu lang, um behalten zu werden.`,
    numberForEach: (row: string) =>
      `Zeile ${row} hat eine Nummer für SMS und eine andere für WhatsApp; das Web-Tool nimmt eine für beide. Erstellen Sie Anfragen für die API, oder wählen Sie eine Spalte.`,
    cannotBeTyped: (row: string, column: string) =>
      `Zeile ${row} hat in \`${column}\` ein Komma, einen Zeilenumbruch, ein Anführungszeichen am Anfang oder ein Leerzeichen am Rand, was in keine eingegebene Zeile passt. Nehmen Sie stattdessen die Liste zum Hochladen.`,
    noChannelOfTool: () =>
      "Das Web-Tool sendet SMS und WhatsApp; was in eine App oder über Google RCS geht, wird mit der API gesendet.",
    brokenWorkbook: () =>
      "Die Arbeitsmappe lässt sich nicht lesen: Sie ist beschädigt. Speichern Sie sie in dem Programm neu, aus dem sie stammt, und nehmen Sie diese Datei.",
    noDecoder: (encoding: string) =>
      `Dieser Browser liest \`${encoding}\` nicht. Speichern Sie die Liste als UTF-8, und nehmen Sie diese Datei.`,
    noSheets: (sheet: string) => `Das Blatt \`${sheet}\` wurde gewählt, aber diese Datei hat keine Blätter.`,
    noSuchSheet: (sheet: string) => `Kein Blatt der Arbeitsmappe heißt \`${sheet}\`.`,
    noSuchNeed: (need: string) => `Die Nachricht braucht kein \`${need}\`.`,
    needRepeated: (need: string) =>
      `Für \`${need}\` sind zwei Spalten angegeben, oder seine Spalte dient noch einem anderen Zweck.`,
    noSuchColumn: (column: string) => `Keine Spalte heißt \`${column}\`.`,
    noSuchPlace: (place: string, width: string) => `Es gibt keine Spalte ${place}: Die Datei hat ${width}.`,
    columnRepeated: (column: string, one: string, other: string) =>
      `Die Spalten ${one} und ${other} heißen beide \`${column}\`. Wählen Sie eine nach ihrer Stelle.`,
    otherWidth: (saved: string, width: string) =>
      `Die Spalten wurden für eine Datei mit ${saved} Spalten gewählt, und diese hat ${width}. Wählen Sie sie neu.`,
    noSuchRow: (row: string) => `In Zeile ${row} steht kein Empfänger.`,
    noSuchCell: (row: string, column: string) => `Zeile ${row} hat keine Spalte ${column}.`,
    holdsSomethingElse: (row: string, column: string) =>
      `In Spalte ${column} der Zeile ${row} steht nicht mehr das, wofür die Änderung gemacht wurde.`,
    size: (size: string, limit: string) => `Eine Datei enthält 1 bis ${limit} Empfänger, nicht ${size}.`,
    noConsent: () => "Es wurde nicht bestätigt, dass die Empfänger eingewilligt haben.",
    refused: () => "Der Dienst würde jede Anfrage ablehnen.",
    handoffErrors: () =>
      "Der Handoff aus Schritt 1 hat Fehler; solange sie nicht behoben sind, wird mit ihm nichts erstellt.",
    unsettled: () => "Zuerst muss geklärt sein, wie die Liste gelesen wird; siehe Schritt 2.",
    fileName: () =>
      "Das ist der Name einer Datei und nicht ihr Inhalt. Wählen Sie die Datei aus, oder ziehen Sie sie hierher.",
    halfCharacter: () =>
      "Der Text enthält ein halbes Zeichen. Wählen Sie die Datei selbst, oder geben Sie die Stelle neu ein.",
    noEngine: () =>
      "Ein Teil dieser Seite ließ sich nicht laden. Prüfen Sie die Verbindung, und versuchen Sie es noch einmal oder laden Sie die Seite neu.",
    restarted: () =>
      "Der Arbeitsspeicher des Browsers hat nicht gereicht, geöffnete Listen sind geschlossen. Laden Sie die Seite neu, schließen Sie andere Tabs, oder teilen Sie die Liste auf.",
  },
  /** Why a workbook cannot be read, by what there is to do about it in the engine's words. */
  workbooks: {
    "save it without a password and use that file":
      "Die Arbeitsmappe ist mit einem Kennwort geschützt. Speichern Sie sie ohne Kennwort, und nehmen Sie diese Datei.",
    "save it as `.xlsx` or as CSV and use that file":
      "Die Arbeitsmappe ist eine binäre (`.xlsb`). Speichern Sie sie als `.xlsx` oder als CSV, und nehmen Sie diese Datei.",
    "put the recipients alone into a workbook, or into a CSV file, and use that":
      "Die Arbeitsmappe enthält mehr, als von einer gelesen wird. Speichern Sie die Empfänger allein als Arbeitsmappe oder CSV-Datei, und nehmen Sie diese.",
  },
  /** What the engine names in its reasons, by its own words. */
  things: {
    "a value": "ein Wert",
    "a value or `]`": "ein Wert oder `]`",
    "a member name or `}`": "ein Name in Anführungszeichen oder `}`",
    "a `:` after the member name": "ein `:` nach dem Namen",
    "a `,` between members": "ein `,` zwischen zwei Einträgen",
    "a `,` between values": "ein `,` zwischen zwei Werten",
    'a closing `"`': 'ein schließendes `"`',
    "a number as JSON writes it": "eine Zahl, wie JSON sie schreibt",
    "the end of the text": "das Ende des Textes",
    "a line break": "ein Zeilenumbruch",
    "a tab": "ein Tabulator",
    "UTF-8 text": "Text in UTF-8",
    "an Excel workbook": "eine Excel-Arbeitsmappe",
    "an old Excel workbook": "eine alte Excel-Arbeitsmappe",
    "an OpenDocument spreadsheet": "eine OpenDocument-Tabelle",
    "a ZIP archive": "ein ZIP-Archiv",
    "a gzip archive": "ein gzip-Archiv",
    "a PDF document": "ein PDF-Dokument",
    "a rich text document": "ein RTF-Dokument",
    "an HTML page": "eine HTML-Seite",
    "an XML document": "ein XML-Dokument",
    "text in UTF-32": "Text in UTF-32",
    "a binary file": "eine Binärdatei",
    "save it as CSV (`CSV UTF-8` in the list of file types) and use that file":
      "speichern Sie sie als `CSV UTF-8` und nehmen Sie diese Datei",
    "unpack it and use the CSV file in it": "entpacken Sie es und nehmen Sie die CSV-Datei darin",
    "export the list as CSV and use that file": "exportieren Sie die Liste als CSV und nehmen Sie diese Datei",
    "save it as UTF-8 and use that file": "speichern Sie ihn als UTF-8 und nehmen Sie diese Datei",
    "use a CSV file saved as UTF-8": "nehmen Sie eine CSV-Datei in UTF-8",
    "a backtick": "ein Gravis (`` ` ``)",
    "`,` or `]`": "`,` oder `]`",
    "`,` or `}`": "`,` oder `}`",
    "UTF-16 text": "Text in UTF-16",
    "at most 64 levels of lists and objects": "höchstens 64 Ebenen von Listen und Objekten",
    boolean: "`true` oder `false`",
    number: "eine Zahl",
    string: "ein Text",
    array: "eine Liste",
    object: "ein Objekt",
    "an empty list": "eine leere Liste",
    "an empty object": "ein leeres Objekt",
    "an object with": "ein Objekt mit",
    "a text": "ein Text",
    "a single message component (put it into the `messageComponents` of a channel)":
      "ein einzelner Teil einer Nachricht (er gehört in die `messageComponents` eines Kanals)",
    "the service's answer to a campaign request": "die Antwort des Dienstes auf eine Kampagnenanfrage",
    "a Word document": "ein Word-Dokument",
    "a PowerPoint presentation": "eine PowerPoint-Präsentation",
    "an OpenDocument text": "ein OpenDocument-Text",
    "an OpenDocument presentation": "eine OpenDocument-Präsentation",
    "a spreadsheet of Apple Numbers": "eine Tabelle aus Apple Numbers",
    "export it as `.xlsx` or as CSV and use that file":
      "exportieren Sie sie als `.xlsx` oder CSV und nehmen Sie diese Datei",
    "put the recipients into a spreadsheet, save it as CSV and use that file":
      "übertragen Sie die Empfänger in eine Tabelle, speichern Sie diese als CSV und nehmen Sie diese Datei",
    "an answer of the service,": "eine Antwort des Dienstes,",
    "a JSON document": "ein JSON-Dokument",
    "a file of contacts (vCard)": "eine Datei mit Kontakten (vCard)",
    "the byte": "das Byte",
    "the character": "das Zeichen",
    "the code unit": "die Codeeinheit",
    "half a code unit at the end": "ein halbes Zeichen am Ende",
    "the escape `\\t`": "die Escape-Sequenz `\\t`",
    "an escape such as `\\u0001` for a control character": "eine Escape-Sequenz wie `\\u0001`",
    "four hexadecimal digits after `\\u`": "vier Hexadezimalziffern hinter `\\u`",
    'an escape: `\\"`, `\\\\`, `\\/`, `\\b`, `\\f`, `\\n`, `\\r`, `\\t` or `\\u`':
      "eine Escape-Sequenz, die JSON kennt, wie `\\n`",
  },
  hints: {
    "the text holds no value": "Es steht nichts darin.",
    "a text holds one value": "Ein Text enthält einen Wert; hier beginnt ein zweiter.",
    "curly quotes are text; a string needs straight double quotes":
      "Typografische Anführungszeichen sind Text: Eine Zeichenkette braucht gerade Anführungszeichen.",
    "a string needs double quotes": "Eine Zeichenkette braucht doppelte Anführungszeichen.",
    "text needs double quotes, a comment starts with `//`": "Text braucht doppelte Anführungszeichen.",
    "`true`, `false` and `null` are written in lower case": "`true`, `false` und `null` werden klein geschrieben.",
    "a number has no `+`; a phone number is a string in double quotes":
      "Eine Telefonnummer ist eine Zeichenkette in doppelten Anführungszeichen.",
    "a number has no leading zeros; a phone number is a string in double quotes":
      "Eine Telefonnummer ist eine Zeichenkette in doppelten Anführungszeichen.",
    "a character that cannot be seen; delete it": "Das Zeichen ist nicht zu sehen: Löschen Sie es.",
    "the text may be UTF-16 without a byte order mark; save it as UTF-8": "Speichern Sie die Datei als UTF-8.",
    "save the file as UTF-8": "Speichern Sie die Datei als UTF-8.",
    "an object holds names with values; a list needs no `{` around it":
      "Ein Objekt enthält Namen mit Werten; um eine Liste gehört kein `{`.",
    "a name of more than ASCII letters, digits, `_` and `$` needs double quotes":
      "Ein solcher Name braucht doppelte Anführungszeichen.",
    "there is no such number in JSON": "Eine solche Zahl gibt es in JSON nicht.",
    "a number has a digit before its `.`": "Vor dem `.` einer Zahl steht eine Ziffer.",
    "a curly quote does not close it": "Ein typografisches Anführungszeichen schließt sie nicht.",
  },
  tooManyFiles:
    "Ein Archiv fasst höchstens 65.535 Dateien. Lassen Sie mehr Empfänger pro Anfrage zu, oder nehmen Sie NDJSON.",
  untypable:
    "Dieser Wert kann dort nicht stehen: In einer eingegebenen Zeile darf nur der letzte Wert das Trennzeichen enthalten und kein Wert einen Zeilenumbruch; in einer Anfrage muss es die Stelle geben.",
  noChanges:
    "Diese Datei enthält keine Änderungen. Wählen Sie die, die beim Herunterladen der Änderungen gespeichert wurde.",
  noList: "Das sind Änderungen einer Liste. Öffnen Sie die Liste, in der sie gemacht wurden, und laden Sie sie dann.",
  opened: (line: string) => `Geöffnet wurde in Zeile ${line}.`,
};
