export const explain = {
  title: "¿Qué significa una palabra o un código?",
  label: "Palabra, código o mensaje",
  hint: (examples: string) => `Tal como aparece en un informe o una respuesta, por ejemplo ${examples}.`,
  answer: "Qué significa",
  about: (code: string) => `Qué significa ${code}`,
  back: "Volver a donde estaba",
};
