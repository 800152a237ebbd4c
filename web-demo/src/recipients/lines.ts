/** Typed lines. The editor is loaded when it is opened for the first time. */
import { html } from "lit";
import { withPart } from "../later.js";
import { take } from "../take.js";
import type { View } from "../ui/screen.js";
import type { Mark } from "./lines-marks.js";
import { sampleLine } from "./sample.js";

export const linesForm: View = (screen) => {
  const { t, state, act } = screen;
  const { run, lines, source } = state.recipients;
  const { result } = state.message;
  const columns = result.state === "done" ? result.value.report.columns : [];
  const marks: readonly Mark[] =
    run.state === "done" && source?.kind === "lines"
      ? run.result.mistakes.flatMap(({ line, findings }) => {
          const [finding] = findings;
          return finding && line
            ? [
                {
                  line,
                  severity: finding.severity,
                  text: t.recipients.lines.problem(line, t.said.finding(finding).message),
                },
              ]
            : [];
        })
      : [];
  const label = columns[0]?.name === "Id" ? t.recipients.lines.labelId : t.recipients.lines.label;
  return html`
    <p id="lines-label"><strong>${label}</strong></p>
    <p class="hint">${t.recipients.lines.hint(sampleLine(columns))}</p>
    ${withPart(
      screen,
      "editor",
      () => html`<sc-lines
        .text=${lines}
        .marks=${marks}
        .label=${label}
        @text=${(event: CustomEvent<string>) => act({ type: "lines", text: event.detail })}
        @long=${(event: CustomEvent<string>) => void take(screen, "recipients", new Blob([event.detail]), `${t.box.pasted}.txt`)}
      ></sc-lines>`,
    )}
  `;
};
