import { html, nothing, type TemplateResult } from "lit";
import type { Only, RuleCode, Summary } from "sendcheck";
import { ORDERS, type Order } from "../engine/calls.js";
import type { Texts } from "../i18n/index.js";
import { selectField, textField } from "../ui/fields.js";
import { plainly, prose } from "../ui/prose.js";
import { rowNumber } from "../ui/row-number.js";
import { reveal } from "./reveal.js";
import type { Screen } from "../ui/screen.js";

export function filters(screen: Screen, summary: Summary): TemplateResult {
  const { t, state, act } = screen;
  const texts = t.recipients.table;
  const { only } = state.recipients;
  const set = (only: Only) => act({ type: "only", only });
  const { text } = only;
  const kept: Only = text ? { text } : {};
  const chip = (name: string, filter: Only, on: boolean) =>
    html`<button
      type="button"
      class="chip"
      aria-pressed=${on ? "true" : "false"}
      @click=${() => set({ ...kept, ...filter })}
    >
      ${name}
    </button>`;
  const search = (text: string) => {
    const { text: _, ...rest } = only;
    set(text ? { ...rest, text } : rest);
  };
  return html`
    <div class="row filters">
      <div class="chips" role="group" aria-label=${texts.filters}>
        ${chip(texts.all, {}, !only.verdict && !only.severity && !only.code)}
        ${chip(texts.verdicts.accepted, { verdict: "accepted" }, only.verdict === "accepted")}
        ${chip(texts.verdicts.failed, { verdict: "failed" }, only.verdict === "failed")}
        ${summary.skipped > 0 ? chip(texts.verdicts.skipped, { verdict: "skipped" }, only.verdict === "skipped") : nothing}
        ${chip(texts.warnings, { severity: "warning" }, only.severity === "warning" && !only.code)}
        ${only.code ? cleared(t, only.code, () => set(kept)) : nothing}
      </div>
      <div class="row">
        ${textField({ id: "search", label: texts.search, value: text ?? "", change: search })} ${orderField(screen, summary)}
        ${goTo(screen)}
      </div>
    </div>
  `;
}

/** The cause whose rows are shown, which is not asked for any more when it is pressed. */
function cleared({ said, shell, recipients }: Texts, code: RuleCode, clear: () => void): TemplateResult {
  const { title } = said.rule(code);
  const name = recipients.table.clear(shell.quoted(plainly(title)));
  return html`<button type="button" class="chip" aria-pressed="true" aria-label=${name} @click=${clear}>${prose(title)} ✕</button>`;
}

/** The order of the rows: that of the list, unless somebody asks for another. */
function orderField({ t, state, act }: Screen, { segments }: Summary): TemplateResult {
  const { order } = state.recipients;
  const known = ORDERS.filter((by) => by !== "segments" || segments !== undefined);
  const options = known.flatMap((by) =>
    [false, true].map((descending) => {
      const texts = t.recipients.table.orders[by];
      return [written({ by, descending }), descending ? texts.down : texts.up] as const;
    }),
  );
  return selectField({
    id: "order",
    label: t.recipients.table.order,
    value: written(order),
    options,
    change: (value) => {
      const [by, way] = value.split(" ");
      const found = ORDERS.find((each) => each === by);
      if (found) act({ type: "order", order: { by: found, descending: way === "down" } });
    },
  });
}

function written({ by, descending }: Order): string {
  return `${by} ${descending ? "down" : "up"}`;
}

/** Goes to a row by its number. */
function goTo(screen: Screen): TemplateResult {
  const go = (event: SubmitEvent & { currentTarget: HTMLFormElement }) => {
    event.preventDefault();
    void reveal(screen, rowNumber(event.currentTarget));
  };
  return html`
    <form class="go-to" @submit=${go}>
      <label for="go-to-row">${screen.t.mend.goTo}</label>
      <input id="go-to-row" name="row" inputmode="numeric" autocomplete="off" />
      <button type="submit" class="quiet">${screen.t.mend.go}</button>
    </form>
    <p class="no-row" role="status">${screen.state.recipients.noRow ? screen.t.handover.noRow : nothing}</p>
  `;
}
