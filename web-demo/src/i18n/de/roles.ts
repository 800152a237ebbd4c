import type { Texts } from "../index.js";

export const roles: Texts["roles"] = {
  title: "Wer darf veröffentlichen?",
  role: "Rolle",
  publish: "Kampagnen und WhatsApp-Vorlagen",
  roles: {
    manager: "Campaign Manager",
    admin: "Admin",
    lpa: "LPA",
    agent: "Agent",
    agentManager: "Agent Manager",
  },
  may: { yes: "darf veröffentlichen", view: "darf sie ansehen", no: "kein Zugang" },
  api: "Die API fragt nach keiner Rolle: Wer den App-Schlüssel des Kontos hat, sendet.",
};
