/** What has to be filled in or mended before requests can be made. */
import { html, nothing, type TemplateResult } from "lit";
import { isBackwards } from "../state/windows.js";
import type { Screen } from "../ui/screen.js";
import { handoffId } from "./campaign.js";

interface Missing {
  readonly name: string;
  readonly go: () => void;
}

export function missing({ state, t, act }: Screen): Missing[] {
  const texts = t.handover.campaign;
  const { campaign } = state.handover;
  const { run } = state.recipients;
  const matched = run.state === "done" && run.result.summary.readAs.standing === "certain";
  const windows = state.schedule.own ? state.schedule.windows.filter(isBackwards) : [];
  const field = (id: string, name: string, there: boolean): Missing[] =>
    there ? [] : [{ name, go: () => document.getElementById(id)?.focus() }];
  return [
    ...(matched ? [] : [{ name: t.matching.open, go: () => toMatching(act) }]),
    ...field("campaign-name", texts.name, campaign.name.trim() !== ""),
    ...field("skill", texts.skill, campaign.skill.trim() !== ""),
    ...field("template-id", texts.templateId, handoffId(state) !== null || campaign.templateId.trim() !== ""),
    ...field("consent", texts.consent, campaign.consent),
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

export function missingBox(screen: Screen): TemplateResult | typeof nothing {
  const all = missing(screen);
  if (all.length === 0) return nothing;
  const follow = (event: Event, { go }: Missing) => {
    event.preventDefault();
    go();
  };
  return html`
    <div class="box info">
      <p>${screen.t.handover.campaign.missing}</p>
      <ul>
        ${all.map((each) => html`<li><a href="#missing" @click=${(event: Event) => follow(event, each)}>${each.name}</a></li>`)}
      </ul>
    </div>
  `;
}
