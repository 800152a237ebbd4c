/** When the messages of this list arrive, in one sentence, from an instant on that somebody may choose. */
import { html, nothing, type TemplateResult } from "lit";
import type { Schedule } from "sendcheck";
import { fieldInstant, fieldText, instants, ownZone } from "../i18n/clock.js";
import { toMatching } from "../handover/missing.js";
import { unmatched } from "../recipients/matching/screen.js";
import { isJudged } from "../state/origin.js";
import { lastOf } from "../state/plan.js";
import { needsMessage } from "../ui/needs-message.js";
import { needsRecipients } from "../ui/needs-recipients.js";
import { problemBox } from "../ui/problem.js";
import type { Screen, View } from "../ui/screen.js";
import { typed } from "../ui/typed.js";

/** The last instant that a field for dates of four digits can hold. */
const LATEST = "9999-12-31T23:59";

export const planCard: View = (screen) => html`
  <section class="card plan" aria-labelledby="plan-title">
    <h3 id="plan-title">${screen.t.schedule.plan.title}</h3>
    ${content(screen)}
  </section>
`;

function content(screen: Screen): TemplateResult {
  const { message, recipients } = screen.state;
  if (message.result.state !== "done") return needsMessage(screen);
  const { run } = recipients;
  if (run.state !== "done") return needsRecipients(screen);
  if (!isJudged(run.result)) return unmatched(screen, () => toMatching(screen.act));
  return html`${said(screen)} ${from(screen)}`;
}

function said({ t, state }: Screen): TemplateResult {
  const { plan } = state;
  if (plan.state === "failed") return problemBox(t, plan.problem);
  if (plan.state !== "done") return html`<p class="empty" role="status">${t.shell.busy}</p>`;
  const waits = plan.value.zones.some(({ windows }) => windows > 1);
  return html`
    <p class="arrive" role="status">${sentence(t, state.locale, plan.value, state.schedule.at === null)}</p>
    ${waits ? html`<p>${t.schedule.plan.waits}</p>` : nothing}
  `;
}

/** All recipients are in it, each once. */
export function sentence(t: Screen["t"], locale: string, plan: Schedule, fromNow: boolean): string {
  const texts = t.schedule.plan;
  const { now, later, never, unknown } = plan.states;
  if (plan.recipients === 0) return texts.nobody;
  const { date, time } = instants(locale);
  const last = lastOf(plan);
  const lastSaid = last && (last.atMost ? texts.lastAtMost : texts.last)(date(last.at), time(last.at));
  const go = [fromNow ? texts.now(now) : texts.atOnce(now), texts.later(later), ...(lastSaid ? [lastSaid] : [])];
  const rest = [...(never > 0 ? [texts.never(never)] : []), ...(unknown > 0 ? [texts.unknown(unknown)] : [])];
  return `${texts.of(plan.recipients)}: ${[go, rest]
    .filter((part) => part.length > 0)
    .map((part) => part.join(", "))
    .join("; ")}.`;
}

type Typed = Event & { currentTarget: HTMLInputElement };

function from({ t, state, act }: Screen): TemplateResult {
  const texts = t.schedule.plan;
  const { at } = state.schedule;
  const shown = at ?? (state.plan.state === "done" ? Date.parse(state.plan.value.at) : null);
  return html`
    <div class="field send-from">
      <label for="send-from">${texts.from}</label>
      <p class="hint" id="send-from-hint">${texts.fromHint(ownZone())}</p>
      <div class="row">
        <input
          id="send-from"
          type="datetime-local"
          max=${LATEST}
          aria-describedby="send-from-hint"
          .value=${typed(shown === null ? "" : fieldText(shown))}
          @change=${(event: Typed) => act({ type: "send-from", at: fieldInstant(event.currentTarget.value) })}
        />
        ${
          at === null
            ? nothing
            : html`<button type="button" class="quiet" @click=${() => act({ type: "send-from", at: null })}>
                ${texts.fromNow}
              </button>`
        }
      </div>
    </div>
  `;
}
