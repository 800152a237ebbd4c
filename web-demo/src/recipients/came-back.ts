/** What is said of a file of failed rows that came back: whose accepted recipients are not accepted again. */
import { html, nothing, type TemplateResult } from "lit";
import type { Earlier } from "../state/model.js";
import { resultOf } from "../state/run.js";
import { dropZone } from "../ui/drop.js";
import type { Screen } from "../ui/screen.js";

export function cameBack(screen: Screen): TemplateResult | typeof nothing {
  const { source, run, after } = screen.state.recipients;
  if (source?.kind !== "file" || !resultOf(run)?.summary.readAs.cameBack) return nothing;
  return after.length > 0 ? withOthers(screen, after) : alone(screen);
}

function withOthers({ t, act }: Screen, after: readonly Earlier[]): TemplateResult {
  const texts = t.recipients.cameBack;
  return html`
    <div class="box" id="came-back">
      <p><bdi>${texts.after(after.map(({ source }) => source.name))}</bdi></p>
      <button type="button" class="quiet" @click=${() => act({ type: "by-itself" })}>${texts.byItself}</button>
    </div>
  `;
}

function alone({ t, state, act }: Screen): TemplateResult {
  const texts = t.recipients.cameBack;
  const { reading } = state.recipients;
  const take = (file: File) => {
    const source = { kind: "file", name: file.name, size: file.size, blob: file } as const;
    act({ type: "after", after: [{ source, reading }], reading });
  };
  return html`
    <div class="box warning" id="came-back">
      <p>${texts.alone}</p>
      ${dropZone({
        id: "earlier-file",
        label: texts.drop,
        button: texts.choose,
        over: texts.dropNow,
        accept: ".csv,.txt,.tsv,text/csv,text/plain",
        take,
      })}
    </div>
  `;
}
