/** What can be done with a handoff that is looked at: edited, as itself or as a copy, and downloaded. */
import { html, nothing, type TemplateResult } from "lit";
import type { HandoffReport } from "sendcheck";
import { copied, editable } from "../state/edit.js";
import type { Chosen, Compose } from "../state/model.js";
import { download } from "../ui/download.js";
import type { FirstScreen } from "../ui/screen.js";
import { dayOf } from "./catalog-rows.js";

export function openedHandoff(screen: FirstScreen, report: HandoffReport): TemplateResult | typeof nothing {
  const { t, state } = screen;
  const { chosen, handoffs } = state.message;
  if (!chosen || chosen.from.kind === "composed") return nothing;
  const texts = t.message.opened;
  const place = Number(chosen.pick ?? 1) - 1;
  const updated = chosen.from.kind === "pasted" && handoffs.state === "done" ? handoffs.value[place]?.updated : null;
  const asIs = (compose: Compose) => compose;
  const asCopy = (compose: Compose) => copied(compose, texts.copyOf);
  return html`
    <p class="hint">
      ${report.id ? html`<code>${report.id}</code>` : nothing}
      ${updated ? texts.updated(dayOf(state.locale, updated)) : nothing}
    </p>
    <div class="row">
      <button type="button" class="quiet" id="edit-handoff" @click=${() => void edit(screen, chosen, asIs)}>${texts.edit}</button>
      <button type="button" class="quiet" @click=${() => void edit(screen, chosen, asCopy)}>${texts.copy}</button>
      <button type="button" class="quiet" @click=${() => void save(screen, chosen, report)}>${texts.save}</button>
    </div>
    ${state.message.cannotEdit ? html`<p class="box warning" role="alert">${texts.cannot}</p>` : nothing}
  `;
}

function textOf({ engines }: FirstScreen, { text, pick }: Chosen): Promise<string> {
  return engines.message.ask("single", { text, pick });
}

async function edit(screen: FirstScreen, chosen: Chosen, as: (compose: Compose) => Compose): Promise<void> {
  const { act } = screen;
  const compose = editable(await textOf(screen, chosen));
  if (!compose) return act({ type: "cannot-edit" });
  act({ type: "compose", change: as(compose) });
  act({ type: "message-tab", tab: "compose" });
  requestAnimationFrame(() => document.querySelector<HTMLElement>("#compose-title")?.focus());
}

async function save(screen: FirstScreen, chosen: Chosen, { id }: HandoffReport): Promise<void> {
  const blob = new Blob([await textOf(screen, chosen)], { type: "application/json" });
  download(blob, `${(id ?? "handoff").replaceAll(/[^\w-]/g, "_")}.json`);
}
