// `npx sendcheck` is the command: every call that the vectors make of the native one gives the same bytes, files and exit code.

import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import {
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { WASI } from "node:wasi";
import { repository } from "./blocks.mjs";
import { project } from "./project.mjs";

const installed = join(project, "node_modules/sendcheck");
const module = await WebAssembly.compile(readFileSync(join(installed, "command.wasm")));

const calls = readFileSync(process.env.SENDCHECK_CALLS, "utf8").trim().split("\n").map(JSON.parse);

/** So many differences are told; what breaks one call mostly breaks a hundred. */
const TOLD = 10;

/** A folder for one call, and one for what is written of it. */
function folders() {
  const above = mkdtempSync(join(tmpdir(), "sendcheck-npx-"));
  const [folder, said] = [join(above, "folder"), join(above, "said")];
  mkdirSync(folder);
  mkdirSync(said);
  return { above, folder, said };
}

function write(folder, files) {
  for (const [name, bytes] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), Buffer.from(bytes, "base64"));
  }
}

/** The files below a folder, each as base64. */
function read(folder, above = "") {
  return Object.fromEntries(
    readdirSync(join(folder, above), { withFileTypes: true }).flatMap((entry) =>
      entry.isDirectory()
        ? Object.entries(read(folder, `${above}${entry.name}/`))
        : [[`${above}${entry.name}`, readFileSync(join(folder, above, entry.name)).toString("base64")]],
    ),
  );
}

/** Calls the module as `command-program.js` does, without a process for each of thousands of calls. */
async function called({ arguments: given, files }) {
  const { above, folder, said } = folders();
  write(folder, files);
  const [out, err, run] = ["out", "err", "run"].map((name) => join(said, name));
  const [stdin, stdout, stderr] = [openSync("/dev/null", "r"), openSync(out, "w"), openSync(err, "w")];
  writeFileSync(run, "");
  const wasi = new WASI({
    version: "preview1",
    args: ["sendcheck", ...given],
    env: { ...process.env, SENDCHECK_WASI_FOLDER: folder, SENDCHECK_WASI_RUN: run, SENDCHECK_WASI_PROCESS: "1" },
    preopens: { "/": "/" },
    returnOnExit: true,
    stdin,
    stdout,
    stderr,
  });
  const exit = wasi.start(await WebAssembly.instantiate(module, wasi.getImportObject()));
  for (const open of [stdin, stdout, stderr]) closeSync(open);
  const made = Object.fromEntries(Object.entries(read(folder)).filter(([name, bytes]) => files[name] !== bytes));
  const answer = { exit, out: readFileSync(out).toString("base64"), err: readFileSync(err, "utf8"), made };
  rmSync(above, { recursive: true, force: true });
  return answer;
}

test("every call of the vectors gives what the native command gives", async () => {
  const differences = [];
  for (const call of calls) {
    const { exit, out, err, made } = call;
    try {
      assert.deepEqual(await called(call), { exit, out, err, made });
    } catch (error) {
      differences.push(`sendcheck ${call.arguments.join(" ")}\n${error.message}`);
      if (differences.length === TOLD) break;
    }
  }
  assert.deepEqual(differences, []);
  assert.ok(calls.length > 1000, `${calls.length} calls are too few to have been all`);
});

/** What the installed command does, by its name, as in a script of `package.json`. */
function npx(given, options = {}) {
  const bin = join(project, "node_modules/.bin/sendcheck");
  const { status, stdout, stderr, error } = spawnSync(bin, given, { encoding: "utf8", cwd: project, ...options });
  if (error) throw error;
  return { status, stdout, stderr };
}

const example = (path) => new URL(`../../examples/${path}`, import.meta.url).pathname;
const HANDOFF = example("handoffs/whatsapp-ticket.json");
const LIST = example("lists/whatsapp-ticket-with-mistakes.csv");

test("by its name it does the same as within, with standard input, relative and absolute paths and links", async () => {
  for (const call of calls.filter((_, index) => index % 150 === 0)) {
    const { above, folder } = folders();
    write(folder, call.files);
    const { status, stdout, stderr } = npx(call.arguments, { cwd: folder, encoding: "buffer" });
    assert.deepEqual([status, stdout.toString("base64"), stderr.toString()], [call.exit, call.out, call.err]);
    rmSync(above, { recursive: true });
  }
  const absolute = npx(["check", LIST, "--handoff", HANDOFF, "--format", "ndjson"]);
  assert.equal(absolute.status, 1);
  assert.equal(absolute.stderr, "");
  const input = readFileSync(LIST);
  assert.deepEqual(npx(["check", "-", "--handoff", HANDOFF, "--format", "ndjson"], { input }), absolute);
  assert.match(npx(["--version"]).stdout, /^sendcheck \d+\.\d+\.\d+/);
  assert.equal(npx(["--nonsense"]).status, 2);
  const missing = npx(["check", "nowhere.csv", "--handoff", HANDOFF]);
  assert.deepEqual(missing, {
    status: 2,
    stdout: "",
    stderr: "error: cannot read the recipients `nowhere.csv`: No such file or directory\n",
  });
});

test("a reader that has seen enough is no error", async () => {
  const rows = Array.from({ length: 20_000 }, (_, row) => `120255${String(50_000 + row)},Jane,4821\n`);
  const list = join(project, "long.csv");
  writeFileSync(list, rows.join(""));
  const bin = join(project, "node_modules/.bin/sendcheck");
  const script = `"${bin}" check "${list}" --handoff "${HANDOFF}" --format ndjson | head -1 | wc -l; echo "\${PIPESTATUS[0]}"`;
  const { stdout, stderr } = spawnSync("bash", ["-c", script], { encoding: "utf8" });
  assert.deepEqual([stdout, stderr], ["1\n1\n", ""]);
});

/** Starts a run that writes for a while; gives its process, and the folder in which it writes. */
async function writing(above) {
  const list = join(above, "list.csv");
  writeFileSync(
    list,
    `Phone,B1,B2\n${Array.from({ length: 60_000 }, (_, row) => `12025${String(500_000 + row)},Jane,4821\n`).join("")}`,
  );
  const handoff = new URL("examples/handoffs/whatsapp-plain.json", repository("")).pathname;
  const campaign = ["--campaign-name", "A", "--skill", "s", "--consent", "--size", "10"];
  const given = ["requests", list, "--handoff", handoff, ...campaign, "--out", "out"];
  const child = spawn(join(project, "node_modules/.bin/sendcheck"), given, {
    cwd: above,
    stdio: ["ignore", "ignore", "pipe"],
  });
  let said = "";
  child.stderr.on("data", (piece) => {
    said += piece;
  });
  const ended = once(child, "exit");
  const part = join(above, "out.part");
  while (!(existsSync(part) && readdirSync(part).some((name) => !name.startsWith(".")))) {
    if (child.exitCode !== null) throw new Error(`the run ended: ${said}`);
    await new Promise((later) => setTimeout(later, 5));
  }
  return { child, ended, given, said: () => said };
}

test("who stops it finds nothing half written, and a second run waits for the first", async () => {
  const { above } = folders();
  const { child, ended, said, given } = await writing(above);
  const second = npx(given, { cwd: above });
  assert.deepEqual([second.status, /another run is writing into `out`/.test(second.stderr)], [2, true], second.stderr);
  child.kill("SIGINT");
  const [code] = await ended;
  assert.deepEqual([code, said()], [130, "warning: stopped: what was half written was taken away\n"]);
  assert.deepEqual(
    readdirSync(above).filter((name) => name.startsWith("out")),
    [],
  );
  rmSync(above, { recursive: true });
});
