/** The list for the service's own web tool, as a file to be uploaded or as lines to be typed in. */
import { html, type TemplateResult } from "lit";
import type { ListResult, WebForm } from "../engine/calls.js";
import { limits } from "sendcheck/rules";
import { limitOf } from "../state/policy.js";
import type { Screen } from "../ui/screen.js";
import { make } from "./make.js";

export function webListFiles(screen: Screen, { summary }: ListResult): TemplateResult {
  const { t, state } = screen;
  const texts = t.handover.web;
  const { settings } = state;
  const rows = limitOf(settings.maxRows, limits.listRows.value);
  const lines = limitOf(settings.maxLines, limits.listLines.value);
  const button = (form: WebForm, name: string, primary: boolean) => html`
    <button
      type="button"
      id="make-web-${form}"
      class=${primary ? "primary" : ""}
      @click=${() => void make(screen, "web-tool", () => screen.engines.list.ask("webLists", { form }))}
    >
      ${name}
    </button>
  `;
  return html`
    <p>${texts.about(Math.ceil(summary.accepted / rows), rows)}</p>
    <div class="row">
      ${button("csv", texts.csv, settings.profile === "webtool")} ${button("lines", texts.lines(lines), false)}
    </div>
  `;
}
