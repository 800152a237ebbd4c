export const explain = {
  title: "Che cosa significa una parola o un codice?",
  label: "Parola, codice o messaggio",
  hint: (examples: string) => `Come si trova in un rapporto o in una risposta, per esempio ${examples}.`,
  answer: "Che cosa significa",
  about: (code: string) => `Che cosa significa ${code}`,
  unknown: "Non è noto nulla con questo nome.",
  nearest: "Forse intendevi:",
  before: "Prima dell’invio lo rileva:",
  after: "Dopo l’invio, i rapporti lo chiamano:",
  back: "Torna dove eri",
  kinds: {
    "recipient-state": "Che ne è stato di un destinatario",
    "campaign-state": "Che ne è stato di una campagna",
    "delivery-error": "Perché un messaggio non è stato consegnato",
    refusal: "Perché un’intera richiesta è stata rifiutata",
  },
};
