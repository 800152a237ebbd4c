/** What is said of a file of failed rows that came back: whose accepted recipients are not accepted again. */
import { html, nothing, type TemplateResult } from "lit";
import type { Earlier } from "../state/model.js";
import { fileOf } from "../state/origin.js";
import { resultOf } from "../state/run.js";
import { dropZone } from "../ui/drop.js";
import type { Screen } from "../ui/screen.js";

export function cameBack(screen: Screen): TemplateResult | typeof nothing {
  const { source, run, after } = screen.state.recipients;
  if (!fileOf(source) || !resultOf(run)?.cameBack) return nothing;
  return after.length > 0 ? withOthers(screen, after) : alone(screen);
}

/** The words for rows of a list, or for consumers of a request. */
function wordsOf({ t, state }: Screen): Screen["t"]["request"]["cameBack"] {
  if (state.recipients.source?.kind === "request") return t.request.cameBack;
  return { ...t.recipients.cameBack, choose: t.fields.after };
}

function withOthers(screen: Screen, after: readonly Earlier[]): TemplateResult {
  const { t, act } = screen;
  return html`
    <div class="box" id="came-back">
      <p><bdi>${wordsOf(screen).after(after.map(({ source }) => source.name))}</bdi></p>
      <button type="button" class="quiet" @click=${() => act({ type: "by-itself" })}>
        ${t.recipients.cameBack.byItself}
      </button>
    </div>
  `;
}

function alone(screen: Screen): TemplateResult {
  const { state, act } = screen;
  const texts = wordsOf(screen);
  const { reading, source: now } = state.recipients;
  const kind = now?.kind === "request" ? "request" : "file";
  const take = (file: File) => {
    const source = { kind, name: file.name, size: file.size, blob: file } as const;
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
        accept:
          kind === "request" ? ".json,application/json" : ".csv,.txt,.tsv,.xlsx,.xlsm,.xls,.ods,text/csv,text/plain",
        take,
      })}
    </div>
  `;
}
