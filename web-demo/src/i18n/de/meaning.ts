import type { Texts } from "../index.js";

export const meaning: Texts["meaning"] = {
  unknown: "Unter diesem Namen ist nichts bekannt.",
  nearest: "Meinten Sie:",
  before: "Vor dem Senden gefunden von:",
  after: "Nach dem Senden heißt es in Berichten:",
  kinds: {
    "recipient-state": "Was aus einem Empfänger wurde",
    "campaign-state": "Was aus einer Kampagne wurde",
    "delivery-error": "Warum eine Nachricht nicht zugestellt wurde",
    refusal: "Warum eine ganze Anfrage abgelehnt wurde",
  },
};
