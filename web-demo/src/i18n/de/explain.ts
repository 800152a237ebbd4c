export const explain = {
  title: "Was bedeutet ein Wort oder ein Code?",
  label: "Wort, Code oder Meldung",
  hint: (examples: string) => `So wie es in einem Bericht oder einer Antwort steht, zum Beispiel ${examples}.`,
  answer: "Was es bedeutet",
  about: (code: string) => `Was ${code} bedeutet`,
  back: "Zurück zur vorigen Stelle",
};
