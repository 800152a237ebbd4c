export const explain = {
  title: "O que significa uma palavra ou um código?",
  label: "Palavra, código ou mensagem",
  hint: (examples: string) => `Como aparece em um relatório ou em uma resposta, por exemplo ${examples}.`,
  answer: "O que significa",
  about: (code: string) => `O que ${code} significa`,
  back: "Voltar para onde você estava",
};
