// A campaign of which the service would take one consumer and refuse the other.

export const handoff = {
  id: "1234567890",
  type: "sms-twilio",
  messageComponents: [{ type: "body", content: "Hi ${{1}}, your order is ready.", variables: ["1"] }],
};

export const request = {
  campaignName: "Orders",
  skill: "orders",
  templateId: "1234567890",
  outboundNumber: "12025550100",
  consent: true,
  consumers: [
    { consumerContent: { sms: "12025550123" }, variables: { 1: "Jane" } },
    { consumerContent: { sms: "12025550124" }, variables: {} },
  ],
};

/** What is to be seen of them. */
export const verdicts = "accepted failed";
