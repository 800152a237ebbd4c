export const explain = {
  title: "O que significa uma palavra ou um código?",
  label: "Palavra, código ou mensagem",
  hint: (examples: string) => `Como aparece em um relatório ou em uma resposta, por exemplo ${examples}.`,
  answer: "O que significa",
  about: (code: string) => `O que ${code} significa`,
  unknown: "Não se conhece nada com esse nome.",
  nearest: "Talvez você quisesse dizer:",
  before: "Antes do envio, isso é detectado por:",
  after: "Depois do envio, nos relatórios isso se chama:",
  back: "Voltar para onde você estava",
  kinds: {
    "recipient-state": "O que aconteceu com um destinatário",
    "campaign-state": "O que aconteceu com uma campanha",
    "delivery-error": "Por que uma mensagem não foi entregue",
    refusal: "Por que uma solicitação inteira foi recusada",
  },
};
