// Checks a list with the npm package, as a Node service would.
//
//   node check.mjs PACKAGE LIST.csv HANDOFF.json > report.ndjson

import { readFileSync, writeSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [packageFolder, list, handoff] = process.argv.slice(2);
const { openRecipients } = await import(pathToFileURL(`${packageFolder}/node.js`).href);
const recipients = openRecipients(readFileSync(list), { handoff: readFileSync(handoff) });
for (const lines of recipients.lines({ messages: true })) {
  for (let at = 0; at < lines.length; ) at += writeSync(1, lines, at);
}
