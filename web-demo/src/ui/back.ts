/** What is said when the page was loaded again and the set-up came back. */
import { html, nothing, type TemplateResult } from "lit";
import { initialState } from "../state/initial.js";
import { forgetSession } from "../state/session.js";
import type { Screen } from "./screen.js";

export function backBox({ t, state, act }: Screen): TemplateResult | typeof nothing {
  const { back } = state;
  if (!back) return nothing;
  const anew = () => {
    forgetSession();
    act({ type: "restore", state: { ...initialState(), locale: state.locale } });
  };
  return html`
    <div class="box info back" id="back" role="status">
      <p>${t.shell.returned.title} ${back.withoutRecipients ? t.shell.returned.recipients : nothing}</p>
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
