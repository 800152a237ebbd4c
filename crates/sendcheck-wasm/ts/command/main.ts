// The command `sendcheck`, as `npx sendcheck` runs it: the same program, compiled for WASI. It runs in a process of its own, so
// that this one can take away what is half written when somebody stops it.

import { spawn } from "node:child_process";
import { constants } from "node:os";
import { fileURLToPath } from "node:url";
import { Run } from "./run.js";

/** How a run ends that somebody stopped while it was writing, as shells count. */
const STOPPED = 130;

/** How a run ends that could not do what it was asked. */
const FAILED = 2;

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

if (process.platform === "win32") {
  process.stderr.write(
    "error: `npx sendcheck` runs on Linux and macOS; on Windows use it in WSL, or the native command\n",
  );
  process.exit(FAILED);
}

const run = new Run(process.pid);
const program = fileURLToPath(new URL("./command-program.js", import.meta.url));
const child = spawn(process.execPath, [program, ...process.argv.slice(2)], {
  stdio: "inherit",
  env: {
    ...process.env,
    SENDCHECK_WASI_RUN: run.file,
    SENDCHECK_WASI_FOLDER: process.cwd(),
    SENDCHECK_WASI_PROCESS: String(process.pid),
    ...(process.stdout.columns ? { SENDCHECK_WASI_WIDTH: String(process.stdout.columns) } : {}),
  },
});

let stopped: NodeJS.Signals | undefined;
for (const signal of SIGNALS) {
  process.on(signal, () => {
    stopped = signal;
    child.kill("SIGKILL");
  });
}

child.on("error", (error) => {
  run.end();
  process.stderr.write(`error: the command cannot be started: ${error.message}\n`);
  process.exit(FAILED);
});

child.on("exit", (code, signal) => {
  const wasWriting = signal !== null && run.takeAway();
  run.end();
  if (wasWriting) {
    process.stderr.write("warning: stopped: what was half written was taken away\n");
    process.exit(STOPPED);
  }
  process.exit(code ?? 128 + constants.signals[stopped ?? signal ?? "SIGTERM"]);
});
