/** What was found out about the message, and its draft. */
import { html, nothing, type TemplateResult } from "lit";
import type { MessageResult } from "../engine/calls.js";
import { findingsList } from "../ui/findings.js";
import { phones } from "../ui/phones.js";
import { problemBox } from "../ui/problem.js";
import type { FirstScreen, FirstView } from "../ui/screen.js";
import { counters } from "./counters.js";
import { finishFirst } from "./examples.js";
import { openedHandoff } from "./opened.js";

export const result: FirstView = (screen) => {
  const { t, state } = screen;
  return html`
    <section class="card aside" tabindex="0" aria-labelledby="result-title">
      <h3 id="result-title">${t.message.result.title}</h3>
      ${body(screen, state.message.result)}
    </section>
  `;
};

function body(screen: FirstScreen, result: FirstScreen["state"]["message"]["result"]): TemplateResult {
  const { t } = screen;
  switch (result.state) {
    case "nothing":
      return promise(screen);
    case "busy":
      return html`<p class="empty" role="status">${t.shell.busy}</p>`;
    case "failed":
      return problemBox(t, result.problem);
    case "done":
      return found(screen, result.value);
  }
}

/** What somebody gets who goes on, and the shortest way to see it. */
function promise(screen: FirstScreen): TemplateResult {
  const texts = screen.t.message.result;
  return html`
    <p class="empty">${texts.empty}</p>
    <div class="promise">
      <h4>${texts.promise.title}</h4>
      <ul>
        <li class="count">${texts.promise.count}</li>
        <li class="when">${texts.promise.when}</li>
        <li class="cost">${texts.promise.cost}</li>
      </ul>
      <button type="button" class="primary" id="see-finished" @click=${() => finishFirst(screen)}>${texts.promise.see}</button>
    </div>
  `;
}

function found(screen: FirstScreen, { report, preview, counts }: MessageResult): TemplateResult {
  const { t } = screen;
  const texts = t.message.result;
  const { findings } = report;
  return html`
    <p class="name" dir="auto"><strong>${report.name || t.message.catalog.untitled}</strong></p>
    ${openedHandoff(screen, report)}
    <p>${texts.columns}: ${report.columns.map(({ name }) => html`<code class="chip">${name}</code> `)}</p>
    <h4>${texts.preview}</h4>
    ${phones(screen, { preview, causes: counts.flatMap(({ because }) => because) })} ${counters(screen, counts)}
    <div role="status">
      ${findings.length === 0 ? html`<p class="fine">${texts.fine}</p>` : html`<h4>${texts.findings(findings.length)}</h4>`}
    </div>
    ${findings.length === 0 ? nothing : findingsList(screen, findings)}
  `;
}
