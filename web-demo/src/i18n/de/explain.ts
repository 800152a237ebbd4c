export const explain = {
  title: "Was bedeutet ein Wort oder ein Code?",
  label: "Wort, Code oder Meldung",
  hint: (examples: string) => `So wie es in einem Bericht oder einer Antwort steht, zum Beispiel ${examples}.`,
  answer: "Was es bedeutet",
  about: (code: string) => `Was ${code} bedeutet`,
  unknown: "Unter diesem Namen ist nichts bekannt.",
  nearest: "Meinten Sie:",
  before: "Vor dem Senden gefunden von:",
  after: "Nach dem Senden heißt es in Berichten:",
  back: "Zurück zur vorigen Stelle",
  kinds: {
    "recipient-state": "Was aus einem Empfänger wurde",
    "campaign-state": "Was aus einer Kampagne wurde",
    "delivery-error": "Warum eine Nachricht nicht zugestellt wurde",
    refusal: "Warum eine ganze Anfrage abgelehnt wurde",
  },
};
