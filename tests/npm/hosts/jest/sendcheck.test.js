const { check, SendcheckError } = require("sendcheck");

const handoff = {
  id: "1",
  type: "sms-twilio",
  messageComponents: [{ type: "body", content: "Hi ${{1}}", variables: ["1"] }],
};

const REQUEST = { campaignName: "A", skill: "S", templateId: "1", outboundNumber: "12025550100", consent: true };

test("where a browser is played there is an engine", () => {
  expect(typeof document).toBe("object");
  const consumers = [{ consumerContent: { sms: "12025550123" }, variables: { 1: "Zoë" } }];
  const request = { ...REQUEST, consumers };
  expect(check(request, { handoff }).recipients[0].verdict).toBe("accepted");
  expect(check(JSON.stringify(request), { handoff }).recipients[0].verdict).toBe("accepted");
  expect(() => check("{", { handoff })).toThrow(SendcheckError);
});
