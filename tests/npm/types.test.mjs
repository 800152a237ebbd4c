// Programs in TypeScript compile against the declarations of the tarball, strictly and with its declarations checked too.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { consumer } from "./project.mjs";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

function compiles(settings) {
  const args = [
    here("node_modules/typescript/bin/tsc"),
    "--project",
    settings,
    "--typeRoots",
    here("node_modules/@types"),
    "--pretty",
    "false",
  ];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: consumer("types"), encoding: "utf8" });
  assert.equal(status, 0, `${stdout}${stderr}`.slice(0, 4000));
}

test("with a bundler; everything that the vectors make sendcheck answer has its type", () => {
  const samples = readFileSync(`${consumer("types")}/samples.ts`, "utf8").split("\nvoid (").length - 1;
  assert.ok(samples > 500, `only ${samples} samples were written`);
  compiles("bundler.json");
});

test("in Node, as ES modules and as CommonJS", () => compiles("node16.json"));

test("in a page with message bubbles, without types of Node", () => compiles("page.json"));
