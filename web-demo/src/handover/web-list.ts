/** The list for the service's own web tool, as a file to be uploaded or as lines to be typed in. */
import { html, type TemplateResult } from "lit";
import type { ListResult, WebForm } from "../engine/calls.js";
import type { Summary } from "sendcheck";
import { limits } from "sendcheck/rules";
import type { Settings } from "../state/model.js";
import { limitOf } from "../state/policy.js";
import type { Screen } from "../ui/screen.js";
import { channelsOf } from "./cost.js";
import { make } from "./make.js";

/** How many recipients a file holds at most, and how many files it takes for all that are accepted. */
export function webFiles({ accepted }: Summary, settings: Settings): { readonly rows: number; readonly files: number } {
  const rows = limitOf(settings.maxRows, limits.listRows.value);
  return { rows, files: Math.ceil(accepted / rows) };
}

/** Whether it is what the list is sent with: by number, which an app has not. */
export function isForWebTool(screen: Screen): boolean {
  return screen.state.settings.profile === "webtool" && !channelsOf(screen).includes("inapp");
}

export function webListFiles(screen: Screen, { summary }: ListResult): TemplateResult {
  const { t, state } = screen;
  const texts = t.handover.web;
  const { settings } = state;
  const { rows, files } = webFiles(summary, settings);
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
    <p>${texts.about(files, rows)}</p>
    <div class="row">
      ${button("csv", texts.csv, settings.profile === "webtool")} ${button("lines", texts.lines(lines), false)}
    </div>
  `;
}
