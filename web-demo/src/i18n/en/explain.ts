export const explain = {
  title: "What does a word or a code mean?",
  label: "Word, code or message",
  hint: (examples: string) => `As it stands in a report or an answer, such as ${examples}.`,
  answer: "What it means",
  about: (code: string) => `What ${code} means`,
  back: "Back to where you were",
};
