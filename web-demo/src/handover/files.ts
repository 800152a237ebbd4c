/** The files to download. */
import { html, nothing, type TemplateResult } from "lit";
import type { CampaignOptions } from "sendcheck";
import { problemOf } from "../engine/client.js";
import type { Format, ListResult, Made } from "../engine/calls.js";
import type { State } from "../state/model.js";
import { openWindows } from "../state/windows.js";
import { download } from "../ui/download.js";
import { problemBox } from "../ui/problem.js";
import type { Screen } from "../ui/screen.js";
import { handoffId } from "./campaign.js";
import { missing, missingBox } from "./missing.js";
import { requestsOf } from "./totals.js";

export function filesCard(screen: Screen, { summary }: ListResult): TemplateResult {
  const { t, state } = screen;
  const texts = t.handover.files;
  const { making } = state.handover;
  const requests = requestsOf(summary);
  const broken = [...summary.handoff, ...summary.list].some(({ severity }) => severity === "error");
  return html`
    <section class="card" aria-labelledby="files-title">
      <h3 id="files-title">${texts.title}</h3>
      ${broken ? html`<p class="box warning">${texts.handoffErrors}</p>` : nothing}
      ${
        requests === 0
          ? html`<p class="box warning">${texts.none}</p>`
          : html`
              <p>${texts.about(requests)}</p>
              <div id="missing" tabindex="-1" role="status">${missingBox(screen)}</div>
              <div class="row">
                <button type="button" class="primary" id="make-zip" @click=${() => void requestFiles(screen, "zip")}>
                  ${texts.zip}
                </button>
                <button type="button" id="make-ndjson" @click=${() => void requestFiles(screen, "ndjson")}>
                  ${texts.ndjson}
                </button>
              </div>
            `
      }
      ${
        summary.failed > 0
          ? html`<p>${texts.mend}</p>
              <button
                type="button"
                @click=${() => void make(screen, "rejected.csv", () => screen.engines.list.ask("rejected", null))}
              >
                ${texts.rejected}
              </button>`
          : nothing
      }
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
      ${making.state === "failed" ? problemBox(t, making.problem, texts.failed) : nothing}
    </section>
  `;
}

async function requestFiles(screen: Screen, format: Format): Promise<void> {
  const { state, engines } = screen;
  if (missing(screen).length > 0) return document.getElementById("missing")?.focus();
  await make(screen, `requests.${format}`, () => engines.list.ask("requests", { meta: metaOf(state), format }));
}

async function make({ act }: Screen, name: string, ask: () => Promise<Made>): Promise<void> {
  act({ type: "making", making: { state: "busy" } });
  try {
    const { blob } = await ask();
    download(blob, name);
    act({ type: "making", making: { state: "done", value: { name } } });
  } catch (error) {
    act({ type: "making", making: { state: "failed", problem: problemOf(error) } });
  }
}

function metaOf(state: State): CampaignOptions {
  const { campaign } = state.handover;
  const windows = openWindows(state.schedule);
  const templateId = handoffId(state) ? "" : campaign.templateId.trim();
  const outboundNumber = campaign.outboundNumber.trim();
  return {
    campaignName: campaign.name.trim(),
    skill: campaign.skill.trim(),
    consent: true,
    ...(templateId ? { templateId } : {}),
    ...(outboundNumber ? { outboundNumber } : {}),
    ...(windows.length > 0 ? { windows } : {}),
  };
}
