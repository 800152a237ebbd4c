// Installs the packed package in a temporary project with the consumers, and runs every test on it:
// `node run.mjs TARBALL VECTORS CALLS SAMPLES FINDINGS CHROMIUM`. `cargo xtask test-npm` makes what is needed and calls this.

import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const [tarball, vectors, calls, samples, findings, chromium] = process.argv.slice(2, 8).map((path) => resolve(path));
const here = fileURLToPath(new URL(".", import.meta.url));
const project = mkdtempSync(join(tmpdir(), "sendcheck-npm-"));

try {
  cpSync(join(here, "consumers"), join(project, "consumers"), { recursive: true });
  cpSync(join(here, "vectors.mjs"), join(project, "vectors.mjs"));
  cpSync(samples, join(project, "consumers/types/samples.ts"));
  writeFileSync(join(project, "package.json"), JSON.stringify({ name: "consumer", private: true, version: "1.0.0" }));
  run("npm", ["install", "--offline", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error", tarball], {
    cwd: project,
  });
  const tests = readdirSync(here).filter((name) => name.endsWith(".test.mjs"));
  const env = {
    ...process.env,
    SENDCHECK_PROJECT: project,
    SENDCHECK_TARBALL: tarball,
    SENDCHECK_VECTORS: vectors,
    SENDCHECK_CALLS: calls,
    SENDCHECK_FINDINGS: findings,
    SENDCHECK_HOSTS: process.env.SENDCHECK_HOSTS ?? "next workers",
    SENDCHECK_HOSTS_FOLDER: resolve(tarball, "../hosts"),
    CHROMIUM: chromium,
  };
  // Unless told, Node leaves one core idle.
  const atOnce = `--test-concurrency=${availableParallelism()}`;
  run(process.execPath, ["--test", "--test-reporter=spec", atOnce, ...tests], { cwd: here, env });
} finally {
  rmSync(project, { recursive: true, force: true });
}

function run(program, args, options) {
  const { status, error } = spawnSync(program, args, { stdio: "inherit", ...options });
  if (error) throw error;
  if (status === 0) return;
  rmSync(project, { recursive: true, force: true });
  process.exit(status ?? 1);
}
