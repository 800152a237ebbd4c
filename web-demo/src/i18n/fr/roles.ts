import type { Texts } from "../index.js";

export const roles: Texts["roles"] = {
  title: "Qui peut publier ?",
  role: "Rôle",
  publish: "Campagnes et modèles WhatsApp",
  roles: {
    manager: "Responsable de campagne",
    admin: "Administrateur",
    lpa: "LPA",
    agent: "Agent",
    agentManager: "Responsable d’agents",
  },
  may: { yes: "peut publier", view: "peut les consulter", no: "aucun accès" },
  api: "L’API ne demande aucun rôle : quiconque détient la clé d’application du compte peut envoyer.",
};
