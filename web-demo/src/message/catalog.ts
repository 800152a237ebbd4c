/** The table of a list of handoffs. */
import { html, nothing, type TemplateResult } from "lit";
import type { Listed } from "../engine/calls.js";
import { SORTS, type Sort } from "../state/model.js";
import { selectField, textField } from "../ui/fields.js";
import type { FirstScreen } from "../ui/screen.js";
import { channelNames, dayOf, PAGE, shownOf, type Placed } from "./catalog-rows.js";

export function catalogTable(screen: FirstScreen, handoffs: readonly Listed[]): TemplateResult {
  const { t, state, act } = screen;
  const { catalog } = state.message;
  const texts = t.message.catalog;
  const shown = shownOf(t, handoffs, catalog);
  const pages = Math.max(1, Math.ceil(shown.length / PAGE));
  const page = Math.min(catalog.page, pages - 1);
  const types = [...new Set(handoffs.flatMap((handoff) => handoff.channels))].sort();
  const turn = (to: number) => act({ type: "catalog", change: { page: to } });
  return html`
    <h3 id="catalog-title">${texts.title(handoffs.length)}</h3>
    <div class="row">
      ${textField({
        id: "catalog-filter",
        label: texts.filterTitle,
        value: catalog.title,
        change: (title) => act({ type: "catalog", change: { title } }),
      })}
      ${selectField({
        id: "catalog-channel",
        label: texts.filterChannel,
        value: catalog.channel,
        options: [["", texts.anyChannel], ...types.map((type) => [type, channelNames(t, [type])] as const)],
        change: (channel) => act({ type: "catalog", change: { channel } }),
      })}
    </div>
    <div class="scroll">
      <table class="catalog" role="table" aria-labelledby="catalog-title">
        <thead role="rowgroup">
          <tr role="row">
            ${SORTS.map((sort) => heading(screen, sort))}
            <th scope="col" role="columnheader">${texts.columns}</th>
            <th scope="col" role="columnheader">${texts.findings}</th>
            <th scope="col" role="columnheader"><span class="unseen">${texts.use}</span></th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          ${shown.slice(page * PAGE, (page + 1) * PAGE).map((handoff) => row(screen, handoff))}
        </tbody>
      </table>
    </div>
    ${shown.length === 0 ? html`<p role="status">${texts.none}</p>` : nothing}
    <div class="row between">
      <button type="button" class="quiet" ?disabled=${page === 0} @click=${() => turn(page - 1)}>
        ${texts.previous}
      </button>
      <span role="status">${texts.page(page + 1, pages)}</span>
      <button type="button" class="quiet" ?disabled=${page + 1 >= pages} @click=${() => turn(page + 1)}>
        ${texts.next}
      </button>
    </div>
  `;
}

function nameOf(texts: FirstScreen["t"]["message"]["catalog"], sort: Sort): string {
  const { position, name: title, id, channels, updated } = texts;
  return { position, title, id, channels, updated }[sort];
}

function heading({ t, state, act }: FirstScreen, sort: Sort): TemplateResult {
  const texts = t.message.catalog;
  const name = nameOf(texts, sort);
  const { sort: by, descending } = state.message.catalog;
  const mine = by === sort;
  const flip = () => act({ type: "catalog", change: { sort, descending: mine && !descending } });
  return html`
    <th scope="col" role="columnheader" aria-sort=${mine ? (descending ? "descending" : "ascending") : nothing}>
      <button type="button" class="bare" aria-label=${texts.sortBy(name)} @click=${flip}>
        ${name} <span aria-hidden="true">${mine ? (descending ? "↓" : "↑") : "↕"}</span>
      </button>
    </th>
  `;
}

function row({ t, state, act }: FirstScreen, handoff: Placed): TemplateResult {
  const texts = t.message.catalog;
  const { pasted: text, chosen } = state.message;
  const name = handoff.name || texts.untitled;
  // By its place: ids and titles of a pasted list may be missing or stand there twice.
  const pick = String(handoff.position);
  const mine = chosen?.from.kind === "pasted" && chosen.text === text && chosen.pick === pick;
  const count = (severity: string) => handoff.findings.filter((finding) => finding.severity === severity).length;
  const errors = count("error");
  const warnings = count("warning");
  return html`
    <tr role="row" class=${mine ? "mine" : ""}>
      <td role="cell" class="place">${handoff.position}</td>
      <th scope="row" role="rowheader" dir="auto">${name}</th>
      <td role="cell" data-label=${texts.id}><code>${handoff.id ?? ""}</code></td>
      <td role="cell" data-label=${texts.channels}>${channelNames(t, handoff.channels)}</td>
      <td role="cell" data-label=${texts.updated}>${dayOf(state.locale, handoff.updated)}</td>
      <td role="cell" data-label=${texts.columns}>${handoff.columns.map((column) => column.name).join(", ")}</td>
      <td role="cell" data-label=${texts.findings}>
        ${errors ? html`<span class="badge error">${texts.errors(errors)}</span>` : nothing}
        ${warnings ? html`<span class="badge warning">${texts.warnings(warnings)}</span>` : nothing}
        ${errors + warnings === 0 ? texts.fine : nothing}
      </td>
      <td role="cell">
        <button
          type="button"
          class="quiet"
          aria-pressed=${mine ? "true" : "false"}
          aria-label=${texts.choose(name)}
          @click=${() => act({ type: "choose", chosen: { text, pick, from: { kind: "pasted" } } })}
        >
          ${texts.use}
        </button>
      </td>
    </tr>
  `;
}
