// Bun: run, bundled, and compiled to a program that is moved elsewhere.
import { renameSync } from "node:fs";
import { join } from "node:path";

export default async ({ folder, run, moved, verdicts, equal }) => {
  equal(run("bun", ["run", "program.mjs"]), verdicts);
  run("bun", ["build", "--target=bun", "--outdir=dist", "program.mjs"]);
  run("bun", ["build", "--compile", "--outfile=dist/program", "program.mjs"]);
  const [script, program] = ["dist/program.js", "dist/program"].map(moved);
  // What was built may not rely on what it was built from.
  const [there, gone] = ["node_modules/sendcheck", "sendcheck-elsewhere"].map((path) => join(folder, path));
  renameSync(there, gone);
  try {
    equal(run("bun", ["run", script], { cwd: "/" }), verdicts);
    equal(run(program, [], { cwd: "/" }), verdicts);
  } finally {
    renameSync(gone, there);
  }
};
