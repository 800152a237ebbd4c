// Asks what people ask first, of a module that counts, and writes which of its code was come to: that is the first part of the engine.
//
// node first-answer.mjs GLUE COUNTING.wasm EXAMPLES RAN
//
// GLUE holds glue.js, EXAMPLES are the repository's, and RAN is written: the number of each point that was come to, a line each.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

const here = dirname(fileURLToPath(import.meta.url));
const [glue, counting, examples, ran] = process.argv.slice(2).map((path) => resolve(path));

/** What counts is exported so, with the point's number behind it: `tools/split`. */
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
  const recipients = engine.openRecipients(list, {
    handoff: readFileSync(join(examples, "handoffs", `${handoff}.json`)),
  });
  recipients.summary();
  if (recipients.length === 0) throw new Error("the list has no rows");
  recipients.rows();
  const [shown] = recipients.page({ messages: true }).recipients;
  if (shown) recipients.preview(shown.row);
  recipients.free();
}

const listed = (name) => readFileSync(join(examples, "lists", name));

answer("whatsapp-ticket", listed("whatsapp-ticket.csv"));
answer("whatsapp-ticket", listed("whatsapp-ticket-with-mistakes.csv"));
answer("sms-one-variable", listed("sms-one-variable.csv"));

// Lists as programs for customers write them: more columns than are needed, names and texts of many languages, semicolons, quotes, a
// mark at the beginning, numbers as people write them, what is missing or stands there twice; short, and long enough to need memory.
const exported = [
  ["Contact ID", "First Name", "Last Name", "Mobile Phone", "City", "B1"],
  ["17", "J\u00fcrgen", "M\u00fcller", "+49 151 23456789", "K\u00f6ln", "Halle 7"],
  ["18", "Ana", "Garc\u00eda", "+34 612 345 678", "Madrid", "Sal\u00f3n \u201e2\u201c"],
  ["19", "Zo\u00eb", "Martin", "0033 6 12 34 56 78", "Paris", ""],
  ["20", "Tom", "Smith, Jr.", "(44) 7911-123456", "Leeds", "Hall 1"],
  ["21", "Tom", "Smith", "447911123456", "Leeds", "Hall 1"],
  ["22", "Yuki", "\u4f50\u85e4", "81 90-1234-5678", "\u6771\u4eac", "\ud83c\udf89 7"],
];
for (const [delimiter, end, mark] of [
  [",", "\n", ""],
  [";", "\r\n", "\ufeff"],
]) {
  const cell = (text) => (text.includes(delimiter) || text.includes(" ") ? `"${text}"` : text);
  const rows = exported.map((row) => row.map(cell).join(delimiter));
  for (const times of [1, 300]) {
    const list = [rows[0], ...Array.from({ length: times }, () => rows.slice(1)).flat()].join(end);
    answer("sms-one-variable", Buffer.from(`${mark}${list}${end}`));
  }
}

const numbers = Object.entries(functions).flatMap(([name, counted]) =>
  counted.value === 1 ? (RAN.exec(name) ?? []).slice(1) : [],
);
if (numbers.length === 0) throw new Error("nothing ran: the module does not count");
writeFileSync(ran, `${numbers.join("\n")}\n`);
