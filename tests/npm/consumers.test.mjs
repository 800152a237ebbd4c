// Programs of every kind install the tarball, are built by what they would be built with, and give a verdict.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { test } from "node:test";
import { promisify } from "node:util";
import esbuild from "esbuild";
import { build as vite } from "vite";
import webpack from "webpack";
import { verdictsOf, withPage } from "./browser.mjs";
import { consumer, load, project } from "./project.mjs";

const { verdicts } = await load(new URL("consumers/campaign.mjs", import.meta.url).href);

/** The page prints the verdicts; with a worker, the worker's answer too. */
async function prints(folder, path, { worker = false } = {}) {
  await withPage(folder, path, async (page) => {
    assert.equal(await verdictsOf(page, "#verdict"), verdicts);
    if (worker) assert.equal(await verdictsOf(page, "#worker"), verdicts);
  });
}

test("a page without a bundler", () => prints(project, "consumers/page/index.html"));

test("Vite, with a worker", async () => {
  const root = consumer("vite");
  await vite({ root, configFile: false, logLevel: "error", worker: { format: "es" }, build: { target: "es2022" } });
  await prints(`${root}/dist`, "index.html", { worker: true });
});

test("webpack without any setting for WebAssembly, with a worker", async () => {
  const context = consumer("webpack");
  const stats = await promisify(webpack)({
    context,
    mode: "production",
    entry: "./main.js",
    output: { path: `${context}/dist` },
    performance: { hints: false },
  });
  assert.equal(stats.hasErrors() || stats.hasWarnings(), false, stats.toString("errors-warnings"));
  await prints(context, "index.html", { worker: true });
});

const bundled = (entry, options) =>
  esbuild.build({
    absWorkingDir: consumer("esbuild"),
    entryPoints: [entry],
    bundle: true,
    outdir: "dist",
    format: "esm",
    logLevel: "error",
    ...options,
  });

test("esbuild with the engine as a file", async () => {
  await bundled("file.js", { loader: { ".wasm": "file" } });
  await prints(consumer("esbuild"), "module.html");
});

test("esbuild with the engine inside, as a module and as a classic script", async () => {
  await bundled("inline.js");
  await prints(consumer("esbuild"), "inline.html");
  await bundled("inline.js", { format: "iife", outdir: "dist/iife" });
  await prints(consumer("esbuild"), "iife.html");
});

/** What a script prints that was moved away from everything it was made of. */
function printedElsewhere(script) {
  const elsewhere = mkdtempSync(join(tmpdir(), "sendcheck-moved-"));
  try {
    const moved = join(elsewhere, basename(script));
    renameSync(script, moved);
    return execFileSync(process.execPath, [moved], { encoding: "utf8", cwd: "/" }).trim();
  } finally {
    rmSync(elsewhere, { recursive: true, force: true });
  }
}

const FORMATS = [
  ["esm", ".mjs"],
  ["cjs", ".cjs"],
];

test("a function in the cloud: one file by esbuild, a module or a script, with nothing beside it", async () => {
  for (const entry of ["node.js", "node-inline.js"]) {
    for (const [format, extension] of FORMATS) {
      await bundled(entry, { format, platform: "node", outExtension: { ".js": extension } });
      const made = `${consumer("esbuild")}/dist/${entry.replace(".js", extension)}`;
      assert.equal(printedElsewhere(made), verdicts, made);
    }
  }
});

test("webpack for Node", async () => {
  const context = consumer("esbuild");
  const output = { path: `${context}/webpack`, filename: "node.cjs" };
  const stats = await promisify(webpack)({ context, mode: "production", target: "node", entry: "./node.js", output });
  assert.equal(stats.hasErrors() || stats.hasWarnings(), false, stats.toString("errors-warnings"));
  assert.equal(printedElsewhere(`${output.path}/node.cjs`), verdicts);
});

test("the file of another release beside a bundle is not taken for the engine", async () => {
  await bundled("node.js", { format: "cjs", platform: "node", outExtension: { ".js": ".cjs" } });
  const dist = `${consumer("esbuild")}/dist`;
  const engine = readFileSync(join(project, "node_modules/sendcheck/sendcheck_bg.wasm"));
  for (const bytes of ["", "no engine", engine.subarray(0, -1)]) {
    writeFileSync(`${dist}/sendcheck_bg.wasm`, bytes);
    assert.equal(execFileSync(process.execPath, [`${dist}/node.cjs`], { encoding: "utf8" }).trim(), verdicts);
  }
});

test("what cannot be loaded says what to do, as an error of ours, and can be tried again", async () => {
  const web = await load("sendcheck/web");
  const engine = readFileSync(join(project, "node_modules/sendcheck/sendcheck_bg.wasm"));
  const answer = (body, init) => async () => new Response(body, init);
  const answers = [
    [
      answer("", { status: 404 }),
      /is not at `https:\/\/a\.example\/e\.wasm`: the answer is 404; .*`sendcheck\/inline`/,
    ],
    [answer("<p>", { headers: { "content-type": "text/html" } }), /a page answers in its place; .*optimizeDeps/],
    [answer("<p>", { headers: { "content-type": "application/wasm" } }), /`https:.*` is not the engine: /],
    [() => Promise.reject(new TypeError("no network")), /: no network; /],
  ];
  const { fetch } = globalThis;
  try {
    for (const [fetched, message] of answers) {
      globalThis.fetch = fetched;
      await assert.rejects(web.init("https://a.example/e.wasm"), (error) => {
        assert.ok(error instanceof web.SendcheckError);
        assert.equal(error.kind, "engine");
        assert.match(error.message, message);
        return true;
      });
    }
    for (const wrong of [new Uint8Array(8), 7, Promise.resolve({})])
      await assert.rejects(web.init(wrong), { name: "SendcheckError", kind: "engine", message: /is not the engine: / });
    await assert.rejects(web.init(Promise.reject(new Error("gone"))), { kind: "engine", message: /gone/ });
  } finally {
    globalThis.fetch = fetch;
  }
  await web.init(engine);
  const { handoff, request } = await load(new URL("consumers/campaign.mjs", import.meta.url).href);
  assert.equal(web.check(request, { handoff }).recipients[0].verdict, "accepted");
});

test("bubbles can be imported where a page is rendered on a server", async () => {
  assert.deepEqual(Object.keys(await load("sendcheck/elements")), []);
});

test("the rules are there without the engine", () => {
  const print =
    "console.log(ruleTable.MISSING_VARIABLE.code, limits.variable.value, Object.keys(ruleTable).length > 100)";
  const codes = {
    "rules.mjs": `import { limits, ruleTable } from "sendcheck/rules"; ${print}`,
    "rules.cjs": `const { limits, ruleTable } = require("sendcheck/rules"); ${print}`,
  };
  writeFileSync(`${project}/without.cjs`, "delete globalThis.WebAssembly;");
  for (const [name, code] of Object.entries(codes)) {
    writeFileSync(`${project}/${name}`, code);
    const args = ["--require", "./without.cjs", name];
    assert.equal(
      execFileSync(process.execPath, args, { encoding: "utf8", cwd: project }).trim(),
      "MISSING_VARIABLE 1550 true",
    );
  }
});
