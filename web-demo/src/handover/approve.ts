/** One page that a person can approve: printed from here, or as Markdown. */
import { html, nothing, render, type TemplateResult } from "lit";
import type { Result } from "../engine/calls.js";
import type { Screen } from "../ui/screen.js";
import { make } from "./make.js";
import { markdownOf, sheetOf, type Block } from "./sheet.js";

export function approveCard(screen: Screen, result: Result): TemplateResult {
  const texts = screen.t.handover.approve;
  const markdown = () => {
    const blob = new Blob([markdownOf(sheetOf(screen, result))], { type: "text/markdown" });
    void make(screen, "approve.md", () => Promise.resolve({ blob, requests: 0 }));
  };
  const { looking } = screen.state.handover;
  const toggled = (event: Event & { currentTarget: HTMLDetailsElement }) =>
    screen.act({ type: "looking", looking: event.currentTarget.open });
  return html`
    <section class="card" aria-labelledby="approve-title">
      <h3 id="approve-title">${texts.title}</h3>
      <p>${texts.about}</p>
      <div class="row">
        <button type="button" id="print" @click=${() => window.print()}>${texts.print}</button>
        <button type="button" id="make-markdown" @click=${markdown}>${texts.markdown}</button>
      </div>
      <details class="on-screen" .open=${looking} @toggle=${toggled}>
        <summary>${texts.look}</summary>
        ${looking ? html`<article class="paper">${sheet(screen, result)}</article>` : nothing}
      </details>
    </section>
  `;
}

/** Where the page for the printer comes, and its marks in the style sheet. */
export const SHEET = html`<article class="sheet"></article>`;

/** Sets the page that the printer takes, while it does: nobody else has to step over it. */
export function setSheet(screen: Screen): void {
  const place = document.querySelector<HTMLElement>(".sheet");
  const { run } = screen.state.recipients;
  if (place) render(run.state === "done" ? sheet(screen, run.result) : nothing, place);
}

export function clearSheet(): void {
  const place = document.querySelector<HTMLElement>(".sheet");
  if (place) render(nothing, place);
}

function sheet(screen: Screen, result: Result): TemplateResult {
  const { title, lead, sections, approval } = sheetOf(screen, result);
  const { accepted, failed, skipped } = result.summary;
  const part = (name: string, count: number) =>
    count > 0 ? html`<span class=${name} .style=${`flex-grow:${count}`}></span>` : nothing;
  return html`
    <p class="sheet-title">${title}</p>
    <div class="bar-of-all" aria-hidden="true">${part("accepted", accepted)}${part("failed", failed)}${part("skipped", skipped)}</div>
    ${lead.map((line) => html`<p>${line}</p>`)}
    ${sections.map(({ heading, blocks }) => html`<p class="sheet-heading">${heading}</p>${blocks.map(block)}`)}
    <p class="approval">${approval}</p>
  `;
}

function block(each: Block): TemplateResult {
  switch (each.kind) {
    case "table":
      return html`<table>
        <thead>
          <tr>${each.head.map((cell) => html`<th scope="col">${cell}</th>`)}</tr>
        </thead>
        <tbody>
          ${each.rows.map((row) => html`<tr>${row.map((cell) => html`<td>${cell}</td>`)}</tr>`)}
        </tbody>
      </table>`;
    case "quote":
      return html`<blockquote dir="auto">${each.lines.map((line) => html`<p>${line}</p>`)}</blockquote>`;
    case "list":
      return html`<ul>${each.lines.map((line) => html`<li>${line}</li>`)}</ul>`;
    case "text":
      return html`${each.lines.map((line) => html`<p>${line}</p>`)}`;
  }
}
