// The script that asks the service, with a service of ours: whom it writes to, how much, and that it asks before.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, beforeEach, test } from "node:test";
import { fileURLToPath } from "node:url";
import { repository } from "./blocks.mjs";

const script = fileURLToPath(repository("conformance/live/run.mjs"));
const { prepared, said, strangers } = await import(script);
const OWN = ["+1 202 555 0150", "+1 202 555 0151"];
const own = OWN.map((number) => number.replace(/\D/g, ""));
const folder = mkdtempSync(join(tmpdir(), "sendcheck-live-"));
const received = [];
let service;
let config;

/** Takes every consumer, and says so as the service does. */
const answered = (body) => ({
  failedConsumers: (body.consumers ?? [])
    .filter(({ consumerContent }) => consumerContent.sms === "12")
    .map((consumer) => ({ ...consumer, phone: "+12", errorMessage: "INVALID_NUMBER" })),
  acceptedConsumers: [],
});

before(async () => {
  service = createServer(async (request, response) => {
    let text = "";
    for await (const piece of request) text += piece;
    received.push({ body: JSON.parse(text), token: request.headers.authorization });
    response.end(JSON.stringify(answered(JSON.parse(text))));
  }).listen(0, "127.0.0.1");
  await once(service, "listening");
  config = join(folder, "live.json");
  const url = `http://127.0.0.1:${service.address().port}/campaign`;
  const handoffs = { "sms-one-variable": "H0000000000" };
  writeFileSync(config, JSON.stringify({ url, skill: "tests", ownNumbers: OWN, handoffs }));
});

beforeEach(() => received.splice(0));

after(() => {
  service.close();
  rmSync(folder, { recursive: true, force: true });
});

async function run(args, typed = "") {
  const child = spawn(process.execPath, [script, "--config", config, ...args], {
    env: { ...process.env, SENDCHECK_TOKEN: "secret" },
  });
  let out = "";
  child.stdout.on("data", (piece) => {
    out += piece;
  });
  child.stderr.on("data", (piece) => {
    out += piece;
  });
  child.stdin.end(typed);
  const [code] = await once(child, "close");
  return { code, out };
}

const addresses = () =>
  received.flatMap(({ body }) =>
    (body.consumers ?? []).flatMap(({ consumerContent }) => Object.values(consumerContent)),
  );

test("without --send nothing is sent", async () => {
  const { code, out } = await run([]);
  assert.equal(code, 0, out);
  assert.deepEqual(received, []);
  assert.match(out, /nothing was sent/);
  for (const number of own) assert.ok(out.includes(number));
});

test("without a yes nothing is sent", async () => {
  for (const typed of ["no\n", "y\n", ""]) {
    const { out } = await run(["--send"], typed);
    assert.deepEqual(received, [], out);
  }
});

test("with a yes own numbers alone are written to, and no more of them than --max says", async () => {
  const { out } = await run(["--send", "--max", "5"], "yes\n");
  assert.ok(received.length > 0, out);
  assert.ok(addresses().length <= 5, out);
  for (const address of addresses())
    assert.ok(own.includes(address) || address.replace(/\D/g, "").length <= 4, address);
  for (const { body, token } of received) {
    assert.equal(token, "Bearer secret");
    if ("skill" in body) assert.equal(body.skill, "tests");
    if ("templateId" in body) assert.equal(body.templateId, "H0000000000");
  }
});

test("what the service says is compared with the case", async () => {
  const only = ["--only", "sms-accepted", "--only", "invalid-number-too-short"];
  const { code, out } = await run(["--send", ...only], "yes\n");
  assert.equal(code, 0, out);
  assert.match(out, /2 agree, 0 differ/);
  const other = await run(["--send", "--only", "too-many-variables-sms"], "yes\n");
  assert.equal(other.code, 1, other.out);
  assert.match(other.out, /differs/);
});

test("a case that may not be sent is not, whatever else is said", async () => {
  const { out } = await run(["--send", "--only", "number-unassigned"], "yes\n");
  assert.deepEqual(received, [], out);
});

test("a request with somebody else's number has a stranger", () => {
  const known = { own, ownIds: ["me"], skill: "s", handoffs: { a: "H1" } };
  const request = (content) => ({ consumers: [{ consumerContent: content, variables: {} }] });
  assert.deepEqual(strangers(request({ sms: own[0], inapp: "me" }), known), []);
  assert.deepEqual(strangers(request({ sms: "12025550199" }), known), ["12025550199"]);
  assert.deepEqual(strangers(request({ wa: "12345" }), known), ["12345"]);
  assert.deepEqual(strangers(request({ inapp: "you" }), known), ["you"]);
  assert.deepEqual(strangers({ consumers: [{ consumerCountryCode: "1", consumerPhoneNumber: "2025550199" }] }, known), [
    "2025550199",
  ]);
  const three = ["12025550101", "12025550102", "12025550103"].map((sms) => request({ sms }).consumers[0]);
  const { not } = prepared({ name: "a" }, { live: { runnable: true }, request: { consumers: three } }, known);
  assert.match(not, /more than 2 own numbers/);
  assert.deepEqual(said(request({ sms: "1" }), { message: "jwt expired" }), { refused: "jwt expired" });
});
