/**
 * The table of all rows. Only the rows on the screen are in the document, each of the same height; they are fetched
 * from the worker a page at a time.
 */
import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from "lit";
import type { Only, PageRow, RuleCode } from "sendcheck";
import type { Order, Result } from "../engine/calls.js";
import type { Screen } from "../ui/screen.js";
import { cellId, columnOf, FIRST_CELL, headCells, headingsOf, rowCells, shownColumns, type Drawn } from "./cells.js";
import { details } from "./details.js";
import { moved, type Cursor } from "./keys.js";
import { canMend, mendCell, takeBack } from "./mending.js";
import { Pages } from "./pages.js";
import { Track } from "./track.js";

/** As in the style sheet. */
const HEIGHT = 40;
/** Rows drawn above and below the screen. */
const SPARE = 6;

export class Rows extends LitElement {
  static override properties = {
    screen: { attribute: false },
    result: { attribute: false },
    only: { attribute: false },
    order: { attribute: false },
  };
  declare screen: Screen;
  declare result: Result;
  declare only: Only;
  declare order: Order;
  readonly #pages = new Pages(() => this.requestUpdate());
  readonly #track = new Track();
  #cursor: Cursor = { row: 0, column: 0 };
  #open: PageRow | null = null;
  /** The cell that is being typed, with what it held. */
  #edited: { readonly at: Cursor; readonly row: number; readonly column: number; readonly text: string } | null = null;

  /** The cell that was clicked last, if nothing else was: the second of two clicks may meet the row that the first opened. */
  #clicked: Cursor | null = null;

  readonly #sized = new ResizeObserver(() => this.requestUpdate());

  override createRenderRoot(): this {
    return this;
  }

  /** Shows a row, counted as in reports, and takes the keyboard there. */
  async reveal(row: number): Promise<void> {
    await this.updateComplete;
    const at = await this.screen.engines.list.ask("find", { row, only: this.only, order: this.order });
    if (at < 0) return;
    await this.#pages.whole(at);
    this.#come(at);
  }

  /** Shows the first row that is there, where this rule reported, and takes the keyboard there. */
  async first(code: RuleCode): Promise<void> {
    await this.updateComplete;
    await this.#pages.whole(0);
    this.#come(0, code);
  }

