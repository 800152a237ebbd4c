// What the documentation prints runs as it is printed.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import esbuild from "esbuild";
import { build as vite } from "vite";
import { blocks, repository } from "./blocks.mjs";
import { withPage } from "./browser.mjs";
import { project } from "./project.mjs";

const readme = blocks("README.md", "js");
const npm = blocks("crates/sendcheck-wasm/README.md", "js");
const javascript = blocks("docs/javascript.md", "js");
const answers = blocks("docs/answers.md", "js");
const messages = blocks("docs/messages.md", "js");
const guide = blocks("docs/guide/node.md", "js");
const elements = blocks("docs/elements.md", "html");

const LIST = "Phone,B1,B2\n12025550123,Jane,4821\n12025550124,Omar,\n";

/** A folder of the project with the files that the blocks name, and these besides. */
function folder(name, files) {
  const made = join(project, "docs", name);
  mkdirSync(join(made, "public"), { recursive: true });
  for (const place of [made, join(made, "public")]) {
    copyFileSync(repository("examples/handoffs/whatsapp-plain.json"), join(place, "handoff.json"));
    copyFileSync(repository("examples/requests/some-will-fail.json"), join(place, "campaign.json"));
    for (const list of ["recipients.csv", "list.csv"]) writeFileSync(join(place, list), LIST);
  }
  for (const [file, text] of Object.entries(files)) writeFileSync(join(made, file), text);
  return made;
}

/** What a block prints in Node. */
function printed(name, code) {
  const cwd = folder(name, { "block.mjs": code });
  return { cwd, output: execFileSync(process.execPath, ["block.mjs"], { cwd, encoding: "utf8" }) };
}

// In a page the files are those that somebody chose, and what is printed is put where the test can see it.
const GIVEN = `
const file = async (name) => new File([await (await fetch(name)).blob()], name);
[globalThis.handoffFile, globalThis.listFile] = await Promise.all(["handoff.json", "list.csv"].map(file));
console.log = (...said) => document.querySelector("#said").append(said.map((one) => (typeof one === "string" ? one : JSON.stringify(one))).join(" "));
`;

const page = (
  script,
) => `<!doctype html><html lang="en"><meta charset="utf-8" /><title>A block</title><link rel="icon" href="data:," />
<p id="said"></p>${script}</html>`;

const loads = (...scripts) => page(scripts.map((script) => `<script type="module" src="${script}"></script>`).join(""));

/** What the page of a folder prints, once Vite has built it. */
async function shown(root, look) {
  await vite({ root, configFile: false, logLevel: "error", worker: { format: "es" }, build: { target: "es2022" } });
  await withPage(join(root, "dist"), "index.html", look);
}

async function said(tab) {
  const place = tab.locator("#said").filter({ hasText: /\w/ });
  await place.waitFor({ timeout: 20_000 });
  return place.textContent();
}

test("README: in Node", () => {
  const { output } = printed("readme-node", readme["In Node"]);
  for (const line of ["2 INVALID_NUMBER", "4 MISSING_VARIABLE=2", "5 DUPLICATE_NUMBER", "{ MISSING_VARIABLE: 1 }"])
    assert.ok(output.includes(line), output);
});

test("README: in a page", async () => {
  // The block is awaited as a module of its own, after the files are there.
  const root = folder("readme-page", {
    "index.html": loads("/main.js"),
    "given.js": GIVEN,
    "main.js": 'import "./given.js";\nawait import("./block.js");',
    "block.js": readme["In a page"],
  });
  await shown(root, async (tab) => assert.match(await said(tab), /^1 of 2 would be refused \{"channels":/));
});

test("the page on npm has the blocks of README.md, and no link that leads out of the package", () => {
  for (const heading of ["In Node", "In a page"]) assert.equal(npm[heading], readme[heading]);
  assert.deepEqual(readFileSync(repository("crates/sendcheck-wasm/README.md"), "utf8").match(/\]\([^)]*\)/g), null);
});

test("javascript.md: workbooks", () => {
  const cwd = folder("workbooks", { "block.mjs": javascript.Workbooks });
  copyFileSync(repository("tests/oracles/workbooks/openpyxl.xlsx"), join(cwd, "contacts.xlsx"));
  const output = execFileSync(process.execPath, ["block.mjs"], { cwd, encoding: "utf8" });
  assert.match(output, /^\d of the sheet Contacts would be refused$/m);
  assert.equal(readFileSync(join(cwd, "to-mend.xlsx")).subarray(0, 2).toString(), "PK");
});

test("javascript.md: which column is which", () => {
  const cwd = folder("columns", {
    "block.mjs": javascript["Which column is which"],
    "list.csv": "Name,Mobile,Card,City\nJane,12025550123,4821,Boston\n,12025550124,4822,Boston\n",
  });
  const output = execFileSync(process.execPath, ["block.mjs"], { cwd, encoding: "utf8" });
  assert.ok(output.includes("2 Mobile [ '12025550123', '12025550124' ]"), output);
  assert.ok(output.includes("certain {"), output);
  assert.ok(output.includes('"B1":{"column":"Name","fallback":"friend"}'), output);
});

