import { html, type TemplateResult } from "lit";
import type { NotChecked, Summary } from "sendcheck";
import type { Result } from "../engine/calls.js";
import type { Texts } from "../i18n/index.js";
import type { Settings, State } from "../state/model.js";
import { requestSize } from "../state/policy.js";
import { bar } from "../recipients/outcome.js";
import type { Screen } from "../ui/screen.js";
import { costTile, lastTile, segmentsTile, tileIn } from "../ui/tiles.js";
import { isForWebTool, webFiles } from "./web-list.js";

/** The verdict on the campaign: how many get the message, when, at what cost, and what nobody has checked. */
export function totalsCard(screen: Screen, result: Result): TemplateResult {
  const { t, state } = screen;
  const { summary } = result;
  const texts = t.handover.totals;
  const tile = tileIn(state.locale);
  const left = summary.failed + summary.skipped;
  return html`
    <section class="card verdict-card" aria-labelledby="totals-title">
      <h3 id="totals-title">${texts.title}</h3>
      ${bar(screen, summary)}
      <dl class="tiles">
        ${tile(texts.recipients, summary.accepted, left > 0 ? texts.left(left) : "")}
        ${segmentsTile(screen, summary)}
        ${handedOver(screen, result)}
        ${lastTile(screen)} ${costTile(screen)}
      </dl>
      ${unknown(screen, open(summary, state))}
    </section>
  `;
}

/** What is handed over: files for who sends with the web tool, requests for who posts them. */
function handedOver(screen: Screen, result: Result): TemplateResult {
  const { t, state } = screen;
  const { summary } = result;
  const texts = t.handover.totals;
  const tile = tileIn(state.locale);
  if (result.origin === "list" && isForWebTool(screen)) {
    const { rows, files } = webFiles(summary, state.settings);
    return tile(texts.files(rows), files, "");
  }
  const requests = result.origin === "list" ? requestsOf(summary, state.settings) : (result.parts ?? 0);
  return tile(texts.requests(requestSize(state.settings)), requests, "");
}

/** How many requests it takes to post every accepted recipient. */
export function requestsOf({ accepted }: Summary, settings: Settings): number {
  return Math.ceil(accepted / requestSize(settings));
}

/** What nobody checked: of the list, and the skill of its requests where the account's skills are not known. */
export function open({ notChecked }: Summary, { settings, plan }: State): readonly NotChecked[] {
  // The windows of single numbers are part of when the messages go.
  const unchecked = notChecked.filter((each) => each !== "schedule" || plan.state !== "done");
  return settings.skills.trim() ? unchecked : [...new Set([...unchecked, "skills" as const])];
}

/** What was not checked, in words. */
export function unknownIn({ handover, shell }: Texts) {
  return { ...handover.unknown, ...shell.unaddressed };
}

/** The fields of step 1 in which somebody can say what is unknown. */
const FIELDS: Readonly<Partial<Record<NotChecked, string>>> = {
  "allow-list": "hosts",
  "opted-out": "opted-out",
  "sent-today": "sent-today",
  skills: "skills",
  "active-conversation": "active-conversations",
  "app-users": "app-users",
};

function unknown(screen: Screen, notChecked: readonly NotChecked[]): TemplateResult {
  const texts = screen.t.handover;
  if (notChecked.length === 0) return html`<p class="fine">${texts.totals.nothing}</p>`;
  return html`
    <details class="open-questions" open>
      <summary>${texts.totals.notChecked} (${notChecked.length})</summary>
      <ul class="unknown">
        ${notChecked.map((each) => html`<li>${asked(screen, each)}</li>`)}
      </ul>
    </details>
  `;
}

/** What somebody can say leads to where it is said; the rest nobody here can know. */
function asked({ t, act }: Screen, what: NotChecked): TemplateResult | string {
  const [text, field] = [unknownIn(t)[what], FIELDS[what]];
  if (field === undefined) return text;
  const go = (event: Event) => {
    event.preventDefault();
    act({ type: "step", step: "message" });
    requestAnimationFrame(() => toField(field));
  };
  return html`<a href="#step-title" @click=${go}>${text}</a>`;
}

function toField(id: string): void {
  // A file that was given has no field, but another can be chosen.
  const field = document.querySelector<HTMLElement>(`input#${id}, textarea#${id}, #${id}-file`);
  field?.closest("details")?.setAttribute("open", "");
  field?.focus();
}
