/** The columns that a list needs, with a file to begin from. */
import { html, type TemplateResult } from "lit";
import type { HandoffColumn } from "sendcheck";
import type { Texts } from "../i18n/index.js";
import { exampleOf } from "../examples.js";
import type { State } from "../state/model.js";
import { download } from "../ui/download.js";
import type { Screen } from "../ui/screen.js";
import { sampleList } from "./sample.js";

export function columnsCard({ t, state }: Screen, columns: readonly HandoffColumn[]): TemplateResult {
  const save = () => download(new Blob([sampleOf(state, columns)], { type: "text/csv" }), "recipients.csv");
  return html`
    <section class="card" aria-labelledby="columns-title">
      <h3 id="columns-title">${t.recipients.columns.title}</h3>
      <dl class="expected">
        ${columns.map(
          (column) =>
            html`<div>
              <dt><code>${column.name}</code></dt>
              <dd>${about(t, column)}</dd>
            </div>`,
        )}
      </dl>
      <button type="button" class="quiet" @click=${save}>${t.recipients.columns.sample}</button>
    </section>
  `;
}

function about(t: Texts, { name, fills, variable, link }: HandoffColumn): string {
  const texts = t.recipients.columns.about;
  if (link) return texts.link[link];
  switch (fills) {
    case "address":
      return name === "Id" ? texts.id : texts.phone;
    case "header":
      return textOf(texts.link, variable);
    case "body":
      return texts.body(variable ?? name);
    case "button":
      return texts.button(variable ?? name);
  }
}

/** What fills a header is a kind of media. */
function textOf(texts: Readonly<Record<string, string>>, media: string | null): string {
  return texts[media ?? ""] ?? "";
}

/** An example brings a list of its own. */
function sampleOf({ message }: State, columns: readonly HandoffColumn[]): string {
  const from = message.chosen?.from;
  const shipped = from?.kind === "example" ? exampleOf(from.name)?.lists.find((list) => !list.mistakes) : undefined;
  return shipped ? shipped.text : sampleList(columns);
}
