// node oracle.mjs TEXTS DIRECTORY: one JSON string a line in, alphabet.tsv, replacements.tsv and answers.tsv out.

import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const require = createRequire(import.meta.url);
const { SegmentedMessage } = require("sms-segments-calculator");
const alphabet = require("sms-segments-calculator/dist/libs/UnicodeToGSM.js").default;
const replacements = require("sms-segments-calculator/dist/libs/SmartEncodingMap.js").default;

const [texts, directory] = process.argv.slice(2);
const hex = (text) => [...text].map((character) => character.codePointAt(0).toString(16)).join(" ");
const write = (name, lines) => writeFileSync(join(directory, name), lines.map((line) => `${line}\n`).join(""));

/** The lengths of clusters: a for 1, b for 2, …, z for 26, {27} beyond; a count follows where one repeats. */
function lengths(clusters) {
  const name = (length) => (length <= 26 ? String.fromCharCode(96 + length) : `{${length}}`);
  let written = "";
  for (let at = 0; at < clusters.length; ) {
    let end = at;
    while (end < clusters.length && clusters[end].length === clusters[at].length) end += 1;
    written += name(clusters[at].length) + (end - at > 1 ? end - at : "");
    at = end;
  }
  return written;
}

/** Encoding, units, units of each segment; where clusters join characters and there are segments, their lengths. */
function answer(text) {
  const message = new SegmentedMessage(text);
  const gsm = message.encodingName === "GSM-7";
  const perSegment = message.segments.map((segment) => segment.messageSizeInBits() / (gsm ? 7 : 16));
  const units = perSegment.reduce((sum, each) => sum + each, 0);
  const joined = message.graphemes.length < message.numberOfUnicodeScalars;
  const clusters = joined && perSegment.length > 1 ? `\t${lengths(message.graphemes)}` : "";
  return `${gsm ? "G" : "U"}\t${units}\t${lengths(perSegment.map((length) => ({ length })))}${clusters}`;
}

const codes = Object.keys(alphabet).map(Number);
write(
  "alphabet.tsv",
  codes.sort((a, b) => a - b).map((code) => `${code.toString(16)}\t${alphabet[code].length}`),
);
const pairs = Object.entries(replacements).sort(([a], [b]) => a.codePointAt(0) - b.codePointAt(0));
write(
  "replacements.tsv",
  pairs.map(([from, to]) => `${hex(from)}\t${hex(to)}`),
);
const asked = readFileSync(texts, "utf8").split("\n").filter(Boolean);
write(
  "answers.tsv",
  asked.map((line) => answer(JSON.parse(line))),
);
