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
