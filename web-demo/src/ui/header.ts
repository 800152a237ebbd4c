import { html, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { loadTexts, LOCALES, nameOf, type Locale } from "../i18n/index.js";
import type { FirstScreen } from "./screen.js";
import { shareButton } from "./share.js";

/** The top of the page; `skip` leads past it to the step. */
export function header(screen: FirstScreen, skip: (event: Event) => void): TemplateResult {
  const { t, state } = screen;
  const choose = (event: Event & { currentTarget: HTMLSelectElement }) => {
    const locale = LOCALES.find((each) => each === event.currentTarget.value);
    if (locale) void turnTo(screen, locale);
  };
  return html`
    <header class="top">
      <a class="skip" href="#step" @click=${skip}>${t.shell.skip}</a>
      <div class="brand">
        <h1>
          <svg class="mark" viewBox="0 0 32 32" aria-hidden="true">
            <path d="M4 5h24a2 2 0 0 1 2 2v15a2 2 0 0 1-2 2H13l-7 6v-6H4a2 2 0 0 1-2-2V7a2 2 0 0 1 2-2z" />
            <path class="goes" d="M7 14.5h11" />
            <path class="stays" d="M21 14.5h4" />
          </svg>
          ${t.shell.title}
        </h1>
        <p>${t.shell.tagline} <strong>${t.shell.local}</strong></p>
      </div>
      <div class="tools">
        <label class="inline">
          <span>${t.shell.language}</span>
          <select @change=${choose}>
            ${LOCALES.map((locale: Locale) => html`<option value=${locale} .selected=${live(locale === state.locale)}>${nameOf(locale)}</option>`)}
          </select>
        </label>
        ${shareButton(screen)}
      </div>
    </header>
  `;
}

async function turnTo({ act }: FirstScreen, locale: Locale): Promise<void> {
  act((await loadTexts(locale)) ? { type: "locale", locale } : { type: "no-texts" });
}
