import { html, nothing, type TemplateResult } from "lit";
import { limits } from "sendcheck/rules";
import type { Counts } from "../engine/calls.js";
import { numbers } from "../i18n/number.js";
import type { FirstScreen } from "../ui/screen.js";

export function counters(screen: FirstScreen, counts: readonly Counts[]): TemplateResult | typeof nothing {
  if (counts.length === 0) return nothing;
  const { t, state } = screen;
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
                low=${over ? 1 : limit}
                high=${over ? 2 : limit}
                optimum="0"
                value=${Math.min(each.characters, limit)}
                aria-label=${texts[each.channel]}
              ></meter>
              ${each.segments === null ? nothing : html`<span>${texts.segments(each.segments, each.encoding ?? "")}</span>`}
              ${each.open > 0 ? html`<span class="hint">${texts.open(each.open)}</span>` : nothing}
              ${each.because.length > 0 ? html`<span class="hint">${texts.because(each.because.join(" "))}</span>` : nothing}
              ${each.saves > 0 && state.message.chosen?.from.kind === "composed" ? replacing(screen, each) : nothing}
            </dd>
          </div>
        `;
      })}
    </dl>
  `;
}

/** Characters that cost segments are replaced where they were typed; a text that WhatsApp shares with the SMS stays WhatsApp's. */
function replacing({ t, state, act }: FirstScreen, { plain, saves }: Counts): TemplateResult {
  const { channel, text, smsText, optOut } = state.message.compose;
  const inPlain = (text: string) => plain.reduce((now, [character, plain]) => now.replaceAll(character, plain), text);
  const texts = channel === "sms" ? { text: inPlain(text) } : { smsText: inPlain(smsText || text) };
  return html`
    <button type="button" class="quiet" @click=${() => act({ type: "compose", change: { ...texts, optOut: inPlain(optOut) } })}>
      ${t.fixes.kinds["plain-characters"]}
    </button>
    <span class="hint">
      ${plain.map(([character, plain]) => html`<bdi>${character} → ${plain || t.shell.empty}</bdi> `)}
      ${t.fixes.saved(saves)}
    </span>
  `;
}
