/** What was found, on levels that are kept apart: the file and its columns, or the request; and the recipients. */
import { html, nothing, type TemplateResult } from "lit";
import type { Finding, NeedAs } from "sendcheck";
import { ruleTable, type RuleEntry } from "sendcheck/rules?later";
import type { ListResult, RequestResult, Result } from "../engine/calls.js";
import { findingsList } from "../ui/findings.js";
import type { Screen } from "../ui/screen.js";
import { fileSays } from "./file-says.js";
import { forecastCard } from "./forecast.js";
import { filters } from "./filters.js";
import { fixing, open } from "./fixing.js";
import { changesCard, loadButton, refusedBox } from "./mending.js";
import { outcome } from "./outcome.js";
import "./rows.js";

export function resultView(screen: Screen, result: Result): TemplateResult {
  return html`
    ${outcome(screen, result)} ${refusedBox(screen)} ${changesCard(screen, result)}
    ${result.origin === "list" ? ofList(screen, result) : html`<div class="columns even">${ofRequest(screen, result)}</div>`}
    ${rows(screen, result)}
  `;
}

/** The file and its columns, in a quiet line where nothing is wrong with them. */
function ofList(screen: Screen, result: ListResult): TemplateResult {
  const { summary } = result;
  // Errors stand with the answer.
  const whole = result.whole.filter(({ severity }) => severity !== "error");
  const all = fileSays(screen.t, summary.readAs, result.encodingSample);
  // Typed lines are no file, which has an encoding and something that separates cells.
  const says = screen.state.recipients.source?.kind === "lines" ? all.slice(1) : all;
  const columns = columnsSay(screen, result);
  const isQuiet = whole.every(({ severity }) => severity === "info");
  return html`
    <details class="read-as" ?open=${!isQuiet}>
      <summary><bdi>${[...says, columns].join(" ")}</bdi></summary>
      <div class="columns even">
        ${level(
          screen,
          "file",
          says,
          whole.filter((finding) => !isAboutColumns(finding)),
        )}
        ${level(screen, "columns", [columns], whole.filter(isAboutColumns))}
      </div>
    </details>
  `;
}

/** The request, and beside it what the service would answer. */
function ofRequest(screen: Screen, result: RequestResult): TemplateResult {
  const { summary, whole } = result;
  return html`
    ${level(screen, "request", [screen.t.request.holds(summary.total)], whole, strict(screen, result))} ${forecastCard(screen, result)}
  `;
}

/** What only programs of one kind can read can be written so that all can. */
function strict(screen: Screen, { isStrict }: RequestResult): TemplateResult | typeof nothing {
  if (isStrict) return nothing;
  const { fixing: now } = screen.state.recipients;
  const isOpen = now?.kind === "strict-json";
  const begin = () => open(screen, { code: null, kind: "strict-json", country: "", column: "", value: "" }, isOpen);
  return html`
    <p class="does">
      <button type="button" id="strict-json" aria-expanded=${isOpen ? "true" : "false"} @click=${begin}>
        ${screen.t.fixes.kinds["strict-json"]}
      </button>
    </p>
    ${isOpen ? fixing(screen, now) : nothing}
  `;
}

function rows(screen: Screen, result: Result): TemplateResult {
  const { t } = screen;
  const { summary } = result;
  const columns = result.whole.filter(isAboutColumns);
  return html`
    <section class="card" aria-labelledby="table-title">
      <h3 id="table-title" tabindex="-1">${t.recipients.table.title}</h3>
      ${columns.some(({ severity }) => severity === "error") ? html`<p class="box warning">${t.recipients.rows.columnsFirst}</p>` : nothing}
      ${filters(screen, summary)}
      ${result.origin === "list" && screen.state.recipients.source?.kind === "file" ? html`<p>${loadButton(screen)}</p>` : nothing}
      <sc-rows .screen=${screen} .result=${result} .only=${screen.state.recipients.only} .order=${screen.state.recipients.order}></sc-rows>
    </section>
  `;
}

function level(
  screen: Screen,
  name: "file" | "columns" | "request",
  says: readonly string[],
  findings: readonly Finding[],
  answers: TemplateResult | typeof nothing = nothing,
): TemplateResult {
  const { t } = screen;
  const titles = { file: t.recipients.file, columns: t.recipients.columnsLevel, request: t.request };
  return html`
    <section class="card level" aria-labelledby="${name}-level">
      <h3 id="${name}-level">${titles[name].title}</h3>
      ${says.map((line) => html`<p><bdi>${line}</bdi></p>`)}
      ${findings.length > 0 ? findingsList(screen, findings) : nothing} ${answers}
    </section>
  `;
}

function columnsSay(screen: Screen, result: ListResult): string {
  const texts = screen.t.recipients.columnsLevel;
  const { needs } = result.summary.readAs;
  const pairs = needs.flatMap((need) => pairOf(screen, need)).join(", ");
  return needs.every(({ basis }) => basis === "position") ? texts.byPlace(pairs) : texts.fine(pairs);
}

/** What fills a need, where that is not the column with its own name. */
function pairOf({ t }: Screen, { need, column, name, value }: NeedAs): string[] {
  if (value !== undefined) return [`${need} ← ${t.shell.quoted(value)}`];
  if (column === undefined) return [];
  return [name === need || !name ? need : `${need} ← ${name}`];
}

function isAboutColumns({ code }: Finding): boolean {
  const rule: RuleEntry = ruleTable[code];
  return rule.scopes.includes("columns");
}
