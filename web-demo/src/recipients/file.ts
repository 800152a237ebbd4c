import { html, nothing } from "lit";
import { exampleOf, type ExampleList } from "../examples.js";
import { fileOf } from "../state/origin.js";
import { fileSet, looksOptedOut } from "../state/sets.js";
import { put, take } from "../take.js";
import { dropZone } from "../ui/drop.js";
import type { Screen, View } from "../ui/screen.js";
import { cameBack } from "./came-back.js";
import { sheetChoice } from "./sheets.js";

export const fileForm: View = (screen) => {
  const { t, state } = screen;
  const { source } = state.recipients;
  const file = fileOf(source);
  const from = state.message.chosen?.from;
  const lists = from?.kind === "example" ? (exampleOf(from.name)?.lists ?? []) : [];
  return html`
    ${dropZone({
      id: "list-file",
      label: t.recipients.drop,
      button: t.file.choose,
      over: t.recipients.dropNow,
      accept: ".csv,.txt,.tsv,.xlsx,.xlsm,.xls,.ods,.json,text/csv,text/plain,application/json",
      take: (file) => void take(screen, "recipients", file, file.name),
    })}
    ${
      lists.length > 0
        ? html`<div class="row examples" role="group" aria-label=${t.recipients.examples}>
            ${lists.map((list) => exampleButton(screen, list))}
          </div>`
        : nothing
    }
    ${file ? html`<p class="file"><bdi>${(source?.kind === "request" ? t.request : t.file).chosen(file.name, file.size)}</bdi></p>` : nothing}
    ${sheetChoice(screen)} ${cameBack(screen)} ${soundsOptedOut(screen)}
  `;
};

/** A file that is called as those are that list who must not be written to. */
function soundsOptedOut({ t, state, act }: Screen) {
  const { source } = state.recipients;
  if (source?.kind !== "file" || !looksOptedOut(source.name)) return nothing;
  const { name, size, blob } = source;
  const use = () => {
    act({ type: "source", source: null });
    act({ type: "set", option: "optedOut", set: fileSet({ name, size, blob }) });
    act({ type: "step", step: "message" });
  };
  return html`
    <div class="box warning" id="sounds-opted-out">
      <p><bdi>${t.recipients.optedOut.sounds(name)}</bdi></p>
      <button type="button" @click=${use}>${t.recipients.optedOut.use}</button>
    </div>
  `;
}

function exampleButton(screen: Screen, { fileName, text, mistakes }: ExampleList) {
  const texts = screen.t.recipients;
  return html`
    <button
      type="button"
      class="quiet"
      @click=${() => void put(screen, "recipients", "list", new Blob([text], { type: "text/csv" }), fileName)}
    >
      ${mistakes ? texts.exampleBad : texts.exampleGood}
    </button>
  `;
}
