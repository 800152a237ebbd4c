/** The cells of the table. */
import { html, nothing, type TemplateResult } from "lit";
import type { Finding, PageRow, Severity } from "sendcheck";
import type { ListResult, Order, Result } from "../engine/calls.js";
import type { Texts } from "../i18n/index.js";
import { prose } from "../ui/prose.js";
import type { Screen } from "../ui/screen.js";
import type { Cursor } from "./keys.js";

/** The columns of a list: its own names, else those that the message expects. */
function columnsOf({ state }: Screen, { summary }: ListResult): readonly string[] {
  const { result } = state.message;
  const expected = result.state === "done" ? result.value.report.columns.map(({ name }) => name) : [];
  return summary.readAs.columns.length > 0 ? summary.readAs.columns : expected;
}

/** The names over the cells of the table: one more than there are columns where a row has more cells. */
export function headingsOf(screen: Screen, result: Result): readonly string[] {
  if (result.origin === "request") return result.members.map((pointer) => pointer.slice(1).replaceAll("/", "."));
  const { t } = screen;
  const { summary } = result;
  const names = columnsOf(screen, result);
  return summary.byCode.ROW_TOO_LONG ? [...names, t.recipients.table.surplus] : names;
}

/** The columns, each from 1: those that fill something of the message, and the others. */
export function columnsByUse(result: Result, names: readonly string[]): { used: number[]; unused: number[] } {
  const all = names.map((_, index) => index + 1);
  if (result.origin === "request") return { used: all, unused: [] };
  const fills = new Set(result.summary.readAs.needs.map(({ column }) => column));
  return { used: all.filter((column) => fills.has(column)), unused: all.filter((column) => !fills.has(column)) };
}

/** The columns in the order they are shown, each from 1. */
export function shownColumns(result: Result, names: readonly string[]): readonly number[] {
  const { used, unused } = columnsByUse(result, names);
  return [...used, ...unused];
}

/** The recipient's own cells come behind row, verdict and findings. */
export const FIRST_CELL = 3;

export function cellId({ row, column }: Cursor): string {
  return `cell-${row}-${column}`;
}

/** By what each column puts the rows into order, if by anything. */
function ordersOf(result: Result, shown: readonly number[]): readonly (Order["by"] | null)[] {
  const address = result.origin === "list" ? addressOf(result) : addressIn(result.members);
  return ["row", "verdict", null, ...shown.map((column) => (column === address ? "number" : null))];
}

/** The column that people are addressed by, from 1. */
function addressOf({ summary }: ListResult): number | undefined {
  return summary.readAs.needs.find(({ need }) => need === "Phone" || need === "Id")?.column;
}

function addressIn(members: readonly string[]): number {
  return members.findIndex((pointer) => pointer.startsWith("/consumerContent/")) + 1;
}

export function headCells(screen: Screen, result: Result, names: readonly string[]): TemplateResult {
  const texts = screen.t.recipients.table;
  const shown = shownColumns(result, names);
  const all = [texts.row, texts.verdict, texts.findings, ...shown.map((column) => names[column - 1] ?? "")];
  const orders = ordersOf(result, shown);
  return html`
    <div class="grid-row" role="row" aria-rowindex="1">
      ${all.map((name, index) => headCell(screen, name, index, orders[index] ?? null))}
    </div>
  `;
}

function headCell({ t, state, act }: Screen, name: string, index: number, by: Order["by"] | null): TemplateResult {
  if (!by) return html`<div role="columnheader" aria-colindex=${index + 1}><bdi>${name}</bdi></div>`;
  const { order } = state.recipients;
  const mine = order.by === by;
  const turn = () => act({ type: "order", order: { by, descending: mine && !order.descending } });
  // Cells are read with the name of their column, which is not what its button does.
  return html`
    <div role="columnheader" aria-label=${name} aria-colindex=${index + 1} aria-sort=${mine ? (order.descending ? "descending" : "ascending") : "none"}>
      <button type="button" class="bare" tabindex="-1" aria-label=${t.recipients.table.sortBy(name)} @click=${turn}>
        <bdi>${name}</bdi> <span aria-hidden="true">${mine ? (order.descending ? "↓" : "↑") : "↕"}</span>
      </button>
    </div>
  `;
}

