/** What numbers without `+` are. */
import { html, nothing, type TemplateResult } from "lit";
import type { ListSummary, ReadAs } from "sendcheck";
import { countries } from "sendcheck/rules";
import type { Locale } from "../../i18n/index.js";
import { selectField } from "../../ui/fields.js";
import type { Screen } from "../../ui/screen.js";

/** What numbers without `+` are, to be chosen; nothing for a list of app users. */
export function numbersField(screen: Screen, readAs: ReadAs): TemplateResult | typeof nothing {
  const { t, state, act } = screen;
  const texts = t.matching.numbers;
  if (readAs.needs[0]?.need === "Id") return nothing;
  return selectField({
    id: "numbers-without-plus",
    label: texts.label,
    value: state.recipients.reading.numbers,
    options: [["auto", texts.auto], ["given", texts.given], ...named(state.locale)],
    change: (numbers) => act({ type: "reading", change: { numbers } }),
  });
}

/** The two answers to numbers that look like those of one country without its calling code. */
export function numbersAsked({ t, state, act }: Screen, summary: ListSummary): TemplateResult | typeof nothing {
  const { likelyCountry: country } = summary;
  if (country === undefined) return nothing;
  const say = (numbers: string) => act({ type: "reading", change: { numbers } });
  const texts = t.matching.numbers;
  return html`
    <div class="row">
      <button type="button" class="primary" @click=${() => say(country)}>${texts.are(nameOf(country, state.locale))}</button>
      <button type="button" @click=${() => say("given")}>${texts.given}</button>
    </div>
  `;
}

/** Every country by its name. */
export function named(locale: Locale): (readonly [string, string])[] {
  const { compare } = new Intl.Collator(locale);
  return countries
    .map((code) => [code, nameOf(code, locale)] as const)
    .sort(([, one], [, other]) => compare(one, other));
}

function nameOf(code: string, locale: Locale): string {
  return new Intl.DisplayNames([locale], { type: "region" }).of(code) ?? code;
}
