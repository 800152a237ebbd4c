import { html, nothing, type TemplateResult } from "lit";
import { keyed } from "lit/directives/keyed.js";
import type { Span } from "../types.js";
import { cut, type Cut } from "./spans.js";
import type { Texts } from "./texts.js";

/** What every function that draws needs to know. */
export interface Pen {
  readonly texts: Texts;
  /** How many characters of one text are drawn. */
  readonly budget: number;
  /** Draws more of every text; absent where no more is drawn at once. */
  readonly more: (() => void) | undefined;
}

/** How many UTF-16 code units of a text are drawn at first, and after a click on “show more”. */
export const DRAWN: readonly [number, ...number[]] = [4_096, 16_384];

/**
 * What cannot be seen but changes what is: C0 and C1 controls, marks that turn the direction of writing, separators
 * and blanks without width. Joiners stay, for emoji and scripts that need them, as do LRM, RLM and ALM, whose reach ends
 * with the text's own isolation.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL = /([\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u200b\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb])/u;

/** The number of a character, as Unicode writes it. */
function codePoint(character: string): string {
  return `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
}

/** Whether a text has characters that only show as marks here. */
export function hasControls(text: string): boolean {
  return CONTROL.test(text);
}

/** How many control characters of one piece of text are named. */
const NAMED = 200;

/** A text whose control characters can be seen and do nothing. From the 201st on they are seen without their names. */
export function visible(pen: Pen, text: string): unknown {
  const pieces = text.split(CONTROL);
  const rest = pieces.slice(2 * NAMED).map((piece, index) => (index % 2 === 0 ? piece : "\ufffd"));
  return [named(pen, pieces.slice(0, 2 * NAMED)), rest.join("")];
}

/** Pieces of text with a control character between each two. */
function named(pen: Pen, pieces: readonly string[]): readonly unknown[] {
  return pieces.map((piece, index) => {
    if (index % 2 === 0) {
      return piece;
    }
    const code = codePoint(piece);
    return drawMark("control", pen.texts.control(code), code);
  });
}

/** One span: text, the value of a variable, or a mark where nothing is known. */
export function drawSpan(pen: Pen, span: Span): unknown {
  if ("unresolved" in span) {
    const name = short(span.unresolved);
    return drawMark("unresolved", pen.texts.notFilled(name), `{{${name}}}`);
  }
  if ("default" in span) {
    const name = short(span.default);
    return drawMark("default", pen.texts.serviceDefault(name), `{{${name}: ${pen.texts.defaultMark}}}`);
  }
  if (span.variable === undefined || span.variable === null) {
    return visible(pen, span.text);
  }
  const name = pen.texts.variable(short(span.variable));
  return html`<bdi class="variable" part="variable" title=${name}>${visible(pen, span.text)}</bdi>`;
}

/** A mark inside a text, which is read out as what it means. */
function drawMark(part: string, label: string, shown: string): TemplateResult {
  return html`<span class=${part} part=${part} role="img" aria-label=${label} title=${label}>${shown}</span>`;
}

/** How the spans of one text become elements. */
export type Draw = (pen: Pen, spans: readonly Span[]) => unknown;

/** Spans without formatting. */
export const plain: Draw = (pen, spans) => spans.map((span) => drawSpan(pen, span));

/**
 * A text of a message, cut where it is too long to draw.
 *
 * Another text is another element. In one that already stands in the page, a browser looks for the direction of writing
 * anew with every piece that is added, which takes seconds for thousands of pieces.
 */
export function drawText(pen: Pen, spans: readonly Span[], part: string, draw: Draw = plain): TemplateResult {
  const shown = cut(spans, pen.budget);
  const text = html`<div class="text ${part}" part=${part} dir="auto" lang="">${draw(pen, shown.drawn)}</div>`;
  return html`${keyed(spans, keyed(pen.budget, text))}${drawLeft(pen, shown)}`;
}

/** A text of a message inside a line, cut where it is too long to draw. */
export function drawInline(pen: Pen, spans: readonly Span[], part: string): TemplateResult {
  const shown = cut(spans, pen.budget);
  return html`<bdi class=${part} part=${part}>${plain(pen, shown.drawn)}</bdi>${drawLeft(pen, shown)}`;
}

/** Says how much of a text is not drawn, and draws more at a click. */
function drawLeft(pen: Pen, { left }: Cut): unknown {
  if (left === 0) {
    return nothing;
  }
  const count = pen.texts.more(new Intl.NumberFormat(pen.texts.locale).format(left));
  const button = html`<button type="button" part="more-button" @click=${pen.more}>${pen.texts.showMore}</button>`;
  return html`<p class="more" part="more">${count} ${pen.more === undefined ? nothing : button}</p>`;
}

/** A name that a label can hold. */
function short(name: string): string {
  return name.length > 40 ? `${name.slice(0, 40)}…` : name;
}
