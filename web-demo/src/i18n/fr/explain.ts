export const explain = {
  title: "Que signifie un mot ou un code ?",
  label: "Mot, code ou message",
  hint: (examples: string) => `Tel qu’il figure dans un rapport ou une réponse, par exemple ${examples}.`,
  answer: "Ce que cela signifie",
  about: (code: string) => `Ce que signifie ${code}`,
  back: "Revenir où vous étiez",
};
