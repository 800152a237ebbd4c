/** What was found on rows, one line for each cause, with the way to its rows and what can be done about all of them at once. */
import { html, nothing, type TemplateResult } from "lit";
import type { RuleCode, Severity } from "sendcheck";
import type { Offer, Result } from "../engine/calls.js";
import { term } from "../explain/term.js";
import { numbers } from "../i18n/number.js";
import { advice, prose } from "../ui/prose.js";
import type { Screen } from "../ui/screen.js";
import { canMend } from "./mending.js";
import { fixing, open } from "./fixing.js";
import { showCause } from "./reveal.js";

const ORDER = ["error", "warning", "info"] as const;

interface Cause {
  readonly code: RuleCode;
  readonly severity: Severity;
  readonly rows: number;
}

export function causes(screen: Screen, result: Result): TemplateResult | typeof nothing {
  const found = causesOf(result);
  if (found.length === 0) return nothing;
  return html`
    <ul class="causes" aria-label=${screen.t.recipients.codes.title}>
      ${found.map((cause) => line(screen, result, cause))}
    </ul>
  `;
}

/** The gravest first, and of those what most rows have. */
function causesOf({ summary, extremes }: Result): readonly Cause[] {
  const found = extremes.flatMap(({ because }) => (because.kind === "firstOfCode" ? [because] : []));
  // Who is rejected for two reasons is counted with one of them, so that the lines are as many as are rejected.
  const rows = (code: RuleCode, severity: Severity) =>
    (severity === "error" ? summary.reasons[code] : summary.byCode[code]?.[severity]) ?? 0;
  return found
    .map(({ code, severity }) => ({ code, severity, rows: rows(code, severity) }))
    .filter(({ rows }) => rows > 0)
    .sort((a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity) || b.rows - a.rows);
}

function line(screen: Screen, result: Result, { code, severity, rows }: Cause): TemplateResult {
  const { t, state, act } = screen;
  const texts = t.recipients.codes;
  const rule = t.said.rule(code);
  const { only } = state.recipients;
  const mine = only.code === code && only.severity === severity;
  const show = () => (mine ? act({ type: "only", only: {} }) : void showCause(screen, code, severity));
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
        <button type="button" class="quiet" aria-pressed=${mine ? "true" : "false"} aria-label=${texts.showCode(code)} @click=${show}>
          ${mine ? texts.showing : texts.show}
        </button>
        ${offer ? fixButton(screen, offer) : nothing}
        ${mends && severity === "error" ? dropButton(screen, code) : nothing}
      </span>
      ${opened ? fixing(screen, opened) : nothing}
    </li>
  `;
}

function fixButton(screen: Screen, { code, fix, country, columns }: Offer): TemplateResult {
  const texts = screen.t.mend;
  const kind = texts.kinds[fix];
  const isOpen = screen.state.recipients.fixing?.code === code && screen.state.recipients.fixing.kind === fix;
  const begin = () =>
    open(screen, { code, kind: fix, country: country ?? "", column: columns?.[0] ?? "", value: "" }, isOpen);
  return html`<button type="button" aria-expanded=${isOpen ? "true" : "false"} aria-label=${texts.fixOf(kind, code)} @click=${begin}>
    ${texts.fix}
  </button>`;
}

function dropButton(screen: Screen, code: RuleCode): TemplateResult {
  const texts = screen.t.mend;
  const { fixing } = screen.state.recipients;
  const isOpen = fixing?.code === code && fixing.kind === "drop-failed";
  const begin = () => open(screen, { code, kind: "drop-failed", country: "", column: "", value: "" }, isOpen);
  return html`<button type="button" class="quiet" aria-expanded=${isOpen ? "true" : "false"} aria-label=${texts.dropOf(code)} @click=${begin}>
    ${texts.drop}
  </button>`;
}
