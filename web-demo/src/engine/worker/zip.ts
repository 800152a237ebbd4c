/**
 * A zip archive without compression (PKWARE APPNOTE 6.3, "stored"), which is all that request bodies need: they are
 * unpacked where they are posted from. Dates are the earliest that the format has, so that equal lists give equal files.
 */
import { Impossible, TOO_MANY_FILES } from "../problems.js";
import { crc32 } from "./crc32.js";

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
/** Names are UTF-8. */
const FLAGS = 0x0800;
const VERSION = 20;
/** 1 January 1980. */
const DATE = 0x21;
/** The format counts files in 16 bits. */
const MOST_FILES = 0xffff;

export interface Entry {
  readonly name: string;
  readonly text: string;
}

export function zip(entries: readonly Entry[]): Blob {
  if (entries.length > MOST_FILES) throw new Impossible(TOO_MANY_FILES);
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const central: Uint8Array<ArrayBuffer>[] = [];
  let offset = 0;
  for (const entry of entries) {
    const name = bytes(entry.name);
    const data = bytes(entry.text);
    const shared = [
      u16(VERSION),
      u16(FLAGS),
      u16(0),
      u16(0),
      u16(DATE),
      u32(crc32(data)),
      u32(data.length),
      u32(data.length),
      u16(name.length),
      u16(0),
    ];
    const local = joined([u32(LOCAL), ...shared, name]);
    central.push(joined([u32(CENTRAL), u16(VERSION), ...shared, u16(0), u16(0), u16(0), u32(0), u32(offset), name]));
    parts.push(local, data);
    offset += local.length + data.length;
  }
  const size = central.reduce((sum, each) => sum + each.length, 0);
  const count = u16(entries.length);
  const end = joined([u32(END), u16(0), u16(0), count, count, u32(size), u32(offset), u16(0)]);
  return new Blob([...parts, ...central, end], { type: "application/zip" });
}

const encoder = new TextEncoder();

function bytes(text: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(encoder.encode(text));
}

function u16(value: number): Uint8Array<ArrayBuffer> {
  return new Uint8Array([value & 0xff, (value >> 8) & 0xff]);
}

function u32(value: number): Uint8Array<ArrayBuffer> {
  return new Uint8Array([value & 0xff, (value >>> 8) & 0xff, (value >>> 16) & 0xff, (value >>> 24) & 0xff]);
}

function joined(pieces: readonly Uint8Array<ArrayBuffer>[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
