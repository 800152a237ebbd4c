/** How the file is written: its heading, and what separates its cells. */
import { html, nothing, type TemplateResult } from "lit";
import type { ReadAs } from "sendcheck";
import { encodingName } from "../../i18n/names.js";
import { DELIMITERS, ENCODINGS } from "../../state/reading.js";
import { pairs, selectField } from "../../ui/fields.js";
import type { Screen } from "../../ui/screen.js";
import { typed } from "../../ui/typed.js";
import { encodingNames } from "./encodings.js";
import { numbersField } from "./numbers.js";

export function writtenForm(screen: Screen, readAs: ReadAs): TemplateResult {
  const { t, state, act } = screen;
  const texts = t.matching.written;
  const { header } = state.recipients.reading;
  const found = readAs.header ? texts.foundLine(readAs.headerLine ?? 1) : texts.foundNone;
  const kind = typeof header === "number" ? "line" : header;
  return html`
    <fieldset class="written">
      <legend>${texts.title}</legend>
      <div class="row">
        ${selectField({
          id: "heading",
          label: t.fields.header,
          value: kind,
          options: [
            ["auto", kind === "auto" ? texts.auto(found) : t.file.findOut],
            ["no", texts.none],
            ["line", texts.inLine],
          ],
          change: (kind) =>
            act({ type: "reading", change: { header: kind === "line" ? (readAs.headerLine ?? 1) : kind } }),
        })}
        ${typeof header === "number" ? line(screen, header) : nothing}
        ${readAs.workbook ? nothing : characters(screen, readAs)}
        ${numbersField(screen, readAs)}
      </div>
    </fieldset>
  `;
}

/** What separates cells, and how letters are written; of a workbook neither is a question. */
function characters(screen: Screen, readAs: ReadAs): TemplateResult {
  const { t, state, act } = screen;
  const texts = t.matching.written;
  const { source, reading } = state.recipients;
  return html`
    ${selectField({
      id: "delimiter",
      label: t.fields.delimiter,
      value: reading.delimiter,
      options: pairs({ ...texts.delimiters, auto: auto(screen, readAs) }, DELIMITERS),
      change: (delimiter) => act({ type: "reading", change: { delimiter } }),
    })}
    ${source?.kind === "file" ? encodings(screen, readAs) : nothing}
  `;
}

function auto({ t, state }: Screen, { delimiter }: ReadAs): string {
  const names: Readonly<Record<string, string>> = t.file.delimiters;
  const isFound = state.recipients.reading.delimiter === "auto";
  return isFound ? t.matching.written.auto(names[delimiter] ?? delimiter) : t.file.findOut;
}

/** What is typed has no encoding. */
function encodings({ t, state, act }: Screen, readAs: ReadAs): TemplateResult {
  const texts = t.matching.written;
  const { encoding } = state.recipients.reading;
  const found = encodingName(readAs.encoding);
  // One that was likely, and is none of these.
  const other: [string, string][] = encoding === "auto" || encoding in ENCODINGS ? [] : [[encoding, encoding]];
  return selectField({
    id: "encoding",
    label: t.fields.encoding,
    value: encoding,
    options: [["auto", encoding === "auto" ? texts.auto(found) : t.file.findOut], ...encodingNames(t), ...other],
    change: (encoding) => act({ type: "reading", change: { encoding } }),
  });
}

type Typed = Event & { currentTarget: HTMLInputElement };

function line({ t, act }: Screen, header: number): TemplateResult {
  const said = ({ currentTarget: { valueAsNumber: line } }: Typed) => {
    if (Number.isSafeInteger(line) && line > 0) act({ type: "reading", change: { header: line } });
  };
  return html`
    <div class="field">
      <label for="heading-line">${t.matching.written.line}</label>
      <input id="heading-line" type="number" min="1" inputmode="numeric" .value=${typed(String(header))} @change=${said} />
    </div>
  `;
}
