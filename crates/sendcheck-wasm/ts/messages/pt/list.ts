/** What is wrong with a list of recipients as a whole, and with its rows. */
import type { ArgsOf, RuleTexts } from "../../catalogue.js";
import { held } from "../held.js";
import { regions } from "../regions.js";
import { counted, either, n } from "./phrases.js";

export const list = {
  QUOTE_UNTERMINATED: {
    title: "Uma célula entre aspas nunca é fechada",
    help: "Feche as aspas na linha indicada, ou duplique as aspas que fazem parte do texto.",
    says: ({ line, lines }) =>
      `as aspas que se abrem na linha ${n(line)} do arquivo ${lines === 0 ? "nunca são fechadas" : `só são fechadas ${counted(lines, "linha", "linhas")} depois, atrás do que parecem outros destinatários`}`,
  },
  ROW_TOO_LARGE: {
    title: "Uma linha é grande demais",
    help: "Procure aspas que não foram fechadas, ou encurte a linha.",
    says: ({ line }) =>
      `a linha da lista que começa na linha ${n(line)} do arquivo é maior do que o máximo que se lê de uma linha`,
  },
  TEXT_AFTER_QUOTE: {
    title: "Há texto depois das aspas que fecham uma célula",
    help: "Duplique as aspas que fazem parte do texto, ou ponha a célula inteira entre aspas.",
    says: () => "uma célula continua depois das aspas que a fecham, e por isso não dá para saber onde ela termina",
  },
  ROW_TOO_SHORT: {
    title: "Uma linha tem células de menos",
    help: "Dê a todas as linhas o mesmo número de células; valores que faltam são indicados à parte.",
    says: ({ found, expected }) =>
      `a linha tem ${counted(found, "célula", "células")}, e ${expected === 1 ? "é necessária" : "são necessárias"} ${n(expected)}`,
  },
  ROW_TOO_LONG: {
    title: "Uma linha tem células demais",
    help: "Ponha entre aspas o valor que contém o separador, ou remova as células que sobram.",
    says: ({ surplus, expected }) =>
      `${counted(surplus, "célula preenchida", "células preenchidas")} além ${expected === 1 ? "da única esperada" : `das ${n(expected)} esperadas`}`,
  },
  LIST_TOO_LONG: {
    title: "A lista é mais longa do que a ferramenta web aceita",
    help: "Divida a lista, ou peça para aumentar o limite da conta (até 100.000 destinatários).",
    says: ({ found, limit }) =>
      `${counted(found, "destinatário", "destinatários")}; a ferramenta web aceita ${n(limit)} de cada vez`,
  },
  SET_UNCERTAIN: {
    title: "Não dá para saber qual coluna de um conjunto de destinatários usar",
    help: "Diga qual com `setReadings`, ou dê à coluna o nome `Phone` (`Id` para usuários do app), e a nenhuma outra.",
    says: ({ set, candidates }) => `não dá para saber qual coluna usar no conjunto ${sets[set]}: ${either(candidates)}`,
  },
  SET_STATUS: {
    title: "Uma coluna de um conjunto de destinatários diz que nem todos fazem parte dele",
    help: "Diga com `where` em `setReadings` quais linhas contam, ou com `all` que contam todas.",
    says: ({ set, column, values }) =>
      `cada linha do conjunto ${sets[set]} conta, seja o que for que esteja na coluna \`${column}\`: ${held(values, "outro", "vazio")}`,
  },
  NUMBERS_READ_ABROAD: {
    title: "Números lidos como de outros países podem ser do país da maioria dos outros",
    help: "Diga qual é o país com `country`, ou que os números estão certos com `numbersAsGiven`; os arquivos para enviar esperam por isso.",
    says: ({ set, count, of, region, row, line }) => {
      const numbers = counted(of, "número", "números");
      const whose =
        set === ""
          ? `${numbers} sem \`+\` ${of === 1 ? "lido" : "lidos"} como de outros países`
          : `${numbers} de outros países no arquivo ${sets[set]}`;
      const first = row === 0 ? "" : `; o primeiro está na linha ${n(row)} (linha ${n(line)} do arquivo)`;
      return `${n(count)} de ${whose} ${count === 1 ? "seria um celular" : "seriam celulares"} de ${region}, país da maioria dos outros, com o código do país na frente${first}`;
    },
  },
  SET_UNREAD: {
    title: "Um conjunto de destinatários não pôde ser lido por inteiro",
    help: "Escreva cada número com o código do país, ou diga com `acceptUnread` quantas linhas não são de ninguém.",
    says: ({ set, count, lines, region, others, more, delimiter, column, rows }) => {
      if (column !== "")
        return `a maioria dos números do conjunto ${sets[set]} tem o código do país na coluna \`${column}\`, e é lida sem ele`;
      if (region !== "") {
        return `muitos números do conjunto ${sets[set]} não são válidos como estão escritos, mas são números válidos de ${regions(region, others, more)} sem o código do país`;
      }
      if (delimiter !== "")
        return `cada linha do conjunto ${sets[set]} virou uma única célula, e \`${delimiter}\` parece separar as dela`;
      if (rows > 0)
        return `o arquivo do conjunto ${sets[set]} tem ${counted(rows, "linha", "linhas")}, e nenhuma contém o que foi dito das que contam`;
      if (count === 0) return `não há ninguém no arquivo do conjunto ${sets[set]}`;
      if (count === 1) return `a linha ${lines.join("")} do conjunto ${sets[set]} não indica ninguém`;
      return `${n(count)} linhas do conjunto ${sets[set]} não indicam ninguém: ${lines.join(", ")}${count > lines.length ? " e outras" : ""}`;
    },
  },
  SET_ENCODING: {
    title: "As letras de um conjunto de destinatários talvez não sejam mais as que eram",
    help: "Salve o arquivo como UTF-8 (no Excel: CSV UTF-8), ou diga qual é a codificação com `encoding` em `setReadings`.",
    says: ({ set, doubt, encoding, given, found, count }) => {
      const of = `o arquivo do conjunto ${sets[set]}`;
      if (doubt === "assumed") return `${of} não é UTF-8; supõe-se que seja ${encoding}`;
      if (doubt === "contradicted") {
        return `${of} ${found === encoding ? "começa com a marca de" : "parece ser"} ${found}, e não ${given}; foi lido como ${encoding}`;
      }
      return `em ${counted(count, "célula", "células")} do conjunto ${sets[set]} perdeu-se um caractere (U+FFFD), o que não indica ninguém`;
    },
  },
  ROWS_ABOVE_HEADING: {
    title: "Há linhas acima da linha de títulos",
    help: "Não é preciso fazer nada se forem um título, uma data ou um comentário; senão, diga com `header` onde está a linha de títulos, ou que não há nenhuma.",
    says: ({ rows, line }) =>
      rows === 1
        ? `1 linha acima da linha de títulos, que é a linha ${n(line)} do arquivo, não é um destinatário`
        : `${n(rows)} linhas acima da linha de títulos, que é a linha ${n(line)} do arquivo, não são destinatários`,
  },
  HEADING_CHANGES: {
    title: "Entre as linhas há uma linha de títulos com outras colunas",
    help: "Ponha as duas partes na mesma ordem de colunas, ou confira cada uma como uma lista própria; os arquivos para enviar esperam por isso.",
    says: ({ row, line, column, found, name }) =>
      `a linha ${n(row)} (linha ${n(line)} do arquivo) é uma linha de títulos em que a coluna ${n(column)} é \`${found}\`; as linhas abaixo são lidas como se fosse \`${name}\``,
  },
  HEADING_REPEATED: {
    title: "A linha de títulos se repete entre as outras linhas",
    help: "Não é preciso fazer nada; essas linhas vêm de arquivos que foram juntados, e não são destinatários.",
    says: ({ times, line }) =>
      times === 1
        ? `a linha de títulos se repete na linha ${n(line)} do arquivo`
        : `a linha de títulos se repete ${n(times)} vezes, a primeira na linha ${n(line)} do arquivo`,
  },
  EARLIER_LIST_MISSING: {
    title: "Destinatários que falharam voltaram sem a lista ou a solicitação de onde vieram",
    help: "Informe com `after` de onde eles vieram, para que ninguém que já foi aceito seja aceito outra vez.",
    says: () =>
      "estes destinatários já falharam antes, e foram verificados sem a lista ou a solicitação de onde vieram",
  },
  EARLIER_ACCEPTED_NOBODY: {
    title: "Ninguém fica de fora por causa de uma lista ou solicitação anterior",
    help: "Verifique-a como foi enviada (handoff, `columns`, `country`), ou tire `after` se não foi enviada a ninguém; os arquivos para enviar esperam por isso.",
    says: ({ place, recipients, reason }) =>
      `de ${counted(recipients, "destinatário", "destinatários")} do que veio antes (${place}) ninguém conta como aceito, por \`${reason}\`, e por isso ninguém fica de fora`,
  },
  DELIMITER_UNLIKELY: {
    title: "Cada linha virou uma única célula, e outro caractere parece separá-las",
    help: "Diga com `delimiter` o que separa as células; tire as aspas em volta de linhas inteiras, ou faça a planilha dividi-las (Texto para Colunas).",
    says: ({ likely, cause }) =>
      cause === "whole"
        ? `cada linha inteira é uma única célula, entre aspas ou de uma planilha, e \`${likely}\` parece separar o que ela contém`
        : `cada linha virou uma única célula, e \`${likely}\` parece separar as dela`,
  },
  QUOTES_UNUSUAL: {
    title: "Há células entre sinais que não são aspas de um arquivo CSV",
    help: "Faça com que o arquivo seja gravado com aspas duplas, ou sem aspas; estes sinais são tomados como parte do valor.",
    says: ({ mark, rows }) =>
      `${counted(rows, "linha começa", "linhas começam")} com uma célula entre \`${mark}\`, que não são aspas de um arquivo CSV`,
  },
  ENCODING_GUESSED: {
    title: "O texto não é UTF-8, e por isso a codificação dele foi suposta",
    help: "Confira os nomes com acentos; salve o arquivo como UTF-8 (no Excel: CSV UTF-8), ou diga qual é a codificação com `encoding`.",
    says: ({ encoding, likely }) =>
      `o texto não é UTF-8; supõe-se que seja ${encoding}${likely === "" ? "" : `, mas é mais provável que seja ${likely}`}`,
  },
  ENCODING_CONTRADICTED: {
    title: "O texto não está na codificação indicada",
    help: "Confira os nomes com acentos, e omita `encoding` se o próprio arquivo diz qual é.",
    says: ({ given, found, used }) =>
      `o texto ${found === used ? "começa com a marca de" : "parece ser"} ${found}, e não ${given}; foi lido como ${used}`,
  },
  ENCODING_UNKNOWN: {
    title: "A codificação do texto não é conhecida",
    help: "Diga qual é com `encoding`, ou salve o arquivo como UTF-8 (no Excel: CSV UTF-8).",
    says: ({ likely }) => `o texto não é nem UTF-8, nem UTF-16, nem windows-1252; pode ser ${likely.join(", ")}`,
  },
  FILE_NOT_TEXT: {
    title: "O arquivo não é um arquivo de texto",
    help: "Salve a planilha como CSV (no Excel: CSV UTF-8) e use esse arquivo.",
    says: ({ found }) => `o arquivo não é de texto, e sim ${files[found] ?? found}`,
  },
  SHEETS_LEFT_OUT: {
    title: "Outras planilhas da pasta de trabalho não foram lidas",
    help: "Diga com `sheet` qual delas usar; destinatários de várias planilhas devem ir para uma só.",
    says: ({ read, others }) =>
      others.length === 1
        ? `a planilha \`${read}\` foi lida, e \`${others[0]}\` não`
        : `a planilha \`${read}\` foi lida, e outras ${n(others.length)} não`,
  },
  ROWS_HIDDEN: {
    title: "A planilha oculta linhas, que foram lidas",
    help: "Linhas ocultas são destinatários como as outras: se quiser só as visíveis, copie-as para uma planilha própria.",
    says: ({ rows, first }) =>
      rows === 1
        ? `1 linha está oculta na planilha, a linha ${n(first)}, e foi lida como as outras`
        : `${n(rows)} linhas estão ocultas na planilha, a primeira é a linha ${n(first)}, e foram lidas como as outras`,
  },
  CELL_LOOKS_UNKNOWN: {
    title: "A pasta de trabalho não diz o que algumas células mostram",
    help: "Olhe uma mensagem com um desses valores; formate a coluna como texto e digite o valor certo.",
    says: ({ doubt, cells, first }) =>
      `${cells === 1 ? `1 célula, na linha ${n(first)}` : `${n(cells)} células, a primeira na linha ${n(first)}`}: ${doubts[doubt]}`,
  },
} satisfies Partial<RuleTexts>;

