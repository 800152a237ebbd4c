/** What the account permits and knows. */
import { html, nothing, type TemplateResult } from "lit";
import { limits } from "sendcheck/rules";
import { EXAMPLE_HOSTS } from "../examples.js";
import type { SetOption, Settings } from "../state/model.js";
import { isCount, isLimit, type Raised } from "../state/policy.js";
import { pairs, selectField, textField } from "../ui/fields.js";
import { LONGEST_IN_FIELD } from "../take.js";
import type { Screen, View } from "../ui/screen.js";

/** The limits that LivePerson can raise, each with its input. */
const RAISED: readonly (readonly [Raised, string])[] = [
  ["maxRecipients", "max-recipients"],
  ["maxRows", "max-rows"],
  ["maxLines", "max-lines"],
];
const standard: Readonly<Record<Raised, number>> = {
  maxRecipients: limits.requestRecipients.value,
  maxRows: limits.listRows.value,
  maxLines: limits.listLines.value,
};

/** Sets of recipients, each with its input. */
const SETS = [
  ["optedOut", "opted-out"],
  ["activeConversations", "active-conversations"],
  ["appUsers", "app-users"],
] as const satisfies readonly (readonly [keyof Settings, string])[];

/** A set is typed or pasted; what is too long for a field is named and not shown. */
function setField({ t, state, act }: Screen, set: (typeof SETS)[number][0], id: string): TemplateResult {
  const texts = t.message.settings;
  const value = state.settings[set];
  const change = (text: string) => act({ type: "settings", change: { [set]: text } });
  if (value.length > LONGEST_IN_FIELD) {
    return html`<div class="field">
      <p><strong>${texts[set]}</strong></p>
      <p class="file" id=${id}>
        ${t.request.long(value.length)}
        <button type="button" class="quiet" @click=${() => change("")}>${t.request.another}</button>
      </p>
    </div>`;
  }
  return textField({ id, label: texts[set], hint: texts.setHint, value, rows: 3, change, long: change });
}

export const settingsForm: View = (screen) => {
  const { t, state, act } = screen;
  const { settings } = state;
  const texts = t.message.settings;
  const set = (change: Partial<Settings>) => act({ type: "settings", change });
  // Where a set is a table, which of its columns holds the numbers may not be told.
  const column = (option: SetOption) =>
    /[,;|\t]/.test(settings[option]) || settings.setColumns[option] !== ""
      ? textField({
          id: `${option}-column`,
          label: texts.setColumn,
          value: settings.setColumns[option],
          change: (value) => set({ setColumns: { ...settings.setColumns, [option]: value } }),
        })
      : nothing;
  return html`
    <section class="card" aria-labelledby="settings-title">
      <h3 id="settings-title">${texts.title}</h3>
      <p class="hint">${texts.intro}</p>
      ${textField({
        id: "hosts",
        label: texts.hosts,
        hint: texts.hostsHint,
        value: settings.hosts,
        rows: 2,
        change: (hosts) => set({ hosts }),
      })}
      <p>
        <button type="button" class="quiet" @click=${() => set({ hosts: EXAMPLE_HOSTS })}>
          ${texts.permitExamples}
        </button>
      </p>
      <details>
        <summary>${texts.more}</summary>
        ${selectField({
          id: "numbers",
          label: texts.numbers,
          value: settings.numbers,
          options: pairs(texts.numberPolicies, ["shape", "possible", "valid"]),
          change: (numbers) => set({ numbers }),
        })}
        ${selectField({
          id: "templates",
          label: texts.templates,
          value: settings.templates,
          options: pairs(texts.templateLimits, ["liveperson", "meta"]),
          change: (templates) => set({ templates }),
        })}
        ${SETS.map(([set, id]) => html`${setField(screen, set, id)} ${column(set)}`)}
        ${textField({
          id: "sent-today",
          label: texts.sentToday,
          value: settings.sentToday,
          mode: "numeric",
          wrong: settings.sentToday.trim() === "" || isCount(settings.sentToday) ? null : texts.sentTodayWrong,
          change: (sentToday) => set({ sentToday }),
        })}
        ${textField({
          id: "skills",
          label: texts.skills,
          hint: texts.skillsHint,
          value: settings.skills,
          rows: 2,
          change: (skills) => set({ skills }),
        })}
        <p class="hint" id="raised">${texts.raised}</p>
        ${RAISED.map(([limit, id]) =>
          textField({
            id,
            label: texts[limit](standard[limit]),
            value: settings[limit],
            mode: "numeric",
            wrong: settings[limit].trim() === "" || isLimit(settings[limit]) ? null : texts.limitWrong,
            change: (value) => set({ [limit]: value }),
          }),
        )}
      </details>
    </section>
  `;
};
