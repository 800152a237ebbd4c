import { bytes, counter, numbers } from "../number.js";

const count = counter("pt");
const number = numbers("pt");

export const recipients = {
  how: "Como adicionar destinatários",
  tab: { file: "Um arquivo", lines: "Linhas digitadas" },
  drop: "Solte aqui uma lista (CSV, Excel) ou uma solicitação de campanha (JSON), ou",
  dropNow: "Solte o arquivo para verificá-lo",
  examples: "Listas para este exemplo",
  exampleGood: "Usar a lista do exemplo",
  exampleBad: "Usar o exemplo com erros",
  optedOut: {
    sounds: (name: string) =>
      `${name} parece ser de pessoas que se descadastraram. Se não se deve escrever a elas, esta não é uma lista de destinatários.`,
    use: "Usar como números descadastrados",
  },
  cameBack: {
    after: (names: readonly string[]) =>
      `Linhas corrigidas de ${names.join(", ")}: quem já foi aceito nessa lista não é aceito outra vez.`,
    byItself: "Verificar só este arquivo",
    alone:
      "Estas linhas foram recusadas em outra lista. Adicione essa lista, para que ninguém que já foi aceito nela receba a mensagem duas vezes.",
    drop: "Solte aqui essa lista, ou",
    dropNow: "Solte a lista de onde estas linhas vieram",
  },
  columns: {
    title: "As colunas de que esta mensagem precisa",
    sample: "Baixar um arquivo de exemplo",
    about: {
      phone: "número com o código do país, por exemplo 12025550123",
      id: "id do destinatário no seu app",
      link: {
        image: "endereço https da imagem",
        video: "endereço https do vídeo",
        document: "endereço https do documento",
        media: "endereço https da imagem ou do vídeo",
        page: "endereço https da página que se abre com um toque",
      },
      body: (name: string) => `valor para {{${name}}}`,
      button: (name: string) => `o que completa o endereço do botão, no lugar de {{${name}}}`,
    },
  },
  lines: {
    label: "Um destinatário por linha, o número primeiro",
    labelId: "Um destinatário por linha, o id primeiro",
    hint: (line: string) => `Por exemplo: ${line}`,
    problem: (line: number, text: string) => `Linha ${line}: ${text}`,
  },
  reading: "Verificando a lista",
  readSo: (done: number, total: number) => `${bytes("pt")(done)} de ${bytes("pt")(total)}`,
  judging: "Avaliando as linhas",
  judgedSo: (done: number, total: number) => `${number(done)} de ${count(total, "linha", "linhas")}`,
  cancel: "Cancelar",
  cancelled: "Cancelado. Nada da lista foi guardado.",
  done: (rows: number) => `${count(rows, "destinatário verificado", "destinatários verificados")}.`,
  file: {
    title: "Arquivo",
    failed: "Não foi possível ler o arquivo",
  },
  columnsLevel: {
    title: "Colunas",
    fine: (columns: string) => `Encontradas: ${columns}`,
    byPlace: (columns: string) => `Pela posição: ${columns}`,
  },
  rows: {
    title: "Linhas",
    total: "Destinatários",
    accepted: "Aceitos",
    withWarnings: "dos quais com avisos",
    failed: "Recusados",
    skipped: "Ignorados",
    blank: (n: number) => `${count(n, "linha vazia ficou", "linhas vazias ficaram")} de fora.`,
    fine: "Todos os destinatários foram aceitos.",
    columnsFirst: "Corrija primeiro as colunas: a maior parte do que foi encontrado nas linhas vem delas.",
  },
  errors: {
    title: (n: number) => count(n, "destinatário seria recusado", "destinatários seriam recusados"),
    intro: "Escolha um para vê-lo na tabela.",
    more: (n: number) => `e mais ${number(n)}, na tabela abaixo`,
    row: (row: number, text: string) => `Linha ${number(row)}: ${text}`,
  },
  codes: {
    title: "O que foi encontrado",
    show: "Mostrar",
    showRows: (name: string) => `Mostrar as linhas com ${name}`,
    behind:
      "Algumas destas linhas têm também outros erros, que serão contados aqui quando os primeiros forem corrigidos:",
    showing: "Em exibição",
  },
  table: {
    title: "Todas as linhas",
    label: "Destinatários",
    filters: "Filtros",
    all: "Todas",
    warnings: "Com avisos",
    search: "Buscar nas células",
    clear: (name: string) => `Só ${name}: remover este filtro`,
    matching: (n: number, of: number) => `${number(n)} de ${count(of, "linha", "linhas")}`,
    none: "Nenhuma linha corresponde.",
    row: "Linha",
    verdict: "Resultado",
    findings: "Ocorrências",
    verdicts: { accepted: "Aceito", failed: "Recusado", skipped: "Ignorado" },
    loading: "…",
    keys: "As setas movem o cursor, Page Up e Page Down mudam de página, Enter abre os detalhes.",
    details: (row: number) => `Linha ${number(row)}`,
    line: (line: number) => `linha ${number(line)} do arquivo`,
    nothing: "Nada foi encontrado nesta linha.",
    preview: "Ver as mensagens",
    surplus: "Sobra",
    sortBy: (name: string) => `Ordenar por ${name}`,
    order: "Ordem",
    orders: {
      row: { up: "Como na lista", down: "A partir da última linha" },
      number: { up: "Número, crescente", down: "Número, decrescente" },
      verdict: { up: "Aceitos primeiro", down: "Recusados e ignorados primeiro" },
      segments: { up: "Menos segmentos primeiro", down: "Mais segmentos primeiro" },
    },
  },
};