const sets: Readonly<Record<ArgsOf<"SET_UNREAD">["set"], string>> = {
  "opted-out": "dos números descadastrados",
  "active-conversations": "das conversas abertas",
  "app-users": "dos usuários do app",
};

/** What a file is, as the engine calls it; a binary one it describes in more words. */
const files: Readonly<Record<string, string>> = {
  "an Excel workbook": "uma pasta de trabalho do Excel",
  "an old Excel workbook": "uma pasta de trabalho antiga do Excel",
  "an OpenDocument spreadsheet": "uma planilha OpenDocument",
  "a Word document": "um documento do Word",
  "a PowerPoint presentation": "uma apresentação do PowerPoint",
  "an OpenDocument text": "um texto OpenDocument",
  "an OpenDocument presentation": "uma apresentação OpenDocument",
  "a spreadsheet of Apple Numbers": "uma planilha do Apple Numbers",
  "a ZIP archive": "um arquivo ZIP",
  "a gzip archive": "um arquivo gzip",
  "a PDF document": "um documento PDF",
  "a rich text document": "um documento de texto formatado",
  "an HTML page": "uma página HTML",
  "an XML document": "um documento XML",
  "a JSON document": "um documento JSON",
  "a file of contacts (vCard)": "um arquivo de contatos (vCard)",
  "text in UTF-32": "um texto em UTF-32",
};

const doubts: Readonly<Record<ArgsOf<"CELL_LOOKS_UNKNOWN">["doubt"], string>> = {
  formula: "fórmula cujo valor não foi salvo, lida como vazia",
  date: "data que aparece diferente de um computador para outro, lida como `2026-11-30`",
  marks: "número com os sinais do computador, lido com ponto decimal e sem separador de milhares",
  format: "número em um formato que não é seguido, lido como está",
  merged: "coberta por uma célula mesclada, lida como vazia",
};
