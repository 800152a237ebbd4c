/** Why something could not be read or done. */
export const problems = {
  /** Where nothing more is known than what it was. */
  kinds: {
    handoff: "A mensagem não pode ser lida.",
    request: "A solicitação de campanha não pode ser lida.",
    answer: "A resposta não pode ser lida.",
    list: "A lista não pode ser lida.",
    columns: "O que foi dito das colunas não corresponde a esta lista.",
    change: "A lista não pode ser mudada assim.",
    options: "Um dos ajustes não pode ser usado.",
    campaign: "Ainda não é possível criar solicitações.",
    other: "Isto não pôde ser feito.",
  },
  says: {
    json: (found: string, expected: string) => `Não pode ser lido como JSON: onde se espera ${expected} está ${found}.`,
    noHandoff: (found: string) =>
      `Nenhum handoff encontrado: ele tem canais, um canal tem tipo e partes, um modelo do WhatsApp tem componentes. Encontrado: ${found}.`,
    noChannels: () => "O handoff não tem canal, então nada pode ser enviado com ele.",
    noChannelType: () => "Um canal não tem tipo: `sms-twilio`, `wa`, `inapp`, `googlercs` ou `apple-twilio`.",
    unknownChannel: (found: string) =>
      `Nenhum canal se chama \`${found}\`: existem \`sms-twilio\`, \`wa\`, \`inapp\`, \`googlercs\` e \`apple-twilio\`.`,
    severalHandoffs: (count: string) => `Há ${count} handoffs, e nada diz qual se quer. Escolha um.`,
    notText: (what: string, remedy: string) => `É ${what}, não uma lista; ${remedy}.`,
    encoding: () =>
      "Não se sabe em que codificação está o texto: nem UTF-8, nem UTF-16, nem Windows-1252. Escolha uma ou salve a lista como UTF-8.",
    empty: () => "A lista está vazia. Informe um destinatário por linha.",
    headerOnly: (line: string) => `A linha ${line} contém os nomes das colunas, e abaixo não há destinatário.`,
    noSuchLine: (line: string) =>
      `Nenhuma das dez primeiras linhas começa na linha ${line}, então os nomes não podem estar ali.`,
    notRequest: (found: string) =>
      `Uma solicitação de campanha é um objeto JSON com seus destinatários. Encontrado: ${found}.`,
    noAnswer: () =>
      "Não é uma resposta do serviço: uma resposta diz quem foi aceito e quem não, ou por que a solicitação foi recusada.",
    hosts: (place: string) =>
      `A entrada ${place} dos hosts permitidos não é um endereço web: escreva-a como https://cdn.example.com.`,
    anotherList: () => "As alterações foram feitas em outra lista, ou nesta lida de outro modo.",
    nobodyLeft: () => "Não restaria nenhuma linha.",
    tooLong: (row: string) => `A linha ${row} é longa demais para ser mantida.`,
    numberForEach: (row: string) =>
      `A linha ${row} tem um número para SMS e outro para WhatsApp, e a ferramenta web aceita um para ambos. Crie solicitações para a API ou escolha uma coluna.`,
    cannotBeTyped: (row: string, column: string) =>
      `A linha ${row} tem em \`${column}\` uma vírgula ou quebra de linha, que não cabe numa linha digitada. Use a lista para enviar.`,
    noChannelOfTool: () =>
      "A ferramenta web envia SMS e WhatsApp; o que vai para um app ou por Google RCS é enviado com a API.",
    brokenWorkbook: () =>
      "A pasta de trabalho não pode ser lida: está danificada ou protegida por senha. Salve-a de novo sem senha e use esse arquivo.",
    noDecoder: (encoding: string) =>
      `Este navegador não lê \`${encoding}\`. Salve a lista como UTF-8 e use esse arquivo.`,
    noSheets: (sheet: string) => `Foi escolhida a planilha \`${sheet}\`, mas este arquivo não tem planilhas.`,
    noSuchSheet: (sheet: string) => `Nenhuma planilha da pasta de trabalho se chama \`${sheet}\`.`,
    noSuchNeed: (need: string) => `A mensagem não precisa de \`${need}\`.`,
    needRepeated: (need: string) =>
      `Duas colunas foram indicadas para \`${need}\`, ou a coluna dele também serve para outra coisa.`,
    noSuchColumn: (column: string) => `Nenhuma coluna se chama \`${column}\`.`,
    noSuchPlace: (place: string, width: string) => `Não existe a coluna ${place}: o arquivo tem ${width}.`,
    columnRepeated: (column: string, one: string, other: string) =>
      `As colunas ${one} e ${other} se chamam \`${column}\`. Escolha uma pela posição.`,
    otherWidth: (saved: string, width: string) =>
      `As colunas foram escolhidas para um arquivo com ${saved} colunas, e este tem ${width}. Escolha-as de novo.`,
    noSuchRow: (row: string) => `Na linha ${row} não há destinatário.`,
    noSuchCell: (row: string, column: string) => `A linha ${row} não tem coluna ${column}.`,
    holdsSomethingElse: (row: string, column: string) =>
      `A coluna ${column} da linha ${row} já não contém aquilo para o que a alteração foi feita.`,
    size: (size: string, limit: string) => `Um arquivo contém de 1 a ${limit} destinatários, não ${size}.`,
    noConsent: () => "Não foi confirmado que os destinatários deram consentimento.",
    refused: () => "O serviço recusaria todas as solicitações.",
    unsettled: () => "Primeiro é preciso definir como a lista é lida; veja a etapa 2.",
  },
  /** What the engine names in its reasons, by its own words. */
  things: {
    "a value": "um valor",
    "a value or `]`": "um valor ou `]`",
    "a member name or `}`": "um nome entre aspas ou `}`",
    "a `:` after the member name": "um `:` depois do nome",
    "a `,` between members": "uma `,` entre dois membros",
    "a `,` between values": "uma `,` entre dois valores",
    'a closing `"`': 'uma `"` de fechamento',
    "a number as JSON writes it": "um número como JSON o escreve",
    "the end of the text": "o fim do texto",
    "a line break": "uma quebra de linha",
    "a tab": "uma tabulação",
    "UTF-8 text": "texto em UTF-8",
    "an Excel workbook": "uma pasta de trabalho do Excel",
    "an old Excel workbook": "uma pasta de trabalho antiga do Excel",
    "an OpenDocument spreadsheet": "uma planilha OpenDocument",
    "a ZIP archive": "um arquivo ZIP",
    "a gzip archive": "um arquivo gzip",
    "a PDF document": "um documento PDF",
    "a rich text document": "um documento RTF",
    "an HTML page": "uma página HTML",
    "an XML document": "um documento XML",
    "text in UTF-32": "texto em UTF-32",
    "a binary file": "um arquivo binário",
    "save it as CSV (`CSV UTF-8` in the list of file types) and use that file":
      "salve como `CSV UTF-8` e use esse arquivo",
    "unpack it and use the CSV file in it": "descompacte-o e use o arquivo CSV dentro dele",
    "export the list as CSV and use that file": "exporte a lista como CSV e use esse arquivo",
    "save it as UTF-8 and use that file": "salve como UTF-8 e use esse arquivo",
    "use a CSV file saved as UTF-8": "use um arquivo CSV em UTF-8",
    "a backtick": "um acento grave",
    "`,` or `]`": "`,` ou `]`",
    "`,` or `}`": "`,` ou `}`",
    "UTF-16 text": "texto em UTF-16",
    "at most 64 levels of lists and objects": "no máximo 64 níveis de listas e objetos",
    boolean: "`true` ou `false`",
    number: "um número",
    string: "um texto",
    array: "uma lista",
    object: "um objeto",
    "an empty list": "uma lista vazia",
    "an empty object": "um objeto vazio",
    "an object with": "um objeto com",
    "a text": "um texto",
    "a single message component (put it into the `messageComponents` of a channel)":
      "uma só parte de uma mensagem (o lugar dela é em `messageComponents` de um canal)",
    "the service's answer to a campaign request": "a resposta do serviço a uma solicitação de campanha",
    "a Word document": "um documento do Word",
    "a PowerPoint presentation": "uma apresentação do PowerPoint",
    "an OpenDocument text": "um texto OpenDocument",
    "an OpenDocument presentation": "uma apresentação OpenDocument",
    "a spreadsheet of Apple Numbers": "uma planilha do Apple Numbers",
    "export it as `.xlsx` or as CSV and use that file": "exporte-a como `.xlsx` ou CSV e use esse arquivo",
    "put the recipients into a spreadsheet, save it as CSV and use that file":
      "coloque os destinatários numa planilha, salve-a como CSV e use esse arquivo",
  },
  hints: {
    "the text holds no value": "Não contém nada.",
    "a text holds one value": "Um texto contém um valor; aqui começa outro.",
    "curly quotes are text; a string needs straight double quotes":
      "Aspas curvas são texto: uma cadeia precisa de aspas retas.",
    "a string needs double quotes": "Uma cadeia precisa de aspas duplas.",
    "text needs double quotes, a comment starts with `//`": "O texto precisa de aspas duplas.",
    "`true`, `false` and `null` are written in lower case": "`true`, `false` e `null` se escrevem em minúsculas.",
    "a number has no `+`; a phone number is a string in double quotes":
      "Um número de telefone é uma cadeia entre aspas duplas.",
    "a number has no leading zeros; a phone number is a string in double quotes":
      "Um número de telefone é uma cadeia entre aspas duplas.",
    "a character that cannot be seen; delete it": "O caractere não se vê: apague-o.",
    "the text may be UTF-16 without a byte order mark; save it as UTF-8": "Salve o arquivo como UTF-8.",
    "save the file as UTF-8": "Salve o arquivo como UTF-8.",
    "an object holds names with values; a list needs no `{` around it":
      "Um objeto contém nomes com valores; uma lista não leva `{` em volta.",
    "a name of more than ASCII letters, digits, `_` and `$` needs double quotes":
      "Um nome assim precisa de aspas duplas.",
    "there is no such number in JSON": "Não existe esse número em JSON.",
    "a number has a digit before its `.`": "Antes do `.` de um número vem um algarismo.",
    "a curly quote does not close it": "Uma aspa curva não a fecha.",
  },
  opened: (line: string) => `Foi aberto na linha ${line}.`,
};
