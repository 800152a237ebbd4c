/** What the account permits and knows. */
import { html, nothing } from "lit";
import { limits } from "sendcheck/rules";
import { EXAMPLE_HOSTS } from "../examples.js";
import type { SetOption, Settings } from "../state/model.js";
import { isCount, isLimit, type Raised } from "../state/policy.js";
import { pairs, selectField, textField } from "../ui/fields.js";
import type { View } from "../ui/screen.js";

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

export const settingsForm: View = ({ t, state, act }) => {
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
        ${textField({
          id: "opted-out",
          label: texts.optedOut,
          hint: texts.setHint,
          value: settings.optedOut,
          rows: 3,
          change: (optedOut) => set({ optedOut }),
        })}
        ${column("optedOut")}
        ${textField({
          id: "active-conversations",
          label: texts.activeConversations,
          hint: texts.setHint,
          value: settings.activeConversations,
          rows: 3,
          change: (activeConversations) => set({ activeConversations }),
        })}
        ${column("activeConversations")}
        ${textField({
          id: "app-users",
          label: texts.appUsers,
          hint: texts.setHint,
          value: settings.appUsers,
          rows: 3,
          change: (appUsers) => set({ appUsers }),
        })}
        ${column("appUsers")}
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
