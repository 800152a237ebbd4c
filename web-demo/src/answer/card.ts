/** What the service answered: why consumers failed, and where that was not forecast. */
import { html, nothing, type TemplateResult } from "lit";
import type { EntryReport, Explanation } from "sendcheck";
import { sentence, type WordText } from "sendcheck/messages";
import { glossary } from "sendcheck/rules?later";
import { problemOf } from "../engine/client.js";
import type { Texts } from "../i18n/index.js";
import type { Answered } from "../state/model.js";
import { download } from "../ui/download.js";
import { problemBox } from "../ui/problem.js";
import { prose } from "../ui/prose.js";
import type { Screen } from "../ui/screen.js";

/** So many texts and rows are shown of an answer; a file has all of them. */
const SHOWN = 20;

export function answerCard(screen: Screen): TemplateResult | typeof nothing {
  const { t, state, act } = screen;
  const { answer } = state;
  if (answer.state === "failed") return problemBox(t, answer.problem, t.answer.failed);
  if (answer.state !== "done") return nothing;
  const { name, report } = answer.value;
  const { summary } = report;
  const groups = grouped(report.entries.filter(({ outcome }) => outcome === "failed"));
  const otherwise = report.entries.filter(({ forecast, agreement }) => forecast && agreement !== "agreed");
  return html`
    <section class="card" id="answer" aria-labelledby="answer-title">
      <h3 id="answer-title"><bdi>${t.answer.title(name)}</bdi></h3>
      <p role="status">${t.answer.counts(summary.accepted, summary.failed)}</p>
      ${report.answers.map(({ refusal }) =>
        refusal
          ? html`<div class="box error"><p><code>${refusal.message}</code></p>${meaning(screen, refusal.explanation)}</div>`
          : nothing,
      )}
      <ul>
        ${groups.slice(0, SHOWN).map(
          ([text, entries]) => html`
            <li>
              <p><code>${text || t.answer.noMessage}</code> ${t.answer.recipients(entries.length)}</p>
              ${meaning(screen, entries[0]?.explanation)} ${rows(screen, entries)}
            </li>
          `,
        )}
      </ul>
      ${
        otherwise.length > 0
          ? html`<h4>${t.answer.otherwise}</h4>
              <ul>
                ${otherwise.slice(0, SHOWN).map((entry) => html`<li>${difference(screen, entry)}</li>`)}
              </ul>`
          : nothing
      }
      ${summary.unanswered > 0 ? html`<p>${t.answer.unanswered(summary.unanswered)}</p>` : nothing}
      ${summary.notSent > 0 ? html`<p>${t.answer.notSent(summary.notSent)}</p>` : nothing}
      <div class="row">
        ${mend(screen, answer.value)} ${cases(screen, answer.value)}
        <button type="button" class="quiet" @click=${() => act({ type: "answer", answer: { state: "nothing" } })}>
          ${t.answer.close}
        </button>
      </div>
    </section>
  `;
}

function grouped(entries: readonly EntryReport[]): [string, EntryReport[]][] {
  const groups = new Map<string, EntryReport[]>();
  for (const entry of entries) {
    const text = entry.errorMessage ?? "";
    const group = groups.get(text);
    if (group) group.push(entry);
    else groups.set(text, [entry]);
  }
  return [...groups];
}

function meaning({ t }: Screen, explanation: Explanation | undefined): TemplateResult | typeof nothing {
  if (!explanation) return nothing;
  const { nearest } = explanation;
  const said = wordsOf(t, explanation);
  if (!said) return html`<p>${t.answer.unknown} ${nearest ? t.answer.nearest(nearest) : nothing}</p>`;
  return html`
    <p>${prose(said.means)}</p>
    <p class="hint">${prose(said.help)}</p>
  `;
}

/** What is known of a text of the service: what its rule says, or the glossary. */
function wordsOf({ said }: Texts, { code, word }: Explanation): WordText | null {
  if (code) {
    const { title, help } = said.rule(code);
    return { means: sentence(title), help };
  }
  const entry = glossary.find(({ names }) => names.some((name) => name === word));
  return entry ? said.word(entry) : null;
}

function rows({ t }: Screen, entries: readonly EntryReport[]): TemplateResult | typeof nothing {
  const known = entries.flatMap(({ row }) => (row === undefined ? [] : [row]));
  if (known.length === 0) return nothing;
  return html`<p class="hint">${t.answer.rows(known.slice(0, SHOWN).join(", "), known.length > SHOWN)}</p>`;
}

function difference({ t }: Screen, { row, errorMessage, forecast }: EntryReport): string {
  const said = (text: string | null | undefined) => text ?? t.answer.accepted;
  return t.answer.difference(row ?? 0, said(forecast?.errorMessage), said(errorMessage));
}

/** Whom the service refused, in the form in which they came. */
function mend(
  { t, state, act, engines }: Screen,
  { source, report, against }: Answered,
): TemplateResult | typeof nothing {
  if (!report.entries.some(({ row, outcome }) => row !== undefined && outcome === "failed")) return nothing;
  const isRequest = against === "request";
  const make = () =>
    void engines.list.ask("refused", { source, language: state.locale, unknown: t.answer.unknown }).then(
      ({ blob }) => download(blob, isRequest ? "refused.json" : "refused.csv"),
      (error: unknown) => act({ type: "answer", answer: { state: "failed", problem: problemOf(error) } }),
    );
  return html`<button type="button" @click=${make}>${isRequest ? t.answer.mendConsumers : t.answer.mend}</button>`;
}

/** What was not as forecast, as cases that hold nothing of whom it was about. */
function cases({ t, act, engines }: Screen, answered: Answered): TemplateResult | typeof nothing {
  const { source, report, against, noCase } = answered;
  if (against === null || report.summary.disagreed === 0) return nothing;
  if (noCase) return html`<p role="status">${t.answer.noCase}</p>`;
  const make = () =>
    void engines.list.ask("cases", { source }).then(
      (made) => {
        if (made) download(made.blob, `cases.${made.ending ?? "json"}`);
        else act({ type: "answer", answer: { state: "done", value: { ...answered, noCase: true } } });
      },
      (error: unknown) => act({ type: "answer", answer: { state: "failed", problem: problemOf(error) } }),
    );
  return html`<button type="button" id="make-cases" @click=${make}>${t.answer.cases}</button>`;
}
