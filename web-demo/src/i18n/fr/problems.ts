/** Why something could not be read or done. */
export const problems = {
  /** Where nothing more is known than what it was. */
  kinds: {
    handoff: "Le message est illisible.",
    request: "La requête de campagne est illisible.",
    answer: "La réponse est illisible.",
    list: "La liste est illisible.",
    columns: "Ce qui a été indiqué pour les colonnes ne correspond pas à cette liste.",
    change: "La liste ne peut pas être modifiée ainsi.",
    options: "Un des paramètres ne peut pas être utilisé.",
    campaign: "Aucune requête ne peut encore être créée.",
    other: "Cela n’a pas pu être fait.",
  },
  says: {
    json: (found: string, expected: string) =>
      `Illisible comme JSON : ${found} se trouve là où ${expected} est attendu.`,
    noHandoff: (found: string) =>
      `Aucun handoff trouvé : il a des canaux, un canal a un type et des éléments, un modèle WhatsApp a des composants. Trouvé : ${found}.`,
    noChannels: () => "Le handoff n’a aucun canal, rien ne peut donc être envoyé.",
    noChannelType: () => "Un canal n’a pas de type : `sms-twilio`, `wa`, `inapp`, `googlercs` ou `apple-twilio`.",
    unknownChannel: (found: string) =>
      `Aucun canal ne s’appelle \`${found}\` : il y a \`sms-twilio\`, \`wa\`, \`inapp\`, \`googlercs\` et \`apple-twilio\`.`,
    severalHandoffs: (count: string) => `Il y a ${count} handoffs, et rien ne dit lequel est voulu. Choisissez-en un.`,
    notText: (what: string, remedy: string) => `C’est ${what}, pas une liste ; ${remedy}.`,
    encoding: () =>
      "Impossible de connaître l’encodage du texte : ni UTF-8, ni UTF-16, ni Windows-1252. Choisissez-en un, ou enregistrez la liste en UTF-8.",
    empty: () => "La liste est vide. Donnez un destinataire par ligne.",
    headerOnly: (line: string) => `La ligne ${line} contient les noms des colonnes, et aucun destinataire ne suit.`,
    noSuchLine: (line: string) =>
      `Aucune des dix premières lignes ne commence à la ligne ${line}, les noms ne peuvent donc pas s’y trouver.`,
    notRequest: (found: string) =>
      `Une requête de campagne est un objet JSON avec ses destinataires. Trouvé : ${found}.`,
    noAnswer: () =>
      "Ce n’est pas une réponse du service : une réponse dit qui a été accepté ou non, ou pourquoi la requête a été refusée.",
    hosts: (place: string) =>
      `L’entrée ${place} des adresses web autorisées n’est pas une adresse web : écrivez-la comme https://cdn.example.com.`,
    anotherList: () => "Les modifications ont été faites dans une autre liste, ou dans celle-ci lue autrement.",
    nobodyLeft: () => "Il ne resterait aucune ligne.",
    tooLong: (row: string) => `La ligne ${row} est trop longue pour être conservée.`,
    numberForEach: (row: string) =>
      `La ligne ${row} a un numéro pour le SMS et un autre pour WhatsApp, et l’outil web n’en accepte qu’un pour les deux. Créez des requêtes pour l’API, ou choisissez une colonne.`,
    cannotBeTyped: (row: string, column: string) =>
      `La ligne ${row} a une virgule, un saut de ligne, un guillemet au début ou une espace à une extrémité dans \`${column}\`, ce qu’une ligne saisie ne peut contenir. Utilisez plutôt la liste à importer.`,
    noChannelOfTool: () =>
      "L’outil web envoie des SMS et WhatsApp ; ce qui est destiné à une application ou à Google RCS est envoyé avec l’API.",
    brokenWorkbook: () =>
      "Le classeur est illisible : il est endommagé. Enregistrez-le de nouveau dans le programme qui l’a créé et utilisez ce fichier.",
    noDecoder: (encoding: string) =>
      `Ce navigateur ne lit pas \`${encoding}\`. Enregistrez la liste en UTF-8 et utilisez ce fichier.`,
    noSheets: (sheet: string) => `La feuille \`${sheet}\` a été choisie, mais ce fichier n’a pas de feuilles.`,
    noSuchSheet: (sheet: string) => `Aucune feuille du classeur ne s’appelle \`${sheet}\`.`,
    noSuchNeed: (need: string) => `Le message n’a pas besoin de \`${need}\`.`,
    needRepeated: (need: string) =>
      `Deux colonnes sont indiquées pour \`${need}\`, ou sa colonne sert aussi à autre chose.`,
    noSuchColumn: (column: string) => `Aucune colonne ne s’appelle \`${column}\`.`,
    noSuchPlace: (place: string, width: string) => `Il n’y a pas de colonne ${place} : le fichier en a ${width}.`,
    columnRepeated: (column: string, one: string, other: string) =>
      `Les colonnes ${one} et ${other} s’appellent toutes deux \`${column}\`. Choisissez-en une par sa position.`,
    otherWidth: (saved: string, width: string) =>
      `Les colonnes ont été choisies pour un fichier qui en a ${saved}, et celui-ci en a ${width}. Choisissez-les de nouveau.`,
    noSuchRow: (row: string) => `La ligne ${row} ne contient aucun destinataire.`,
    noSuchCell: (row: string, column: string) => `La ligne ${row} n’a pas de colonne ${column}.`,
    holdsSomethingElse: (row: string, column: string) =>
      `La colonne ${column} de la ligne ${row} ne contient plus ce pour quoi la modification a été faite.`,
    size: (size: string, limit: string) => `Un fichier contient de 1 à ${limit} destinataires, pas ${size}.`,
    noConsent: () => "Il n’a pas été confirmé que les destinataires ont donné leur accord.",
    refused: () => "Le service refuserait toutes les requêtes.",
    handoffErrors: () =>
      "Le handoff de l’étape 1 contient des erreurs ; rien n’est créé avec lui tant qu’elles ne sont pas corrigées.",
    unsettled: () => "Il faut d’abord préciser comment la liste se lit ; voir l’étape 2.",
    fileName: () => "C’est le nom d’un fichier, pas son contenu. Choisissez le fichier ou déposez-le ici.",
    halfCharacter: () =>
      "Le texte contient une moitié de caractère. Choisissez le fichier lui-même, ou saisissez de nouveau cet endroit.",
    noEngine: () =>
      "Une partie de cette page n’a pas pu être chargée. Vérifiez la connexion, puis réessayez ou rechargez la page.",
    restarted: () =>
      "La mémoire du navigateur n’a pas suffi, et les listes ouvertes sont fermées. Rechargez la page, fermez d’autres onglets ou divisez la liste.",
  },
  /** Why a workbook cannot be read, by what there is to do about it in the engine's words. */
  workbooks: {
    "save it without a password and use that file":
      "Le classeur est protégé par un mot de passe. Enregistrez-le sans mot de passe et utilisez ce fichier.",
    "save it as `.xlsx` or as CSV and use that file":
      "Le classeur est au format binaire (`.xlsb`). Enregistrez-le en `.xlsx` ou en CSV et utilisez ce fichier.",
    "put the recipients alone into a workbook, or into a CSV file, and use that":
      "Le classeur contient plus que ce qui est lu d’un classeur. Enregistrez les destinataires seuls dans un classeur ou un fichier CSV et utilisez-le.",
  },
  /** What the engine names in its reasons, by its own words. */
  things: {
    "a value": "une valeur",
    "a value or `]`": "une valeur ou `]`",
    "a member name or `}`": "un nom entre guillemets ou `}`",
    "a `:` after the member name": "un `:` après le nom",
    "a `,` between members": "une `,` entre deux membres",
    "a `,` between values": "une `,` entre deux valeurs",
    'a closing `"`': 'un `"` fermant',
    "a number as JSON writes it": "un nombre tel que JSON l’écrit",
    "the end of the text": "la fin du texte",
    "a line break": "un saut de ligne",
    "a tab": "une tabulation",
    "UTF-8 text": "du texte en UTF-8",
    "an Excel workbook": "un classeur Excel",
    "an old Excel workbook": "un ancien classeur Excel",
    "an OpenDocument spreadsheet": "un classeur OpenDocument",
    "a ZIP archive": "une archive ZIP",
    "a gzip archive": "une archive gzip",
    "a PDF document": "un document PDF",
    "a rich text document": "un document RTF",
    "an HTML page": "une page HTML",
    "an XML document": "un document XML",
    "text in UTF-32": "du texte en UTF-32",
    "a binary file": "un fichier binaire",
    "save it as CSV (`CSV UTF-8` in the list of file types) and use that file":
      "enregistrez-le en `CSV UTF-8` et utilisez ce fichier",
    "unpack it and use the CSV file in it": "décompressez-la et utilisez le fichier CSV qu’elle contient",
    "export the list as CSV and use that file": "exportez la liste en CSV et utilisez ce fichier",
    "save it as UTF-8 and use that file": "enregistrez-le en UTF-8 et utilisez ce fichier",
    "use a CSV file saved as UTF-8": "utilisez un fichier CSV en UTF-8",
    "a backtick": "un accent grave",
    "`,` or `]`": "`,` ou `]`",
    "`,` or `}`": "`,` ou `}`",
    "UTF-16 text": "du texte en UTF-16",
    "at most 64 levels of lists and objects": "64 niveaux de listes et d’objets au plus",
    boolean: "`true` ou `false`",
    number: "un nombre",
    string: "un texte",
    array: "une liste",
    object: "un objet",
    "an empty list": "une liste vide",
    "an empty object": "un objet vide",
    "an object with": "un objet avec",
    "a text": "un texte",
    "a single message component (put it into the `messageComponents` of a channel)":
      "un élément de message isolé (sa place est dans `messageComponents` d’un canal)",
    "the service's answer to a campaign request": "la réponse du service à une requête de campagne",
    "a Word document": "un document Word",
    "a PowerPoint presentation": "une présentation PowerPoint",
    "an OpenDocument text": "un texte OpenDocument",
    "an OpenDocument presentation": "une présentation OpenDocument",
    "a spreadsheet of Apple Numbers": "une feuille Apple Numbers",
    "export it as `.xlsx` or as CSV and use that file": "exportez-la en `.xlsx` ou en CSV et utilisez ce fichier",
    "put the recipients into a spreadsheet, save it as CSV and use that file":
      "mettez les destinataires dans une feuille de calcul, enregistrez-la en CSV et utilisez ce fichier",
    "an answer of the service,": "une réponse du service,",
    "a JSON document": "un document JSON",
    "a file of contacts (vCard)": "un fichier de contacts (vCard)",
    "the byte": "l’octet",
    "the character": "le caractère",
    "the code unit": "l’unité de code",
    "half a code unit at the end": "la moitié d’un caractère à la fin",
    "the escape `\\t`": "la séquence d’échappement `\\t`",
    "an escape such as `\\u0001` for a control character": "une séquence d’échappement comme `\\u0001`",
    "four hexadecimal digits after `\\u`": "quatre chiffres hexadécimaux après `\\u`",
    'an escape: `\\"`, `\\\\`, `\\/`, `\\b`, `\\f`, `\\n`, `\\r`, `\\t` or `\\u`':
      "une séquence d’échappement que JSON connaît, comme `\\n`",
  },
  hints: {
    "the text holds no value": "Il ne contient rien.",
    "a text holds one value": "Un texte contient une valeur ; ici en commence une autre.",
    "curly quotes are text; a string needs straight double quotes":
      "Les guillemets typographiques sont du texte : une chaîne s’écrit entre guillemets droits.",
    "a string needs double quotes": "Une chaîne s’écrit entre guillemets doubles.",
    "text needs double quotes, a comment starts with `//`": "Le texte s’écrit entre guillemets doubles.",
    "`true`, `false` and `null` are written in lower case": "`true`, `false` et `null` s’écrivent en minuscules.",
    "a number has no `+`; a phone number is a string in double quotes":
      "Un numéro de téléphone est une chaîne entre guillemets doubles.",
    "a number has no leading zeros; a phone number is a string in double quotes":
      "Un numéro de téléphone est une chaîne entre guillemets doubles.",
    "a character that cannot be seen; delete it": "Le caractère ne se voit pas : supprimez-le.",
    "the text may be UTF-16 without a byte order mark; save it as UTF-8": "Enregistrez le fichier en UTF-8.",
    "save the file as UTF-8": "Enregistrez le fichier en UTF-8.",
    "an object holds names with values; a list needs no `{` around it":
      "Un objet contient des noms avec des valeurs ; une liste ne s’entoure pas de `{`.",
    "a name of more than ASCII letters, digits, `_` and `$` needs double quotes":
      "Un tel nom s’écrit entre guillemets doubles.",
    "there is no such number in JSON": "Ce nombre n’existe pas en JSON.",
    "a number has a digit before its `.`": "Un nombre a un chiffre avant son `.`.",
    "a curly quote does not close it": "Un guillemet typographique ne la ferme pas.",
  },
  tooManyFiles:
    "Une archive contient au maximum 65 535 fichiers. Autorisez davantage de destinataires par requête, ou choisissez NDJSON.",
  untypable:
    "Cette valeur ne peut pas être placée là : dans une ligne saisie, seule la dernière valeur peut contenir le séparateur, et aucune un saut de ligne ; dans une requête, l’emplacement doit exister.",
  noChanges:
    "Ce fichier ne contient pas de modifications. Choisissez celui qui a été enregistré en téléchargeant les modifications.",
  noList: "Ce sont les modifications d’une liste. Ouvrez la liste où elles ont été faites, puis chargez-les.",
  opened: (line: string) => `Ouvert à la ligne ${line}.`,
};
