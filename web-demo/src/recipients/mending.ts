/** Changing recipients in the page: what is asked of the worker, and what of it is on the screen. */
import { html, nothing, type TemplateResult } from "lit";
import { problemOf } from "../engine/client.js";
import type { Calls, MadeStep, MendStep, Result, Retyped } from "../engine/calls.js";
import { UNTYPABLE } from "../engine/problems.js";
import { make as makeFile } from "../handover/make.js";
import { problemBox } from "../ui/problem.js";
import type { Screen } from "../ui/screen.js";
import { headingsOf } from "./cells.js";
import { loadChanges } from "./change-list.js";

/** Whether cells of these recipients are changed here. */
export function canMend({ state }: Screen): boolean {
  return state.recipients.run.state === "done";
}

/** Changes a cell, whose row is judged at once. */
export function mendCell(screen: Screen, row: number, column: number, value: string): Promise<void> {
  return make(screen, { kind: "cell", row, column, value });
}

/** Makes a change: in the list or request that is looked at, or in the lines that are typed. */
export async function make(screen: Screen, step: MendStep): Promise<void> {
  if (screen.state.recipients.source?.kind === "lines") return retype(screen, step);
  return changed(screen, "mend", { step });
}

export async function takeBack(screen: Screen, all: boolean): Promise<void> {
  // Lines have their way back in the editor.
  if (screen.state.recipients.source?.kind === "lines") {
    document.querySelector("sc-lines")?.dispatchEvent(new CustomEvent("undo"));
    return;
  }
  return changed(screen, "takeBack", { all });
}

/** Lines are mended where they are typed, so that both say the same. */
async function retype({ state, act, engines }: Screen, step: MendStep): Promise<void> {
  const { lines } = state.recipients;
  try {
    const retyped = await engines.list.ask("retyped", { step });
    if (!retyped) return act({ type: "refused", problem: UNTYPABLE });
    act({ type: "lines", text: withLines(lines, retyped) });
  } catch (error) {
    const problem = problemOf(error);
    if (problem.kind !== "cancelled") act({ type: "refused", problem });
  }
}

/** Typed lines with others in their places. */
function withLines(lines: string, retyped: readonly Retyped[]): string {
  const all = lines.split(/(\r\n|\n|\r)/);
  // Between two lines stands what ends the first.
  for (const { line, text } of retyped) {
    const at = (line - 1) * 2;
    all[at] = text ?? "";
    if (text === null && at + 1 < all.length) all[at + 1] = "";
  }
  return all.join("");
}

/** Asks for a change, after which the recipients are others. */
async function changed<K extends "mend" | "takeBack">(
  { act, engines }: Screen,
  kind: K,
  ask: Calls[K]["ask"],
): Promise<void> {
  const ended = engines.pending.begin();
  try {
    act({ type: "run", run: { state: "done", result: await engines.list.ask(kind, ask) } });
  } catch (error) {
    const problem = problemOf(error);
    // Where a change cannot be made, nothing was changed; a worker that is gone took the recipients along.
    if (problem.kind === "change") act({ type: "refused", problem });
    else if (problem.kind !== "cancelled") act({ type: "run", run: { state: "failed", problem, before: null } });
  } finally {
    ended();
  }
}

/** Why a change could not be made, which leaves everything as it was. */
export function refusedBox({ t, state }: Screen): TemplateResult | typeof nothing {
  const { refused } = state.recipients;
  return refused ? problemBox(t, refused, t.mend.cannot) : nothing;
}

/** What was changed, and the way back. */
export function changesCard(screen: Screen, result: Result): TemplateResult | typeof nothing {
  if (!canMend(screen) || (result.made.length === 0 && result.lost === 0)) return nothing;
  const { t, engines } = screen;
  const texts = t.mend.changes;
  const save = () => void makeFile(screen, "changes.json", () => engines.list.ask("changes", null));
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
        ${result.origin === "list" ? html`<button type="button" class="quiet" @click=${save}>${texts.save}</button>` : nothing}
      </div>
    </section>
  `;
}

/** The button that asks for a list of changes. */
export function loadButton(screen: Screen): TemplateResult {
  const chosen = (event: Event & { currentTarget: HTMLInputElement }) => {
    const file = event.currentTarget.files?.[0];
    event.currentTarget.value = "";
    if (file) void loadChanges(screen, file);
  };
  return html`
    <span>
      <input class="unseen" type="file" id="changes-file" accept=".json,application/json" @change=${chosen} />
      <label class="button quiet" for="changes-file">${screen.t.mend.changes.load}</label>
    </span>
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
  if (step.kind === "loaded") return texts.loaded(step.changes.length);
  return texts.fix(t.fixes.kinds[step.fix.fix], step.changes);
}

function shown(t: Screen["t"], text: string): string {
  return text === "" ? t.shell.empty : t.shell.quoted(text);
}
