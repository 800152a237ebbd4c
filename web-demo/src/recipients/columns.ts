/** The columns that a list needs, with a file to begin from. */
import { html, type TemplateResult } from "lit";
import type { Texts } from "../i18n/index.js";
import { exampleOf } from "../examples.js";
import type { State } from "../state/model.js";
import { download } from "../ui/download.js";
import type { Screen } from "../ui/screen.js";
import { sampleList } from "./sample.js";

export function columnsCard({ t, state }: Screen, columns: readonly string[]): TemplateResult {
  const save = () => download(new Blob([sampleOf(state, columns)], { type: "text/csv" }), "recipients.csv");
  return html`
    <section class="card" aria-labelledby="columns-title">
      <h3 id="columns-title">${t.recipients.columns.title}</h3>
      <dl class="expected">
        ${columns.map(
          (column) =>
            html`<div>
              <dt><code>${column}</code></dt>
              <dd>${about(t, column)}</dd>
            </div>`,
        )}
      </dl>
      <button type="button" class="quiet" @click=${save}>${t.recipients.columns.sample}</button>
    </section>
  `;
}

function about(t: Texts, column: string): string {
  const texts = t.recipients.columns.about;
  switch (column) {
    case "Phone":
    case "Id":
    case "H1":
    case "BU1":
      return texts[column];
    default:
      return texts.B(column.replace(/^B/, ""));
  }
}

/** An example brings a list of its own. */
function sampleOf({ message }: State, columns: readonly string[]): string {
  const from = message.chosen?.from;
  const shipped = from?.kind === "example" ? exampleOf(from.name)?.lists.find((list) => !list.mistakes) : undefined;
  if (shipped) return shipped.text;
  const channels = message.result.state === "done" ? message.result.value.preview.channels : [];
  const media = channels.flatMap((channel) =>
    channel.channel === "wa" && channel.header ? [channel.header.media] : [],
  );
  return sampleList(columns, media[0] ?? "image");
}
