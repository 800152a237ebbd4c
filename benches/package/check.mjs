// Checks a list with the npm package, as a Node service would.
//
//   node check.mjs PACKAGE LIST.csv HANDOFF.json OPTIONS.json [--without-messages] [--twice] > report.ndjson
//
// OPTIONS.json are the package's own options beside the handoff. With `--twice` it does all of it a second time and
// says on standard error what that took of the processor's time, in seconds.

import { readFileSync, writeSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [packageFolder, list, handoff, options, ...flags] = process.argv.slice(2);
const { openRecipients } = await import(pathToFileURL(`${packageFolder}/node.js`).href);
const given = JSON.parse(readFileSync(options, "utf8"));
const messages = !flags.includes("--without-messages");

function check() {
  const recipients = openRecipients(readFileSync(list), { ...given, handoff: readFileSync(handoff) });
  for (const lines of recipients.lines({ messages })) {
    for (let at = 0; at < lines.length; ) at += writeSync(1, lines, at);
  }
  recipients.free();
}

check();
if (flags.includes("--twice")) {
  const before = process.cpuUsage();
  check();
  const { user, system } = process.cpuUsage(before);
  writeSync(2, `${(user + system) / 1e6}\n`);
}
