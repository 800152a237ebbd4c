// The temporary project with the installed package, as the tests see it.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

/** The folder of the project. */
export const project = given("SENDCHECK_PROJECT");

/** The tarball that was installed. */
export const tarball = given("SENDCHECK_TARBALL");

/** Every vector with the crate's answers. */
export const readVectors = () => JSON.parse(readFileSync(given("SENDCHECK_VECTORS"), "utf8"));

/** A consumer's folder. */
export const consumer = (name) => join(project, "consumers", name);

/** Loads by `require`, as a file of the project would. */
export const require = createRequire(join(project, "consumer.cjs"));

/** Loads by `import`, as a file of the project would: the resolution has to use the conditions of `import`. */
export const { load } = await import(pathToFileURL(consumer("load.mjs")).href);

/** The package, as `import` gives it. */
export const sendcheck = await load("sendcheck");

function given(name) {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set; run \`cargo xtask test-npm\``);
  return value;
}
