// What publint and "Are the types wrong?" say of the tarball, and what is in it.

import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { project, tarball } from "./project.mjs";

const installed = join(project, "node_modules/sendcheck");
const manifest = JSON.parse(readFileSync(join(installed, "package.json"), "utf8"));

function clean(tool, args) {
  const program = fileURLToPath(new URL(`node_modules/.bin/${tool}`, import.meta.url));
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: "utf8" });
  assert.equal(status, 0, `${stdout}${stderr}`);
}

test("publint", () => clean("publint", ["run", tarball, "--strict"]));

test("are the types wrong?", () => {
  const modules = ["./sendcheck_bg.wasm", "./sendcheck_workbook_bg.wasm"];
  const excluded = modules.flatMap((entry) => ["--exclude-entrypoints", entry]);
  // `./web` and `./inline` are for bundlers and pages, which know no CommonJS.
  clean("attw", [
    tarball,
    "--format",
    "ascii",
    "--no-color",
    "--no-emoji",
    ...excluded,
    "--ignore-rules",
    "cjs-resolves-to-esm",
  ]);
});

test("what resolves by file names alone, as `moduleResolution: node10` does, finds the types of each entry", () => {
  const renamed = manifest.typesVersions["*"];
  const stem = (file) => file.replace(/\.d\.c?ts$/, "");
  let compared = 0;
  for (const [entry, { types, import: imported }] of Object.entries(manifest.exports)) {
    const wanted = types ?? imported?.types;
    // What holds for all files of a folder is called as they are, and a module has its types beside it.
    if (entry === "." || wanted === undefined || /\*|\.wasm$/.test(entry)) continue;
    const found = renamed[entry.slice(2)]?.[0] ?? `${entry}.d.ts`;
    assert.ok(existsSync(join(installed, found)), found);
    assert.equal(stem(found), stem(wanted), entry);
    compared += 1;
  }
  assert.ok(compared > 5, `${compared}`);
});

test("it depends on nothing, runs nothing when it is installed, and holds what its manifest says", () => {
  for (const member of ["dependencies", "peerDependencies", "optionalDependencies", "scripts"])
    assert.equal(manifest[member], undefined);
  assert.deepEqual(
    readdirSync(join(project, "node_modules")).filter((name) => !name.startsWith(".")),
    ["sendcheck"],
  );
  const listed = execFileSync("tar", ["-tzf", tarball], { encoding: "utf8" }).trim().split("\n");
  for (const file of [
    "README.md",
    "CHANGELOG.md",
    "LICENSE-MIT",
    "LICENSE-APACHE",
    "schemas/report.json",
    "sendcheck_bg.wasm",
    "sendcheck_first_bg.wasm",
    "sendcheck_rest_bg.wasm",
    "sendcheck_workbook_bg.wasm",
    "workbook-bytes.cjs",
  ]) {
    assert.ok(listed.includes(`package/${file}`), `${file} is missing`);
  }
  assert.deepEqual(
    listed.filter((file) => /\.map$|\.ts$/.test(file) && !/\.d\.c?ts$/.test(file)),
    [],
  );
});

test("every file that the manifest or a script names is there", () => {
  const named = new Set([
    manifest.main,
    manifest.browser,
    manifest.types,
    manifest.bin.sendcheck,
    ...manifest.sideEffects,
  ]);
  const collect = (value) => (typeof value === "string" ? named.add(value) : Object.values(value).forEach(collect));
  collect(manifest.exports);
  const scripts = readdirSync(installed).filter((name) => /\.c?js$/.test(name));
  for (const script of scripts) {
    const text = readFileSync(join(installed, script), "utf8");
    for (const [, file] of text.matchAll(/(?:from ?|import ?\(|require\(|new URL\()"(\.\/[^"]+)"/g))
      named.add(file.replace(/\?module$/, ""));
  }
  const missing = [...named].filter((file) => !file.includes("*") && !existsSync(join(installed, file)));
  assert.deepEqual(missing, []);
});

test("no link of a page of the package leads to what is not in it", () => {
  const pages = ["", "docs"].flatMap((folder) =>
    readdirSync(join(installed, folder)).flatMap((name) => (name.endsWith(".md") ? [join(folder, name)] : [])),
  );
  const links = pages.flatMap((page) =>
    [...readFileSync(join(installed, page), "utf8").matchAll(/\]\(([^)#\s"':]+)[^)]*\)/g)].map(([, to]) => [page, to]),
  );
  assert.ok(links.length > 20, `${links.length}`);
  const dead = links.filter(([page, to]) => /[/.]/.test(to) && !existsSync(join(installed, page, "..", to)));
  assert.deepEqual(dead, []);
});
