// Memory that runs out, and memory that has to come back.

import assert from "node:assert/strict";
import { test } from "node:test";
import { load, sendcheck } from "./project.mjs";

const { check, openRecipients, recipientsBuilder, SendcheckError } = sendcheck;
const { handoff, request, verdicts } = await load(new URL("consumers/campaign.mjs", import.meta.url).href);
const campaign = { campaignName: "A", skill: "S", outboundNumber: "12025550100", consent: true };
const open = () => openRecipients("12025550123,Jane\n12025550124,Omar\n12,\n", { handoff });

test("where memory runs out the engine restarts and goes on", { timeout: 60_000 }, () => {
  const [before, builder] = [open(), recipientsBuilder({ handoff })];
  const unfinished = before.requests(campaign, { size: 1 });
  assert.throws(() => openRecipients(new Uint8Array(2 ** 31), { handoff }), {
    name: "SendcheckError",
    kind: "internal",
  });
  const lost = (error) =>
    error instanceof SendcheckError && error.kind === "internal" && error.message.includes("lost");
  for (const call of [() => before.summary(), () => builder.push("12025550123,Jane\n"), () => [...unfinished]])
    assert.throws(call, lost);
  before.free();
  builder.free();
  assert.equal(
    check(request, { handoff })
      .recipients.map(({ verdict }) => verdict)
      .join(" "),
    verdicts,
  );
  using(open(), (recipients) => assert.equal(recipients.summary().accepted, 2));
});

test("where there is no memory for a restart either, the next call tries again", { timeout: 60_000 }, () => {
  const before = open();
  const { Instance } = WebAssembly;
  // biome-ignore lint/complexity/useArrowFunction: it is called with `new`
  WebAssembly.Instance = function () {
    throw new RangeError("no memory for a new instance");
  };
  const stopped = (error) =>
    error instanceof SendcheckError && error.kind === "internal" && error.message.includes("could not restart yet");
  try {
    for (const list of [new Uint8Array(2 ** 31), "12025550123,Jane\n"])
      assert.throws(() => openRecipients(list, { handoff }), stopped);
  } finally {
    WebAssembly.Instance = Instance;
  }
  using(open(), (recipients) => assert.equal(recipients.summary().accepted, 2));
  assert.throws(() => before.summary(), { name: "SendcheckError", kind: "internal" });
});

test("thousands of calls leave no memory behind", { timeout: 60_000 }, () => {
  const body = JSON.stringify(request);
  const many = (times) => {
    for (let time = 0; time < times; time += 1) {
      check(body, { handoff });
      open().free();
      assert.throws(() => openRecipients("", { handoff }), { kind: "list" });
      assert.throws(() => check("{", { handoff }), { kind: "request" });
    }
    return process.memoryUsage().external + process.memoryUsage().arrayBuffers;
  };
  many(200);
  const before = many(2000);
  const after = many(2000);
  assert.ok(after - before < 4_000_000, `${after - before} bytes more`);
});

function using(resource, work) {
  try {
    return work(resource);
  } finally {
    resource.free();
  }
}
