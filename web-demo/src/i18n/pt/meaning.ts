import type { Texts } from "../index.js";

export const meaning: Texts["meaning"] = {
  unknown: "Não se conhece nada com esse nome.",
  nearest: "Talvez você quisesse dizer:",
  before: "Antes do envio, isso é detectado por:",
  after: "Depois do envio, nos relatórios isso se chama:",
  kinds: {
    "recipient-state": "O que aconteceu com um destinatário",
    "campaign-state": "O que aconteceu com uma campanha",
    "delivery-error": "Por que uma mensagem não foi entregue",
    refusal: "Por que uma solicitação inteira foi recusada",
  },
};
