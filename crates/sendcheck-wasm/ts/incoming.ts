import { joined } from "./input.js";
import { mayBeWorkbook, SIGNATURE } from "./workbooks.js";

/** A file that comes in pieces: what is no workbook is handed on as it comes, what may be one is kept as a whole. */
export class Incoming {
  /** Too few bytes to tell what it is. */
  #start: Uint8Array | undefined = new Uint8Array();
  #pieces: Uint8Array[] = [];

  /** Takes a piece; what of it is to be handed on. */
  push(piece: Uint8Array): Uint8Array {
    if (this.#start === undefined) return this.#kept(piece);
    const start = joined([this.#start, piece]);
    if (start.length < SIGNATURE) {
      this.#start = start;
      return new Uint8Array();
    }
    this.#start = undefined;
    if (!mayBeWorkbook(start)) return start;
    this.#pieces.push(start);
    return new Uint8Array();
  }

  /** Whether it may be a workbook, as far as it came. */
  get mayBeWorkbook(): boolean {
    return this.#pieces.length > 0;
  }

  /** The whole file, if it may be a workbook. */
  workbook(): Uint8Array | undefined {
    return this.mayBeWorkbook ? joined(this.#pieces) : undefined;
  }

  /** What was held back of a file that is too short. */
  rest(): Uint8Array {
    return this.#start ?? new Uint8Array();
  }

  #kept(piece: Uint8Array): Uint8Array {
    if (!this.mayBeWorkbook) return piece;
    // A copy: whoever reads a file may use the memory of a piece for the next one.
    this.#pieces.push(piece.slice());
    return new Uint8Array();
  }
}
