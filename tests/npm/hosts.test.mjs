// The package where people use it: what each host builds and runs, with nothing configured for sendcheck.
//
// `cargo xtask test-hosts` runs all of them, and those of its arguments; the other tests only what is quick to install.

import { readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { runHost } from "./host.mjs";

const every = readdirSync(fileURLToPath(new URL("hosts", import.meta.url)), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

const { SENDCHECK_TARBALL: tarball, SENDCHECK_HOSTS: asked, SENDCHECK_HOSTS_FOLDER: folder } = process.env;
const named = asked === "" ? every : asked.split(" ");

for (const name of named) {
  test(`host: ${name}`, async () => {
    if (!every.includes(name)) throw new Error(`there is no host ${name}; there are ${every.join(", ")}`);
    await runHost(name, { folder: join(folder, name), tarball });
  });
}
