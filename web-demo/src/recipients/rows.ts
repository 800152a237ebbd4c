/**
 * The table of all rows. Only the rows on the screen are in the document, each of the same height; they are fetched
 * from the worker a page at a time.
 */
import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from "lit";
import type { Only, PageRow } from "sendcheck";
import type { Result } from "../engine/calls.js";
import type { Screen } from "../ui/screen.js";
import { cellId, columnOf, FIRST_CELL, headCells, headingsOf, rowCells } from "./cells.js";
import { details } from "./details.js";
import { moved, type Cursor } from "./keys.js";
import { Pages } from "./pages.js";

/** As in the style sheet. */
const HEIGHT = 40;
/** Rows drawn above and below the screen. */
const SPARE = 6;

export class Rows extends LitElement {
  static override properties = {
    screen: { attribute: false },
    result: { attribute: false },
    only: { attribute: false },
  };
  declare screen: Screen;
  declare result: Result;
  declare only: Only;
  readonly #pages = new Pages(() => this.requestUpdate());
  #cursor: Cursor = { row: 0, column: 0 };
  #open: PageRow | null = null;

  readonly #sized = new ResizeObserver(() => this.requestUpdate());

  override createRenderRoot(): this {
    return this;
  }

  /** Shows a row, counted as in reports, and takes the keyboard there. */
  async reveal(row: number): Promise<void> {
    await this.updateComplete;
    const at = await this.screen.engines.list.ask("find", { row, only: this.only });
    if (at < 0) return;
    await this.#pages.whole(at);
    this.#open = this.#pages.row(at) ?? null;
    const wrong = this.#open?.findings.map((finding) => columnOf(finding, this.result)).find((column) => column > 0);
    this.#go({ row: at, column: wrong === undefined ? 0 : wrong + FIRST_CELL - 1 });
    this.#grid?.focus();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#sized.disconnect();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has("result") && !changed.has("only")) return;
    const { engines } = this.screen;
    const only = this.only;
    this.#pages.start((offset, limit) => engines.list.ask("page", { offset, limit, only }));
    if (changed.has("result")) this.#open = null;
  }

  protected override updated(changed: PropertyValues<this>): void {
    const grid = this.#grid;
    if (!grid) return;
    this.#sized.observe(grid);
    grid.style.setProperty("--cells", String(headingsOf(this.screen, this.result).length));
    if (!changed.has("result") && !changed.has("only")) return;
    this.#cursor = { row: 0, column: 0 };
    grid.scrollTop = 0;
  }

  override render(): TemplateResult {
    const { t } = this.screen;
    const names = headingsOf(this.screen, this.result);
    const total = this.#pages.total;
    const [first, last] = this.#seen(total);
    this.#pages.want(first, last);
    return html`
      <p class="matching" role="status">
        ${total === 0 && this.#pages.known ? t.recipients.table.none : t.recipients.table.matching(total, this.result.rows)}
      </p>
      <p class="hint" id="rows-keys">${t.recipients.table.keys}</p>
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
        @scroll=${() => this.requestUpdate()}
      >
        <div class="grid-head" role="rowgroup">${headCells(t, names)}</div>
        <div class="grid-body" role="rowgroup" .style=${`height:${total * HEIGHT}px`}>
          ${Array.from({ length: Math.max(0, last - first) }, (_, index) => this.#row(first + index, names))}
        </div>
      </div>
      ${this.#open ? details(this.screen, this.#open, names) : nothing}
    `;
  }

  #row(at: number, names: readonly string[]): TemplateResult {
    const choose = (column: number) => {
      this.#go({ row: at, column });
      this.#show(at);
    };
    return html`
      <div class="grid-row" role="row" aria-rowindex=${at + 2} .style=${`transform:translateY(${at * HEIGHT}px)`}>
        ${rowCells({ t: this.screen.t, at, row: this.#pages.row(at), result: this.result, names, cursor: this.#cursor, choose })}
      </div>
    `;
  }

  get #grid(): HTMLElement | null {
    return this.querySelector(".grid");
  }

  #seen(total: number): [number, number] {
    const grid = this.#grid;
    const top = grid?.scrollTop ?? 0;
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
      if (top < grid.scrollTop) grid.scrollTop = top;
      else if (top > grid.scrollTop + room) grid.scrollTop = top - room;
    }
    this.requestUpdate();
    void this.updateComplete.then(() =>
      this.querySelector(`#${cellId(cursor)}`)?.scrollIntoView({ block: "nearest", inline: "nearest" }),
    );
  }

  readonly #key = (event: KeyboardEvent): void => {
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

customElements.define("sc-rows", Rows);
