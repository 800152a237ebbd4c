import { counter, numbers } from "../number.js";

const count = counter("pt");
const number = numbers("pt");

export const matching = {
  open: "Associar as colunas",
  uncertain:
    "Não dá para saber quais colunas usar. Indique aqui: até lá ninguém é verificado, porque com a coluna errada a mensagem vai para desconhecidos.",
  byPosition:
    "Nenhum título dá nome ao que a mensagem precisa, e por isso as colunas são usadas na ordem em que estão. Veja se os pares estão certos; os arquivos são criados depois disso.",
  missing: "Algo de que a mensagem precisa ainda não tem coluna.",
  certain: "Tudo de que a mensagem precisa tem a sua coluna.",
  recalled: "Associadas como da última vez.",
  anew: "Associar de novo",
  confirm: "Estão certas",
  done: "Concluir",
  unread: (rows: number) => `${count(rows, "linha lida", "linhas lidas")}; primeiro é preciso associar as colunas.`,
  card: (encoding: string, delimiter: string, used: number, all: number) =>
    `${encoding}, ${delimiter}, ${number(used)} de ${count(all, "coluna usada", "colunas usadas")}`,
  need: {
    phone: "Número de telefone",
    id: "Id no seu app",
    header: { image: "Imagem", video: "Vídeo", document: "Documento" },
    button: (name: string) => `Botão, {{${name}}}`,
  },
  choose: "Escolha uma coluna",
  option: (name: string, sample: string) => `${name} – ${sample}`,
  text: "O mesmo texto para todos",
  textOf: (need: string) => `Texto para ${need}`,
  fallback: "Se a célula estiver vazia",
  samples: (column: string) => `De ${column}`,
  noSamples: "Vazia nas primeiras linhas.",
  basis: {
    given: "indicada por você",
    name: "pelo nome",
    position: "pela posição",
    open: "a escolher",
    none: "nenhuma coluna encontrada",
    numbers: (numbers: number, of: number) => `contém números: ${number(numbers)} de ${number(of)}`,
    links: (links: number, of: number) => `contém links: ${number(links)} de ${number(of)}`,
    empty: (cells: number, of: number) => `vazias: ${number(cells)} de ${number(of)}`,
  },
  left: (columns: number) => `${count(columns, "outra coluna fica", "outras colunas ficam")} de fora.`,
  noneLeft: "Nenhuma coluna fica de fora.",
  lookedAt: (rows: number) =>
    rows === 1 ? "Contado na primeira linha." : `Contado nas primeiras ${number(rows)} linhas.`,
  bubble: (row: number) => `A mensagem para a linha ${number(row)}`,
  numbers: {
    auto: "Como estão; há um aviso se parecerem outra coisa",
    are: (country: string) => `São números deste país: ${country}`,
  },
  written: {
    title: "Como o arquivo está escrito",
    auto: (found: string) => `Detectado: ${found}`,
    foundLine: (line: number) => `linha ${number(line)}`,
    foundNone: "nenhum",
    none: "Não há nomes",
    inLine: "Em uma linha",
    line: "Linha dos nomes",
    delimiters: { ",": "Vírgulas", ";": "Pontos e vírgulas", tab: "Tabulações", "|": "Barras verticais" },
  },
};
