/** Why something could not be read or done. */
export const problems = {
  /** Where nothing more is known than what it was. */
  kinds: {
    handoff: "A mensagem não pode ser lida.",
    request: "A solicitação de campanha não pode ser lida.",
    answer: "A resposta não pode ser lida.",
    list: "A lista não pode ser lida.",
    columns: "O que foi indicado para as colunas não corresponde a esta lista.",
    change: "A lista não pode ser alterada assim.",
    options: "Uma das configurações não pode ser usada.",
    campaign: "Ainda não é possível criar solicitações.",
    other: "Não foi possível fazer isto.",
  },
  says: {
    json: (found: string, expected: string) => `Não pode ser lido como JSON: onde se espera ${expected} há ${found}.`,
    noHandoff: (found: string) =>
      `Nenhum handoff encontrado: ele tem canais, um canal tem tipo e partes, um modelo do WhatsApp tem componentes. Encontrado: ${found}.`,
    noChannels: () => "O handoff não tem canal, então nada pode ser enviado com ele.",
    noChannelType: () => "Um canal não tem tipo: `sms-twilio`, `wa`, `inapp`, `googlercs` ou `apple-twilio`.",
    unknownChannel: (found: string) =>
      `Nenhum canal se chama \`${found}\`: existem \`sms-twilio\`, \`wa\`, \`inapp\`, \`googlercs\` e \`apple-twilio\`.`,
    severalHandoffs: (count: string) => `Há ${count} handoffs, e nada indica qual deles usar. Escolha um.`,
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
      `A entrada ${place} dos endereços da web permitidos não é um endereço da web: escreva-a como https://cdn.example.com.`,
    anotherList: () => "As alterações foram feitas em outra lista, ou nesta lida de outro modo.",
    nobodyLeft: () => "Não restaria nenhuma linha.",
    tooLong: (row: string) => `A linha ${row} é longa demais para ser guardada.`,
    numberForEach: (row: string) =>
      `A linha ${row} tem um número para SMS e outro para WhatsApp, e a ferramenta web aceita só um para ambos. Crie solicitações para a API ou escolha uma coluna.`,
    cannotBeTyped: (row: string, column: string) =>
      `A linha ${row} tem em \`${column}\` uma vírgula, uma quebra de linha, aspas no início ou um espaço em uma ponta, o que não cabe em uma linha digitada. Use a lista para carregar.`,
    noChannelOfTool: () =>
      "A ferramenta web envia SMS e WhatsApp; o que vai para um app ou pelo Google RCS é enviado com a API.",
    brokenWorkbook: () =>
      "A pasta de trabalho não pode ser lida: está danificada. Salve-a de novo no programa em que foi criada e use esse arquivo.",
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
      `As colunas ${one} e ${other} se chamam ambas \`${column}\`. Escolha uma pela posição.`,
    otherWidth: (saved: string, width: string) =>
      `As colunas foram escolhidas para um arquivo com ${saved} colunas, e este tem ${width}. Escolha-as de novo.`,
    noSuchRow: (row: string) => `Na linha ${row} não há destinatário.`,
    noSuchCell: (row: string, column: string) => `A linha ${row} não tem coluna ${column}.`,
    holdsSomethingElse: (row: string, column: string) =>
      `A coluna ${column} da linha ${row} já não contém aquilo para o que a alteração foi feita.`,
    size: (size: string, limit: string) => `Um arquivo contém de 1 a ${limit} destinatários, não ${size}.`,
    noConsent: () => "Não foi confirmado que os destinatários deram consentimento.",
    refused: () => "O serviço recusaria todas as solicitações.",
    handoffErrors: () => "O handoff da etapa 1 tem erros; nada é criado com ele até que sejam corrigidos.",
    unsettled: () => "Primeiro é preciso definir como a lista é lida; veja a etapa 2.",
    fileName: () => "Este é o nome de um arquivo, não o conteúdo dele. Escolha o arquivo ou solte-o aqui.",
    halfCharacter: () => "O texto contém meio caractere. Escolha o próprio arquivo ou digite de novo esse trecho.",
    noEngine: () =>
      "Não foi possível carregar uma parte desta página. Verifique a conexão e tente de novo, ou recarregue a página.",
    restarted: () =>
      "A memória do navegador não foi suficiente, e as listas abertas foram fechadas. Recarregue a página, feche outras abas ou divida a lista.",
  },
  /** Why a workbook cannot be read, by what there is to do about it in the engine's words. */
  workbooks: {
    "save it without a password and use that file":
      "A pasta de trabalho está protegida por senha. Salve-a sem senha e use esse arquivo.",
    "save it as `.xlsx` or as CSV and use that file":
      "A pasta de trabalho está em formato binário (`.xlsb`). Salve-a como `.xlsx` ou CSV e use esse arquivo.",
    "put the recipients alone into a workbook, or into a CSV file, and use that":
      "A pasta de trabalho contém mais do que se lê de uma. Salve só os destinatários em uma pasta de trabalho ou em um arquivo CSV e use esse arquivo.",
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
      "uma parte isolada de uma mensagem (o lugar dela é em `messageComponents` de um canal)",
    "the service's answer to a campaign request": "a resposta do serviço a uma solicitação de campanha",
    "a Word document": "um documento do Word",
    "a PowerPoint presentation": "uma apresentação do PowerPoint",
    "an OpenDocument text": "um texto OpenDocument",
    "an OpenDocument presentation": "uma apresentação OpenDocument",
    "a spreadsheet of Apple Numbers": "uma planilha do Apple Numbers",
    "export it as `.xlsx` or as CSV and use that file": "exporte-a como `.xlsx` ou CSV e use esse arquivo",
    "put the recipients into a spreadsheet, save it as CSV and use that file":
      "coloque os destinatários em uma planilha, salve-a como CSV e use esse arquivo",
    "an answer of the service,": "uma resposta do serviço,",
    "a JSON document": "um documento JSON",
    "a file of contacts (vCard)": "um arquivo de contatos (vCard)",
    "the byte": "o byte",
    "the character": "o caractere",
    "the code unit": "a unidade de código",
    "half a code unit at the end": "metade de um caractere no fim",
    "the escape `\\t`": "a sequência de escape `\\t`",
    "an escape such as `\\u0001` for a control character": "uma sequência de escape como `\\u0001`",
    "four hexadecimal digits after `\\u`": "quatro dígitos hexadecimais depois de `\\u`",
    'an escape: `\\"`, `\\\\`, `\\/`, `\\b`, `\\f`, `\\n`, `\\r`, `\\t` or `\\u`':
      "uma sequência de escape que o JSON conheça, como `\\n`",
  },
  hints: {
    "the text holds no value": "Não contém nada.",
    "a text holds one value": "Um texto contém um valor; aqui começa outro.",
    "curly quotes are text; a string needs straight double quotes":
      "Aspas curvas são texto: uma string precisa de aspas retas.",
    "a string needs double quotes": "Uma string precisa de aspas duplas.",
    "text needs double quotes, a comment starts with `//`": "O texto precisa de aspas duplas.",
    "`true`, `false` and `null` are written in lower case": "`true`, `false` e `null` se escrevem em minúsculas.",
    "a number has no `+`; a phone number is a string in double quotes":
      "Um número de telefone é uma string entre aspas duplas.",
    "a number has no leading zeros; a phone number is a string in double quotes":
      "Um número de telefone é uma string entre aspas duplas.",
    "a character that cannot be seen; delete it": "O caractere não se vê: apague-o.",
    "the text may be UTF-16 without a byte order mark; save it as UTF-8": "Salve o arquivo como UTF-8.",
    "save the file as UTF-8": "Salve o arquivo como UTF-8.",
    "an object holds names with values; a list needs no `{` around it":
      "Um objeto contém nomes com valores; uma lista não leva `{` em volta.",
    "a name of more than ASCII letters, digits, `_` and `$` needs double quotes":
      "Um nome assim precisa de aspas duplas.",
    "there is no such number in JSON": "Não existe esse número em JSON.",
    "a number has a digit before its `.`": "Antes do `.` de um número vem um dígito.",
    "a curly quote does not close it": "Uma aspa curva não a fecha.",
  },
  tooManyFiles:
    "Um arquivo ZIP contém no máximo 65.535 arquivos. Permita mais destinatários por solicitação ou use NDJSON.",
  untypable:
    "Este valor não pode ficar ali: em uma linha digitada só o último valor pode conter o separador, e nenhum pode conter uma quebra de linha; em uma solicitação, o lugar precisa existir.",
  noChanges: "Este arquivo não contém alterações. Escolha o que foi salvo ao baixar as alterações.",
  noList: "São alterações de uma lista. Abra a lista em que foram feitas e carregue-as depois.",
  opened: (line: string) => `Foi aberto na linha ${line}.`,
};
