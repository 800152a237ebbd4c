import type { Texts } from "../index.js";

export const meaning: Texts["meaning"] = {
  unknown: "No se conoce nada con ese nombre.",
  nearest: "Quizá quiso decir:",
  before: "Antes del envío lo detecta:",
  after: "Después del envío, los informes lo llaman:",
  kinds: {
    "recipient-state": "Qué fue de un destinatario",
    "campaign-state": "Qué fue de una campaña",
    "delivery-error": "Por qué no se entregó un mensaje",
    refusal: "Por qué se rechazó una solicitud entera",
  },
};
