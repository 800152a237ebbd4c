/** Step 2: the recipients. */
import { html, nothing, type TemplateResult } from "lit";
import type { HandoffColumn, Summary } from "sendcheck";
import { SETS, type Problem } from "../engine/calls.js";
import { numbers } from "../i18n/number.js";
import type { RecipientsState } from "../state/model.js";
import { answerCard } from "../answer/card.js";
import { isJudged } from "../state/origin.js";
import { listOf } from "../state/run.js";
import { pairs, segments } from "../ui/fields.js";
import { movedBox } from "../ui/moved.js";
import { noListBox } from "../ui/no-list.js";
import { needsMessage } from "../ui/needs-message.js";
import { problemBox } from "../ui/problem.js";
import type { Screen, View } from "../ui/screen.js";
import { columnsCard } from "./columns.js";
import { fileForm } from "./file.js";
import { linesForm } from "./lines.js";
import { cardButton } from "./matching/card.js";
import { likelyEncodings } from "./matching/likely.js";
import { refusedBox } from "./mending.js";
import { matchingScreen, unmatched } from "./matching/screen.js";
import { resultView } from "./result.js";
import { otherSheets } from "./sheets.js";

/** Whatever was taken for recipients, from whichever box it came. */
const BOXES = ["message", "recipients", ...SETS] as const;

export const recipientsStep: View = (screen) => {
  const { result } = screen.state.message;
  return html`
    ${result.state === "done" ? input(screen, result.value.report.columns) : html`${movedBox(screen, BOXES)} ${needsMessage(screen)}`}
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
        ${tab === "file" ? fileForm(screen) : linesForm(screen)} ${progress(screen)} ${cardButton(screen)}
      </section>
      ${isRequest(screen) ? nothing : columnsCard(screen, columns)}
    </div>
    <div class="results" id="results">
      ${movedBox(screen, BOXES)} ${noListBox(screen, "recipients")} ${answerCard(screen)}
      ${state.recipients.run.state === "done" ? nothing : refusedBox(screen)} ${outcome(screen)}
    </div>
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
  const { of, done, total } = run.progress;
  const rows = of === "rows";
  return html`
    <div class="progress">
      <label for="reading">${rows ? t.recipients.judging : t.recipients.reading}</label>
      <progress id="reading" max=${Math.max(total, 1)} .value=${done}></progress>
      <p class="hint">${rows ? t.recipients.judgedSo(done, total) : t.recipients.readSo(done, total)}</p>
      <button type="button" id="cancel" @click=${cancel}>${t.recipients.cancel}</button>
    </div>
  `;
}

function outcome(screen: Screen): TemplateResult {
  const { state } = screen;
  const { run, matching } = state.recipients;
  const list = listOf(run);
  const judged = run.state === "done" && isJudged(run.result);
  return html`
    <p class="said" role="status">${said(screen)}${judged ? goOut(screen, run.result.summary) : nothing}</p>
    ${matching && list ? matchingScreen(screen, list) : nothing}
    ${run.state === "done" && !judged && !matching ? unmatched(screen) : nothing}
    ${run.state === "failed" ? failed(screen, run.problem) : nothing}
    ${judged ? resultView(screen, run.result) : nothing}
  `;
}

/** Why there are no recipients: they cannot be read, or a set beside them, whose place is in another step. */
function failed(screen: Screen, problem: Problem): TemplateResult {
  const { t, state, act } = screen;
  const set = SETS.find((option) => problem.path === option);
  if (set) {
    const title = [t.message.settings[set], state.sets[set].file?.name ?? []].flat().join(": ");
    return html`
      <div id="error-summary" tabindex="-1">
        ${problemBox(t, problem, title)}
        <button type="button" class="primary" @click=${() => act({ type: "step", step: "message" })}>
          ${t.shell.toMessage}
        </button>
      </div>
    `;
  }
  return html`
    <div id="error-summary" tabindex="-1">
      ${problemBox(t, problem, isRequest(screen) ? t.request.failed : t.recipients.file.failed)}
      ${likelyEncodings(screen, problem, (encoding) => act({ type: "reading", change: { encoding } }))}
      ${otherSheets(screen, problem)}
    </div>
  `;
}

function isRequest({ state }: Screen): boolean {
  return state.recipients.source?.kind === "request";
}

/** The answer stands below in large figures; who cannot see them hears it, and again whenever a row was mended. */
function goOut({ t, state }: Screen, { accepted, total }: Summary): TemplateResult {
  return html`<span class="unseen"> ${numbers(state.locale)(accepted)} ${t.mend.outcome.goOut(total)}</span>`;
}

function said({ t, state }: Screen): string {
  const { run } = state.recipients;
  if (run.state === "cancelled") return t.recipients.cancelled;
  if (run.state !== "done") return "";
  const { total } = run.result.summary;
  return isJudged(run.result) ? t.recipients.done(total) : t.matching.unread(total);
}
