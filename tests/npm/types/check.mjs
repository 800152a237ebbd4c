// Compiles everything that the vectors make sendcheck answer against the generated types. Run `npm ci` first; needs cargo.

import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const here = fileURLToPath(new URL(".", import.meta.url));
const program = ["run", "--quiet", "--package", "sendcheck-tests", "--example", "type_samples"];

const samples = execFileSync("cargo", program, { cwd: here, maxBuffer: 1 << 28, stdio: ["ignore", "pipe", "inherit"] });
const count = samples.toString().split("\nvoid (").length - 1;
if (count < 500) throw new Error(`only ${count} samples were written`);
writeFileSync(new URL("samples.ts", import.meta.url), samples);
execFileSync("npx", ["--no-install", "tsc", "--project", "."], { cwd: here, stdio: "inherit" });
console.log(`${count} answers have the types that are generated for them`);
