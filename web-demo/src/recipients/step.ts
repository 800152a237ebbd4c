/** Step 2: the recipients. */
import { html, nothing, type TemplateResult } from "lit";
import type { HandoffColumn } from "sendcheck";
import type { RecipientsState } from "../state/model.js";
import { pairs, segments } from "../ui/fields.js";
import { needsMessage } from "../ui/needs-message.js";
import { problemBox } from "../ui/problem.js";
import type { Screen, View } from "../ui/screen.js";
import { columnsCard } from "./columns.js";
import { fileForm } from "./file.js";
import { linesForm } from "./lines.js";
import { listResult } from "./result.js";

export const recipientsStep: View = (screen) => {
  const { t, state } = screen;
  const { result } = state.message;
  return html`
    <div class="head">
      <h2 id="step-title" tabindex="-1">${t.recipients.title}</h2>
      <p>${t.recipients.intro}</p>
    </div>
    ${result.state === "done" ? input(screen, result.value.report.columns) : needsMessage(screen)}
  `;
};

function input(screen: Screen, columns: readonly HandoffColumn[]): TemplateResult {
  const { t, state, act } = screen;
  const { tab } = state.recipients;
  const change = (tab: RecipientsState["tab"]) => act({ type: "recipients-tab", tab });
  return html`
    <div class="columns even">
      <section class="card">
        ${segments({
          id: "recipients-tab",
          label: t.recipients.how,
          value: tab,
          options: pairs(t.recipients.tab, ["file", "lines"]),
          change,
        })}
        ${tab === "file" ? fileForm(screen) : linesForm(screen)} ${progress(screen)}
      </section>
      ${columnsCard(screen, columns)}
    </div>
    <div class="results" id="results">${outcome(screen)}</div>
  `;
}

function progress({ t, state, act, engines }: Screen): TemplateResult | typeof nothing {
  const { run } = state.recipients;
  if (run.state !== "reading") return nothing;
  const cancel = () => {
    engines.list.stop();
    act({ type: "source", source: null });
    act({ type: "run", run: { state: "cancelled" } });
  };
  return html`
    <div class="progress">
      <label for="reading">${t.recipients.reading}</label>
      <progress id="reading" max=${Math.max(run.total, 1)} .value=${run.bytes}></progress>
      <p class="hint">${t.recipients.readSo(run.bytes, run.total)}</p>
      <button type="button" id="cancel" @click=${cancel}>${t.recipients.cancel}</button>
    </div>
  `;
}

function outcome(screen: Screen): TemplateResult {
  const { t, state } = screen;
  const { run } = state.recipients;
  const said =
    run.state === "done"
      ? t.recipients.done(run.result.summary.total)
      : run.state === "cancelled"
        ? t.recipients.cancelled
        : "";
  return html`
    <p class="said" role="status">${said}</p>
    ${run.state === "failed" ? html`<div id="error-summary" tabindex="-1">${problemBox(t, run.problem, t.recipients.file.failed)}</div>` : nothing}
    ${run.state === "done" ? listResult(screen, run.result) : nothing}
  `;
}
