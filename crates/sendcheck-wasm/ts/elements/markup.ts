import { html, type TemplateResult } from "lit";
import type { Span } from "../types.js";
import { drawSpan, plain, type Draw, type Pen } from "./pen.js";
import { lines, runs } from "./spans.js";

/** A style and the element that means it. */
interface Mark {
  readonly has: (span: Span) => boolean;
  readonly wrap: (content: unknown) => TemplateResult;
}

const MARKS: readonly Mark[] = [
  { has: (span) => span.bold === true, wrap: (content) => html`<strong>${content}</strong>` },
  { has: (span) => span.italic === true, wrap: (content) => html`<em>${content}</em>` },
  { has: (span) => span.strike === true, wrap: (content) => html`<s>${content}</s>` },
  { has: (span) => isCode(span), wrap: (content) => html`<code>${content}</code>` },
];

function isCode(span: Span): boolean {
  return span.code !== undefined && span.code !== null;
}

/** Spans formatted as WhatsApp does: quotations and lists as such, blocks of code apart, styles inside. */
export const formatted: Draw = (pen, spans) => {
  const block = blocks(spans);
  const parts = runs(spans, (span) => block.has(span));
  const isBlock = (part: readonly Span[] | undefined) => part?.[0] !== undefined && block.has(part[0]);
  return parts.map((part, index) =>
    isBlock(part)
      ? html`<pre part="code"><code>${plain(pen, part)}</code></pre>`
      : paragraphs(pen, trimmed(lines(part), isBlock(parts[index - 1]), isBlock(parts[index + 1]))),
  );
};

/** The spans of code that has several lines; code on one line stands inside its line. */
function blocks(spans: readonly Span[]): ReadonlySet<Span> {
  const code = runs(spans, (span) => span.code === "block").filter(([first]) => first?.code === "block");
  return new Set(code.filter((run) => run.some((span) => "text" in span && span.text.includes("\n"))).flat());
}

/** Lines without the breaks that stand between them and a block, which breaks lines itself. */
function trimmed(all: readonly Span[][], afterBlock: boolean, beforeBlock: boolean): readonly Span[][] {
  const start = afterBlock && all[0]?.length === 0 ? 1 : 0;
  const end = beforeBlock && all.at(-1)?.length === 0 ? -1 : undefined;
  return all.slice(start, end);
}

/** Lines of one kind together, in the element for that kind. */
function paragraphs(pen: Pen, all: readonly Span[][]): unknown {
  return runs(all, (line) => line[0]?.line ?? "text").map((group) => {
    switch (group[0]?.[0]?.line) {
      case "quote":
        return html`<blockquote part="quote">${joined(pen, group)}</blockquote>`;
      case "bullet":
        return html`<ul part="list">${items(pen, group)}</ul>`;
      case "numbered":
        return html`<ol part="list">${items(pen, group)}</ol>`;
      default:
        return html`<div>${joined(pen, group)}</div>`;
    }
  });
}

function items(pen: Pen, group: readonly (readonly Span[])[]): unknown {
  return group.map((line) => html`<li>${styled(pen, line)}</li>`);
}

/** Lines with their breaks. The last break is kept, so that an empty last line shows. */
function joined(pen: Pen, group: readonly (readonly Span[])[]): unknown {
  return group.map((line) => [styled(pen, line), "\n"]);
}

/** Spans inside the elements of their styles, neighbours of one style together. */
function styled(pen: Pen, spans: readonly Span[], marks: readonly Mark[] = MARKS): unknown {
  const [mark, ...inner] = marks;
  if (mark === undefined) {
    return spans.map((span) => drawSpan(pen, span));
  }
  return runs(spans, mark.has).map((run) => {
    const content = styled(pen, run, inner);
    return run.some(mark.has) ? mark.wrap(content) : content;
  });
}
