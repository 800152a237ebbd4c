/** Why something could not be read or done. */
export const problems = {
  /** Where nothing more is known than what it was. */
  kinds: {
    handoff: "El mensaje no se puede leer.",
    request: "La solicitud de campaña no se puede leer.",
    answer: "La respuesta no se puede leer.",
    list: "La lista no se puede leer.",
    columns: "Lo indicado sobre las columnas no corresponde a esta lista.",
    change: "La lista no se puede cambiar así.",
    options: "Uno de los ajustes no se puede usar.",
    campaign: "Aún no se pueden crear solicitudes.",
    other: "No se pudo hacer.",
  },
  says: {
    json: (found: string, expected: string) => `No se puede leer como JSON: donde se espera ${expected} hay ${found}.`,
    noHandoff: (found: string) =>
      `No se encontró ningún handoff: tiene canales, un canal tiene tipo y partes, una plantilla de WhatsApp tiene componentes. Se encontró: ${found}.`,
    noChannels: () => "El handoff no tiene ningún canal, así que no se puede enviar nada con él.",
    noChannelType: () => "Un canal no tiene tipo: `sms-twilio`, `wa`, `inapp`, `googlercs` o `apple-twilio`.",
    unknownChannel: (found: string) =>
      `Ningún canal se llama \`${found}\`: existen \`sms-twilio\`, \`wa\`, \`inapp\`, \`googlercs\` y \`apple-twilio\`.`,
    severalHandoffs: (count: string) => `Hay ${count} handoffs y nada dice cuál se quiere. Elija uno.`,
    notText: (what: string, remedy: string) => `Es ${what}, no una lista; ${remedy}.`,
    encoding: () =>
      "No se puede saber en qué codificación está el texto: no es UTF-8, UTF-16 ni Windows-1252. Elija una o guarde la lista como UTF-8.",
    empty: () => "La lista está vacía. Indique un destinatario por fila.",
    headerOnly: (line: string) =>
      `La línea ${line} contiene los nombres de las columnas y debajo no hay ningún destinatario.`,
    noSuchLine: (line: string) =>
      `Ninguna de las diez primeras filas empieza en la línea ${line}, así que los nombres no pueden estar ahí.`,
    notRequest: (found: string) =>
      `Una solicitud de campaña es un objeto JSON con sus destinatarios. Se encontró: ${found}.`,
    noAnswer: () =>
      "No es una respuesta del servicio: una respuesta dice quién fue aceptado y quién no, o por qué se rechazó la solicitud.",
    hosts: (place: string) =>
      `La entrada ${place} de las direcciones web permitidas no es una dirección web: escríbala como https://cdn.example.com.`,
    anotherList: () => "Los cambios se hicieron en otra lista, o en esta leída de otro modo.",
    nobodyLeft: () => "No quedaría ninguna fila.",
    tooLong: (row: string) => `La fila ${row} es demasiado larga para guardarla.`,
    numberForEach: (row: string) =>
      `La fila ${row} tiene un número para SMS y otro para WhatsApp, y la herramienta web solo admite uno para ambos. Cree solicitudes para la API o elija una columna.`,
    cannotBeTyped: (row: string, column: string) =>
      `La fila ${row} tiene en \`${column}\` una coma, un salto de línea, una comilla al principio o un espacio en un extremo, que no caben en una línea escrita. Use la lista para subir.`,
    noChannelOfTool: () =>
      "La herramienta web envía SMS y WhatsApp; lo que va a una app o por Google RCS se envía con la API.",
    brokenWorkbook: () =>
      "No se puede leer el libro: está dañado. Guárdelo de nuevo en el programa con el que se creó y use ese archivo.",
    noDecoder: (encoding: string) =>
      `Este navegador no lee \`${encoding}\`. Guarde la lista como UTF-8 y use ese archivo.`,
    noSheets: (sheet: string) => `Se eligió la hoja \`${sheet}\`, pero este archivo no tiene hojas.`,
    noSuchSheet: (sheet: string) => `Ninguna hoja del libro se llama \`${sheet}\`.`,
    noSuchNeed: (need: string) => `El mensaje no necesita \`${need}\`.`,
    needRepeated: (need: string) =>
      `Se indicaron dos columnas para \`${need}\`, o su columna se usa también para otra cosa.`,
    noSuchColumn: (column: string) => `Ninguna columna se llama \`${column}\`.`,
    noSuchPlace: (place: string, width: string) => `No existe la columna ${place}: el archivo tiene ${width}.`,
    columnRepeated: (column: string, one: string, other: string) =>
      `Las columnas ${one} y ${other} se llaman ambas \`${column}\`. Elija una por su posición.`,
    otherWidth: (saved: string, width: string) =>
      `Las columnas se eligieron para un archivo con ${saved} columnas y este tiene ${width}. Elíjalas de nuevo.`,
    noSuchRow: (row: string) => `En la fila ${row} no hay ningún destinatario.`,
    noSuchCell: (row: string, column: string) => `La fila ${row} no tiene columna ${column}.`,
    holdsSomethingElse: (row: string, column: string) =>
      `La columna ${column} de la fila ${row} ya no contiene aquello para lo que se hizo el cambio.`,
    size: (size: string, limit: string) => `Un archivo contiene de 1 a ${limit} destinatarios, no ${size}.`,
    noConsent: () => "No se ha confirmado que los destinatarios hayan dado su consentimiento.",
    refused: () => "El servicio rechazaría todas las solicitudes.",
    handoffErrors: () => "El handoff del paso 1 tiene errores; no se crea nada con él hasta que se corrijan.",
    unsettled: () => "Antes hay que aclarar cómo se lee la lista; consulte el paso 2.",
    fileName: () => "Es el nombre de un archivo, no su contenido. Elija el archivo o suéltelo aquí.",
    halfCharacter: () => "El texto contiene medio carácter. Elija el propio archivo o escriba de nuevo ese lugar.",
    noEngine: () =>
      "No se pudo cargar una parte de esta página. Compruebe la conexión y vuelva a intentarlo, o recargue la página.",
    restarted: () =>
      "La memoria del navegador no fue suficiente y las listas abiertas se cerraron. Vuelva a cargar la página, cierre otras pestañas o divida la lista.",
  },
  /** Why a workbook cannot be read, by what there is to do about it in the engine's words. */
  workbooks: {
    "save it without a password and use that file":
      "El libro está protegido con contraseña. Guárdelo sin ella y use ese archivo.",
    "save it as `.xlsx` or as CSV and use that file":
      "El libro está en formato binario (`.xlsb`). Guárdelo como `.xlsx` o CSV y use ese archivo.",
    "put the recipients alone into a workbook, or into a CSV file, and use that":
      "El libro contiene más de lo que se lee de un libro. Guarde solo los destinatarios en un libro o un archivo CSV y use ese archivo.",
  },
  /** What the engine names in its reasons, by its own words. */
  things: {
    "a value": "un valor",
    "a value or `]`": "un valor o `]`",
    "a member name or `}`": "un nombre entre comillas o `}`",
    "a `:` after the member name": "un `:` tras el nombre",
    "a `,` between members": "una `,` entre dos miembros",
    "a `,` between values": "una `,` entre dos valores",
    'a closing `"`': 'una `"` de cierre',
    "a number as JSON writes it": "un número como lo escribe JSON",
    "the end of the text": "el final del texto",
    "a line break": "un salto de línea",
    "a tab": "un tabulador",
    "UTF-8 text": "texto en UTF-8",
    "an Excel workbook": "un libro de Excel",
    "an old Excel workbook": "un libro antiguo de Excel",
    "an OpenDocument spreadsheet": "un libro OpenDocument",
    "a ZIP archive": "un archivo ZIP",
    "a gzip archive": "un archivo gzip",
    "a PDF document": "un documento PDF",
    "a rich text document": "un documento RTF",
    "an HTML page": "una página HTML",
    "an XML document": "un documento XML",
    "text in UTF-32": "texto en UTF-32",
    "a binary file": "un archivo binario",
    "save it as CSV (`CSV UTF-8` in the list of file types) and use that file":
      "guárdelo como `CSV UTF-8` y use ese archivo",
    "unpack it and use the CSV file in it": "descomprímalo y use el CSV que contiene",
    "export the list as CSV and use that file": "exporte la lista como CSV y use ese archivo",
    "save it as UTF-8 and use that file": "guárdelo como UTF-8 y use ese archivo",
    "use a CSV file saved as UTF-8": "use un archivo CSV en UTF-8",
    "a backtick": "un acento grave",
    "`,` or `]`": "`,` o `]`",
    "`,` or `}`": "`,` o `}`",
    "UTF-16 text": "texto en UTF-16",
    "at most 64 levels of lists and objects": "como mucho 64 niveles de listas y objetos",
    boolean: "`true` o `false`",
    number: "un número",
    string: "un texto",
    array: "una lista",
    object: "un objeto",
    "an empty list": "una lista vacía",
    "an empty object": "un objeto vacío",
    "an object with": "un objeto con",
    "a text": "un texto",
    "a single message component (put it into the `messageComponents` of a channel)":
      "una parte suelta de un mensaje (va dentro de `messageComponents` de un canal)",
    "the service's answer to a campaign request": "la respuesta del servicio a una solicitud de campaña",
    "a Word document": "un documento de Word",
    "a PowerPoint presentation": "una presentación de PowerPoint",
    "an OpenDocument text": "un texto OpenDocument",
    "an OpenDocument presentation": "una presentación OpenDocument",
    "a spreadsheet of Apple Numbers": "una hoja de Apple Numbers",
    "export it as `.xlsx` or as CSV and use that file": "expórtela como `.xlsx` o CSV y use ese archivo",
    "put the recipients into a spreadsheet, save it as CSV and use that file":
      "pase los destinatarios a una hoja de cálculo, guárdela como CSV y use ese archivo",
    "an answer of the service,": "una respuesta del servicio,",
    "a JSON document": "un documento JSON",
    "a file of contacts (vCard)": "un archivo de contactos (vCard)",
    "the byte": "el byte",
    "the character": "el carácter",
    "the code unit": "la unidad de código",
    "half a code unit at the end": "medio carácter al final",
    "the escape `\\t`": "la secuencia de escape `\\t`",
    "an escape such as `\\u0001` for a control character": "una secuencia de escape como `\\u0001`",
    "four hexadecimal digits after `\\u`": "cuatro cifras hexadecimales detrás de `\\u`",
    'an escape: `\\"`, `\\\\`, `\\/`, `\\b`, `\\f`, `\\n`, `\\r`, `\\t` or `\\u`':
      "una secuencia de escape que JSON conozca, como `\\n`",
  },
  hints: {
    "the text holds no value": "No contiene nada.",
    "a text holds one value": "Un texto contiene un valor; aquí empieza otro.",
    "curly quotes are text; a string needs straight double quotes":
      "Las comillas curvas son texto: una cadena necesita comillas rectas.",
    "a string needs double quotes": "Una cadena necesita comillas dobles.",
    "text needs double quotes, a comment starts with `//`": "El texto necesita comillas dobles.",
    "`true`, `false` and `null` are written in lower case": "`true`, `false` y `null` se escriben en minúsculas.",
    "a number has no `+`; a phone number is a string in double quotes":
      "Un número de teléfono es una cadena entre comillas dobles.",
    "a number has no leading zeros; a phone number is a string in double quotes":
      "Un número de teléfono es una cadena entre comillas dobles.",
    "a character that cannot be seen; delete it": "El carácter no se ve: bórrelo.",
    "the text may be UTF-16 without a byte order mark; save it as UTF-8": "Guarde el archivo como UTF-8.",
    "save the file as UTF-8": "Guarde el archivo como UTF-8.",
    "an object holds names with values; a list needs no `{` around it":
      "Un objeto contiene nombres con valores; una lista no lleva `{` alrededor.",
    "a name of more than ASCII letters, digits, `_` and `$` needs double quotes":
      "Un nombre así necesita comillas dobles.",
    "there is no such number in JSON": "En JSON no existe ese número.",
    "a number has a digit before its `.`": "Antes del `.` de un número va una cifra.",
    "a curly quote does not close it": "Una comilla curva no la cierra.",
  },
  tooManyFiles:
    "Un archivo comprimido contiene como máximo 65 535 archivos. Permita más destinatarios por solicitud o use NDJSON.",
  untypable:
    "Este valor no puede ir ahí: en una línea escrita solo el último valor puede contener el separador, y ninguno un salto de línea; en una solicitud el lugar debe existir.",
  noChanges: "Este archivo no contiene cambios. Elija el que se guardó al descargar los cambios.",
  noList: "Son cambios de una lista. Abra la lista en la que se hicieron y cárguelos después.",
  opened: (line: string) => `Se abrió en la línea ${line}.`,
};
