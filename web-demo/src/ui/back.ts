/** What is said when the page was loaded again and the set-up came back. */
import { html, nothing, type TemplateResult } from "lit";
import { initialState } from "../state/initial.js";
import { forgetSession } from "../state/session.js";
import type { FirstScreen } from "./screen.js";

/** What would be lost if the page were loaded again. */
export function unkeptBox({ t, state }: FirstScreen): TemplateResult | typeof nothing {
  const { setup, changes } = state.unkept;
  const texts = t.shell.unkept;
  if (!setup && !changes) return nothing;
  return html`
    <div class="box warning back" id="unkept" role="status">
      ${setup ? html`<p>${texts[setup]}</p>` : nothing} ${changes ? html`<p>${texts.changes}</p>` : nothing}
    </div>
  `;
}

export function backBox({ t, state, act }: FirstScreen): TemplateResult | typeof nothing {
  const { back } = state;
  if (!back) return nothing;
  const anew = () => {
    forgetSession();
    act({ type: "restore", state: { ...initialState(), locale: state.locale } });
  };
  const lost = back.withoutSets.map((option) => t.message.settings[option]).join(", ");
  return html`
    <div class="box info back" id="back" role="status">
      <p>${t.shell.returned.title} ${back.withoutRecipients ? t.shell.returned.recipients : nothing}</p>
      ${back.withoutMessage === null ? nothing : html`<p>${t.shell.returned.message(back.withoutMessage)}</p>`}
      ${back.withoutSets.length > 0 ? html`<p><strong>${t.shell.returned.sets(lost)}</strong></p>` : nothing}
      <div class="row">
        ${
          back.withoutRecipients && state.step !== "recipients"
            ? html`<button type="button" @click=${() => act({ type: "step", step: "recipients" })}>${t.shell.toRecipients}</button>`
            : nothing
        }
        <button type="button" class="quiet" @click=${anew}>${t.shell.returned.anew}</button>
        <button type="button" class="quiet" @click=${() => act({ type: "back", back: null })}>${t.shell.returned.close}</button>
      </div>
    </div>
  `;
}
