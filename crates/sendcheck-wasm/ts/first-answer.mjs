// Asks what people ask first, of a module that counts, and writes which functions ran: they are the first part of the engine.
//
// node first-answer.mjs GLUE COUNTING.wasm EXAMPLES RAN
//
// GLUE holds glue.js, EXAMPLES are the repository's, and RAN is written: the number of each function that ran, a line each.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

const here = dirname(fileURLToPath(import.meta.url));
const [glue, counting, examples, ran] = process.argv.slice(2).map((path) => resolve(path));

/** What counts is exported so, with the function's number behind it: `tools/split`. */
const RAN = /^ran(\d+)$/;

/** The package's functions, and those that start the module. */
async function bundled() {
  const folder = mkdtempSync(join(tmpdir(), "sendcheck-first-answer-"));
  const outfile = join(folder, "engine.mjs");
  const contents =
    'export * from "./index.ts"; export { initSync as start } from "./glue.js"; export { started } from "./engine.ts";';
  try {
    await build({
      stdin: { contents, resolveDir: here },
      outfile,
      bundle: true,
      format: "esm",
      platform: "neutral",
      target: "es2022",
      define: { SENDCHECK_VERSION: '""' },
      external: ["./workbook/web.js"],
      plugins: [
        {
          name: "glue",
          setup({ onResolve }) {
            onResolve({ filter: /^\.\/glue\.js$/ }, () => ({ path: join(glue, "glue.js") }));
            onResolve({ filter: /^\.\/rest\.js$/ }, () => ({ path: join(here, "rest.ts") }));
          },
        },
      ],
      logLevel: "warning",
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const engine = await bundled();
const functions = engine.start({ module: readFileSync(counting) });
engine.started();

/** A list is checked, and what a page shows of it at once is asked. */
function answer(handoff, list) {
  const recipients = engine.openRecipients(readFileSync(join(examples, "lists", list)), {
    handoff: readFileSync(join(examples, "handoffs", `${handoff}.json`)),
  });
  recipients.summary();
  recipients.rows();
  const [shown] = recipients.page({ messages: true }).recipients;
  recipients.preview(shown.row);
  Array.from(recipients.lines());
  recipients.free();
}

answer("whatsapp-ticket", "whatsapp-ticket.csv");
answer("whatsapp-ticket", "whatsapp-ticket-with-mistakes.csv");
answer("sms-one-variable", "sms-one-variable.csv");

const numbers = Object.entries(functions).flatMap(([name, counted]) =>
  counted.value === 1 ? (RAN.exec(name) ?? []).slice(1) : [],
);
if (numbers.length === 0) throw new Error("no function ran: the module does not count");
writeFileSync(ran, `${numbers.join("\n")}\n`);
