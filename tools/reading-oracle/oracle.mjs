// node oracle.mjs TABLES SNIFFED: how often PapaParse, csv.Sniffer and sendcheck tell what separates cells. Exit code 1 if one
// of the others does where sendcheck does not.

import { readFileSync } from "node:fs";
import Papa from "papaparse";

const [tables, sniffed] = process.argv.slice(2).map((path) => readFileSync(path, "utf8").trimEnd().split("\n"));
const guess = (text) => Papa.parse(text, { delimitersToGuess: [",", ";", "\t", "|"] }).meta.delimiter;
const right = { sendcheck: 0, PapaParse: 0, "csv.Sniffer": 0 };
const missed = [];

tables.forEach((line, index) => {
  const { seed, delimiter, ours, text } = JSON.parse(line);
  const answers = { sendcheck: ours, PapaParse: guess(text), "csv.Sniffer": JSON.parse(sniffed[index]) };
  const telling = Object.keys(answers).filter((name) => answers[name] === delimiter);
  for (const name of telling) right[name] += 1;
  if (ours !== delimiter) missed.push({ seed, delimiter, ours, telling, start: text.slice(0, 300) });
});

console.log(`${tables.length} tables`);
for (const [name, count] of Object.entries(right)) console.log(`${name}: ${count} told`);
for (const miss of missed) console.log("missed:", JSON.stringify(miss));
if (missed.some(({ telling }) => telling.length > 0)) process.exitCode = 1;
