import { html, nothing, type TemplateResult } from "lit";
import type { Compose, ComposeChannel, HeaderKind } from "../state/model.js";
import { withNextVariable } from "../state/compose.js";
import { pairs, selectField, textField } from "../ui/fields.js";
import type { Screen, View } from "../ui/screen.js";
import { buttonsForm } from "./compose-buttons.js";

const CHANNELS = ["sms", "wa", "both"] as const satisfies readonly ComposeChannel[];
const HEADERS = ["none", "image", "video", "document"] as const satisfies readonly HeaderKind[];

export const composeForm: View = (screen) => {
  const { t, state, act } = screen;
  const { compose } = state.message;
  const texts = t.message.compose;
  const set = (change: Partial<Compose>) => act({ type: "compose", change });
  return html`
    <div class="row">
      ${selectField({
        id: "compose-channel",
        label: texts.channel,
        value: compose.channel,
        options: pairs(texts.channels, CHANNELS),
        change: (channel) => set({ channel }),
      })}
      ${textField({ id: "compose-title", label: texts.title, value: compose.title, change: (title) => set({ title }) })}
    </div>
    ${compose.channel === "wa" ? media(screen, set) : nothing}
    ${textField({
      id: "compose-text",
      label: texts.text,
      hint: texts.textHint,
      value: compose.text,
      rows: 6,
      change: (text) => set({ text }),
    })}
    <p>
      <button type="button" class="quiet" @click=${() => set({ text: withNextVariable(compose.text) })}>
        ${texts.insert}
      </button>
    </p>
    ${
      compose.channel === "wa"
        ? html`${textField({
            id: "compose-footer",
            label: texts.footer,
            value: compose.footer,
            change: (footer) => set({ footer }),
          })}
          ${buttonsForm(screen)}`
        : textField({
            id: "compose-opt-out",
            label: texts.optOut,
            hint: texts.optOutHint,
            value: compose.optOut,
            change: (optOut) => set({ optOut }),
          })
    }
  `;
};

function media({ t, state }: Screen, set: (change: Partial<Compose>) => void): TemplateResult {
  const { header, headerUrl } = state.message.compose;
  const texts = t.message.compose;
  return html`
    ${selectField({
      id: "compose-header",
      label: texts.header,
      value: header,
      options: pairs(texts.headers, HEADERS),
      change: (header) => set({ header }),
    })}
    ${
      header === "none"
        ? nothing
        : textField({
            id: "compose-header-url",
            label: texts.headerUrl,
            hint: texts.headerUrlHint,
            value: headerUrl,
            mode: "url",
            change: (headerUrl) => set({ headerUrl }),
          })
    }
  `;
}
