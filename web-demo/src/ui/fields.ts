/** Form fields with their labels and hints. */
import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { LONGEST_IN_FIELD } from "../take.js";

export interface Field {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly change: (value: string) => void;
  readonly hint?: string;
  /** What stands for what is left empty. */
  readonly placeholder?: string;
  readonly rows?: number;
  readonly required?: boolean;
  readonly wrong?: string | TemplateResult | null;
  /** What there is to choose from; anything else can be typed all the same. */
  readonly options?: readonly string[];
  readonly mode?: "numeric" | "text" | "url";
  readonly longest?: number;
  /** Takes a text that is pasted and too long for a field. */
  readonly long?: (text: string) => void;
}

type Typed = Event & { currentTarget: HTMLInputElement | HTMLTextAreaElement };

export function textField(field: Field): TemplateResult {
  const { id, value, change, rows, required, wrong, mode, longest, options } = field;
  const typed = (event: Typed) => change(event.currentTarget.value);
  const pasted = (event: ClipboardEvent) => {
    const text = event.clipboardData?.getData("text") ?? "";
    if (!field.long || text.length <= LONGEST_IN_FIELD) return;
    event.preventDefault();
    field.long(text);
  };
  const described = [field.hint ? `${id}-hint` : "", wrong ? `${id}-wrong` : ""].filter(Boolean).join(" ") || nothing;
  const input = rows
    ? html`<textarea
        id=${id}
        rows=${rows}
        spellcheck="false"
        dir="auto"
        aria-describedby=${described}
        aria-invalid=${wrong ? "true" : nothing}
        .value=${live(value)}
        @input=${typed}
        @paste=${pasted}
      ></textarea>`
    : html`<input
        id=${id}
        type="text"
        dir="auto"
        inputmode=${mode ?? "text"}
        autocomplete="off"
        spellcheck="false"
        maxlength=${longest ?? nothing}
        placeholder=${field.placeholder || nothing}
        list=${options?.length ? `${id}-options` : nothing}
        aria-describedby=${described}
        aria-invalid=${wrong ? "true" : nothing}
        ?required=${required}
        .value=${live(value)}
        @input=${typed}
      />`;
  return html`
    <div class="field">
      <label for=${id}>${field.label}</label>
      ${field.hint ? html`<p class="hint" id="${id}-hint">${field.hint}</p>` : nothing} ${input}
      ${
        options?.length
          ? html`<datalist id="${id}-options">${options.map((each) => html`<option value=${each}></option>`)}</datalist>`
          : nothing
      }
      ${wrong ? html`<p class="wrong" id="${id}-wrong">${wrong}</p>` : nothing}
    </div>
  `;
}

export interface Choice<T extends string> {
  readonly id: string;
  readonly label: string;
  readonly value: T;
  readonly options: readonly (readonly [T, string])[];
  readonly change: (value: T) => void;
}

export function selectField<T extends string>({ id, label, value, options, change }: Choice<T>): TemplateResult {
  const choose = (event: Event & { currentTarget: HTMLSelectElement }) => {
    const option = options[event.currentTarget.selectedIndex];
    if (option) change(option[0]);
  };
  return html`
    <div class="field">
      <label for=${id}>${label}</label>
      <select id=${id} @change=${choose}>
        ${options.map(([key, name]) => html`<option value=${key} .selected=${live(key === value)}>${name}</option>`)}
      </select>
    </div>
  `;
}

/** A few ways, of which one is taken. */
export function segments<T extends string>({ id, label, value, options, change }: Choice<T>): TemplateResult {
  return html`
    <fieldset class="segments">
      <legend>${label}</legend>
      ${options.map(
        ([key, name]) => html`
          <label>
            <input type="radio" name=${id} value=${key} .checked=${live(key === value)} @change=${() => change(key)} />
            <span>${name}</span>
          </label>
        `,
      )}
    </fieldset>
  `;
}

/** The pairs of a record of texts, in its order. */
export function pairs<const T extends string>(
  texts: Readonly<Record<NoInfer<T>, string>>,
  order: readonly T[],
): (readonly [T, string])[] {
  return order.map((key) => [key, texts[key]] as const);
}
