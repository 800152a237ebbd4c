/** What was found on rows, one line for each cause, with the way to its rows and what can be done about all of them at once. */
import { html, nothing, type TemplateResult } from "lit";
import type { RuleCode, Severity } from "sendcheck";
import type { Offer, Result } from "../engine/calls.js";
import { term } from "../explain/term.js";
import { numbers } from "../i18n/number.js";
import { advice, plainly, prose } from "../ui/prose.js";
import type { Screen } from "../ui/screen.js";
import { canMend } from "./mending.js";
import { fixing, open } from "./fixing.js";
import { showCause } from "./reveal.js";

const ORDER = ["error", "warning", "info"] as const;

interface Cause {
  readonly code: RuleCode;
  readonly severity: Severity;
  readonly rows: number;
  /** Whether it is an error that the service tells of nobody, as each of them has another one before it. */
  readonly isBehind: boolean;
}

export function causes(screen: Screen, result: Result): TemplateResult | typeof nothing {
  const found = causesOf(result);
  if (found.length === 0) return nothing;
  const errors = found.filter(({ severity, isBehind }) => severity === "error" && !isBehind);
  const hidden = found.filter(({ isBehind }) => isBehind);
  return html`
    <ul class="causes" aria-label=${screen.t.recipients.codes.title}>
      ${errors.map((cause) => line(screen, result, cause))} ${hidden.length > 0 ? behind(screen, hidden) : nothing}
      ${found.filter(({ severity }) => severity !== "error").map((cause) => line(screen, result, cause))}
    </ul>
  `;
}

/** The gravest first, and of those what most rows have. */
function causesOf({ summary: { reasons, byCode }, extremes }: Result): readonly Cause[] {
  const found = extremes.flatMap(({ because }) => (because.kind === "firstOfCode" ? [because] : []));
  // Who is rejected for two reasons is counted with one of them, so that the lines are as many as are rejected.
  const cause = (code: RuleCode, severity: Severity) => {
    const first = severity === "error" ? reasons[code] : undefined;
    const isBehind = severity === "error" && first === undefined;
    return { code, severity, isBehind, rows: first ?? byCode[code]?.[severity] ?? 0 };
  };
  return found
    .map(({ code, severity }) => cause(code, severity))
    .filter(({ rows }) => rows > 0)
    .sort((a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity) || b.rows - a.rows);
}

/** What is nobody's first error stands in no line yet, and with them all the same. */
function behind(screen: Screen, hidden: readonly Cause[]): TemplateResult {
  const { t, state } = screen;
  const { only } = state.recipients;
  const one = ({ code, severity, rows }: Cause) => {
    const mine = only.code === code && only.severity === severity;
    const show = () => toggle(screen, code, severity, mine);
    return html`<button type="button" class="chip" aria-pressed=${mine ? "true" : "false"} @click=${show}>
      ${prose(t.said.rule(code).title)} (${numbers(state.locale)(rows)})
    </button>`;
  };
  // No count stands before it: those of the lines are as many as are rejected.
  return html`
    <li class="behind">
      <span></span>
      <div>
        <p>${t.recipients.codes.behind}</p>
        <div class="chips">${hidden.map(one)}</div>
      </div>
    </li>
  `;
}

/** Shows the rows of a cause, or all again. */
function toggle(screen: Screen, code: RuleCode, severity: Severity, isShown: boolean): void {
  if (isShown) screen.act({ type: "only", only: {} });
  else void showCause(screen, code, severity);
}

function line(screen: Screen, result: Result, { code, severity, rows }: Cause): TemplateResult {
  const { t, state } = screen;
  const texts = t.recipients.codes;
  const rule = t.said.rule(code);
  const name = t.shell.quoted(plainly(rule.title));
  const { only } = state.recipients;
  const mine = only.code === code && only.severity === severity;
  const show = () => toggle(screen, code, severity, mine);
  const mends = canMend(screen);
  const offer = mends ? result.fixes.find((offer) => offer.code === code) : undefined;
  const opened = state.recipients.fixing?.code === code ? state.recipients.fixing : null;
  return html`
    <li class=${severity}>
      <span class="count">${numbers(state.locale)(rows)}</span>
      <details>
        <summary>
          <span class="badge ${severity}">${t.shell.severity[severity]}</span> ${prose(rule.title)}
        </summary>
        <p>${advice(t, rule.help)}</p>
        <p class="code">${term(screen, code)}</p>
      </details>
      <span class="does">
        <button type="button" class="quiet" aria-pressed=${mine ? "true" : "false"} aria-label=${texts.showRows(name)} @click=${show}>
          ${mine ? texts.showing : texts.show}
        </button>
        ${offer ? fixButton(screen, offer, name) : nothing}
        ${mends && severity === "error" ? dropButton(screen, code, name) : nothing}
      </span>
      ${opened ? fixing(screen, opened) : nothing}
    </li>
  `;
}

function fixButton(screen: Screen, { code, fix, country, columns }: Offer, name: string): TemplateResult {
  const texts = screen.t.mend;
  const kind = screen.t.fixes.kinds[fix];
  const isOpen = screen.state.recipients.fixing?.code === code && screen.state.recipients.fixing.kind === fix;
  const begin = () =>
    open(screen, { code, kind: fix, country: country ?? "", column: columns?.[0] ?? "", value: "" }, isOpen);
  return html`<button type="button" aria-expanded=${isOpen ? "true" : "false"} aria-label=${texts.fixOf(kind, name)} @click=${begin}>
    ${texts.fix}
  </button>`;
}

function dropButton(screen: Screen, code: RuleCode, name: string): TemplateResult {
  const texts = screen.t.mend;
  const { fixing } = screen.state.recipients;
  const isOpen = fixing?.code === code && fixing.kind === "drop-failed";
  const begin = () => open(screen, { code, kind: "drop-failed", country: "", column: "", value: "" }, isOpen);
  return html`<button type="button" class="quiet" aria-expanded=${isOpen ? "true" : "false"} aria-label=${texts.dropOf(name)} @click=${begin}>
    ${texts.drop}
  </button>`;
}
