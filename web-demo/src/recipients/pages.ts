/** The rows that have been fetched, a page at a time; pages that were not looked at for long are let go. */
import type { Page, PageRow } from "sendcheck";

const SIZE = 100;
const KEPT = 20;

type Fetch = (offset: number, limit: number) => Promise<Page>;

export class Pages {
  #fetch: Fetch | null = null;
  #pages = new Map<number, readonly PageRow[]>();
  #wanted: [number, number] = [0, 0];
  #busy = false;
  #total = 0;
  known = false;

  constructor(readonly changed: () => void) {}

  get total(): number {
    return this.#total;
  }

  /** Forgets everything: another list, or another filter. The number of rows stays until the new one is known. */
  start(fetch: Fetch): void {
    this.#fetch = fetch;
    this.#pages = new Map();
    this.known = false;
    void this.#fill();
  }

  row(at: number): PageRow | undefined {
    return this.#pages.get(Math.floor(at / SIZE))?.[at % SIZE];
  }

  /** Says which rows are on the screen. */
  want(first: number, last: number): void {
    this.#wanted = [first, last];
    void this.#fill();
  }

  /** Fetches the page of a row. */
  async whole(at: number): Promise<void> {
    const page = Math.floor(at / SIZE);
    if (this.#fetch && !this.#pages.has(page)) await this.#load(page, this.#fetch);
  }

  /**
   * One page at a time: who scrolls fast leaves most pages behind before they could arrive, and who types a word is not
   * interested in what was found for its first letters.
   */
  async #fill(): Promise<void> {
    const fetch = this.#fetch;
    const page = this.#missing();
    if (!fetch || this.#busy || page === null) return;
    this.#busy = true;
    const loaded = await this.#load(page, fetch).then(
      () => true,
      () => false,
    );
    this.#busy = false;
    // What failed is not asked for again, unless there is another list by now.
    if (loaded || this.#fetch !== fetch) void this.#fill();
  }

  async #load(page: number, fetch: Fetch): Promise<void> {
    const { total, recipients } = await fetch(page * SIZE, SIZE);
    if (this.#fetch !== fetch) return;
    this.#pages.set(page, recipients);
    this.#total = total;
    this.known = true;
    this.#forget(page);
    this.changed();
  }

  #missing(): number | null {
    if (!this.known) return 0;
    const last = Math.min(this.#wanted[1], this.#total);
    for (let page = Math.floor(this.#wanted[0] / SIZE); page * SIZE < last; page++) {
      if (!this.#pages.has(page)) return page;
    }
    return null;
  }

  #forget(kept: number): void {
    for (const page of this.#pages.keys()) {
      if (this.#pages.size <= KEPT) return;
      if (page !== kept) this.#pages.delete(page);
    }
  }
}
