/** What numbers without `+` are. */
import { html, nothing, type TemplateResult } from "lit";
import type { ListSummary, ReadAs } from "sendcheck";
import { countries } from "sendcheck/rules";
import type { Locale } from "../../i18n/index.js";
import { regionNames } from "../../i18n/names.js";
import { selectField } from "../../ui/fields.js";
import type { Screen } from "../../ui/screen.js";

/** What numbers without `+` are, to be chosen; nothing for a list of app users. */
export function numbersField(screen: Screen, readAs: ReadAs): TemplateResult | typeof nothing {
  const { t, state, act } = screen;
  const texts = t.matching.numbers;
  if (readAs.needs[0]?.need === "Id") return nothing;
  return selectField({
    id: "numbers-without-plus",
    label: t.fields.country,
    value: state.recipients.reading.numbers,
    options: [["auto", texts.auto], ["given", t.fields.numbersAsGiven], ...named(state.locale)],
    change: (numbers) => act({ type: "reading", change: { numbers } }),
  });
}

/**
 * The answers to numbers that look like those of a country without its calling code, of which several may be as likely; also
 * where only some do, and are read as those of other countries.
 */
export function numbersAsked({ t, state, act }: Screen, summary: ListSummary): TemplateResult | typeof nothing {
  const likely = summary.likelyCountry ?? readAbroad(summary);
  if (likely === undefined) return nothing;
  const say = (numbers: string) => act({ type: "reading", change: { numbers } });
  const texts = t.matching.numbers;
  const { others, more } = asLikely(summary);
  const kind = others.length > 0 ? "" : "primary";
  const name = regionNames(state.locale);
  return html`
    <div class="row">
      ${[likely, ...others].map(
        (country) =>
          html`<button type="button" class=${kind} @click=${() => say(country)}>${texts.are(name(country))}</button>`,
      )}
      <button type="button" @click=${() => say("given")}>${t.fields.numbersAsGiven}</button>
    </div>
    ${
      more > 0
        ? selectField({
            id: "numbers-of-another",
            label: t.mend.country,
            value: "",
            options: [["", t.mend.choose], ...named(state.locale)],
            change: say,
          })
        : nothing
    }
  `;
}

/** Where most numbers of a list are, of which some are read as those of other countries. */
function readAbroad({ list }: ListSummary): string | undefined {
  const isIt = (args: object): args is { set: string; region: string } => "set" in args && "region" in args;
  return list.flatMap(({ args }) => (isIt(args) && args.set === "" ? [args.region] : []))[0];
}

interface AsLikely {
  readonly others: readonly string[];
  readonly more: number;
}

/** The other countries that are as likely, of which the engine names the first beside the column that has the numbers. */
function asLikely({ list }: ListSummary): AsLikely {
  const isIt = (args: object): args is AsLikely => "others" in args && "need" in args;
  return list.flatMap(({ args }) => (isIt(args) ? [args] : []))[0] ?? { others: [], more: 0 };
}

/** Every country by its name. */
export function named(locale: Locale): (readonly [string, string])[] {
  const { compare } = new Intl.Collator(locale);
  const name = regionNames(locale);
  return countries.map((code) => [code, name(code)] as const).sort(([, one], [, other]) => compare(one, other));
}