  #come(at: number, code?: RuleCode): void {
    const row = this.#pages.row(at);
    this.#open = row ?? null;
    const meant = row?.findings.filter((finding) => code === undefined || finding.code === code) ?? [];
    const wrong = meant.map((finding) => columnOf(finding, this.result)).find((column) => column > 0);
    this.#go({ row: at, column: wrong === undefined ? 0 : this.#placeOf(wrong) });
    this.#grid?.focus();
  }

  get #shown(): readonly number[] {
    return shownColumns(this.result, headingsOf(this.screen, this.result));
  }

  /** Where a column of the list, from 1, stands in the table. */
  #placeOf(column: number): number {
    const place = this.#shown.indexOf(column);
    return place < 0 ? 0 : place + FIRST_CELL;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#sized.disconnect();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!this.#isOther(changed) && !changed.has("result")) return;
    const { engines } = this.screen;
    const { only, order } = this;
    this.#pages.start((offset, limit) => engines.list.ask("page", { offset, limit, only, order }));
    if (!changed.has("result")) return;
    this.#edited = null;
    if (!isMended(changed.get("result"), this.result)) this.#open = null;
    else if (this.#open) void this.#lookAgain(this.#open.row);
  }

  /** Whether other rows are asked for, or in another order. */
  #isOther(changed: PropertyValues<this>): boolean {
    return changed.has("only") || changed.has("order");
  }

  /** The row that is open, as it is now; nothing of one that was left out. */
  async #lookAgain(row: number): Promise<void> {
    const { engines } = this.screen;
    const shown = await engines.list.ask("shown", { row }).catch(() => null);
    if (this.#open?.row !== row) return;
    this.#open = shown?.recipient ?? null;
    this.requestUpdate();
  }

  protected override updated(changed: PropertyValues<this>): void {
    const grid = this.#grid;
    if (!grid) return;
    this.#sized.observe(grid);
    grid.style.setProperty("--cells", String(headingsOf(this.screen, this.result).length));
    const isOther = changed.has("result") && !isMended(changed.get("result"), this.result);
    if (!isOther && !this.#isOther(changed)) return;
    this.#cursor = { row: 0, column: 0 };
    this.#track.go(grid, 0);
  }

  override render(): TemplateResult {
    const { t } = this.screen;
    const names = headingsOf(this.screen, this.result);
    const shown = shownColumns(this.result, names);
    const total = this.#pages.total;
    this.#track.full = total * HEIGHT;
    const [first, last] = this.#seen(total);
    this.#pages.want(first, last);
    return html`
      <p class="matching" role="status">
        ${total === 0 && this.#pages.known ? t.recipients.table.none : t.recipients.table.matching(total, this.result.rows)}
      </p>
      <p class="hint" id="rows-keys">${t.recipients.table.keys} ${this.#mends ? t.mend.keys : nothing}</p>
      <div class="beside ${this.#open ? "open" : ""}" @click=${this.#click} @dblclick=${this.#twice}>
      <div
        class="grid"
        role="grid"
        tabindex="0"
        aria-label=${t.recipients.table.label}
        aria-describedby="rows-keys"
        aria-rowcount=${total + 1}
        aria-colcount=${names.length + FIRST_CELL}
        aria-activedescendant=${total > 0 ? cellId(this.#cursor) : nothing}
        @keydown=${this.#key}
        @scroll=${this.#scrolled}
      >
        <div class="grid-head" role="rowgroup">${headCells(this.screen, this.result, names)}</div>
        <div class="grid-body" role="rowgroup" .style=${`height:${this.#track.height}px`}>
          ${Array.from({ length: Math.max(0, last - first) }, (_, index) => this.#row(first + index, names, shown))}
        </div>
      </div>
      ${this.#open ? this.#details(this.#open, names, shown) : nothing}
      </div>
    `;
  }

  #details(row: PageRow, names: readonly string[], shown: readonly number[]): TemplateResult {
    const edit = this.#mends ? (column: number) => void this.#editOpen(row.row, column) : null;
    const leave = (event: KeyboardEvent) => {
      if (event.key === "Escape") this.#grid?.focus();
    };
    return html`<div class="opened" @keydown=${leave}>${details(this.screen, { row, names, shown }, edit)}</div>`;
  }

  get #mends(): boolean {
    return canMend(this.screen);
  }

  #row(at: number, names: readonly string[], shown: readonly number[]): TemplateResult {
    const choose = (column: number) => {
      this.#clicked = { row: at, column };
      this.#go(this.#clicked);
      this.#show(at);
    };
    return html`
      <div class="grid-row" role="row" aria-rowindex=${at + 2} .style=${`transform:translateY(${this.#track.placeOf(at * HEIGHT)}px)`}>
        ${rowCells({ t: this.screen.t, at, row: this.#pages.row(at), result: this.result, names, shown, cursor: this.#cursor, choose, mends: this.#mends, field: this.#field(at) })}
      </div>
    `;
  }

  get #grid(): HTMLElement | null {
    return this.querySelector(".grid");
  }

  #seen(total: number): [number, number] {
    const grid = this.#grid;
    const { top } = this.#track;
    const height = grid?.clientHeight ?? 0;
    const first = Math.max(0, Math.floor(top / HEIGHT) - SPARE);
    return [Math.min(first, total), Math.min(total, Math.ceil((top + height) / HEIGHT) + SPARE)];
  }

  #show(at: number): void {
    this.#open = this.#pages.row(at) ?? null;
    this.requestUpdate();
  }

  #go(cursor: Cursor): void {
    this.#cursor = cursor;
    const grid = this.#grid;
    if (grid) {
      const top = cursor.row * HEIGHT;
      const room = grid.clientHeight - 2 * HEIGHT;
      if (top < this.#track.top) this.#track.go(grid, top);
      else if (top > this.#track.top + room) this.#track.go(grid, top - room);
    }
    this.requestUpdate();
    void this.updateComplete.then(() =>
      this.querySelector(`#${cellId(cursor)}`)?.scrollIntoView({ block: "nearest", inline: "nearest" }),
    );
  }

  readonly #scrolled = (event: Event & { currentTarget: EventTarget | null }): void => {
    if (event.currentTarget instanceof HTMLElement) this.#track.scrolled(event.currentTarget);
    this.requestUpdate();
  };

  /** Begins to type a cell of the row that is open, where that row is in the table. */
  async #editOpen(row: number, column: number): Promise<void> {
    const at = await this.screen.engines.list.ask("find", { row, only: this.only, order: this.order });
    if (at < 0) return this.reveal(row);
    await this.#pages.whole(at);
    return this.#edit({ row: at, column: this.#placeOf(column) });
  }

  /** Begins to type a cell. */
  async #edit(at: Cursor): Promise<void> {
    const row = this.#pages.row(at.row);
    const column = this.#shown[at.column - FIRST_CELL];
    if (!row || !column || !this.#mends) return;
    this.#go(at);
    const { result } = this;
    const text = await this.screen.engines.list.ask("cell", { row: row.row, column });
    if (this.result !== result) return;
    this.#edited = { at, row: row.row, column, text };
    this.requestUpdate();
    await this.updateComplete;
    const field = this.querySelector<HTMLTextAreaElement>(".grid textarea");
    field?.focus();
    field?.select();
  }

  #field(at: number): Drawn["field"] {
    const edited = this.#edited;
    if (edited?.at.row !== at) return null;
    const { column } = edited.at;
    const end = async (value: string | null, back: boolean) => {
      if (this.#edited !== edited) return;
      this.#edited = null;
      this.requestUpdate();
      if (back) this.#grid?.focus();
      if (value !== null && value !== edited.text) {
        await mendCell(this.screen, edited.row, edited.column, value);
      }
    };
    return { column, text: edited.text, end: (value, back) => void end(value, back) };
  }

  readonly #click = {
    capture: true,
    handleEvent: (event: MouseEvent): void => {
      if (event.detail < 2) {
        this.#clicked = null;
        return;
      }
      const cell = this.#clicked && this.querySelector(`#${cellId(this.#clicked)}`);
      // What has come under the mouse meanwhile was not meant.
      if (cell && event.target instanceof Node && !cell.contains(event.target)) event.stopPropagation();
    },
  };

  readonly #twice = (event: MouseEvent): void => {
    if (!this.#clicked || !this.#mends) return;
    event.preventDefault();
    void this.#edit(this.#clicked);
  };

  readonly #key = (event: KeyboardEvent): void => {
    // What is typed into a cell is typed.
    if (event.target instanceof HTMLTextAreaElement) return;
    if (event.key === "z" && (event.ctrlKey || event.metaKey) && this.#mends) {
      event.preventDefault();
      void takeBack(this.screen, false);
      return;
    }
    const types = event.key === "Enter" || event.key === "F2";
    if (types && this.#mends && this.#cursor.column >= FIRST_CELL) {
      event.preventDefault();
      void this.#edit(this.#cursor);
      return;
    }
    const page = Math.max(1, Math.floor((this.#grid?.clientHeight ?? HEIGHT) / HEIGHT) - 2);
    const columns = headingsOf(this.screen, this.result).length + FIRST_CELL;
    if (event.key === "Enter") {
      event.preventDefault();
      this.#show(this.#cursor.row);
      void this.updateComplete.then(() => this.querySelector<HTMLElement>("#row-details")?.focus());
      return;
    }
    const cursor = moved(this.#cursor, event, { rows: this.#pages.total, columns, page });
    if (!cursor) return;
    event.preventDefault();
    this.#go(cursor);
  };
}

/** Whether these are the same recipients, among whom something was changed. */
function isMended(before: Result | undefined, now: Result): boolean {
  return before?.reading === now.reading;
}

customElements.define("sc-rows", Rows);
