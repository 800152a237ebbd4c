/** What would be changed in many rows at once, before it is: how many, the first of them, and what would become of the list. */
import { html, nothing, type TemplateResult } from "lit";
import type { Proposed, Result } from "../engine/calls.js";
import { problemOf } from "../engine/client.js";
import { fixOf } from "../state/fixing.js";
import type { Fixing } from "../state/model.js";
import { resultOf } from "../state/run.js";
import { selectField, textField } from "../ui/fields.js";
import { problemBox } from "../ui/problem.js";
import type { Screen } from "../ui/screen.js";
import { headingsOf } from "./cells.js";
import { named } from "./matching/numbers.js";
import { make } from "./mending.js";

/** Opens or closes the fix of a cause. */
export function open(screen: Screen, asked: Omit<Fixing, "proposal">, isOpen: boolean): void {
  if (isOpen) screen.act({ type: "fixing", fixing: null });
  else say(screen, { ...asked, proposal: { state: "nothing" } });
}

/** Says something of a fix, and asks what it would change as soon as all is said. */
function say({ act, engines }: Screen, said: Fixing): void {
  const fix = fixOf(said);
  if (!fix) {
    act({ type: "fixing", fixing: { ...said, proposal: { state: "nothing" } } });
    return;
  }
  act({ type: "fixing", fixing: { ...said, proposal: { state: "busy" } } });
  void engines.list.ask("propose", { fix }).then(
    (value) => act({ type: "proposed", fix, proposal: { state: "done", value } }),
    (error: unknown) => act({ type: "proposed", fix, proposal: { state: "failed", problem: problemOf(error) } }),
  );
}

export function fixing(screen: Screen, now: Fixing): TemplateResult {
  const { t } = screen;
  const { proposal } = now;
  return html`
    <div class="fixing" role="group" aria-label=${t.fixes.kinds[now.kind]} @keydown=${(event: KeyboardEvent) => leave(screen, event)}>
      <p><strong>${t.fixes.kinds[now.kind]}</strong></p>
      ${fields(screen, now)}
      <div role="status">
        ${proposal.state === "busy" ? html`<p>${t.shell.busy}</p>` : nothing}
        ${proposal.state === "failed" ? problemBox(t, proposal.problem, t.mend.cannot) : nothing}
        ${proposal.state === "done" ? proposed(screen, proposal.value) : nothing}
      </div>
    </div>
  `;
}

function leave({ act }: Screen, event: KeyboardEvent): void {
  if (event.key !== "Escape") return;
  event.stopPropagation();
  const { parentElement } = event.currentTarget as HTMLElement;
  act({ type: "fixing", fixing: null });
  parentElement?.querySelector<HTMLElement>(".does button")?.focus();
}

function fields(screen: Screen, now: Fixing): TemplateResult | typeof nothing {
  const { t, state } = screen;
  const texts = t.mend;
  if (now.kind === "calling-code") {
    const choose = [["", texts.choose] as const];
    return selectField({
      id: "fix-country",
      label: texts.country,
      value: now.country,
      options: [...choose, ...named(state.locale)],
      change: (country) => say(screen, { ...now, country }),
    });
  }
  if (now.kind !== "fill-empty") return nothing;
  const result = resultOf(state.recipients.run);
  const columns = result?.fixes.find(({ code }) => code === now.code)?.columns ?? [];
  return html`
    <div class="row">
      ${selectField({
        id: "fix-column",
        label: texts.column,
        value: now.column,
        options: columns.map((column) => [column, calledInFile(result, column)] as const),
        change: (column) => say(screen, { ...now, column }),
      })}
      ${textField({
        id: "fix-value",
        label: texts.value,
        value: now.value,
        change: (value) => say(screen, { ...now, value }),
      })}
    </div>
  `;
}

/** What the file calls a column that fills a need. */
function calledInFile(result: Result | null, need: string): string {
  if (result?.origin !== "list") return need;
  return result.summary.readAs.needs.find((each) => each.need === need)?.name || need;
}

function proposed(screen: Screen, { fix, changes, first, doubtful, before, after }: Proposed): TemplateResult {
  const { t, state, act } = screen;
  const texts = t.mend;
  if (changes === 0) return html`<p>${texts.nothing}</p>`;
  const result = resultOf(state.recipients.run);
  const names = result ? headingsOf(screen, result) : [];
  const [more, saved] = [after.accepted - before.accepted, (before.segments ?? 0) - (after.segments ?? 0)];
  const makeIt = async () => {
    await make(screen, { kind: "fix", fix, changes });
    requestAnimationFrame(() => document.querySelector<HTMLElement>("#changes-title")?.focus());
  };
  return html`
    <p>
      ${fix.fix.startsWith("drop-") ? texts.drops(changes) : texts.wouldChange(changes)}
      ${more > 0 ? texts.more(more) : nothing} ${fix.fix === "plain-characters" && saved > 0 ? t.fixes.saved(saved) : nothing}
    </p>
    ${doubtful > 0 ? html`<p class="box warning">${texts.doubtful(doubtful)}</p>` : nothing}
    ${
      first.some(({ cell }) => cell)
        ? html`<table class="pairs">
            <thead>
              <tr><th scope="col">${t.recipients.table.row}</th><th scope="col">${texts.before}</th><th scope="col">${texts.after}</th></tr>
            </thead>
            <tbody>
              ${first.map(({ row, cell }) =>
                cell
                  ? html`<tr>
                      <th scope="row">${texts.place(row, names[cell.column - 1] ?? String(cell.column))}</th>
                      <td><bdi>${cell.before || html`<i>${t.shell.empty}</i>`}</bdi></td>
                      <td><bdi>${cell.after}</bdi></td>
                    </tr>`
                  : nothing,
              )}
            </tbody>
          </table>`
        : nothing
    }
    <div class="row">
      <button type="button" class="primary" @click=${() => void makeIt()}>${texts.make(changes)}</button>
      <button type="button" class="quiet" @click=${() => act({ type: "fixing", fixing: null })}>${texts.leave}</button>
    </div>
  `;
}
