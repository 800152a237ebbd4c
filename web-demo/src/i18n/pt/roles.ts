import type { Texts } from "../index.js";

export const roles: Texts["roles"] = {
  title: "Quem pode publicar?",
  role: "Função",
  publish: "Campanhas e modelos do WhatsApp",
  roles: {
    manager: "Gerente de campanha",
    admin: "Administrador",
    lpa: "LPA",
    agent: "Agente",
    agentManager: "Gerente de agentes",
  },
  may: { yes: "pode publicar", view: "pode vê-los", no: "sem acesso" },
  api: "A API não pergunta por função: envia quem tem a chave do aplicativo da conta.",
};
