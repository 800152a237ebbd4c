/** The messages of one recipient, and the way to the others. */
import { html, nothing, type TemplateResult } from "lit";
import type { PageRow, Preview } from "sendcheck";
import type { Result, Shown } from "../engine/calls.js";
import { problemOf } from "../engine/client.js";
import { term } from "../explain/term.js";
import { regionNames } from "../i18n/names.js";
import { columnsByUse, headingsOf } from "../recipients/cells.js";
import { findingsList } from "../ui/findings.js";
import { phones } from "../ui/phones.js";
import { problemBox } from "../ui/problem.js";
import { rowNumber } from "../ui/row-number.js";
import type { Screen } from "../ui/screen.js";
import { worthALook } from "./worth.js";

export function previewCard(screen: Screen, result: Result): TemplateResult {
  const { t, state } = screen;
  const { row } = state.handover;
  const texts = t.handover;
  return html`
    <section class="card" aria-labelledby="preview-title">
      <div class="row between">
        <h3 id="preview-title">${texts.previews}</h3>
        <div class="row turn">
          <button type="button" class="quiet" @click=${() => void turn(screen, -1)}>← ${texts.previous}</button>
          <span role="status">${texts.recipient(row, result.rows)}</span>
          <button type="button" class="quiet" @click=${() => void turn(screen, 1)}>${texts.next} →</button>
          ${jump(screen)}
        </div>
      </div>
      <div class="look">
        <div>${shown(screen)}</div>
        ${worthALook(screen, result.extremes)}
      </div>
    </section>
  `;
}

async function turn({ state, act, engines }: Screen, by: 1 | -1): Promise<void> {
  try {
    act({ type: "row", row: await engines.list.ask("neighbour", { row: state.handover.row, by }) });
  } catch (error) {
    act({ type: "shown", shown: { state: "failed", problem: problemOf(error) } });
  }
}

function jump({ t, act }: Screen): TemplateResult {
  const go = (event: SubmitEvent & { currentTarget: HTMLFormElement }) => {
    event.preventDefault();
    act({ type: "row", row: rowNumber(event.currentTarget) });
  };
  return html`
    <form class="row jump" @submit=${go}>
      <label for="jump">${t.handover.jump}</label>
      <input id="jump" name="row" inputmode="numeric" autocomplete="off" required />
      <button class="quiet">${t.handover.go}</button>
    </form>
  `;
}

function shown(screen: Screen): TemplateResult {
  const { t, state } = screen;
  const { shown } = state.handover;
  if (shown.state === "failed") return problemBox(t, shown.problem);
  if (shown.state !== "done") return html`<p class="empty">${t.shell.busy}</p>`;
  if (!shown.value) return html`<p class="box warning" role="status">${t.handover.noRow}</p>`;
  const { recipient } = shown.value;
  return html`
    <p>
      <span class="verdict ${recipient.verdict}">${t.recipients.table.verdicts[recipient.verdict]}</span>
      <bdi>${recipient.number ?? recipient.id ?? ""}</bdi>
      ${recipient.region ? regionNames(state.locale)(recipient.region) : nothing}
      ${recipient.errorMessage ? term(screen, recipient.errorMessage) : nothing}
    </p>
    <div class="arrives">
      <div>${messages(screen, shown.value)}</div>
      <div class="stack">
        ${recipient.findings.length > 0 ? findingsList(screen, recipient.findings, () => "") : nothing}
        ${values(screen, recipient)}
      </div>
    </div>
  `;
}

/** What arrives, and apart from it what does not. */
function messages(screen: Screen, { recipient, preview, causes }: Shown): TemplateResult {
  const { channels } = preview;
  const drawn = (channels: Preview["channels"]) =>
    phones(screen, { preview: { channels }, sms: recipient.sms, causes });
  const why = keptBack(recipient);
  if (why === null) return drawn(channels);
  const arrives = why === "noSms" ? channels.filter(({ channel }) => channel !== "sms-twilio") : [];
  return html`
    ${arrives.length > 0 ? drawn(arrives) : nothing}
    <section class="unsent" aria-labelledby="unsent-title">
      <h4 id="unsent-title">${screen.t.handover.unsent[why]}</h4>
      ${drawn(channels.filter((channel) => !arrives.includes(channel)))}
    </section>
  `;
}

/** Why nothing arrives, or no SMS. */
function keptBack({ verdict, findings }: PageRow): keyof Screen["t"]["handover"]["unsent"] | null {
  if (verdict !== "accepted") return verdict;
  return findings.some(({ args }) => "effect" in args && args.effect === "no-sms") ? "noSms" : null;
}

/** What the row holds for the message, beside what becomes of it. */
function values(screen: Screen, { cells }: PageRow): TemplateResult | typeof nothing {
  const { run } = screen.state.recipients;
  if (run.state !== "done" || !cells) return nothing;
  const names = headingsOf(screen, run.result);
  return html`
    <dl class="values">
      ${columnsByUse(run.result, names).used.map((column) => {
        const cell = cells[column - 1] ?? "";
        return cell === ""
          ? nothing
          : html`<div><dt><bdi>${names[column - 1] ?? column}</bdi></dt><dd><bdi>${cell}</bdi></dd></div>`;
      })}
    </dl>
  `;
}
