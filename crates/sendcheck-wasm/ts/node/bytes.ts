import { builtin } from "./builtin.js";

/** A module of the package, and where its bytes are. */
export interface ModuleFile {
  file: string;
  /** What it ends with in this release. */
  mark: string;
  /** The script that carries it, compressed, as base64. */
  carried(): string;
}

/**
 * A module's bytes: from the file beside this script, which is quickest, or else from the script that carries them.
 *
 * A bundler takes the script along and not the file, and what it makes may lie anywhere; so may the file of another release, which
 * is known by its mark.
 */
export function moduleBytes({ file, mark, carried }: ModuleFile): Uint8Array<ArrayBuffer> {
  return beside(file, mark) ?? builtin("node:zlib").brotliDecompressSync(Buffer.from(carried(), "base64"));
}

function beside(file: string, mark: string): Uint8Array<ArrayBuffer> | undefined {
  // In a bundle that is an ES module there is no such name, and other bundlers put something of theirs in its place.
  if (typeof __dirname !== "string") return undefined;
  try {
    const bytes = builtin("node:fs").readFileSync(`${__dirname}/${file}`);
    return bytes.subarray(-mark.length).toString("latin1") === mark ? bytes : undefined;
  } catch {
    return undefined;
  }
}
