/** The four steps, where one is, and the way on. */
import { html, nothing, type TemplateResult } from "lit";
import type { Result } from "../engine/calls.js";
import { instants } from "../i18n/clock.js";
import type { FirstTexts } from "../i18n/index.js";
import { numbers } from "../i18n/number.js";
import { lastOf } from "../state/plan.js";
import { isPrice } from "../state/prices.js";
import { STEPS, type State, type Step } from "../state/model.js";
import { standingOf } from "../state/origin.js";
import { isBackwards } from "../state/windows.js";
import { amount } from "./amount.js";
import type { FirstScreen, FirstView } from "./screen.js";

type Standing = "done" | "problem" | "todo";

export const stepsNav: FirstView = (screen) => {
  const { t, state, act } = screen;
  return html`
  <nav class="steps" aria-label=${t.shell.steps}>
    <ol>
      ${STEPS.map((step, index) => {
        const current = step === state.step;
        const standing = stands(state, step);
        return html`
          <li class=${standing}>
            <button
              type="button"
              aria-current=${current ? "step" : nothing}
              @click=${() => act({ type: "step", step })}
            >
              <span class="number" aria-hidden="true"
                >${standing === "done" ? "✓" : standing === "problem" ? "!" : index + 1}</span
              >
              <span class="name">${t.shell.step[step]}</span>
              <span class="standing">${said(screen, step, current && standing === "todo" ? "open" : standing)}</span>
            </button>
          </li>
        `;
      })}
    </ol>
  </nav>
`;
};

export const pager: FirstView = ({ t, state, act }) => {
  const at = STEPS.indexOf(state.step);
  const before = STEPS[at - 1];
  const after = STEPS[at + 1];
  return html`
    <div class="pager">
      ${before ? html`<button type="button" class="quiet" @click=${() => act({ type: "step", step: before })}>← ${t.shell.back(t.shell.step[before])}</button>` : html`<span></span>`}
      ${after ? html`<button type="button" class="primary" @click=${() => act({ type: "step", step: after })}>${t.shell.next(t.shell.step[after])} →</button>` : nothing}
    </div>
  `;
};

/** What a step has answered so far, which is the verdict on the campaign piece by piece; and how it stands. */
function said(screen: FirstScreen, step: Step, standing: Standing | "open"): TemplateResult | string {
  const answer = answers(screen)[step];
  const stands = screen.t.shell.state[standing];
  if (answer === null || standing === "todo") return stands;
  const isFine = standing !== "problem";
  return html`<span class="answer"><bdi>${answer}</bdi></span><span class=${isFine ? "unseen" : ""}> · ${stands}</span>`;
}

function answers({ t, state }: FirstScreen): Readonly<Record<Step, string | null>> {
  const { message, recipients, plan, handover, locale } = state;
  const { cost, prices } = handover;
  const last = plan.state === "done" ? lastOf(plan.value) : null;
  const isPriced = Object.values(prices).some(isPrice) && cost.state === "done";
  return {
    message: message.result.state === "done" ? message.result.value.report.name : null,
    recipients: recipients.run.state === "done" ? goOut(t, locale, recipients.run.result) : null,
    schedule: last ? t.shell.answer.last(instants(locale).short(last.at)) : null,
    handover: isPriced ? amount(t, cost.value.atLeast, cost.value.atMost) : null,
  };
}

function goOut(t: FirstTexts, locale: string, { summary }: Result): string {
  const number = numbers(locale);
  return t.shell.answer.goOut(number(summary.accepted), number(summary.total));
}

/** A list may be wrong as a whole, by its columns or its length, while each of its recipients is accepted. */
function isFine(result: Result): boolean {
  const isWhole = !result.whole.some(({ severity }) => severity === "error");
  return result.summary.failed === 0 && standingOf(result) === "certain" && isWhole;
}

/** How a step stands: answered, answered with something wrong, or open. */
export function stands({ furthest, message, recipients, schedule, handover }: State, step: Step): Standing {
  switch (step) {
    case "message":
      if (message.result.state === "failed") return "problem";
      if (message.result.state !== "done") return "todo";
      return message.result.value.report.findings.some((finding) => finding.severity === "error") ? "problem" : "done";
    case "recipients":
      if (recipients.run.state === "failed") return "problem";
      if (recipients.run.state !== "done") return "todo";
      return isFine(recipients.run.result) ? "done" : "problem";
    case "schedule":
      if (schedule.own && schedule.windows.some(isBackwards)) return "problem";
      return furthest > STEPS.indexOf(step) && recipients.run.state === "done" ? "done" : "todo";
    case "handover":
      return handover.making.state === "done" ? "done" : "todo";
  }
}
