// The examples for Node and for pages, with the packed package.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { blocks, repository } from "./blocks.mjs";
import { withPage } from "./browser.mjs";
import { project } from "./project.mjs";

const examples = join(project, "examples");
const example = (path) => readFileSync(join(examples, path));
let service;
let address;

before(async () => {
  cpSync(fileURLToPath(repository("examples")), examples, { recursive: true });
  const args = ["server.mjs", "../handoffs/whatsapp-plain.json", "0"];
  service = spawn(process.execPath, args, {
    cwd: join(examples, "node-service"),
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [line] = await once(service.stdout, "data");
  address = /http:\S+/.exec(line)[0];
});

after(() => service.kill());

/** What the service answers to a body. */
async function posted(path, body, method = "POST") {
  const response = await fetch(address + path, { method, body });
  return { status: response.status, answer: await response.json() };
}

test("the service answers as Proactive Messaging would", async () => {
  const { status, answer } = await posted("/campaign", example("requests/some-will-fail.json"));
  assert.equal(status, 200);
  assert.deepEqual(
    answer.failedConsumers.map(({ errorMessage }) => errorMessage),
    ["INVALID_NUMBER", "VARIABLE_NOT_STRING=2", "MISSING_VARIABLE=2", "DUPLICATE_NUMBER"],
  );
  assert.deepEqual(
    answer.acceptedConsumers.map(({ phoneNumber }) => phoneNumber),
    ["+12025550123"],
  );
});

test("the service gives the whole report where that is asked for", async () => {
  const { status, answer } = await posted("/campaign/report", example("requests/some-will-fail.json"));
  assert.deepEqual([status, answer.summary.total, answer.summary.failed], [200, 5, 4]);
});

test("the service refuses what is no request, and goes on", async () => {
  assert.deepEqual(await posted("/campaign", "{}"), {
    status: 400,
    answer: { code: 0, requestTraceId: null, message: "Fields missing in request: campaignName" },
  });
  const broken = await posted("/campaign", "{");
  assert.deepEqual([broken.status, broken.answer.kind], [400, "request"]);
  assert.equal((await posted("/campaign", Buffer.alloc(8_000_001, " "))).status, 413);
  for (const path of ["/", "/constructor", "/__proto__"]) assert.equal((await posted(path, "{}")).status, 404);
  assert.equal((await posted("/campaign", undefined, "GET")).status, 404);
  assert.equal((await posted("/campaign", example("requests/some-will-fail.json"))).status, 200);
});

test("the README of the service names files that are there", () => {
  const [commands] = Object.values(blocks("examples/node-service/README.md", "sh"));
  const named = [...commands.matchAll(/\.\.\/[\w./-]+/g)].map(([path]) => path);
  assert.equal(named.length, 2);
  for (const path of named) assert.ok(readFileSync(join(examples, "node-service", path)).length > 0);
});

test("the page shows the verdicts on a list and what is wrong with a file", async () => {
  cpSync(join(project, "node_modules/sendcheck"), join(examples, "browser/sendcheck"), { recursive: true });
  await withPage(join(examples, "browser"), "index.html", async (page) => {
    const counts = page.locator("#counts");
    await page.waitForFunction(() => document.querySelector("#list").onchange !== null);
    await page.setInputFiles("#handoff", join(examples, "handoffs/whatsapp-ticket.json"));
    await page.setInputFiles("#list", join(examples, "lists/whatsapp-ticket-with-mistakes.csv"));
    await counts.getByText("10 recipients: 4 accepted, 6 failed, 0 skipped").waitFor({ timeout: 20_000 });
    assert.equal(await page.locator("#rows tr").count(), 10);
    assert.deepEqual(await page.locator("#rows tr:nth-child(3) td").allTextContents(), [
      "3",
      "+13125550143",
      "failed",
      "MISSING_VARIABLE=5",
    ]);

    await page.setInputFiles("#list", join(examples, "lists/whatsapp-ticket.txt"));
    await counts.getByText(/^\d+ recipients: \d+ accepted, 0 failed, 0 skipped$/).waitFor({ timeout: 20_000 });
    await page.setInputFiles("#handoff", join(examples, "lists/whatsapp-ticket.txt"));
    await counts.getByText(/JSON/).waitFor({ timeout: 20_000 });
    assert.equal(await page.locator("#rows tr").count(), 0);
  });
});
