// Whether sendcheck and the baseline say the same of every row.
//
//   node agree.mjs OURS.ndjson THEIRS.ndjson
//
// Both lines of a row have to agree on the verdict, the number, its region, what the SMS takes, the texts, and on every
// code that the baseline knows. What only sendcheck knows may fail a row that the baseline accepts; how often it does
// is counted and printed. Anything else is an error that names the first rows.

import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";

const KNOWN = new Set([
  "MISSING_CONSUMER_INFORMATION",
  "INVALID_NUMBER",
  "DUPLICATE_NUMBER",
  "MISSING_VARIABLE",
  "VARIABLE_TOO_LONG",
  "VARIABLE_WHITESPACE",
  "INSUFFICIENT_HEADER_VARIABLES",
  "HEADER_VARIABLE_INVALID_URL",
  "IMAGE_URL_NOT_WHITELISTED",
  "HEADER_VARIABLE_EXTENSION",
  "BODY_TOO_LONG",
  "MESSAGE_TOO_LONG",
  "MESSAGE_OVER_140",
  "MESSAGE_SPLITS",
]);

/** The lines of the two files, in pairs; longer files than a string may be. */
async function* pairs(files) {
  const [ours, theirs] = files.map((file) =>
    createInterface({ input: createReadStream(file), crlfDelay: Infinity })[Symbol.asyncIterator](),
  );
  for (;;) {
    const [mine, other] = [(await ours.next()).value, (await theirs.next()).value];
    if (mine === undefined && other === undefined) return;
    yield [mine, other];
  }
}

const codes = (findings) => [...new Set(findings.map(({ code }) => code))].filter((code) => KNOWN.has(code)).sort();

/** What both have to say of a row. */
function said({ number, region, verdict, findings, sms, messages }) {
  const known = codes(findings);
  // A number that is none has no region and no normal form to agree on.
  const isNumber = !known.includes("INVALID_NUMBER");
  const texts = Array.isArray(messages)
    ? Object.fromEntries(messages.map(({ channel, text }) => [channel === "wa" ? "wa" : "sms", text ?? undefined]))
    : messages;
  const size = sms && { encoding: sms.encoding, segments: sms.segments, units: sms.units };
  const who = isNumber ? { number, region } : {};
  return { ...who, verdict, known, size, texts: { wa: texts?.wa, sms: texts?.sms } };
}

const onlyOurs = new Map();
const different = [];
let rows = 0;
for await (const lines of pairs(process.argv.slice(2))) {
  if (lines.includes(undefined)) {
    different.push(`one of them ends behind row ${rows}`);
    break;
  }
  const [mine, other] = lines.map((line) => JSON.parse(line));
  if (mine.summary && other.summary) break;
  rows++;
  const [a, b] = [said(mine), said(other)];
  const more = mine.findings.filter(({ code, severity }) => severity === "error" && !KNOWN.has(code));
  if (a.verdict === "failed" && b.verdict === "accepted" && more.length > 0) {
    for (const { code } of more) onlyOurs.set(code, (onlyOurs.get(code) ?? 0) + 1);
    b.verdict = a.verdict;
  }
  if (JSON.stringify(a) !== JSON.stringify(b)) {
    different.push(`row ${mine.row}\n  sendcheck:  ${JSON.stringify(a)}\n  JavaScript: ${JSON.stringify(b)}`);
  }
}
if (different.length > 0) {
  console.error(`${different.length} rows differ:\n${different.slice(0, 5).join("\n")}`);
  process.exit(1);
}
const extra = [...onlyOurs].map(([code, count]) => `${code} ${count}`).join(", ");
console.log(`${rows} rows agree${extra && `; failed for what only sendcheck knows: ${extra}`}`);
