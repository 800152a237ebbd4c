// Programs of every kind install the tarball, are built by what they would be built with, and give a verdict.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
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

test("esbuild for Node with the engine inside, as a module and as a script", async () => {
  for (const [format, extension] of [
    ["esm", ".mjs"],
    ["cjs", ".cjs"],
  ]) {
    await bundled("node.js", { format, platform: "node", outExtension: { ".js": extension } });
    const printed = execFileSync(process.execPath, [`${consumer("esbuild")}/dist/node${extension}`], {
      encoding: "utf8",
      cwd: "/",
    });
    assert.equal(printed.trim(), verdicts);
  }
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
