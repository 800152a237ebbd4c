/** Changing a list in the page: what is asked of the worker, and what of it is on the screen. */
import { html, nothing, type TemplateResult } from "lit";
import { problemOf } from "../engine/client.js";
import type { Calls, ListResult, MadeStep, Result } from "../engine/calls.js";
import { make } from "../handover/make.js";
import type { Screen } from "../ui/screen.js";
import { headingsOf } from "./cells.js";

/** Whether cells of these recipients are changed here: lines are mended where they are typed, requests where they were made. */
export function canMend({ state }: Screen, result: Result): result is ListResult {
  return result.origin === "list" && state.recipients.source?.kind === "file" && state.recipients.run.state === "done";
}

/** Changes a cell, whose row is judged at once. */
export function mendCell(screen: Screen, row: number, column: number, value: string): Promise<void> {
  return changed(screen, "mend", { step: { kind: "cell", row, column, value } });
}

export function takeBack(screen: Screen, all: boolean): Promise<void> {
  return changed(screen, "takeBack", { all });
}

/** Asks for a change, after which the list is another one. */
export async function changed<K extends "mend" | "takeBack">(
  { act, engines }: Screen,
  kind: K,
  ask: Calls[K]["ask"],
): Promise<void> {
  const ended = engines.pending.begin();
  try {
    act({ type: "run", run: { state: "done", result: await engines.list.ask(kind, ask) } });
  } catch (error) {
    const problem = problemOf(error);
    // Another list is being read.
    if (problem.kind !== "cancelled") act({ type: "run", run: { state: "failed", problem, before: null } });
  } finally {
    ended();
  }
}

/** What was changed, and the way back. */
export function changesCard(screen: Screen, result: Result): TemplateResult | typeof nothing {
  if (!canMend(screen, result) || (result.made.length === 0 && result.lost === 0)) return nothing;
  const { t, engines } = screen;
  const texts = t.mend.changes;
  const save = () => void make(screen, "changes.json", () => engines.list.ask("changes", null));
  const names = headingsOf(screen, result);
  return html`
    <section class="card" id="changes" aria-labelledby="changes-title">
      <h3 id="changes-title" tabindex="-1">${texts.title(result.made.length)}</h3>
      <p class="hint">${texts.hint}</p>
      ${result.lost > 0 ? html`<p class="box warning">${texts.lost(result.lost)}</p>` : nothing}
      <ol class="made">
        ${result.made.map((made) => html`<li><bdi>${saidOf(screen, made, names)}</bdi></li>`)}
      </ol>
      <div class="row">
        <button type="button" id="take-back" ?disabled=${result.made.length === 0} @click=${() => void back(screen, false)}>
          ${texts.back}
        </button>
        <button type="button" class="quiet" ?disabled=${result.made.length === 0} @click=${() => void back(screen, true)}>
          ${texts.allBack}
        </button>
        <button type="button" class="quiet" @click=${save}>${texts.save}</button>
      </div>
    </section>
  `;
}

/** With the last change the button goes too; the keyboard stays with what follows from it. */
async function back(screen: Screen, all: boolean): Promise<void> {
  await takeBack(screen, all);
  requestAnimationFrame(() => {
    const rest = document.querySelector<HTMLElement>("#take-back") ?? document.querySelector<HTMLElement>("#outcome");
    if (document.activeElement === document.body) rest?.focus();
  });
}

function saidOf({ t }: Screen, { step, before }: MadeStep, names: readonly string[]): string {
  const texts = t.mend.changes;
  if (step.kind === "cell") {
    const { row, column, value } = step;
    return texts.cell(row, names[column - 1] ?? String(column), shown(t, before ?? ""), shown(t, value));
  }
  return texts.fix(t.mend.kinds[step.fix.fix], step.changes);
}

function shown(t: Screen["t"], text: string): string {
  return text === "" ? t.recipients.table.empty : `“${text}”`;
}
