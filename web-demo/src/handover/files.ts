/** The files to download. */
import { html, nothing, type TemplateResult } from "lit";
import type { Finding } from "sendcheck";
import type { Format, ListResult } from "../engine/calls.js";
import { headOf } from "../effects.js";
import { campaignOptions } from "../state/campaign.js";
import { problemBox } from "../ui/problem.js";
import { rolesTable } from "../ui/roles.js";
import type { Screen } from "../ui/screen.js";
import { channelsOf } from "./cost.js";
import { make } from "./make.js";
import { missing, missingBox } from "./missing.js";
import { requestsOf } from "./totals.js";
import { webListFiles } from "./web-list.js";

export function filesCard(screen: Screen, result: ListResult): TemplateResult {
  const { summary } = result;
  const { t, state } = screen;
  const texts = t.handover.files;
  const requests = requestsOf(summary, state.settings);
  const isBroken = (findings: readonly Finding[]) => findings.some(({ severity }) => severity === "error");
  return html`
    <section class="card" aria-labelledby="files-title">
      <h3 id="files-title">${texts.title}</h3>
      ${isBroken(result.handoff) ? html`<p class="box warning">${texts.handoffErrors}</p>` : nothing}
      ${isBroken(result.whole) ? listErrors(screen) : nothing}
      ${
        requests === 0
          ? html`<p class="box warning">${texts.none}</p>`
          : state.settings.profile === "webtool"
            ? html`${web(screen, result)} ${forTheApi(screen, requests)}`
            : html`${forTheApi(screen, requests)} ${web(screen, result)}`
      }
      ${
        summary.failed > 0
          ? html`<p>${texts.mend}</p>
              <button
                type="button"
                @click=${() => void make(screen, "rejected", () => screen.engines.list.ask("rejected", { language: state.locale }))}
              >
                ${summary.readAs.workbook ? t.workbook.rejected : texts.rejected}
              </button>`
          : nothing
      }
      ${reportFile(screen)} ${rolesTable(screen)}
    </section>
  `;
}

/** Files may wait for them, so that the way there is offered before one is asked for. */
function listErrors({ t, act }: Screen): TemplateResult {
  return html`
    <div class="box warning" id="list-errors">
      <p>${t.handover.files.listErrors}</p>
      <button type="button" @click=${() => act({ type: "step", step: "recipients" })}>${t.shell.toRecipients}</button>
    </div>
  `;
}

/** Everything that was found, and what became of the file that was asked for last. */
export function reportFile(screen: Screen): TemplateResult {
  const { t, state } = screen;
  const texts = t.handover.files;
  const { making } = state.handover;
  return html`
    <p>${texts.whole}</p>
    <button
      type="button"
      @click=${() => void make(screen, "report.json", () => screen.engines.list.ask("report", null))}
    >
      ${texts.report}
    </button>
    <p class="said" role="status">
      ${making.state === "busy" ? t.shell.busy : making.state === "done" ? texts.ready(making.value.name) : ""}
    </p>
    <div id="not-made" tabindex="-1">
      ${making.state === "failed" ? problemBox(t, making.problem, texts.failed) : nothing}
    </div>
  `;
}

/** Who sends with the web tool finds its list first. */
function web(screen: Screen, result: ListResult): TemplateResult | typeof nothing {
  // It sends by number; what goes to an app is for the API.
  if (channelsOf(screen).includes("inapp")) return nothing;
  return html`<h4>${screen.t.handover.web.title}</h4>
    ${webListFiles(screen, result)}`;
}

function forTheApi(screen: Screen, requests: number): TemplateResult {
  const texts = screen.t.handover.files;
  return html`
    <h4>${texts.api}</h4>
    <p>${texts.about(requests)}</p>
    <div id="missing" tabindex="-1" role="status">${missingBox(screen)}</div>
    <div class="row">
      <button
        type="button"
        class=${screen.state.settings.profile === "webtool" ? "" : "primary"}
        id="make-zip"
        @click=${() => void requestFiles(screen, "zip")}
      >
        ${texts.zip}
      </button>
      <button type="button" id="make-ndjson" @click=${() => void requestFiles(screen, "ndjson")}>
        ${texts.ndjson}
      </button>
    </div>
  `;
}

async function requestFiles(screen: Screen, format: Format): Promise<void> {
  const { state, act, engines } = screen;
  act({ type: "tried" });
  // Asked anew, as typing may not have rested yet.
  const findings = await headOf(state, engines);
  act({ type: "head", findings });
  const stopped = missing(screen).length > 0 || findings.some(({ severity }) => severity === "error");
  if (stopped) return document.getElementById("missing")?.focus();
  const meta = campaignOptions(state);
  await make(screen, `requests.${format}`, () => engines.list.ask("requests", { meta, format }));
}
