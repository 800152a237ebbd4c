/** Step 4: a look at single messages, and the files. */
import { html, type TemplateResult } from "lit";
import type { ListResult, Result } from "../engine/calls.js";
import { unmatched } from "../recipients/matching/screen.js";
import { isJudged } from "../state/origin.js";
import { needsMessage } from "../ui/needs-message.js";
import { needsRecipients } from "../ui/needs-recipients.js";
import type { Screen, View } from "../ui/screen.js";
import { addressCard } from "./address.js";
import { campaignCard } from "./campaign.js";
import { approveCard, SHEET } from "./approve.js";
import { costCard } from "./cost.js";
import { filesCard } from "./files.js";
import { toMatching } from "./missing.js";
import { partsCard } from "./parts.js";
import { previewCard } from "./preview.js";
import { totalsCard } from "./totals.js";

export const handoverStep: View = (screen) => {
  const { run } = screen.state.recipients;
  return run.state === "done" ? found(screen, run.result) : missing(screen);
};

function found(screen: Screen, result: Result): TemplateResult {
  if (isJudged(result)) return cards(screen, result);
  return unmatched(screen, () => toMatching(screen.act));
}

function cards(screen: Screen, result: Result): TemplateResult {
  const cost = result.origin === "list" ? costCard(screen) : html`<p class="hint">${screen.t.request.cost}</p>`;
  return html`
    ${totalsCard(screen, result)} ${previewCard(screen, result)}
    <div class="columns even">
      <div class="stack">${cost} ${approveCard(screen, result)}</div>
      <div class="stack">${result.origin === "list" ? ofList(screen, result) : partsCard(screen, result)} ${addressCard(screen)}</div>
    </div>
    ${SHEET}
  `;
}

/** A list is completed with what all requests say, of which the web tool's own list has nothing; a request says that itself. */
function ofList(screen: Screen, result: ListResult): TemplateResult {
  const [campaign, files] = [campaignCard(screen, result), filesCard(screen, result)];
  return screen.state.settings.profile === "webtool" ? html`${files} ${campaign}` : html`${campaign} ${files}`;
}

function missing(screen: Screen): TemplateResult {
  return screen.state.message.result.state === "done" ? needsRecipients(screen) : needsMessage(screen);
}
