import { builtin } from "./builtin.js";

/**
 * The engine's bytes: from the file beside this script, which is quickest, or else from the script that carries them.
 *
 * A bundler takes the script along and not the file, and what it makes may lie anywhere; so may the file of another release, which
 * is known by its mark.
 */
export function engine(): Uint8Array<ArrayBuffer> {
  return beside() ?? carried();
}

function beside(): Uint8Array<ArrayBuffer> | undefined {
  // In a bundle that is an ES module there is no such name, and other bundlers put something of theirs in its place.
  if (typeof __dirname !== "string") return undefined;
  try {
    const bytes = builtin("node:fs").readFileSync(`${__dirname}/sendcheck_bg.wasm`);
    return bytes.subarray(-SENDCHECK_ENGINE.length).toString("latin1") === SENDCHECK_ENGINE ? bytes : undefined;
  } catch {
    return undefined;
  }
}

function carried(): Uint8Array<ArrayBuffer> {
  const compressed: string = require("./engine-bytes.cjs");
  return builtin("node:zlib").brotliDecompressSync(Buffer.from(compressed, "base64"));
}
