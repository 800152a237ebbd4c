/** The sheet of a workbook that is the list, and the others to choose from. */
import { html, nothing, type TemplateResult } from "lit";
import type { ListResult, Problem } from "../engine/calls.js";
import type { RecipientsState } from "../state/model.js";
import { isJudged, standingOf } from "../state/origin.js";
import type { Sheet } from "../state/reading.js";
import { listOf } from "../state/run.js";
import { selectField } from "../ui/fields.js";
import type { Screen } from "../ui/screen.js";

/** Nothing for what is no workbook; a workbook with one sheet has nothing to choose. */
export function sheetChoice(screen: Screen): TemplateResult | typeof nothing {
  const { t, state, act } = screen;
  const sheet = sheetOf(state.recipients);
  if (!sheet) return nothing;
  const { name, others } = sheet;
  if (others.length === 0) return html`<p class="file">${t.fields.sheet}: <bdi>${name}</bdi></p>`;
  const all = [name, ...others];
  return html`
    ${isHardlyOne(listOf(state.recipients.run)) ? html`<p id="other-sheets">${t.workbook.others}</p>` : nothing}
    ${selectField({
      id: "sheet",
      label: t.fields.sheet,
      value: name,
      options: all.map((each) => [each, each] as const),
      change: (name) => act({ type: "sheet", sheet: { name, others: all.filter((each) => each !== name) } }),
    })}
  `;
}

/** Whether a list may be something else: no column is called as the message needs it, and nobody in it can be written to. */
function isHardlyOne(list: ListResult | null): boolean {
  return list !== null && isJudged(list) && standingOf(list) !== "certain" && list.summary.accepted === 0;
}

/** The sheets to choose from where the one that was read is no list, as one with a title or a manual alone. */
export function otherSheets({ t, act }: Screen, { sheets }: Problem): TemplateResult | typeof nothing {
  if (!sheets) return nothing;
  const change = (name: string) => {
    if (name) act({ type: "sheet", sheet: { name, others: sheets.filter((each) => each !== name) } });
  };
  return html`
    <p>${t.workbook.others}</p>
    ${selectField({
      id: "sheet",
      label: t.fields.sheet,
      value: "",
      options: [["", t.workbook.choose] as const, ...sheets.map((each) => [each, each] as const)],
      change,
    })}
  `;
}

/** The sheet that was read; while it is, or if nobody stands in it, the one that was chosen. */
function sheetOf({ reading: { sheet }, run }: RecipientsState): Sheet | null {
  const workbook = listOf(run)?.summary.readAs.workbook;
  if (!workbook || (sheet && sheet.name !== workbook.sheet)) return sheet;
  return { name: workbook.sheet, others: workbook.otherSheets };
}
