/** One need of the message, and what fills it. */
import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import type { HandoffColumn, NeedAs } from "sendcheck";
import type { Texts } from "../../i18n/index.js";
import type { Choice } from "../../state/reading.js";
import type { Screen } from "../../ui/screen.js";
import { typed } from "../../ui/typed.js";
import { basisOf } from "./basis.js";
import type { Offered } from "./columns.js";
import { sentenceOf } from "./sentence.js";

export interface Line {
  readonly need: NeedAs;
  readonly about: HandoffColumn;
  readonly columns: readonly Offered[];
  /** Whether it has to be chosen. */
  readonly open: boolean;
}

/** Chosen in place of a column. */
const TEXT = "text";

/** The id of the list of columns for a need. Names of variables may have blanks, which ids may not. */
export function needId(need: string): string {
  return `need-${encodeURIComponent(need)}`;
}

export function needLine(screen: Screen, line: Line): TemplateResult {
  const { t, act } = screen;
  const { need, about, columns, open } = line;
  const id = needId(need.need);
  const name = nameOf(t, about);
  const taken = open ? undefined : columns.find(({ column }) => column === need.column);
  const match = (choice: Choice) => act({ type: "match", need: need.need, choice });
  return html`
    <li class="need ${open ? "open" : ""}">
      <div class="what">
        <label for=${id}>${name}</label>
        ${sentence(screen, about)}
      </div>
      <div class="from">
        ${select(t, line, id, match)} ${need.value === undefined ? (taken ? fallback(t, line, match) : nothing) : text(t, line, match)}
        ${samples(t, taken)}
        <p class="basis" id="${id}-basis">${open ? t.matching.basis.open : basisOf(t, need, about).join(" · ")}</p>
      </div>
    </li>
  `;
}

/** What is needed, as the message has it. */
export function nameOf({ matching }: Texts, { name, fills, variable }: HandoffColumn): string {
  const texts = matching.need;
  const media: Readonly<Record<string, string>> = texts.header;
  switch (fills) {
    case "address":
      return name === "Id" ? texts.id : texts.phone;
    case "header":
      return media[variable ?? ""] ?? name;
    case "body":
      return `{{${variable ?? name}}}`;
    case "button":
      return texts.button(variable ?? name);
  }
}

function sentence({ state }: Screen, about: HandoffColumn): TemplateResult | typeof nothing {
  const { result } = state.message;
  const found = result.state === "done" ? sentenceOf(result.value.preview, about) : null;
  if (!found) return nothing;
  return html`<p class="hint sentence" dir="auto">${found.before}<b>{{${about.variable}}}</b>${found.after}</p>`;
}

type Chosen = Event & { currentTarget: HTMLSelectElement };
type Typed = Event & { currentTarget: HTMLInputElement };

function select(
  { matching }: Texts,
  { need, about, columns, open }: Line,
  id: string,
  match: (choice: Choice) => void,
): TemplateResult {
  const value = open ? "" : need.value === undefined ? (need.column ?? "") : TEXT;
  const choose = ({ currentTarget: { value } }: Chosen) =>
    match(value === TEXT ? { value: "" } : withFallback(Number(value), need.fallback));
  return html`
    <select id=${id} aria-describedby="${id}-basis" aria-invalid=${open ? "true" : nothing} @change=${choose}>
      ${value === "" ? html`<option value="" disabled .selected=${live(true)}>${matching.choose}</option>` : nothing}
      ${columns.map(
        ({ column, name, samples: [sample] }) => html`
          <option value=${column} .selected=${live(column === value)}>${sample ? matching.option(name, sample) : name}</option>
        `,
      )}
      ${
        // Nobody has the same number as everybody else.
        about.fills === "address"
          ? nothing
          : html`<option value=${TEXT} .selected=${live(value === TEXT)}>${matching.text}</option>`
      }
    </select>
  `;
}

function withFallback(column: number, fallback: string | undefined): Choice {
  return fallback === undefined ? { column } : { column, fallback };
}

function text(t: Texts, { need, about }: Line, match: (choice: Choice) => void): TemplateResult {
  const id = `${needId(need.need)}-text`;
  return html`
    <div class="instead">
      <label for=${id}>${t.matching.textOf(nameOf(t, about))}</label>
      <input
        id=${id}
        type="text"
        dir="auto"
        autocomplete="off"
        .value=${typed(need.value ?? "")}
        @change=${({ currentTarget }: Typed) => match({ value: currentTarget.value })}
      />
    </div>
  `;
}

function fallback(t: Texts, { need, about }: Line, match: (choice: Choice) => void): TemplateResult | typeof nothing {
  const { column } = need;
  if (about.fills === "address" || column === undefined) return nothing;
  const id = `${needId(need.need)}-fallback`;
  const said = ({ currentTarget: { value } }: Typed) => match(withFallback(column, value === "" ? undefined : value));
  return html`
    <div class="instead">
      <label for=${id}>${t.matching.fallback}<span class="unseen"> ${nameOf(t, about)}</span></label>
      <input id=${id} type="text" dir="auto" autocomplete="off" .value=${typed(need.fallback ?? "")} @change=${said} />
    </div>
  `;
}

function samples({ matching }: Texts, taken: Offered | undefined): TemplateResult | typeof nothing {
  if (!taken) return nothing;
  if (taken.samples.length === 0) return html`<p class="hint">${matching.noSamples}</p>`;
  return html`
    <ul class="samples" aria-label=${matching.samples(taken.name)}>
      ${taken.samples.map((sample) => html`<li><bdi>${sample}</bdi></li>`)}
    </ul>
  `;
}
