import { html, nothing, type TemplateResult } from "lit";
import type { ButtonKind, ComposeButton } from "../state/model.js";
import { pairs, selectField, textField } from "../ui/fields.js";
import type { FirstScreen, FirstView } from "../ui/screen.js";

const KINDS = ["quick_reply", "url", "phone_number"] as const satisfies readonly ButtonKind[];

export const buttonsForm: FirstView = (screen) => {
  const { t, state } = screen;
  const { buttons } = state.message.compose;
  const texts = t.message.compose;
  const add = () => set(screen, [...buttons, { kind: "quick_reply", label: "", target: "" }]);
  return html`
    <h3>${texts.buttons}</h3>
    ${buttons.map((button, index) => form(screen, button, index))}
    <p><button type="button" class="quiet" @click=${add}>${texts.addButton}</button></p>
  `;
};

function form(screen: FirstScreen, button: ComposeButton, index: number): TemplateResult {
  const texts = screen.t.message.compose;
  const { buttons } = screen.state.message.compose;
  const change = (change: Partial<ComposeButton>) =>
    set(
      screen,
      buttons.map((each, at) => (at === index ? { ...each, ...change } : each)),
    );
  const target = button.kind === "url" ? texts.buttonUrl : texts.buttonNumber;
  return html`
    <fieldset class="inset">
      <legend>${texts.button(index + 1)}</legend>
      <div class="row">
        ${selectField({
          id: `button-${index}-kind`,
          label: texts.buttonKind,
          value: button.kind,
          options: pairs(texts.buttonKinds, KINDS),
          change: (kind) => change({ kind }),
        })}
        ${textField({
          id: `button-${index}-label`,
          label: texts.buttonLabel,
          value: button.label,
          change: (label) => change({ label }),
        })}
      </div>
      ${button.kind === "quick_reply" ? nothing : textField({ id: `button-${index}-target`, label: target, value: button.target, change: (target) => change({ target }) })}
      <button
        type="button"
        class="quiet"
        @click=${() =>
          set(
            screen,
            buttons.filter((_, at) => at !== index),
          )}
      >
        ${texts.removeButton(index + 1)}
      </button>
    </fieldset>
  `;
}

function set({ act }: FirstScreen, buttons: readonly ComposeButton[]): void {
  act({ type: "compose", change: { buttons } });
}
