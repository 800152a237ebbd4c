/** The set-up of a campaign in the fragment of an address, which browsers do not send anywhere. */
import { record, type Loose } from "./loose.js";
import type { Chosen, State } from "./model.js";
import { setupOf, withSetup } from "./setup.js";

/** Longer addresses are cut by programs on their way. */
export const LONGEST = 30_000;
/** So much is taken out of a link at most, whatever somebody has packed into it. */
const LARGEST = 1_000_000;

/** Links are deflated; earlier releases did not do so. */
const KEYS = { deflated: "#z=", plain: "#s=" } as const;

/** The link's fragment, or nothing if it would be too long. `single` gives the chosen handoff out of a list of them. */
export async function toFragment(state: State, single: (chosen: Chosen) => Promise<string>): Promise<string | null> {
  const { chosen } = state.message;
  const alone = chosen && (await byItself(chosen, single));
  const data = { ...setupOf(state), chosen: alone };
  const packed = await deflated(new TextEncoder().encode(JSON.stringify(data)));
  const fragment = KEYS.deflated + encode(packed);
  return fragment.length > LONGEST ? null : fragment;
}

/** What was chosen, without the handoffs that were not. */
async function byItself(chosen: Chosen, single: (chosen: Chosen) => Promise<string>): Promise<Chosen> {
  const text = await single(chosen);
  return text === chosen.text ? chosen : { ...chosen, text, pick: null };
}

/** Whether an address was meant as a link of this page, readable or not. */
export function isLink(fragment: string): boolean {
  return Object.values(KEYS).some((key) => fragment.startsWith(key));
}

/** The state that a link opens, or nothing if it cannot be read. */
export async function fromFragment(fragment: string, fresh: State): Promise<State | null> {
  const data = await parse(fragment);
  return data && withSetup(fresh, data);
}

async function parse(fragment: string): Promise<Loose | null> {
  if (!isLink(fragment) || fragment.length > LONGEST) return null;
  try {
    const packed = decode(fragment.slice(KEYS.plain.length));
    const bytes = fragment.startsWith(KEYS.deflated) ? await inflated(packed) : packed;
    return record(JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes)));
  } catch {
    return null;
  }
}

function deflated(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  return through(bytes, new CompressionStream("deflate-raw"));
}

function inflated(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  return through(bytes, new DecompressionStream("deflate-raw"));
}

type Packing = ReadableWritablePair<Uint8Array<ArrayBuffer>, BufferSource>;

async function through(bytes: Uint8Array<ArrayBuffer>, packing: Packing): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  const reader = new Blob([bytes]).stream().pipeThrough(packing).getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    pieces.push(next.value);
    size += next.value.length;
    if (size > LARGEST) throw new RangeError("more than a set-up holds");
  }
  return new Uint8Array(await new Blob(pieces).arrayBuffer());
}

/** Base64 with the letters that addresses may hold. */
function encode(bytes: Uint8Array): string {
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

function decode(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(binary, (each) => each.charCodeAt(0));
}
