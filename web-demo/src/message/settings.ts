/** What the account permits and knows. */
import { html } from "lit";
import { limits } from "sendcheck/rules";
import { EXAMPLE_HOSTS } from "../examples.js";
import type { Settings } from "../state/model.js";
import { isCount, isLimit, type Raised } from "../state/policy.js";
import { SETS } from "../engine/calls.js";
import { isGiven } from "../state/sets.js";
import { pairs, selectField, textField } from "../ui/fields.js";
import type { FirstView } from "../ui/screen.js";
import { setField } from "./sets.js";

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

export const settingsForm: FirstView = (screen) => {
  const { t, state, act } = screen;
  const { settings } = state;
  const texts = t.message.settings;
  const set = (change: Partial<Settings>) => act({ type: "settings", change });
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
      <details ?open=${SETS.some((option) => isGiven(state.sets[option]))}>
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
        ${SETS.map((option) => setField(screen, option))}
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
