/** The figures of the verdict: how much is sent, when the last message goes, and what it costs, as far as each is known. */
import { html, nothing, type TemplateResult } from "lit";
import type { Summary } from "sendcheck";
import { isAsked } from "../handover/cost.js";
import { instants } from "../i18n/clock.js";
import { numbers } from "../i18n/number.js";
import { firstOf, lastOf } from "../state/plan.js";
import { amount } from "./amount.js";
import type { Screen } from "./screen.js";

type Tile = (name: string, value: number | string, hint: string) => TemplateResult;

/** A figure with its name, as a language writes it. */
export function tileIn(locale: string): Tile {
  const number = numbers(locale);
  return (name, value, hint) => html`
    <div class="tile ${typeof value === "string" ? "words" : ""}">
      <dt>${name}</dt>
      <dd>${typeof value === "number" ? number(value) : value}${hint ? html`<span class="hint">${hint}</span>` : nothing}</dd>
    </div>
  `;
}

export function segmentsTile({ t, state }: Screen, summary: Summary): TemplateResult | typeof nothing {
  const { segments, segmentsAre } = summary;
  const texts = t.handover.totals;
  if (segments === undefined) return nothing;
  return tileIn(state.locale)(texts.segments, segments, segmentsAre === "atMost" ? texts.atMost : "");
}

/** When the last message goes. */
export function lastTile({ t, state }: Screen): TemplateResult | typeof nothing {
  const { plan, locale } = state;
  if (plan.state !== "done") return nothing;
  const texts = t.handover.totals;
  const { short } = instants(locale);
  const [first, last] = [firstOf(plan.value), lastOf(plan.value)];
  if (!first || !last) return nothing;
  return tileIn(locale)(last.atMost ? texts.lastAtMost : texts.last, short(last.at), texts.first(short(first)));
}

/** What it costs, where prices were typed. */
export function costTile(screen: Screen): TemplateResult | typeof nothing {
  const { t, state } = screen;
  const { cost } = state.handover;
  const texts = t.handover.cost;
  if (cost.state !== "done" || !isAsked(screen)) return nothing;
  return tileIn(state.locale)(texts.cost, amount(t, cost.value.atLeast, cost.value.atMost), "");
}
