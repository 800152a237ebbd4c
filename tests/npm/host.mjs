// A project as people have it with some other tool: its folder of `hosts`, what its lockfile names, and the packed package.

import assert from "node:assert/strict";
import { execFileSync, spawn, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { verdictsOf, withBrowser, withPage } from "./browser.mjs";
import { verdicts } from "./consumers/campaign.mjs";

const source = (path) => fileURLToPath(new URL(path, import.meta.url));

/** What every host is given besides its own files. */
const SHARED = ["hosts/program.mjs", "hosts/page.mjs", "hosts/page.html", "consumers/campaign.mjs"];

/** How long a server may take to say where it listens. */
const PATIENCE = 60_000;

/**
 * Builds and runs a host with the tarball. What it installs stays in `folder` for the next time.
 */
export async function runHost(name, { folder, tarball }) {
  prepared(name, { folder, tarball });
  const { default: work } = await import(`./hosts/${name}/host.mjs`);
  const elsewhere = mkdtempSync(join(tmpdir(), "sendcheck-host-"));
  try {
    await work({
      folder,
      verdicts,
      equal: assert.equal,
      match: assert.match,
      run: (program, args, options) => run(folder, program, args, options),
      serving: (program, args, options, look) => serving(folder, program, args, options, look),
      seen,
      page: (path, options) => shown(join(folder, path), options),
      moved: (path) => {
        const to = join(elsewhere, basename(path));
        renameSync(join(folder, path), to);
        return to;
      },
    });
  } finally {
    rmSync(elsewhere, { recursive: true, force: true });
  }
}

function prepared(name, { folder, tarball }) {
  mkdirSync(folder, { recursive: true });
  cpSync(source(`hosts/${name}`), folder, { recursive: true });
  for (const path of SHARED) cpSync(source(path), join(folder, basename(path)));
  const [lock, mark] = [readFileSync(join(folder, "package-lock.json")), join(folder, "node_modules/.installed-lock")];
  if (!existsSync(mark) || !readFileSync(mark).equals(lock)) {
    execFileSync("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"], { cwd: folder, stdio: "inherit" });
    writeFileSync(mark, lock);
  }
  // What `npm install` does with a package that depends on nothing and runs nothing.
  const installed = join(folder, "node_modules/sendcheck");
  rmSync(installed, { recursive: true, force: true });
  mkdirSync(installed);
  execFileSync("tar", ["-xzf", tarball, "--strip-components=1", "-C", installed]);
  for (const made of ["dist", "page", ".parcel-cache", ".next"])
    rmSync(join(folder, made), { recursive: true, force: true });
}

const program = (folder, name) => {
  if (name === "node") return process.execPath;
  const installed = join(folder, "node_modules/.bin", name);
  return existsSync(installed) ? installed : name;
};

/** What a program prints; that it fails is an error with all it says. */
function run(folder, name, args, { cwd = folder, env = {} } = {}) {
  const ended = spawnSync(program(folder, name), args, {
    cwd,
    encoding: "utf8",
    env: { ...process.env, NODE_TEST_CONTEXT: "", ...env },
  });
  if (ended.error) throw ended.error;
  assert.equal(ended.status, 0, `${name} ${args.join(" ")}\n${ended.stdout}${ended.stderr}`.slice(0, 8000));
  return ended.stdout.trim();
}

/** Starts a server, does something with its address, and ends it. */
async function serving(folder, name, args, { env = {} }, look) {
  const server = spawn(program(folder, name), args, {
    cwd: resolve(folder),
    env: { ...process.env, NO_COLOR: "1", ...env },
    stdio: ["ignore", "pipe", "pipe"],
    detached: true,
  });
  try {
    await look(await address(server));
  } finally {
    // With all that it has started itself.
    process.kill(-server.pid);
  }
}

function address(server) {
  return new Promise((found, failed) => {
    let said = "";
    const late = setTimeout(() => failed(new Error(`no address in ${PATIENCE} ms: ${said}`)), PATIENCE);
    const ended = () => failed(new Error(`the server ended: ${said}`));
    for (const stream of [server.stdout, server.stderr]) {
      stream.on("data", (piece) => {
        said += piece;
        const [origin] = /http:\/\/127\.0\.0\.1:[1-9]\d*/.exec(said) ?? [];
        if (origin === undefined) return;
        clearTimeout(late);
        found(origin);
      });
    }
    server.on("error", failed).on("exit", ended);
  });
}

/** Opens a page of some server; whatever goes wrong in it fails the test. */
async function seen(url, look) {
  await withBrowser(tmpdir(), async (page) => {
    const problems = [];
    page.on("pageerror", (error) => problems.push(String(error)));
    await page.goto(url);
    try {
      await look((selector) => verdictsOf(page, selector));
    } finally {
      assert.deepEqual(problems, []);
    }
  });
}

/** What the page of a built folder shows. */
async function shown(folder, options) {
  if (!existsSync(join(folder, "page.html"))) cpSync(source("hosts/page.html"), join(folder, "page.html"));
  let text;
  await withPage(
    folder,
    "page.html",
    async (page) => {
      text = await verdictsOf(page, "#verdict");
    },
    options,
  );
  return text;
}
