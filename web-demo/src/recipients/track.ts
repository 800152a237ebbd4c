/**
 * Where the table is scrolled to, in pixels of all its rows. Browsers let no element be higher than some tens of millions of
 * pixels, fewer than the rows of a very long list take: then the element is as high as that, and stands for another stretch of the
 * rows depending on where it is. A turn of the wheel moves as many rows as ever; dragging the bar moves in proportion.
 */

/** What every browser lets an element be high: Firefox about 17.9 million pixels, Chromium 33.5. */
const HIGHEST = 15_000_000;
/** Stretches of the height, of each of which the rows lie where they are or moved by the same distance. */
const STRETCHES = 100;

export class Track {
  #full = 0;
  #offset = 0;
  #last = 0;

  /** The height of all rows. */
  set full(height: number) {
    if (height === this.#full) return;
    this.#full = height;
    this.#offset = Math.min(this.#offset, this.#offsetOf(this.#stretches - 1));
  }

  /** The height of the element that holds them. */
  get height(): number {
    return Math.min(this.#full, HIGHEST);
  }

  /** The pixel of the rows that is uppermost on the screen. */
  get top(): number {
    return this.#last + this.#offset;
  }

  /** Where a pixel of the rows lies in the element. */
  placeOf(pixel: number): number {
    return pixel - this.#offset;
  }

  /** Takes note of where somebody scrolled to. */
  scrolled(box: Pick<HTMLElement, "scrollTop" | "clientHeight">): void {
    const { scrollTop, clientHeight } = box;
    const isStep = Math.abs(scrollTop - this.#last) < clientHeight;
    this.#last = scrollTop;
    if (this.#full <= HIGHEST) return;
    if (isStep) {
      this.go(box, this.top);
      return;
    }
    const share = (this.#full - clientHeight) / (HIGHEST - clientHeight);
    this.#offset = this.#offsetOf(this.#stretchOf(scrollTop * share));
  }

  /** Goes to a pixel of the rows. */
  go(box: Pick<HTMLElement, "scrollTop">, pixel: number): void {
    const top = Math.max(0, pixel);
    this.#offset = this.#offsetOf(this.#stretchOf(top));
    if (box.scrollTop !== top - this.#offset) box.scrollTop = top - this.#offset;
    this.#last = box.scrollTop;
  }

  get #stretches(): number {
    return Math.max(2, Math.floor((this.#full * STRETCHES) / HIGHEST));
  }

  #stretchOf(pixel: number): number {
    return Math.min(this.#stretches - 1, Math.floor((pixel * STRETCHES) / HIGHEST));
  }

  /** Nothing at the start, and all that the element lacks at the end. */
  #offsetOf(stretch: number): number {
    const lacks = Math.max(0, this.#full - HIGHEST);
    return Math.round((stretch * lacks) / (this.#stretches - 1));
  }
}
