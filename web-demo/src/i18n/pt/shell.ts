export const shell = {
  title: "Verificação de campanhas",
  tagline:
    "Veja o que o LivePerson Proactive Messaging 2.0 vai fazer com uma campanha, antes de enviar qualquer coisa.",
  local: "Tudo fica nesta página. Nada é enviado a um servidor.",
  skip: "Ir para a etapa",
  language: "Idioma",
  steps: "Etapas",
  step: { message: "Mensagem", recipients: "Destinatários", schedule: "Horário", handover: "Prévia e entrega" },
  head: {
    message: {
      title: "Qual mensagem vai ser enviada?",
      intro: "Diga como será enviada e o que você tem; o telefone mostra o que chega.",
    },
    recipients: {
      title: "Quem vai receber?",
      intro: "Adicione os destinatários. Eles são lidos nesta página e não saem dela.",
    },
    schedule: {
      title: "Quando ela pode sair?",
      intro:
        "Uma mensagem é enviada dentro de uma faixa do dia do próprio destinatário, deduzida do número. Fora dela, a mensagem espera a próxima abertura.",
    },
    handover: {
      title: "Confira e depois entregue",
      intro:
        "Veja a mensagem como os destinatários a verão e baixe os arquivos para quem fizer o envio. Esta página não envia nada.",
    },
  },
  state: { done: "concluído", problem: "requer atenção", todo: "não iniciado", open: "em andamento" },
  back: (step: string) => `Voltar para ${step}`,
  next: (step: string) => `Continuar para ${step}`,
  share: "Copiar link para esta configuração",
  shareHint: "O link contém a mensagem e as configurações, nunca os destinatários.",
  shared: "Link copiado. Ele não contém destinatários.",
  shareFailed: "A configuração é longa demais para um link.",
  linkAddress: "Copie este endereço",
  brokenLink: "Não foi possível ler este link: uma parte dele se perdeu no caminho. Peça-o de novo, ou comece do zero.",
  answer: {
    goOut: (accepted: string, total: string) => `saem ${accepted} de ${total}`,
    last: (time: string) => `a última ${time}`,
  },
  amount: {
    noPrice: "sem preço",
    between: (least: string, most: string) => `de ${least} a ${most}`,
  },
  unkept: {
    message:
      "Esta configuração é grande demais para o navegador guardar por inteiro: se a página for recarregada, será preciso escolher a mensagem de novo. Um link contém só o handoff escolhido.",
    all: "O navegador não guarda nada desta configuração: se a página for recarregada, ela se perde. Um link a guarda.",
    changes:
      "Há mais alterações do que o navegador consegue guardar: se a página for recarregada, elas se perdem. Baixe a lista de alterações.",
  },
  returned: {
    title: "Sua configuração está de volta como você a deixou.",
    recipients: "Os destinatários nunca são guardados: escolha a lista de novo.",
    sets: (sets: string) => `Isto também não é guardado; adicione de novo antes de enviar: ${sets}.`,
    message: (name: string) =>
      `A mensagem era grande demais para ser guardada${name ? `: escolha ${name} de novo` : ""}.`,
    anew: "Começar de novo",
    close: "Fechar",
  },
  about: (version: string, phone: string) => `sendcheck ${version} · metadados de telefonia ${phone}`,
  severity: { error: "Erro", warning: "Aviso", info: "Nota" },
  origin: { service: "da LivePerson", channel: "do canal", local: "do sendcheck" },
  saidBy: (who: string) => `Regra ${who}`,
  at: (place: string) => `em ${place}`,
  quoted: (text: string) => `“${text}”`,
  empty: "vazia",
  details: "Detalhes",
  problem: {
    title: "Não foi possível verificar isto",
    crashed: "Algo deu errado na página. Recarregue-a.",
    unreadable:
      "O arquivo mudou ou não existe mais desde que foi escolhido, ou é uma pasta. Escolha o arquivo de novo.",
    place: (line: number, column: number) => `linha ${line}, coluna ${column}`,
  },
  part: {
    failed:
      "Não foi possível carregar uma parte da página. Verifique a conexão e tente novamente, ou recarregue a página.",
    again: "Tentar novamente",
  },
  busy: "Trabalhando…",
  needsMessage: "Primeiro escolha uma mensagem.",
  messageFailed: "Não foi possível ler a mensagem, ou o que a conta permite",
  needsRecipients: "Primeiro adicione destinatários.",
  toMessage: "Ir para Mensagem",
  toRecipients: "Ir para Destinatários",
  channel: {
    "sms-twilio": "SMS",
    wa: "WhatsApp",
    inapp: "No app",
    googlercs: "Google RCS",
    "apple-twilio": "Mensagens da Apple",
  },
  unaddressed: {
    "channel-googlercs": "Google RCS, que a API de campanhas não alcança",
    "channel-apple-twilio": "Apple Messages for Business, que a API de campanhas não alcança",
  },
};
