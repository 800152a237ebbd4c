import type { Span } from "../types.js";

/** Spans that may be drawn, and how many characters are left out. */
export interface Cut {
  readonly drawn: readonly Span[];
  readonly left: number;
}

/** How much of a text a span takes; what is not known takes nothing. */
function length(span: Span): number {
  return "text" in span ? span.text.length : 0;
}

/** The length of the known text, in UTF-16 code units. */
export function textLength(spans: readonly Span[]): number {
  return spans.reduce((sum, span) => sum + length(span), 0);
}

/** The text, if all of it is known. */
export function knownText(spans: readonly Span[]): string | undefined {
  let text = "";
  for (const span of spans) {
    if (!("text" in span)) {
      return undefined;
    }
    text += span.text;
  }
  return text;
}

/** The part of a text that fits into `budget` UTF-16 code units. A placeholder counts as one. */
export function cut(spans: readonly Span[], budget: number): Cut {
  const drawn: Span[] = [];
  let room = budget;
  for (const span of spans) {
    const size = Math.max(length(span), 1);
    if (size > room) {
      drawn.push(...("text" in span ? withText(span, whole(span.text.slice(0, room))) : []));
      return { drawn, left: textLength(spans) - textLength(drawn) };
    }
    drawn.push(span);
    room -= size;
  }
  return { drawn, left: 0 };
}

/** The part of a text from one UTF-16 code unit to before another. A placeholder belongs to what it ends. */
export function between(spans: readonly Span[], start: number, end: number): Span[] {
  const part: Span[] = [];
  let at = 0;
  for (const span of spans) {
    if ("text" in span) {
      part.push(...withText(span, span.text.slice(Math.max(start - at, 0), Math.max(end - at, 0))));
    } else if ((at > start || start === 0) && at <= end) {
      part.push(span);
    }
    at += length(span);
  }
  return part;
}

/** Cuts a text at its line breaks, which are left out. */
export function lines(spans: readonly Span[]): Span[][] {
  let line: Span[] = [];
  const all = [line];
  for (const span of spans) {
    if (!("text" in span)) {
      line.push(span);
      continue;
    }
    const [first = "", ...rest] = span.text.split("\n");
    line.push(...withText(span, first));
    for (const text of rest) {
      line = withText(span, text);
      all.push(line);
    }
  }
  return all;
}

/** Neighbours that are of one kind, together. */
export function runs<T>(items: readonly T[], kind: (item: T) => unknown): T[][] {
  const all: T[][] = [];
  for (const item of items) {
    const last = all.at(-1);
    const [first] = last ?? [];
    if (last !== undefined && first !== undefined && kind(first) === kind(item)) {
      last.push(item);
    } else {
      all.push([item]);
    }
  }
  return all;
}

/** The span with another text, if there is any. */
function withText(span: Extract<Span, { text: string }>, text: string): Span[] {
  return text === "" ? [] : [{ ...span, text }];
}

/** The text without the half of a character that a cut left at its end. */
function whole(text: string): string {
  const last = text.charCodeAt(text.length - 1);
  return last >= 0xd800 && last < 0xdc00 ? text.slice(0, -1) : text;
}
