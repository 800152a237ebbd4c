/** What is wrong with the columns of a list, or was taken for granted of them. */
import type { RuleTexts } from "../../catalogue.js";
import { ofChannel } from "../channels.js";
import { regions } from "../regions.js";
import { columnName, counted, either, listed, listedColumns, n } from "./phrases.js";

export const columns = {
  NUMBERS_FOR_APP_USERS: {
    title: "A lista tem números de telefone, e a mensagem vai para usuários do app",
    help: "Informe os ids pelos quais o app conhece as pessoas, ou escolha SMS ou WhatsApp; se os números forem esses ids, diga isso com `columns`: `Id=Phone`.",
    says: ({ column }) =>
      `esta mensagem vai para usuários do app; a lista tem números de telefone em \`${columnName(column)}\` e nenhuma coluna de ids`,
  },
  COLUMN_MISSING: {
    title: "Faltam colunas",
    help: "Acrescente o que falta; a mensagem do handoff precisa disso para cada destinatário.",
    says: ({ names, count }) =>
      `a linha de títulos não tem ${count === 1 ? "a coluna" : "as colunas"} ${listed(names, count)}`,
  },
  COLUMN_REPEATED: {
    title: "Várias colunas servem para a mesma coisa",
    help: "Renomeie ou remova todas menos uma, ou diga com `columns` qual é a certa; os arquivos para enviar esperam por isso.",
    says: ({ names, count, first }) =>
      count === 1
        ? `a coluna ${listedColumns(names, 1)} serve para o mesmo que a coluna ${n(first)}, que é a usada`
        : `${n(count)} colunas servem para o mesmo que colunas anteriores, que são as usadas: ${listedColumns(names, count)}`,
  },
  COLUMN_UNKNOWN: {
    title: "Há colunas que o handoff não usa",
    help: "Não é preciso fazer nada se elas não são para enviar; senão, dê a cada uma o nome da variável dela.",
    says: ({ names, count, expected }) =>
      `${counted(count, "coluna é ignorada", "colunas são ignoradas")}: ${listedColumns(names, count)}; o handoff usa ${expected.join(", ")}`,
  },
  COLUMNS_UNCERTAIN: {
    title: "Não dá para saber qual coluna da lista usar",
    help: "Diga uma vez com `columns` qual é a coluna; antes disso ninguém é avaliado, porque com a coluna errada a mensagem vai para desconhecidos.",
    says: ({ need, candidates }) => `não dá para saber qual coluna preenche ${need}: pode ser ${either(candidates)}`,
  },
  COLUMNS_BY_POSITION: {
    title: "As colunas são usadas pela posição",
    help: "Confira os pares e confirme com `columns` ou com uma leitura salva, ou dê nomes às colunas; os arquivos para enviar esperam por isso.",
    says: ({ pairs }) =>
      `nenhum título dá nome ao que a mensagem precisa, e por isso as colunas são usadas na ordem em que estão: ${pairs.map(pair).join(", ")}`,
  },
  COLUMNS_CHANGE: {
    title: "Mais abaixo, os números estão em outra coluna",
    help: "Olhe a lista a partir dessa linha; talvez tenham sido juntados dois arquivos com colunas diferentes.",
    says: ({ row, line, rows, column, need }) =>
      `a partir da linha ${n(row)} (linha ${n(line)} do arquivo), ${counted(rows, "linha não tem", "linhas não têm")} número na coluna do número${ofChannel(need, (channel) => ` de ${channel}`)}, mas sim na coluna ${n(column)}`,
  },
  NUMBER_IN_TWO_COLUMNS: {
    title: "Os códigos do país estão em outra coluna que os números",
    help: "Junte os dois em uma coluna (`+44` e `7911123456` como `+447911123456`), ou diga com `numbersAsGiven` que os números estão completos; os arquivos para enviar esperam por isso.",
    says: ({ column, count, of }) =>
      `${n(count)} de ${counted(of, "número", "números")} sem \`+\` ${count === 1 ? "tem" : "têm"} o código do país na coluna \`${column}\`, e ${count === 1 ? "é lido" : "são lidos"} sem ele`,
  },
  NUMBERS_WITHOUT_CODE: {
    title: "Muitos números parecem ser de um país, sem o código do país",
    help: "Diga qual é o país com `country`, ou que os números estão certos com `numbersAsGiven`; os arquivos para enviar esperam por isso.",
    says: ({ count, of, region, others, more, need, besides }) =>
      count === 1
        ? `1 de ${counted(of, "número", "números")}${ofChannel(need, (channel) => ` de ${channel}`)} sem \`+\` não é válido como está escrito, mas é um número válido de ${regions(region, others, more)} sem o código do país${also(besides)}`
        : `${n(count)} de ${counted(of, "número", "números")}${ofChannel(need, (channel) => ` de ${channel}`)} sem \`+\` não são válidos como estão escritos, mas são números válidos de ${regions(region, others, more)} sem o código do país${also(besides)}`,
  },
  NUMBERS_AMBIGUOUS: {
    title: "Há números sem `+` que são do país e, como estão, de outros",
    help: "Não é preciso fazer nada se o país estiver certo; um `+` antes do código do país diz que ele já está no número.",
    says: ({ count, of, region }) =>
      count === 1
        ? `1 de ${counted(of, "número", "números")} sem \`+\` foi lido como número de ${region} e, como está escrito, é de outro país`
        : `${n(count)} de ${counted(of, "número", "números")} sem \`+\` foram lidos como números de ${region} e, como estão escritos, são de outros países`,
  },
  NUMBERS_NOT_MOBILE: {
    title: "Uma coluna da lista diz de alguns números que não são de celular",
    help: "Diga com `where` quais linhas usar, ou com `columns` qual coluna tem o número; os arquivos para enviar esperam por isso.",
    says: ({ column, count, of, elsewhere }) =>
      `segundo \`${columnName(column)}\`, ${n(count)} de ${counted(of, "número", "números")} não ${count === 1 ? "é de celular" : "são de celular"}${elsewhere === 0 ? "" : `; outra coluna tem o celular de ${n(elsewhere)} deles`}`,
  },
  STATUS_IGNORED: {
    title: "Uma coluna da lista diz que alguns destinatários não querem mensagens",
    help: "Diga com `where` quais linhas usar, ou com `all` que são todas.",
    says: ({ column, count }) =>
      `\`${column}\` diz de ${counted(count, "destinatário", "destinatários")} que não querem mensagens, e ninguém é deixado de fora por isso`,
  },
  COLUMNS_CONTRADICTED: {
    title: "Uma coluna escolhida não contém o que é preciso",
    help: "A escolha é seguida; veja se não era outra coluna.",
    says: ({ need, column, fitting, filled }) =>
      filled === 0
        ? `${need} vem da coluna \`${columnName(column)}\` por causa do lugar dela, mas o nome é o de outra coisa`
        : `de ${counted(filled, "célula preenchida", "células preenchidas")} de \`${columnName(column)}\` no início da lista, ${holding(fitting)} o que é preciso para ${need}`,
  },
  NUMBERS_ELSEWHERE: {
    title: "Outra coluna também contém números de telefone",
    help: "Não é preciso fazer nada se os números certos são os da primeira coluna; senão, indique `columns`, por exemplo `Phone=#2`.",
    says: ({ columns }) =>
      `a lista não tem linha de títulos, e por isso a primeira coluna é a do número; ${columns.map(columnName).join(" e ")} também ${columns.length === 1 ? "contém" : "contêm"} números`,
  },
  HEADING_IS_RECIPIENT: {
    title: "A linha de títulos pode ser um destinatário",
    help: "Se essa linha for um destinatário, diga com `header` que não há linha de títulos: para uma linha de títulos nada é enviado.",
    says: ({ column, line }) =>
      `a coluna ${n(column)} da linha de títulos, na linha ${n(line)} do arquivo, contém um número de telefone ou um endereço`,
  },
} satisfies Partial<RuleTexts>;

function holding(fitting: number): string {
  if (fitting === 0) return "nenhuma contém";
  return fitting === 1 ? "1 contém" : `${n(fitting)} contêm`;
}

/** What the message needs, with its column. */
function pair(text: string): string {
  return text.replace(/"column (\d+)"$/, '"coluna $1"');
}

/** Outros números dos quais vale o mesmo, mas que são válidos como estão escritos. */
function also(count: number): string {
  if (count === 0) return "";
  return count === 1
    ? "; outro também seria, e é lido como de outro país"
    : `; outros ${n(count)} também seriam, e são lidos como de outros países`;
}
