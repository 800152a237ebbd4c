/** Why something could not be read or done. */
export const problems = {
  /** Where nothing more is known than what it was. */
  kinds: {
    handoff: "The message cannot be read.",
    request: "The campaign request cannot be read.",
    answer: "The answer cannot be read.",
    list: "The list cannot be read.",
    columns: "What was said of the columns does not fit this list.",
    change: "The list cannot be changed like this.",
    options: "One of the settings cannot be used.",
    campaign: "No requests can be made yet.",
    other: "This could not be done.",
  },
  says: {
    json: (found: string, expected: string) => `Not readable as JSON: ${found} stands where ${expected} is expected.`,
    noHandoff: (found: string) =>
      `No handoff was found: it has channels, a channel has a type and parts, a WhatsApp template has components. Found: ${found}.`,
    noChannels: () => "The handoff has no channel, so nothing can be sent with it.",
    noChannelType: () => "A channel has no type: `sms-twilio`, `wa`, `inapp`, `googlercs` or `apple-twilio`.",
    unknownChannel: (found: string) =>
      `No channel is called \`${found}\`: there are \`sms-twilio\`, \`wa\`, \`inapp\`, \`googlercs\` and \`apple-twilio\`.`,
    severalHandoffs: (count: string) => `There are ${count} handoffs, and nothing says which one is meant. Choose one.`,
    notText: (what: string, remedy: string) => `This is ${what}, not a list; ${remedy}.`,
    encoding: () =>
      "The encoding of the text cannot be told: it is neither UTF-8 nor UTF-16 nor Windows-1252. Choose one, or save the list as UTF-8.",
    empty: () => "The list is empty. Give one recipient per row.",
    headerOnly: (line: string) => `Line ${line} holds the names of the columns, and no recipient stands below it.`,
    noSuchLine: (line: string) => `No row among the first ten begins in line ${line}, so the names cannot stand there.`,
    notRequest: (found: string) => `A campaign request is one JSON object with its consumers. Found: ${found}.`,
    noAnswer: () =>
      "This is no answer of the service: an answer says who was accepted and who failed, or why the request was refused.",
    hosts: (place: string) =>
      `Entry ${place} of the permitted hosts is no web address: write it like https://cdn.example.com.`,
    anotherList: () => "The changes were made in another list, or in this one read in another way.",
    nobodyLeft: () => "No row would be left.",
    tooLong: (row: string) => `Row ${row} is too long to be kept.`,
    numberForEach: (row: string) =>
      `Row ${row} has one number for SMS and another for WhatsApp, and the web tool takes one for both. Make request bodies for the API, or choose one column.`,
    cannotBeTyped: (row: string, column: string) =>
      `Row ${row} has a comma, a line break, an opening quote or a blank at an end in \`${column}\`, which no typed line can hold. Take the list to upload instead.`,
    noChannelOfTool: () =>
      "The web tool sends SMS and WhatsApp; what goes to an app or over Google RCS is sent with the API.",
    brokenWorkbook: () =>
      "The workbook cannot be read: it is damaged. Save it anew in the program that made it, and use that file.",
    noDecoder: (encoding: string) =>
      `This browser does not read \`${encoding}\`. Save the list as UTF-8 and use that file.`,
    noSheets: (sheet: string) => `The sheet \`${sheet}\` was chosen, and this file has no sheets.`,
    noSuchSheet: (sheet: string) => `No sheet of the workbook is called \`${sheet}\`.`,
    noSuchNeed: (need: string) => `The message needs no \`${need}\`.`,
    needRepeated: (need: string) =>
      `Two columns are given for \`${need}\`, or its column is given to another place as well.`,
    noSuchColumn: (column: string) => `No column is called \`${column}\`.`,
    noSuchPlace: (place: string, width: string) => `There is no column ${place}: the file has ${width}.`,
    columnRepeated: (column: string, one: string, other: string) =>
      `Columns ${one} and ${other} are both called \`${column}\`. Choose one by its place.`,
    otherWidth: (saved: string, width: string) =>
      `The columns were chosen for a file with ${saved} of them, and this one has ${width}. Choose them anew.`,
    noSuchRow: (row: string) => `Row ${row} holds no recipient.`,
    noSuchCell: (row: string, column: string) => `Row ${row} has no column ${column}.`,
    holdsSomethingElse: (row: string, column: string) =>
      `Column ${column} of row ${row} no longer holds what the change was made for.`,
    size: (size: string, limit: string) => `A file holds 1 to ${limit} recipients, not ${size}.`,
    noConsent: () => "It was not confirmed that the recipients agreed.",
    refused: () => "The service would refuse every request.",
    handoffErrors: () => "The handoff of step 1 has errors; nothing is made with it until they are mended.",
    unsettled: () => "First it has to be settled how the list is read; see step 2.",
    fileName: () => "This is the name of a file, not what is in it. Choose the file, or drop it here.",
    halfCharacter: () => "The text holds half a character. Choose the file itself, or type that place anew.",
    noEngine: () => "A part of this page could not be loaded. Check the connection, then try again or reload the page.",
    restarted: () =>
      "The memory of the browser was not enough, and lists that were open are closed. Reload the page, close other tabs, or divide the list.",
  },
  /** Why a workbook cannot be read, by what there is to do about it in the engine's words. */
  workbooks: {
    "save it without a password and use that file":
      "The workbook is protected by a password. Save it without one, and use that file.",
    "save it as `.xlsx` or as CSV and use that file":
      "The workbook is a binary one (`.xlsb`). Save it as `.xlsx` or as CSV, and use that file.",
    "put the recipients alone into a workbook, or into a CSV file, and use that":
      "The workbook holds more than is read of one. Put the recipients alone into a workbook or a CSV file, and use that.",
  },
  /** What the engine names in its reasons, by its own words. */
  things: {
    "a value": "a value",
    "a value or `]`": "a value or `]`",
    "a member name or `}`": "a name in quotes or `}`",
    "a `:` after the member name": "a `:` after the name",
    "a `,` between members": "a `,` between two members",
    "a `,` between values": "a `,` between two values",
    'a closing `"`': 'a closing `"`',
    "a number as JSON writes it": "a number as JSON writes it",
    "the end of the text": "the end of the text",
    "a line break": "a line break",
    "a tab": "a tab",
    "UTF-8 text": "text in UTF-8",
    "an Excel workbook": "an Excel workbook",
    "an old Excel workbook": "an old Excel workbook",
    "an OpenDocument spreadsheet": "an OpenDocument spreadsheet",
    "a ZIP archive": "a ZIP archive",
    "a gzip archive": "a gzip archive",
    "a PDF document": "a PDF document",
    "a rich text document": "a rich text document",
    "an HTML page": "an HTML page",
    "an XML document": "an XML document",
    "text in UTF-32": "text in UTF-32",
    "a binary file": "a binary file",
    "save it as CSV (`CSV UTF-8` in the list of file types) and use that file":
      "save it as `CSV UTF-8` and use that file",
    "unpack it and use the CSV file in it": "unpack it and use the CSV file in it",
    "export the list as CSV and use that file": "export the list as CSV and use that file",
    "save it as UTF-8 and use that file": "save it as UTF-8 and use that file",
    "use a CSV file saved as UTF-8": "use a CSV file saved as UTF-8",
    "a backtick": "a backtick",
    "`,` or `]`": "`,` or `]`",
    "`,` or `}`": "`,` or `}`",
    "UTF-16 text": "text in UTF-16",
    "at most 64 levels of lists and objects": "at most 64 levels of lists and objects",
    boolean: "`true` or `false`",
    number: "a number",
    string: "a text",
    array: "a list",
    object: "an object",
    "an empty list": "an empty list",
    "an empty object": "an empty object",
    "an object with": "an object with",
    "a text": "a text",
    "a single message component (put it into the `messageComponents` of a channel)":
      "a single part of a message (put it into the `messageComponents` of a channel)",
    "the service's answer to a campaign request": "the service’s answer to a campaign request",
    "a Word document": "a Word document",
    "a PowerPoint presentation": "a PowerPoint presentation",
    "an OpenDocument text": "an OpenDocument text",
    "an OpenDocument presentation": "an OpenDocument presentation",
    "a spreadsheet of Apple Numbers": "a spreadsheet of Apple Numbers",
    "export it as `.xlsx` or as CSV and use that file": "export it as `.xlsx` or as CSV and use that file",
    "put the recipients into a spreadsheet, save it as CSV and use that file":
      "put the recipients into a spreadsheet, save it as CSV and use that file",
    "an answer of the service,": "an answer of the service,",
    "a JSON document": "a JSON document",
    "a file of contacts (vCard)": "a file of contacts (vCard)",
    "the byte": "the byte",
    "the character": "the character",
    "the code unit": "the code unit",
    "half a code unit at the end": "half a character at the end",
    "the escape `\\t`": "the escape `\\t`",
    "an escape such as `\\u0001` for a control character": "an escape such as `\\u0001`",
    "four hexadecimal digits after `\\u`": "four hexadecimal digits after `\\u`",
    'an escape: `\\"`, `\\\\`, `\\/`, `\\b`, `\\f`, `\\n`, `\\r`, `\\t` or `\\u`':
      "an escape that JSON knows, such as `\\n`",
  },
  hints: {
    "the text holds no value": "There is nothing in it.",
    "a text holds one value": "A text holds one value; here a second one begins.",
    "curly quotes are text; a string needs straight double quotes":
      "Curly quotes are text: a string needs straight ones.",
    "a string needs double quotes": "A string needs double quotes.",
    "text needs double quotes, a comment starts with `//`": "Text needs double quotes.",
    "`true`, `false` and `null` are written in lower case": "`true`, `false` and `null` are written in lower case.",
    "a number has no `+`; a phone number is a string in double quotes": "A phone number is a string in double quotes.",
    "a number has no leading zeros; a phone number is a string in double quotes":
      "A phone number is a string in double quotes.",
    "a character that cannot be seen; delete it": "The character cannot be seen: delete it.",
    "the text may be UTF-16 without a byte order mark; save it as UTF-8": "Save the file as UTF-8.",
    "save the file as UTF-8": "Save the file as UTF-8.",
    "an object holds names with values; a list needs no `{` around it":
      "An object holds names with values; a list needs no `{` around it.",
    "a name of more than ASCII letters, digits, `_` and `$` needs double quotes": "Such a name needs double quotes.",
    "there is no such number in JSON": "JSON has no such number.",
    "a number has a digit before its `.`": "A number has a digit before its `.`.",
    "a curly quote does not close it": "A curly quote does not close it.",
  },
  tooManyFiles: "An archive holds at most 65,535 files. Allow more recipients in a request, or take the NDJSON.",
  untypable:
    "This value cannot stand there: in a typed line only the last value may hold what separates values, and no value a line break; in a request the place has to be there.",
  noChanges: "This file holds no changes. Choose the one that “Download the changes (JSON)” saved.",
  noList: "These are changes of a list. Open the list that they were made in, then load them.",
  opened: (line: string) => `It was opened on line ${line}.`,
};
