import { html, nothing } from "lit";
import { takeFile } from "../answer/take.js";
import { exampleOf, type ExampleList } from "../examples.js";
import { dropZone } from "../ui/drop.js";
import type { Screen, View } from "../ui/screen.js";
import { cameBack } from "./came-back.js";

export const fileForm: View = (screen) => {
  const { t, state } = screen;
  const { source } = state.recipients;
  const from = state.message.chosen?.from;
  const lists = from?.kind === "example" ? (exampleOf(from.name)?.lists ?? []) : [];
  return html`
    ${dropZone({
      id: "list-file",
      label: t.recipients.drop,
      button: t.recipients.choose,
      over: t.recipients.dropNow,
      accept: ".csv,.txt,.tsv,.json,text/csv,text/plain,application/json",
      take: (file) => void takeFile(screen, file, file.name, () => take(screen, file.name, file)),
    })}
    ${
      lists.length > 0
        ? html`<div class="row examples" role="group" aria-label=${t.recipients.examples}>
            ${lists.map((list) => exampleButton(screen, list))}
          </div>`
        : nothing
    }
    ${source?.kind === "file" ? html`<p class="file"><bdi>${t.recipients.chosen(source.name, source.size)}</bdi></p>` : nothing}
    ${cameBack(screen)}
  `;
};

function exampleButton(screen: Screen, { fileName, text, mistakes }: ExampleList) {
  const texts = screen.t.recipients;
  return html`
    <button type="button" class="quiet" @click=${() => take(screen, fileName, new Blob([text], { type: "text/csv" }))}>
      ${mistakes ? texts.exampleBad : texts.exampleGood}
    </button>
  `;
}

function take({ act }: Screen, name: string, blob: Blob): void {
  act({ type: "source", source: { kind: "file", name, size: blob.size, blob } });
}
