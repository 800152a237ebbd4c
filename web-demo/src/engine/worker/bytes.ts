import { Unreadable } from "../problems.js";

/** The bytes of a chosen file, or that it cannot be read. */
export async function bytesOf(blob: Blob): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await blob.arrayBuffer().catch(() => {
    throw new Unreadable();
  });
  return new Uint8Array(bytes);
}

/** A larger file is not read a second time, as a whole, for its fingerprint. */
const HASHED = 1 << 26;

/** What tells a file from any other. */
export async function fingerprint(blob: Blob): Promise<string | null> {
  if (blob.size > HASHED) return null;
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", await bytesOf(blob)));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** The text as its byte order mark says; the mark itself is none of it. */
export function textOf(bytes: Uint8Array): string {
  const utf16 =
    bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : null;
  return new TextDecoder(utf16 ?? "utf-8").decode(bytes);
}
