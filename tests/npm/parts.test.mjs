// The engine in two parts, as pages load it: the second is joined when a call needs it, whether it is there by then or not.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { before, test } from "node:test";
import { withPage } from "./browser.mjs";
import { load, project, readVectors } from "./project.mjs";
import { runVectors } from "./vectors.mjs";

const examples = new URL("../../examples/", import.meta.url);
const example = (path) => readFileSync(new URL(path, examples));
const handoff = example("handoffs/whatsapp-ticket.json");
const list = example("lists/whatsapp-ticket-with-mistakes.csv");
const at = "2026-11-23T12:00:00Z";

/** What pages have and Node has not: files that are fetched at once. Notes which, and may fail. */
const fetchedNow = { files: [], failing: undefined };

globalThis.XMLHttpRequest = class {
  open(_method, address, isAsync) {
    assert.equal(isAsync, false);
    this.address = address;
  }
  overrideMimeType(type) {
    assert.match(type, /x-user-defined/);
  }
  send() {
    if (fetchedNow.failing !== undefined) throw new Error(fetchedNow.failing);
    fetchedNow.files.push(String(this.address).split("/").at(-1));
    this.status = 200;
    // As that set of characters does it: the upper half of the bytes lies far behind.
    const characters = Array.from(readFileSync(fileURLToPath(this.address)), (byte) =>
      String.fromCharCode(byte < 0x80 ? byte : 0xf700 + byte),
    );
    this.responseText = characters.join("");
  }
};

/** Loads the first part, and fetches the second never. */
async function firstAlone() {
  const { fetch } = globalThis;
  globalThis.fetch = async (address) => {
    if (!String(address).includes("sendcheck_first_bg")) throw new TypeError("only the first part can be fetched");
    return new Response(readFileSync(fileURLToPath(address)), { headers: { "content-type": "application/wasm" } });
  };
  const web = await load("sendcheck/web");
  await web.init();
  globalThis.fetch = fetch;
  return web;
}

let web;
before(async () => {
  web = await firstAlone();
});

test("a first answer needs the first part alone", () => {
  const recipients = web.openRecipients(list, { handoff });
  assert.deepEqual([recipients.summary().accepted, recipients.summary().failed], [4, 6]);
  assert.equal(recipients.page({ messages: true }).recipients.length, recipients.length);
  assert.deepEqual(fetchedNow.files, []);
  recipients.free();
});

test("where the rest cannot be had, the call says so, and the next one has an engine", () => {
  fetchedNow.failing = "nobody answers";
  const recipients = web.openRecipients(list, { handoff });
  assert.throws(() => recipients.schedule({ at }), {
    name: "SendcheckError",
    kind: "engine",
    message: /^the rest of the engine is not at `file:.*sendcheck_rest_bg\.wasm`: nobody answers; /,
  });
  assert.throws(() => recipients.summary(), { kind: "internal", message: /was lost when the engine had to restart/ });
  fetchedNow.failing = undefined;
  const again = web.openRecipients(list, { handoff });
  assert.equal(again.schedule({ at }).recipients, 4);
  assert.deepEqual(fetchedNow.files, ["sendcheck_rest_bg.wasm"]);
  again.free();
});

test("after a restart the rest is joined again, and fetched no more", { timeout: 60_000 }, () => {
  const many = new Uint8Array(2 ** 31);
  assert.throws(() => web.openRecipients(many, { handoff }), { kind: "internal" });
  const recipients = web.openRecipients(list, { handoff });
  assert.equal(recipients.schedule({ at }).recipients, 4);
  assert.deepEqual(fetchedNow.files, ["sendcheck_rest_bg.wasm"]);
  recipients.free();
});

test("vectors in two parts", async () => {
  // Some vectors are workbooks.
  await web.initWorkbooks(readFileSync(`${project}/node_modules/sendcheck/sendcheck_workbook_bg.wasm`));
  const { differences, vectors } = runVectors(web, readVectors());
  assert.deepEqual(differences, []);
  assert.ok(vectors > 900, `${vectors} vectors are too few to have been all`);
});

test("parts of two builds do not fit together", () => {
  const file = (part) => readFileSync(`${project}/node_modules/sendcheck/sendcheck_${part}_bg.wasm`);
  const exported = WebAssembly.Module.exports(new WebAssembly.Module(file("first")));
  const wanted = WebAssembly.Module.imports(new WebAssembly.Module(file("rest")));
  const [memory] = wanted.filter(({ kind }) => kind === "memory");
  assert.match(memory.name, /^[0-9a-f]{16}\./, "the name of the build");
  assert.ok(exported.some(({ name, kind }) => kind === "memory" && name === memory.name));
  for (const { module, name } of wanted) {
    assert.equal(module, "first");
    assert.ok(exported.some((one) => one.name === name));
  }
});

/** In a page: what a first answer and a plan say, and how the rest came. */
async function asked([handoff, list, at]) {
  const engine = await import("/node_modules/sendcheck/index.js");
  await engine.init();
  const recipients = engine.openRecipients(list, { handoff });
  const { failed } = recipients.summary();
  const planned = recipients.schedule({ at }).recipients;
  const files = performance.getEntriesByType("resource").filter(({ name }) => name.includes("sendcheck_rest_bg"));
  return { failed, planned, came: files.map(({ initiatorType }) => initiatorType) };
}

const question = [handoff.toString(), list.toString(), at];

test("in a page a call that needs the rest waits for it where it is still on its way", async () => {
  await withPage(project, "consumers/page/blank.html", async (page) => {
    await page.route("**/sendcheck_rest_bg.wasm", async (route) => {
      // What is fetched beforehand never comes.
      if (route.request().resourceType() !== "fetch") await route.continue();
    });
    assert.deepEqual(await page.evaluate(asked, question), { failed: 6, planned: 4, came: ["xmlhttprequest"] });
  });
});

test("in a page no call waits where the rest came before", async () => {
  await withPage(project, "consumers/page/blank.html", async (page) => {
    await page.evaluate(async () => {
      const engine = await import("/node_modules/sendcheck/index.js");
      const { compile } = WebAssembly;
      const compiled = new Promise((done) => {
        WebAssembly.compile = (bytes) => {
          const module = compile(bytes);
          done(module);
          return module;
        };
      });
      await engine.init();
      await compiled;
    });
    assert.deepEqual(await page.evaluate(asked, question), { failed: 6, planned: 4, came: ["fetch"] });
  });
});