export interface Drawn {
  readonly t: Texts;
  readonly at: number;
  readonly row: PageRow | undefined;
  readonly result: Result;
  readonly names: readonly string[];
  /** The columns in the order they are shown, each from 1. */
  readonly shown: readonly number[];
  readonly cursor: Cursor;
  readonly choose: (column: number) => void;
  /** Whether cells of the list can be typed. */
  readonly mends: boolean;
  /** The cell of this row that is being typed, if one is. */
  readonly field: Typing | null;
}

export interface Typing {
  readonly column: number;
  readonly text: string;
  /** Ends with what was typed, or with nothing where that was left; `back` takes the keyboard back to the table. */
  end(value: string | null, back: boolean): void;
}

export function rowCells({ t, at, row, result, names, shown, cursor, choose, mends, field }: Drawn): TemplateResult[] {
  const texts = t.recipients.table;
  const marks = row ? marksOf(row, result) : new Map<number, Severity>();
  const contents: (TemplateResult | string)[] = row
    ? [
        String(row.row),
        html`<span class="verdict ${row.verdict}">${texts.verdicts[row.verdict]}</span>`,
        html`${prose(row.findings.map((finding) => t.said.finding(finding).message).join(" "))}`,
        ...shown.map((column) => row.cells?.[column - 1] ?? ""),
      ]
    : [texts.loading, "", "", ...shown.map(() => "")];
  return contents.map((content, column) => {
    const own = shown[column - FIRST_CELL] ?? 0;
    const mark = marks.get(own);
    const here = cursor.row === at && cursor.column === column;
    return html`
      <div
        role=${column === 0 ? "rowheader" : "gridcell"}
        id=${cellId({ row: at, column })}
        class="${mark ?? ""} ${here ? "here" : ""}"
        aria-colindex=${column + 1}
        aria-invalid=${mark === "error" ? "true" : nothing}
        aria-readonly=${!mends ? nothing : column < FIRST_CELL ? "true" : "false"}
        @click=${() => choose(column)}
      >
        ${field?.column === column ? typing(t, names[own - 1] ?? "", field) : content === "" && mark === "error" ? html`<i>${t.shell.empty}</i>` : html`<bdi>${content}</bdi>`}
      </div>
    `;
  });
}

/** A cell that is being typed. A value may have lines of its own, so Enter ends it and with Shift begins one. */
function typing(t: Texts, name: string, { text, end }: Typing): TemplateResult {
  const key = (event: KeyboardEvent & { currentTarget: HTMLTextAreaElement }) => {
    event.stopPropagation();
    const ends = event.key === "Enter" && !event.shiftKey;
    if (ends || event.key === "Tab") {
      event.preventDefault();
      end(event.currentTarget.value, true);
    } else if (event.key === "Escape") end(null, true);
  };
  const still = (event: Event) => event.stopPropagation();
  const blur = (event: Event & { currentTarget: HTMLTextAreaElement }) => end(event.currentTarget.value, false);
  return html`<textarea
    rows="1"
    dir="auto"
    spellcheck="false"
    aria-label=${t.mend.cell(name)}
    .value=${text}
    @keydown=${key}
    @click=${still}
    @dblclick=${still}
    @blur=${blur}
  ></textarea>`;
}

const RANK = { info: 0, warning: 1, error: 2 } as const;

/** The severest finding of each column, counted from 1. */
function marksOf({ findings }: PageRow, result: Result): Map<number, Severity> {
  const marks = new Map<number, Severity>();
  for (const finding of findings) {
    const column = columnOf(finding, result);
    const before = marks.get(column);
    if (column > 0 && (!before || RANK[finding.severity] > RANK[before])) marks.set(column, finding.severity);
  }
  return marks;
}

/** The column that a finding is on, counted from 1; 0 if it is on none. On an object it stands on the first of its members. */
export function columnOf({ at }: Finding, result: Result): number {
  if (typeof at !== "string") return at.column ?? 0;
  const pointer = at.replace(/^\/consumers\/\d+/, "");
  if (pointer === "" || result.origin === "list") return 0;
  return result.members.findIndex((member) => member === pointer || member.startsWith(`${pointer}/`)) + 1;
}
