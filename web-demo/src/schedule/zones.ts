/** A day of 24 hours for each time zone of the list: what is open there, and what clocks show when sending begins. */
import { html, nothing, type TemplateResult } from "lit";
import type { Schedule, ZoneGroup } from "sendcheck";
import { clocks, shownBy, zoneName } from "../i18n/clock.js";
import { DAYS } from "../state/model.js";
import { DAY_MINUTES } from "../state/windows.js";
import { stateWindows } from "sendcheck/rules";
import type { Screen } from "../ui/screen.js";

/** The bands that are drawn; the others are counted. */
const BANDS = 12;
/** The zones that are named; of more it is said how many. */
const NAMED = 3;

export function zonesCard(screen: Screen, { zones, windows }: Schedule): TemplateResult | typeof nothing {
  if (zones.length === 0) return nothing;
  const texts = screen.t.schedule.zone;
  const open = windows.map(parsed);
  const largest = [...zones].sort((a, b) => b.recipients - a.recipients);
  const others = largest.slice(BANDS);
  return html`
    <section class="card" aria-labelledby="zones-title">
      <h3 id="zones-title">${texts.title}</h3>
      <p class="hint">${texts.about}</p>
      <ul class="zones">
        ${largest.slice(0, BANDS).map((group) => band(screen, group, open))}
      </ul>
      ${others.length > 0 ? html`<p>${texts.more(others.length, sum(others))}</p>` : nothing}
    </section>
  `;
}

function sum(groups: readonly ZoneGroup[]): number {
  return groups.reduce((total, { recipients }) => total + recipients, 0);
}

interface Open {
  readonly day: string;
  readonly from: number;
  readonly to: number;
}

/** A window as the engine writes it, such as `MONDAY 08:00-21:00`. */
function parsed(window: string): Open {
  const [day = "", times = ""] = window.split(" ");
  const [from = 0, to = 0] = times.split("-").map((time) => {
    const [hour = 0, minute = 0] = time.split(":").map(Number);
    return hour * 60 + minute;
  });
  return { day, from, to };
}

function band(screen: Screen, group: ZoneGroup, windows: readonly Open[]): TemplateResult {
  const open = group.stateWindows?.map(parsed) ?? windows;
  const { t, state } = screen;
  const texts = t.schedule.zone;
  const { local, lastLocal } = group;
  const clock = clocks(state.locale);
  const first = local[0];
  const last = local.at(-1);
  const days = first === undefined || last === undefined ? [] : first === last ? [first] : [first, last];
  return html`
    <li>
      <span class="name"><bdi>${names(texts, group.zones)}</bdi>${stateOf(texts, group)} <span class="hint">${texts.recipients(group.recipients)}</span></span>
      <span class="days" aria-hidden="true">${days.map((each) => day(each, open))}</span>
      <span class="times">
        ${days.length > 0 ? html`<span>${texts.there(clock(local))}</span>` : nothing}
        <span>${standing(texts, group, clock)}</span>
        ${lastLocal.length > 0 ? html`<span>${texts.last(clock(lastLocal))}</span>` : nothing}
      </span>
    </li>
  `;
}

/** The state whose window holds there as well, if one does. */
function stateOf(texts: Texts, { usState }: ZoneGroup): string {
  if (usState === null) return "";
  const state = stateWindows.find(({ code }) => code === usState);
  return `, ${state ? state.name : texts.anyState}`;
}

type Texts = Screen["t"]["schedule"]["zone"];

function names(texts: Texts, zones: readonly string[]): string {
  if (zones.length === 0) return texts.none;
  return zones.length > NAMED ? texts.oneOf(zones.length) : zones.map(zoneName).join(", ");
}

function standing(texts: Texts, { state, sendLocal }: ZoneGroup, clock: ReturnType<typeof clocks>): string {
  switch (state) {
    case "now":
      return texts.open;
    case "later":
      return texts.opens(clock(sendLocal));
    case "never":
      return texts.never;
    case "unknown":
      return texts.unknown;
  }
}

/** The day on which the clock of a place stands. */
function day(local: string, open: readonly Open[]): TemplateResult {
  const shown = shownBy(local);
  const weekday = DAYS[(shown.getUTCDay() + 6) % 7];
  const share = (minutes: number) => `${(100 * minutes) / DAY_MINUTES}%`;
  return html`
    <span class="day">
      ${open
        .filter((window) => window.day === weekday)
        .map(
          ({ from, to }) =>
            html`<span class="open" .style=${`inset-inline-start:${share(from)};width:${share(to - from)}`}></span>`,
        )}
      <span
        class="at"
        .style=${`inset-inline-start:${share(shown.getUTCHours() * 60 + shown.getUTCMinutes())}`}
      ></span>
    </span>
  `;
}
