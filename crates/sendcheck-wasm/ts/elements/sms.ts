import { html, nothing, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import type { SmsPreview, SmsReport, Span } from "../types.js";
import { Bubble } from "./bubble.js";
import { define } from "./define.js";
import type { SendcheckSmsElement } from "./interface.js";
import { drawText, plain, visible, type Draw, type Pen } from "./pen.js";
import { between, textLength } from "./spans.js";

class SendcheckSms extends Bubble<SmsPreview> implements SendcheckSmsElement {
  @property({ attribute: false }) accessor sms: SmsReport | null | undefined;
  @property({ attribute: false }) accessor causes: readonly string[] = [];

  protected override channel(): string {
    return "SMS";
  }

  protected override draw(preview: SmsPreview, pen: Pen): unknown {
    return html`
      <div class="bubble sms" part="bubble">${drawText(pen, preview.composed, "body", segmented(preview))}</div>
      <p class="counter" part="counter">${counter(pen, preview, this.sms)}</p>
      ${this.causes.length === 0 ? nothing : drawCauses(pen, this.causes)}
    `;
  }
}

/** Draws the text with a mark where each segment after the first begins, and the opt-out text apart. */
function segmented({ composed, optOut, segments }: SmsPreview): Draw {
  const optOutAt = optOut ? textLength(composed) - optOut.length : Infinity;
  return (pen, drawn) => {
    const length = textLength(drawn);
    // The first segment takes all that is drawn where there is no second one.
    const all = segments?.length ? segments.filter(({ start }) => start < length) : [{ start: 0, end: Infinity }];
    const count = segments?.length ?? 1;
    return all.map(({ start, end }, index) => {
      const text = withOptOut(pen, drawn, [start, end], optOutAt);
      const shade = index % 2 === 0 ? "segment" : "segment even";
      const segment = html`<span class=${shade} part="segment">${text}</span>`;
      return index === 0 ? segment : [boundary(pen, index + 1, count), segment];
    });
  };
}

function boundary({ texts }: Pen, place: number, count: number): TemplateResult {
  const label = texts.segment(place, count);
  return html`<span class="boundary" part="boundary" role="img" aria-label=${label} title=${label}>${place}</span>`;
}

/** A part of the text, what of it belongs to the opt-out text marked. */
function withOptOut(
  pen: Pen,
  spans: readonly Span[],
  [start, end]: readonly [number, number],
  optOutAt: number,
): unknown {
  const before = between(spans, start, Math.min(end, optOutAt));
  const optOut = between(spans, Math.max(start, optOutAt), end);
  if (optOut.length === 0) {
    return plain(pen, before);
  }
  return [
    plain(pen, before),
    html`<span class="opt-out" part="opt-out" title=${pen.texts.optOut}>${plain(pen, optOut)}</span>`,
  ];
}

/** What the SMS takes, on one line. */
function counter(
  { texts }: Pen,
  { characters, segments, optOut }: SmsPreview,
  sms: SmsReport | null | undefined,
): string {
  const shown = (count: number): string => new Intl.NumberFormat(texts.locale).format(count);
  const optOutNote = optOut ? [texts.optOutIncluded] : [];
  if (characters === undefined || characters === null) {
    return [texts.lengthUnknown, ...optOutNote].join(" · ");
  }
  const count = sms?.segments ?? (segments?.length || 1);
  const encoding = sms ? [sms.encoding] : [];
  const counts = [texts.characters(characters, shown(characters)), texts.segments(count, shown(count))];
  return [...counts, ...encoding, ...optOutNote].join(" · ");
}

/** How many causes of UCS-2 are listed. */
const LISTED = 20;

/** The characters that make the SMS dearer. */
function drawCauses(pen: Pen, causes: readonly string[]): TemplateResult {
  return html`<p class="causes" part="causes">
    ${pen.texts.causes} ${causes.slice(0, LISTED).map((cause) => html`<bdi class="cause">${visible(pen, cause)}</bdi> `)}
    ${causes.length > LISTED ? "…" : nothing}
  </p>`;
}

define("sendcheck-sms", SendcheckSms);
