import { html, nothing, type TemplateResult } from "lit";
import { limits } from "sendcheck/rules";
import type { Counts } from "../engine/calls.js";
import { numbers } from "../i18n/number.js";
import type { Screen } from "../ui/screen.js";

export function counters({ t, state }: Screen, counts: readonly Counts[]): TemplateResult | typeof nothing {
  if (counts.length === 0) return nothing;
  const texts = t.message.counts;
  const number = numbers(state.locale);
  return html`
    <dl class="counters" aria-label=${texts.title}>
      ${counts.map((each) => {
        const limit = (each.channel === "sms" ? limits.webToolSms : limits.whatsappBody).value;
        const over = each.characters > limit;
        return html`
          <div class=${over ? "over" : ""}>
            <dt>${texts[each.channel]}</dt>
            <dd>
              ${texts.characters(number(each.characters), number(limit))}
              ${over ? html`<span class="badge warning">${texts.over}</span>` : nothing}
              <meter
                min="0"
                max=${limit}
                value=${Math.min(each.characters, limit)}
                aria-label=${texts[each.channel]}
              ></meter>
              ${each.segments === null ? nothing : html`<span>${texts.segments(each.segments, each.encoding ?? "")}</span>`}
              ${each.open > 0 ? html`<span class="hint">${texts.open(each.open)}</span>` : nothing}
              ${each.because.length > 0 ? html`<span class="hint">${texts.because(each.because.join(" "))}</span>` : nothing}
            </dd>
          </div>
        `;
      })}
    </dl>
  `;
}
