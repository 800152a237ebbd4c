// Runs the command's module: `node command-program.js ARGUMENTS`. `main.ts` starts it.

import { readFileSync } from "node:fs";

/** How a run ends that stopped in the middle, as a panic of the native command does. */
const BROKEN = 101;

// Node calls its WASI experimental and says so on standard error, which is the command's.
const warn = process.emitWarning.bind(process);
process.emitWarning = ((warning: string | Error, ...rest: []) => {
  if (!String(warning).includes("WASI is an experimental feature")) warn(warning, ...rest);
}) as typeof process.emitWarning;

const { WASI } = await import("node:wasi");
const wasi = new WASI({
  version: "preview1",
  args: ["sendcheck", ...process.argv.slice(2)],
  env: process.env,
  preopens: { "/": "/" },
  returnOnExit: true,
});
try {
  const module = await WebAssembly.compile(readFileSync(new URL("./command.wasm", import.meta.url)));
  const instance = await WebAssembly.instantiate(module, wasi.getImportObject() as WebAssembly.Imports);
  process.exitCode = wasi.start(instance);
} catch (error) {
  process.stderr.write(`error: the command stopped: ${error instanceof Error ? error.message : error}\n`);
  process.exitCode = BROKEN;
}
