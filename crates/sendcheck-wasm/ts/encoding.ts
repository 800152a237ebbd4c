import { SendcheckError } from "./error.js";

/** What the engine reads by itself; all else the platform decodes. */
const READ_BY_ENGINE: readonly string[] = ["utf-8", "utf-16le", "utf-16be", "windows-1252"];

const MARKS: readonly (readonly number[])[] = [
  [0xef, 0xbb, 0xbf],
  [0xff, 0xfe],
  [0xfe, 0xff],
];

const LONGEST_MARK = 3;

const encoder = new TextEncoder();

/** The name behind a label such as `sjis`. What is no label stays, and the engine says so. */
export function named(label: unknown): unknown {
  return typeof label === "string" ? (decoder(label)?.encoding ?? label) : label;
}

/** A cell in the encoding that it may be in, as far as the platform knows it. */
export function sampleIn(encoding: string, bytes: readonly number[]): string {
  // The cell was cut after so many bytes, perhaps within a character.
  const text = decoder(encoding)?.decode(new Uint8Array(bytes)) ?? "";
  return text.replace(/\ufffd+$/, "");
}

/** From pieces of a list to pieces in UTF-8, and what is left at its end; nothing where the engine reads the encoding. */
export interface Decoding {
  piece(bytes: Uint8Array): Uint8Array;
  end(): Uint8Array;
}

/**
 * What decodes a list.
 *
 * @throws {SendcheckError} `options` if this platform does not know the encoding
 */
export function decoding(encoding: string | undefined): Decoding | undefined {
  if (encoding === undefined || READ_BY_ENGINE.includes(encoding)) return undefined;
  const platform = decoder(encoding);
  if (platform === undefined) {
    const message = `\`encoding\`: this platform does not decode \`${encoding}\`; save the list as UTF-8`;
    throw new SendcheckError({ kind: "options", path: "encoding", message, reason: { kind: "noDecoder", encoding } });
  }
  let held: Uint8Array | undefined = new Uint8Array();
  let marked = false;
  let atStart = true;
  const decoded = (bytes: Uint8Array, stream: boolean): Uint8Array => {
    // A byte order mark wins over what the caller says, and the engine reads it.
    if (marked) return bytes;
    let text = platform.decode(bytes, { stream });
    // A mark in another encoding, such as that of GB 18030, is no part of the text.
    if (atStart && text.startsWith("\ufeff")) text = text.slice(1);
    atStart &&= text === "";
    return encoder.encode(text);
  };
  const begun = (start: Uint8Array): Uint8Array => {
    held = undefined;
    marked = MARKS.some((mark) => mark.every((byte, index) => start[index] === byte));
    return start;
  };
  return {
    piece(bytes) {
      if (held === undefined) return decoded(bytes, true);
      const start: Uint8Array = new Uint8Array(held.length + bytes.length);
      start.set(held);
      start.set(bytes, held.length);
      if (start.length >= LONGEST_MARK) return decoded(begun(start), true);
      held = start;
      return new Uint8Array();
    },
    end() {
      return decoded(held === undefined ? new Uint8Array() : begun(held), false);
    },
  };
}

function decoder(label: string): TextDecoder | undefined {
  try {
    return new TextDecoder(label);
  } catch {
    return undefined;
  }
}
