/** How keys move through a table, as the ARIA practices for grids have it. */
export interface Cursor {
  readonly row: number;
  readonly column: number;
}

export interface Extent {
  readonly rows: number;
  readonly columns: number;
  readonly page: number;
}

type Key = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey">;

/** Where a key leads, or nothing if it leads nowhere. */
export function moved(from: Cursor, { key, ctrlKey, metaKey }: Key, extent: Extent): Cursor | null {
  const all = ctrlKey || metaKey;
  const last = extent.columns - 1;
  switch (key) {
    case "ArrowDown":
      return inside(from.row + 1, from.column, extent);
    case "ArrowUp":
      return inside(from.row - 1, from.column, extent);
    case "ArrowRight":
      return inside(from.row, from.column + 1, extent);
    case "ArrowLeft":
      return inside(from.row, from.column - 1, extent);
    case "PageDown":
      return inside(from.row + extent.page, from.column, extent);
    case "PageUp":
      return inside(from.row - extent.page, from.column, extent);
    case "Home":
      return inside(all ? 0 : from.row, 0, extent);
    case "End":
      return inside(all ? extent.rows - 1 : from.row, last, extent);
    default:
      return null;
  }
}

function inside(row: number, column: number, { rows, columns }: Extent): Cursor {
  return { row: clamp(row, rows - 1), column: clamp(column, columns - 1) };
}

function clamp(value: number, most: number): number {
  return Math.max(0, Math.min(value, most));
}
