/** Step 4: a look at single messages, and the files. */
import { html, type TemplateResult } from "lit";
import type { ListResult } from "../engine/calls.js";
import { unmatched } from "../recipients/matching/screen.js";
import { needsMessage } from "../ui/needs-message.js";
import { needsRecipients } from "../ui/needs-recipients.js";
import type { Screen, View } from "../ui/screen.js";
import { addressCard } from "./address.js";
import { campaignCard } from "./campaign.js";
import { approveCard, SHEET } from "./approve.js";
import { costCard } from "./cost.js";
import { filesCard } from "./files.js";
import { toMatching } from "./missing.js";
import { previewCard } from "./preview.js";
import { totalsCard } from "./totals.js";

export const handoverStep: View = (screen) => {
  const { t, state } = screen;
  const { run } = state.recipients;
  return html`
    <div class="head">
      <h2 id="step-title" tabindex="-1">${t.handover.title}</h2>
      <p>${t.handover.intro}</p>
    </div>
    ${run.state === "done" ? found(screen, run.result) : missing(screen)}
  `;
};

function found(screen: Screen, result: ListResult): TemplateResult {
  if (result.summary.readAs.standing !== "uncertain") return cards(screen, result);
  return unmatched(screen, () => toMatching(screen.act));
}

function cards(screen: Screen, result: ListResult): TemplateResult {
  return html`
    ${previewCard(screen, result)}
    <div class="columns even">
      <div class="stack">${totalsCard(screen, result)} ${costCard(screen)} ${approveCard(screen, result)}</div>
      <div class="stack">${campaignCard(screen, result)} ${filesCard(screen, result)} ${addressCard(screen)}</div>
    </div>
    ${SHEET}
  `;
}

function missing(screen: Screen): TemplateResult {
  return screen.state.message.result.state === "done" ? needsRecipients(screen) : needsMessage(screen);
}
