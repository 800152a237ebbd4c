import type { Texts } from "../index.js";

export const meaning: Texts["meaning"] = {
  unknown: "Rien n’est connu sous ce nom.",
  nearest: "Vouliez-vous dire :",
  before: "Détecté avant l’envoi par :",
  after: "Après l’envoi, les rapports l’appellent :",
  kinds: {
    "recipient-state": "Ce qu’est devenu un destinataire",
    "campaign-state": "Ce qu’est devenue une campagne",
    "delivery-error": "Pourquoi un message n’a pas été distribué",
    refusal: "Pourquoi toute une requête a été refusée",
  },
};
