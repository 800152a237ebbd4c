/** The columns of a list, matched with what the message needs. */
import { html, nothing, type TemplateResult } from "lit";
import type { HandoffColumn, ListSummary } from "sendcheck";
import type { ListResult, Shown } from "../../engine/calls.js";
import type { State } from "../../state/model.js";
import { isFoundOut } from "../../state/reading.js";
import { phones, type Drawn } from "../../ui/phones.js";
import { problemBox } from "../../ui/problem.js";
import type { Screen } from "../../ui/screen.js";
import { anewButton } from "./card.js";
import { offered, used } from "./columns.js";
import { needId, needLine } from "./need.js";
import { openNeeds, withOpen } from "./open.js";
import { writtenForm } from "./written.js";

export function matchingScreen(screen: Screen, result: ListResult): TemplateResult {
  const { t, state, act } = screen;
  const { run, reading } = state.recipients;
  const { readAs } = result.summary;
  const close = (event: KeyboardEvent) => {
    if (event.key === "Escape" && !event.defaultPrevented) act({ type: "matching", open: false });
  };
  return html`
    <section
      class="card match"
      id="matching"
      aria-labelledby="matching-title"
      aria-busy=${run.state === "reading" ? "true" : "false"}
      @keydown=${close}
    >
      <h3 id="matching-title" tabindex="-1">${t.fields.columns}</h3>
      ${standing(screen, result)}
      <div class="pair">
        <div>
          <ul class="needs">
            ${lines(screen, result)}
          </ul>
          ${rest(screen, result)} ${writtenForm(screen, readAs)}
          <div class="row">
            ${endButton(screen, result)} ${isFoundOut(reading) ? nothing : anewButton(screen)}
          </div>
        </div>
        ${bubble(screen, result)}
      </div>
    </section>
  `;
}

/** What is shown in place of rows that nobody judged. */
export function unmatched({ t, act }: Screen, go = () => act({ type: "matching", open: true })): TemplateResult {
  return html`
    <div class="box warning">
      <p>${t.matching.uncertain}</p>
      <button type="button" class="primary" @click=${go}>${t.matching.open}</button>
    </div>
  `;
}

function standing({ t, state }: Screen, { summary }: ListResult): TemplateResult {
  const { needs, standing } = summary.readAs;
  const { recalled } = state.recipients.reading;
  if (standing === "uncertain") return html`<p class="box warning" role="status">${t.matching.uncertain}</p>`;
  if (standing === "by-position") return html`<p class="box warning" role="status">${t.matching.byPosition}</p>`;
  if (needs.some(({ basis }) => basis === null)) {
    return html`<p class="box warning" role="status">${t.matching.missing}</p>`;
  }
  return html`<p class="fine" role="status">${recalled ? t.matching.recalled : t.matching.certain}</p>`;
}

function lines(screen: Screen, result: ListResult): TemplateResult[] {
  const columns = offered(screen.t, result);
  const open = openNeeds(result.summary, screen.state.recipients.reading.columns);
  return result.summary.readAs.needs.flatMap((need) => {
    const about = neededBy(screen.state).find(({ name }) => name === need.need);
    return about ? [needLine(screen, { need, about, columns, open: open.has(need.need) })] : [];
  });
}

function neededBy({ message: { result } }: State): readonly HandoffColumn[] {
  return result.state === "done" ? result.value.report.columns : [];
}

function rest({ t }: Screen, result: ListResult): TemplateResult {
  const { needs } = result.summary.readAs;
  const left = result.width - used(result);
  const rows = Math.max(0, ...needs.map(({ rows }) => rows));
  return html`
    <p class="hint">
      ${left > 0 ? t.matching.left(left) : t.matching.noneLeft}
      ${rows > 0 && rows < result.summary.total ? t.matching.lookedAt(rows) : nothing}
    </p>
  `;
}

/** What is shown is confirmed where it was guessed; where it is certain, there is nothing left to do. */
function endButton({ t, state, act }: Screen, { summary }: ListResult): TemplateResult {
  const { needs, standing } = summary.readAs;
  const { reading, run } = state.recipients;
  const end = () => {
    const [open] = openNeeds(summary, reading.columns);
    if (standing === "certain") act({ type: "matching", open: false });
    else if (open !== undefined) document.getElementById(needId(open))?.focus();
    else if (run.state !== "reading") act({ type: "confirm", needs });
  };
  return html`
    <button type="button" class="primary" id="match-end" @click=${end}>
      ${standing === "certain" ? t.matching.done : t.matching.confirm}
    </button>
  `;
}

function bubble(screen: Screen, { summary }: ListResult): TemplateResult {
  const { t, state } = screen;
  const { row, shown } = state.handover;
  return html`
    <section class="bubble" aria-labelledby="bubble-title">
      <h4 id="bubble-title">${t.matching.bubble(row)}</h4>
      ${
        shown.state === "failed"
          ? problemBox(t, shown.problem)
          : shown.state === "done" && shown.value
            ? phones(screen, drawn(state, summary, shown.value))
            : html`<p class="empty">${t.shell.busy}</p>`
      }
    </section>
  `;
}

function drawn(state: State, summary: ListSummary, { preview, recipient, causes }: Shown): Drawn {
  const open = openNeeds(summary, state.recipients.reading.columns);
  if (open.size === 0) return { preview, sms: recipient.sms, causes };
  return {
    preview: withOpen(
      preview,
      neededBy(state).filter(({ name }) => open.has(name)),
    ),
    causes: [],
  };
}
