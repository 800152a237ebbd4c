/** What has to be filled in or mended before requests can be made. */
import { html, nothing, type TemplateResult } from "lit";
import { fieldOf, handoffId, INPUTS, refusals } from "../state/campaign.js";
import { standingOf } from "../state/origin.js";
import { isBackwards } from "../state/windows.js";
import { prose } from "../ui/prose.js";
import type { Screen } from "../ui/screen.js";

interface Missing {
  readonly name: string | TemplateResult;
  readonly go: () => void;
}

export function missing({ state, t, act }: Screen): Missing[] {
  const texts = t.handover.campaign;
  const { campaign } = state.handover;
  const { run } = state.recipients;
  const matched = run.state === "done" && standingOf(run.result) === "certain";
  const windows = state.schedule.own ? state.schedule.windows.filter(isBackwards) : [];
  const field = (id: string, name: string, there: boolean): Missing[] =>
    there ? [] : [{ name, go: () => document.getElementById(id)?.focus() }];
  return [
    ...(matched ? [] : [{ name: t.matching.open, go: () => toMatching(act) }]),
    ...field("campaign-name", texts.name, campaign.name.trim() !== ""),
    ...field("skill", texts.skill, campaign.skill.trim() !== ""),
    ...field("template-id", texts.templateId, handoffId(state) !== null || campaign.templateId.trim() !== ""),
    ...field("consent", texts.consentName, campaign.consent),
    ...windows.map(({ day }) => ({
      name: t.schedule.backwards(t.schedule.day[day]),
      go: () => act({ type: "step", step: "schedule" }),
    })),
  ];
}

/** To the screen on which columns are matched, which opens anew there, so that the keyboard goes with it. */
export function toMatching(act: Screen["act"]): void {
  act({ type: "matching", open: false });
  act({ type: "step", step: "recipients" });
  act({ type: "matching", open: true });
}

export function missingBox(screen: Screen): TemplateResult {
  const texts = screen.t.handover.campaign;
  return html`
    ${listed("info", texts.missing, missing(screen))} ${listed("error", texts.refused, refused(screen))}
  `;
}

/** What the service would refuse every request for, each with the way to where it is said. */
function refused({ state, t, act }: Screen): Missing[] {
  const texts = t.handover.campaign;
  const labels = { campaignName: texts.name, skill: texts.skill, templateId: texts.templateId } as const;
  const names = { ...labels, outboundNumber: texts.outboundNumber };
  return refusals(state).map((finding) => {
    const field = fieldOf(finding);
    const said = html`${prose(t.said.finding(finding).message)}`;
    const go = () => {
      const input = field && document.getElementById(INPUTS[field]);
      if (input) input.focus();
      else act({ type: "step", step: "message" });
    };
    return { name: field ? html`${names[field]}: ${said}` : said, go };
  });
}

function listed(kind: "info" | "error", title: string, all: readonly Missing[]): TemplateResult | typeof nothing {
  if (all.length === 0) return nothing;
  const follow = (event: Event, { go }: Missing) => {
    event.preventDefault();
    go();
  };
  return html`
    <div class="box ${kind}">
      <p>${title}</p>
      <ul>
        ${all.map((each) => html`<li><a href="#missing" @click=${(event: Event) => follow(event, each)}>${each.name}</a></li>`)}
      </ul>
    </div>
  `;
}
