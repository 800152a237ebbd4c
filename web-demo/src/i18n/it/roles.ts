import type { Texts } from "../index.js";

export const roles: Texts["roles"] = {
  title: "Chi può pubblicare?",
  role: "Ruolo",
  publish: "Campagne e modelli WhatsApp",
  roles: {
    manager: "Responsabile campagne",
    admin: "Amministratore",
    lpa: "LPA",
    agent: "Agente",
    agentManager: "Responsabile agenti",
  },
  may: { yes: "può pubblicare", view: "può vederli", no: "nessun accesso" },
  api: "L’API non chiede alcun ruolo: invia chi ha la chiave dell’app dell’account.",
};
