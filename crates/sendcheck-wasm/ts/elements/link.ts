import { html, type TemplateResult } from "lit";
import type { Span } from "../types.js";
import { drawInline, hasControls, type Pen } from "./pen.js";
import { knownText } from "./spans.js";

/** Longer addresses are shown but not made links: browsers do not agree on them. */
const LONGEST = 8_192;

/** An address that may be opened: wholly known, https, and what is read is what is opened. */
export function safeUrl(spans: readonly Span[]): URL | undefined {
  const text = knownText(spans);
  if (text === undefined || text.length > LONGEST || hasControls(text) || !URL.canParse(text)) {
    return undefined;
  }
  const url = new URL(text);
  return url.protocol === "https:" ? url : undefined;
}

/** An address, as a link where it may be opened and as text where not. */
export function drawUrl(pen: Pen, spans: readonly Span[]): TemplateResult {
  const url = safeUrl(spans);
  const text = drawInline(pen, spans, "url");
  return url === undefined ? text : drawLink(pen, url, text);
}

/** A link that tells the page behind it nothing. */
export function drawLink({ texts }: Pen, url: URL, content: unknown): TemplateResult {
  const hint = html`<span class="unseen"> (${texts.newTab})</span>`;
  return html`<a part="link" href=${url.href} target="_blank" rel="noopener noreferrer">${content}${hint}</a>`;
}
