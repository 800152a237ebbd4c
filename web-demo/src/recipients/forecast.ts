/** What the service would answer to a campaign request as it stands. */
import { html, nothing, type TemplateResult } from "lit";
import type { RequestResult } from "../engine/calls.js";
import { term } from "../explain/term.js";
import { make } from "../handover/make.js";
import { numbers } from "../i18n/number.js";
import type { Screen } from "../ui/screen.js";

export function forecastCard(screen: Screen, { forecast, parts }: RequestResult): TemplateResult {
  const { t, state, engines } = screen;
  const texts = t.request.forecast;
  const { refused, accepted, failed, messages, start, isAll } = forecast;
  const number = numbers(state.locale);
  const save = () => void make(screen, "answer.json", () => engines.list.ask("forecast", null));
  return html`
    <section class="card level" id="forecast" aria-labelledby="forecast-title">
      <h3 id="forecast-title">${texts.title}</h3>
      ${
        refused === null
          ? html`<p>${texts.counts(accepted, failed)}</p>`
          : html`<div class="box error"><p>${texts.refused} ${term(screen, refused)}</p></div>
              ${parts === 0 ? nothing : html`<p>${parts === null ? texts.mendFirst : texts.inParts(parts)}</p>`}`
      }
      ${
        messages.length > 0
          ? html`<ul>
              ${messages.map(([message, consumers]) => html`<li>${number(consumers)} × ${term(screen, message)}</li>`)}
            </ul>`
          : nothing
      }
      <details>
        <summary>${texts.json}</summary>
        <pre class="scroll" tabindex="0" aria-label=${texts.json}><code>${start}</code></pre>
        ${isAll ? nothing : html`<p class="hint">${texts.cut}</p>`}
      </details>
      <button type="button" class="quiet" @click=${save}>${texts.save}</button>
    </section>
  `;
}
