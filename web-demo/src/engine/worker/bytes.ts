import { Unreadable } from "../unreadable.js";

/** The bytes of a chosen file, or that it cannot be read. */
export async function bytesOf(blob: Blob): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await blob.arrayBuffer().catch(() => {
    throw new Unreadable();
  });
  return new Uint8Array(bytes);
}