test("messages.md: what a finding says", () => {
  const { output } = printed("messages", Object.values(messages)[0]);
  assert.deepEqual(output.trim().split("\n"), [
    "A variable of the message is missing",
    "The variable `2` is missing.",
    "Give a value for every variable of the message.",
  ]);
});

test("javascript.md: mending a list", () => {
  const cwd = folder("mending", {
    "block.mjs": javascript["Mending a list"],
    "handoff.json": readFileSync(repository("examples/handoffs/sms-one-variable.json"), "utf8"),
  });
  const output = execFileSync(process.execPath, ["block.mjs"], { cwd, encoding: "utf8" });
  assert.ok(output.includes("value: '+12125550142'"), output);
  assert.match(output, /^3 true$/m);
});

test("javascript.md: many checks", () => {
  const { output } = printed("many", javascript["Many checks"]);
  assert.ok(output.includes("5 {") && output.includes("ACCEPTED_BEFORE: 1"), output);
});

test("javascript.md: rows to mend in another language", () => {
  const { cwd } = printed("failed-rows", javascript["Rows to mend in another language"]);
  const file = readFileSync(join(cwd, "por-corregir.csv"), "utf8");
  assert.ok(file.endsWith("\r\n2,MISSING_VARIABLE=2,B2: falta la variable `2`,12025550124,Omar,\r\n"), file);
});

test("javascript.md: lists that are no files", () => {
  const { output } = printed("records", javascript["Lists that are no files"]);
  assert.ok(output.includes("{ MISSING_VARIABLE: 1 }"), output);
});

test("guide: before a request is posted, and recipients from a database", () => {
  const { output } = printed("guide-check", guide["Before a request is posted"]);
  assert.match(output, /^1 accepted $/m);
  assert.match(output, /^\d failed [A-Z_]+/m);
  assert.equal(printed("guide-objects", guide["Recipients from a database"]).output, "1 { MISSING_VARIABLE: 1 }\n");
});

test("answers.md: in JavaScript", () => {
  const { output } = printed("answers", answers["In JavaScript"]);
  assert.ok(output.includes("1 INVALID_NUMBER"), output);
  assert.ok(output.includes("to mend"), output);
});

test("javascript.md: streams", () => {
  const { cwd, output } = printed("streams", javascript.Streams);
  assert.equal(output, "1\n");
  const lines = readFileSync(join(cwd, "verdicts.ndjson"), "utf8").trim().split("\n").map(JSON.parse);
  assert.deepEqual(
    lines.map(({ verdict }) => verdict),
    ["accepted", "failed", undefined],
  );
  assert.equal(lines[0].messages[0].channel, "wa");
});

test("javascript.md: esbuild", async () => {
  const code = `${javascript["Bundlers, workers, content security policy"]}\nimport { inspectNumber } from "sendcheck";\ndocument.querySelector("#said").append(inspectNumber("+12025550123").region);`;
  const absWorkingDir = folder("esbuild", { "index.html": loads("dist/block.js"), "block.js": code });
  await esbuild.build({
    absWorkingDir,
    entryPoints: ["block.js"],
    bundle: true,
    outdir: "dist",
    format: "esm",
    loader: { ".wasm": "file" },
    logLevel: "error",
  });
  await withPage(absWorkingDir, "index.html", async (tab) => assert.equal(await said(tab), "US"));
});

test("javascript.md: a worker, and the page that asks it", async () => {
  const main = 'import "./given.js";\nawait import("./page.js");';
  const root = folder("worker", {
    "index.html": loads("/main.js"),
    "given.js": GIVEN,
    "main.js": main,
    "worker.js": javascript["worker.js"],
    "page.js": javascript["page.js"],
  });
  await shown(root, async (tab) => assert.equal(await said(tab), "1 would be refused"));
  // What cannot be read arrives as kind and message.
  writeFileSync(join(root, "public/list.csv"), "\n\n");
  await shown(root, async (tab) => assert.match(await said(tab), /the list is empty/));
});

test("elements.md: message bubbles", async () => {
  const root = folder("elements", { "index.html": page(Object.values(elements)[0]) });
  await shown(root, (tab) => tab.locator("sendcheck-preview").getByText("Jane").waitFor({ timeout: 20_000 }));
});

test("every block is one of these", () => {
  assert.deepEqual(Object.keys(readme), ["In Node", "In a page"]);
  assert.deepEqual(Object.keys(javascript), [
    "Many checks",
    "Lists that are no files",
    "Workbooks",
    "Rows to mend in another language",
    "Which column is which",
    "Mending a list",
    "Streams",
    "Bundlers, workers, content security policy",
    "worker.js",
    "page.js",
  ]);
  assert.equal(Object.keys(elements).length, 1);
});
