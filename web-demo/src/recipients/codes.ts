/** What was found on rows, code by code, in plain words. */
import { html, nothing, type TemplateResult } from "lit";
import type { RuleCode, Severity } from "sendcheck";
import type { Result } from "../engine/calls.js";
import { numbers } from "../i18n/number.js";
import { prose } from "../ui/prose.js";
import type { Screen } from "../ui/screen.js";

const ORDER = ["error", "warning", "info"] as const;

export function codesTable(screen: Screen, { summary, extremes }: Result): TemplateResult | typeof nothing {
  const texts = screen.t.recipients.codes;
  const found = extremes.flatMap(({ because }) => (because.kind === "firstOfCode" ? [because] : []));
  // A rule on whole requests that fails one consumer is counted as a reason.
  const rows = (code: RuleCode, severity: Severity) =>
    summary.byCode[code]?.[severity] ?? (severity === "error" ? summary.reasons[code] : undefined) ?? 0;
  const sorted = found.toSorted(
    (a, b) =>
      ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity) || rows(b.code, b.severity) - rows(a.code, a.severity),
  );
  if (sorted.length === 0) return nothing;
  return html`
    <h4 id="codes-title">${texts.title}</h4>
    <div class="scroll" tabindex="0" role="region" aria-labelledby="codes-title">
      <table class="codes">
        <thead>
          <tr>
            <th scope="col">${texts.count}</th>
            <th scope="col">${texts.means}</th>
            <th scope="col">${texts.mend}</th>
            <th scope="col"><span class="unseen">${texts.show}</span></th>
          </tr>
        </thead>
        <tbody>
          ${sorted.map(({ code, severity }) => row(screen, code, severity, rows(code, severity)))}
        </tbody>
      </table>
    </div>
  `;
}

function row({ t, state, act }: Screen, code: RuleCode, severity: Severity, rows: number): TemplateResult {
  const texts = t.recipients.codes;
  const rule = t.said.rule(code);
  const mine = state.recipients.only.code === code;
  const show = () => {
    act({ type: "only", only: mine ? {} : { code } });
    document.querySelector("#table-title")?.scrollIntoView();
  };
  return html`
    <tr>
      <td class="count">${numbers(state.locale)(rows)}</td>
      <th scope="row">
        <span class="badge ${severity}">${t.shell.severity[severity]}</span> ${prose(rule.title)}
        <br /><code>${code}</code>
      </th>
      <td>${prose(rule.help)}</td>
      <td>
        <button
          type="button"
          class="quiet"
          aria-pressed=${mine ? "true" : "false"}
          aria-label=${texts.showCode(code)}
          @click=${show}
        >
          ${mine ? texts.showing : texts.show}
        </button>
      </td>
    </tr>
  `;
}
