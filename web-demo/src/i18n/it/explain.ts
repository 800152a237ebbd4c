export const explain = {
  title: "Che cosa significa una parola o un codice?",
  label: "Parola, codice o messaggio",
  hint: (examples: string) => `Come si trova in un rapporto o in una risposta, per esempio ${examples}.`,
  answer: "Che cosa significa",
  about: (code: string) => `Che cosa significa ${code}`,
  back: "Torna dove eri",
};
