// One consumer against an account of 200 handoffs and 100,000 opted-out numbers: read each time, and read once.
//
// `cargo xtask npm`, then `node benches/prepared.mjs`. Milliseconds of processor time for a check.

import { check, prepare } from "../target/npm/package/node.js";

const TEXT = "Hi ${{1}}, your appointment at ${{2}} is on ${{3}}. Reply STOP to opt out.";

const handoffs = Array.from({ length: 200 }, (_, index) => ({
  id: String(1_000_000_000 + index),
  title: `Appointment ${index}`,
  type: "sms-twilio",
  messageComponents: [{ type: "body", content: TEXT, variables: ["1", "2", "3"] }],
}));
const optedOut = Array.from({ length: 100_000 }, (_, index) => `+1202${5_550_100 + index}`);
const options = { handoff: JSON.stringify(handoffs), optedOut };
const request = {
  campaignName: "Appointments",
  skill: "sales",
  templateId: handoffs[150].id,
  outboundNumber: "12025550100",
  consent: true,
  consumers: [{ consumerContent: { sms: "13125550123" }, variables: { 1: "Jane", 2: "Elm Street", 3: "Monday" } }],
};

/** Milliseconds of a call, once it is warm. */
function cost(runs, work) {
  work();
  const start = process.cpuUsage();
  for (let run = 0; run < runs; run++) work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000 / runs;
}

const checker = prepare(options);
const answers = [check(request, options), checker.check(request)].map((report) => JSON.stringify(report));
if (answers[0] !== answers[1] || !answers[0].includes('"accepted"')) throw new Error("the two do not answer the same");

const each = cost(10, () => check(request, options));
const once = cost(2000, () => checker.check(request));
console.log(`check, everything read each time  ${each.toFixed(2)} ms`);
console.log(`Checker.check                     ${once.toFixed(3)} ms, a ${Math.round(each / once)}th`);
console.log(`prepare, once                     ${cost(5, () => prepare(options).free()).toFixed(1)} ms`);
