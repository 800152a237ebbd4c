export const explain = {
  title: "Que signifie un mot ou un code ?",
  label: "Mot, code ou message",
  hint: (examples: string) => `Tel qu’il figure dans un rapport ou une réponse, par exemple ${examples}.`,
  answer: "Ce que cela signifie",
  about: (code: string) => `Ce que signifie ${code}`,
  unknown: "Rien n’est connu sous ce nom.",
  nearest: "Vouliez-vous dire :",
  before: "Détecté avant l’envoi par :",
  after: "Après l’envoi, les rapports l’appellent :",
  back: "Revenir où vous étiez",
  kinds: {
    "recipient-state": "Ce qu’est devenu un destinataire",
    "campaign-state": "Ce qu’est devenue une campagne",
    "delivery-error": "Pourquoi un message n’a pas été distribué",
    refusal: "Pourquoi toute une requête a été refusée",
  },
};
