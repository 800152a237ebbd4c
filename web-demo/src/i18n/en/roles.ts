/** Who may publish. */
export const roles = {
  title: "Who may publish?",
  role: "Role",
  publish: "Campaigns and WhatsApp templates",
  roles: {
    manager: "Campaign manager",
    admin: "Admin",
    lpa: "LPA",
    agent: "Agent",
    agentManager: "Agent manager",
  },
  may: { yes: "may publish", view: "may look at them", no: "no access" },
  api: "With the API no role is asked for: whoever has the account’s app key sends.",
};
