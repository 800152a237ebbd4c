// What the engine costs a process beyond time: the code that V8 optimises, and memory. Neither depends on how fast the
// machine is or on what else it does. A change that needs more says so here.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { test } from "node:test";
import { consumer } from "./project.mjs";

/**
 * How many bytes of functions V8 optimises while 10,000 rows are checked and written, by the major version of Node. That is
 * most of what a process that has just started waits for: docs/benchmarks/lists.md.
 */
const OPTIMISED = { 20: 117_500, 22: 64_900, 24: 70_300 };

/** How large the memory of the engine is then, and with 1,000,000 rows. */
const MEMORY = { 10000: 9_831_000, 1000000: 170_600_000 };

/** A count may be above its budget by this part of it. */
const SLACK = 0.02;

test("V8 optimises no more of the engine than it did", () => {
  const [major] = process.versions.node.split(".").map(Number);
  const { told, traced } = many(10_000, ["--trace-wasm-compilation-times"]);
  assert.deepEqual([told.accepted, told.failed], [8_000, 2_000]);
  const optimised = traced.matchAll(/using TurboFan, .*; bodysize (\d+)/g);
  const bytes = [...optimised].reduce((sum, [, size]) => sum + Number(size), 0);
  assert.ok(bytes > 1_000, "this Node does not say what it optimises");
  keeps(bytes, OPTIMISED[major] ?? Math.max(...Object.values(OPTIMISED)), `bytes that Node ${major} optimises`);
});

for (const [rows, most] of Object.entries(MEMORY)) {
  test(`${rows} rows take no more memory than they did`, { timeout: 180_000 }, () => {
    const { told } = many(rows, []);
    assert.equal(told.accepted + told.failed, Number(rows));
    keeps(told.memory, most, `bytes of memory for ${rows} rows`);
  });
}

function keeps(count, budget, what) {
  console.log(`${count} ${what}; the budget is ${budget}`);
  assert.ok(count <= budget * (1 + SLACK), `${count} ${what}: more than ${budget}, which is the budget`);
}

/** What `consumers/many.mjs` says, and what V8 says beside it. */
function many(rows, flags) {
  const { stdout, stderr, status } = spawnSync(process.execPath, [...flags, consumer("many.mjs"), String(rows)], {
    encoding: "utf8",
    maxBuffer: 2 ** 28,
  });
  assert.equal(status, 0, stderr);
  return { told: JSON.parse(stdout.trimEnd().split("\n").at(-1)), traced: stdout };
}
