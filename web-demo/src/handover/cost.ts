/** What the list costs at prices that somebody types; the page knows none. */
import { html, nothing, type TemplateResult } from "lit";
import type { Cost, RegionCost } from "sendcheck";
import { channelName, regionNames } from "../i18n/names.js";
import { numbers } from "../i18n/number.js";
import { isPrice } from "../state/prices.js";
import { textField } from "../ui/fields.js";
import { problemBox } from "../ui/problem.js";
import { amount } from "../ui/amount.js";
import type { Screen } from "../ui/screen.js";

/** The countries that have fields and lines of their own; of the others the price for all holds, and they are counted. */
export const COUNTRIES = 12;

export function costCard(screen: Screen): TemplateResult | typeof nothing {
  const { t, state } = screen;
  const { cost } = state.handover;
  const texts = t.handover.cost;
  const channels = channelsOf(screen);
  if (channels.length === 0) return nothing;
  const regions = cost.state === "done" ? cost.value.regions.flatMap(({ region }) => region ?? []) : [];
  const names = regionNames(state.locale);
  const fields = (region: string) =>
    channels.map((channel) =>
      price(screen, region ? `${channel}:${region}` : channel, channel, region && names(region)),
    );
  return html`
    <section class="card" aria-labelledby="cost-title">
      <h3 id="cost-title">${texts.title}</h3>
      <p class="hint">${texts.about}</p>
      ${fields("")}
      ${
        regions.length > 0
          ? html`<details>
              <summary>${texts.byCountry}</summary>
              ${regions.slice(0, COUNTRIES).map(fields)}
            </details>`
          : nothing
      }
      ${cost.state === "failed" ? problemBox(t, cost.problem) : nothing}
      ${cost.state === "done" && isAsked(screen) ? table(screen, cost.value) : nothing}
    </section>
  `;
}

/** The keys of the channels that are addressed, in the order in which they are tried. */
export function channelsOf({ state }: Screen): string[] {
  return state.plan.state === "done" ? state.plan.value.channels.map(({ channel }) => channel) : [];
}

/** Whether any price was given. */
export function isAsked({ state }: Screen): boolean {
  return Object.values(state.handover.prices).some(isPrice);
}

function price({ t, state, act }: Screen, of: string, channel: string, country: string): TemplateResult {
  const texts = t.handover.cost;
  const value = state.handover.prices[of] ?? "";
  return textField({
    id: `price-${of.replace(":", "-")}`,
    label: texts.price(channelName(t.shell.channel, channel) ?? channel, channel === "sms", country),
    value,
    wrong: value.trim() === "" || isPrice(value) ? null : texts.wrong,
    change: (price) => act({ type: "price", of, price }),
  });
}

function table(screen: Screen, cost: Cost): TemplateResult {
  const { t, state } = screen;
  const texts = t.handover.cost;
  const number = numbers(state.locale);
  const names = regionNames(state.locale);
  const sms = channelsOf(screen).includes("sms");
  const row = ({ region, recipients, segments, atLeast, atMost }: RegionCost) => html`
    <tr>
      <th scope="row">${region ? names(region) : texts.nowhere}</th>
      <td class="number">${number(recipients)}</td>
      ${sms ? html`<td class="number">${number(segments)}</td>` : nothing}
      <td class="number">${amount(t, atLeast, atMost)}</td>
    </tr>
  `;
  const others = cost.regions.slice(COUNTRIES);
  return html`
    <p class="sum" role="status">${texts.sum(amount(t, cost.atLeast, cost.atMost))}</p>
    ${cost.unpriced > 0 ? html`<p class="box warning">${texts.unpriced(cost.unpriced)}</p>` : nothing}
    <div class="scroll" tabindex="0" role="region" aria-label=${texts.cost}>
      <table class="costs">
        <thead>
          <tr>
            <th scope="col">${texts.country}</th>
            <th scope="col">${texts.recipients}</th>
            ${sms ? html`<th scope="col">${texts.segments}</th>` : nothing}
            <th scope="col">${texts.cost}</th>
          </tr>
        </thead>
        <tbody>
          ${cost.regions.slice(0, COUNTRIES).map(row)}
        </tbody>
      </table>
    </div>
    ${others.length > 0 ? html`<p>${texts.more(others.length)}</p>` : nothing}
  `;
}
