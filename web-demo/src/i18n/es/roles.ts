import type { Texts } from "../index.js";

export const roles: Texts["roles"] = {
  title: "¿Quién puede publicar?",
  role: "Rol",
  publish: "Campañas y plantillas de WhatsApp",
  roles: {
    manager: "Gestor de campañas",
    admin: "Administrador",
    lpa: "LPA",
    agent: "Agente",
    agentManager: "Gestor de agentes",
  },
  may: { yes: "puede publicar", view: "puede verlas", no: "sin acceso" },
  api: "La API no pregunta por ningún rol: envía quien tenga la clave de la app de la cuenta.",
};
