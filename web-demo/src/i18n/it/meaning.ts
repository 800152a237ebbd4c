import type { Texts } from "../index.js";

export const meaning: Texts["meaning"] = {
  unknown: "Non è noto nulla con questo nome.",
  nearest: "Forse intendevi:",
  before: "Prima dell’invio lo rileva:",
  after: "Dopo l’invio, i rapporti lo chiamano:",
  kinds: {
    "recipient-state": "Che ne è stato di un destinatario",
    "campaign-state": "Che ne è stato di una campagna",
    "delivery-error": "Perché un messaggio non è stato consegnato",
    refusal: "Perché un’intera richiesta è stata rifiutata",
  },
};
