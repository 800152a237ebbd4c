/** How long the queue of each channel takes, hour by hour, and which requests are for which day. */
import { html, nothing, type TemplateResult } from "lit";
import type { ChannelSchedule, PostingDay, Schedule } from "sendcheck";
import { dates, instants } from "../i18n/clock.js";
import { channelName } from "../i18n/names.js";
import type { Screen } from "../ui/screen.js";

/** The hours, and the days, that are shown; the others are counted. */
const HOURS = 24;
const DAYS = 14;

export function queueCard(screen: Screen, plan: Schedule): TemplateResult | typeof nothing {
  if (plan.recipients === 0) return nothing;
  const texts = screen.t.schedule.queue;
  return html`
    <section class="card" aria-labelledby="queue-title">
      <h3 id="queue-title">${texts.title}</h3>
      ${plan.channels.map((channel) => queue(screen, channel))}
      <h4>${postsRequests(screen) ? texts.days : texts.onlyDays}</h4>
      ${days(screen, plan)}
    </section>
  `;
}

function queue({ t, state }: Screen, channel: ChannelSchedule): TemplateResult {
  const texts = t.schedule.queue;
  const { short } = instants(state.locale);
  const { first, last, hours, beyond, figuresAre, messages, rate } = channel;
  const ends = figuresAre === "atMost" ? texts.atMost : texts.ends;
  const most = hours.reduce((most, { messages }) => Math.max(most, messages), 1);
  const others = hours.slice(HOURS);
  return html`
    <h4>${channelName(t.shell.channel, channel.channel) ?? channel.channel}</h4>
    <p>${first && last ? ends(messages, short(first), short(last)) : texts.empty} ${texts.rate(rate)}</p>
    <ul class="bars queue">
      ${hours.slice(0, HOURS).map(
        (hour) => html`
          <li>
            <span class="name">${short(hour.from)}</span>
            <span class="day" aria-hidden="true">
              <span class="open" .style=${`inset-inline-start:0;width:${(100 * hour.messages) / most}%`}></span>
            </span>
            <span class="times">${texts.messages(hour.messages)}</span>
          </li>
        `,
      )}
    </ul>
    ${
      others.length > 0
        ? html`<p>${texts.moreHours(
            others.length,
            others.reduce((sum, { messages }) => sum + messages, 0),
          )}</p>`
        : nothing
    }
    ${beyond > 0 ? html`<p>${texts.beyond(beyond)}</p>` : nothing}
  `;
}

/** Whether somebody posts requests; the web tool takes a list. */
export function postsRequests({ state }: Screen): boolean {
  return state.settings.profile === "api";
}

function days(screen: Screen, plan: Schedule): TemplateResult {
  const { t, state } = screen;
  const texts = t.schedule.queue;
  const date = dates(state.locale);
  const others = plan.days.slice(DAYS);
  const line = ({ date: of, recipients, firstRequest, lastRequest }: PostingDay) => {
    if (recipients === 0) return texts.fullDay(date(of));
    return postsRequests(screen)
      ? texts.day(date(of), recipients, firstRequest, lastRequest)
      : texts.onDay(date(of), recipients);
  };
  return html`
    <ul>
      ${plan.days.slice(0, DAYS).map((day) => html`<li>${line(day)}</li>`)}
    </ul>
    ${
      others.length > 0
        ? html`<p>${texts.moreDays(
            others.length,
            others.reduce((sum, { recipients }) => sum + recipients, 0),
          )}</p>`
        : nothing
    }
    <p class="hint">${texts.dayZone(plan.dayZone)}</p>
  `;
}
