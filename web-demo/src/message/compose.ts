import { html, nothing, type TemplateResult } from "lit";
import { limits, webToolOptOut } from "sendcheck/rules";
import { COMPOSE_CHANNELS, LOOKBACKS } from "../state/model.js";
import type { Compose, HeaderKind } from "../state/model.js";
import { composedFile, nextVariable } from "../state/compose.js";
import { download } from "../ui/download.js";
import { pairs, selectField, textField } from "../ui/fields.js";
import type { Screen, View } from "../ui/screen.js";
import { buttonsForm } from "./compose-buttons.js";

const HEADERS = ["none", "image", "video", "document"] as const satisfies readonly HeaderKind[];

type Set = (change: Partial<Compose>) => void;

export const composeForm: View = (screen) => {
  const { t, state, act } = screen;
  const { compose } = state.message;
  const texts = t.message.compose;
  const set: Set = (change) => act({ type: "compose", change });
  return html`
    <div class="row">
      ${selectField({
        id: "compose-channel",
        label: texts.channel,
        value: compose.channel,
        options: pairs(texts.channels, COMPOSE_CHANNELS),
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
      <button type="button" class="quiet" @click=${() => insert(compose.text, set)}>${texts.insert}</button>
    </p>
    ${besides(screen, set)}
    <details>
      <summary>${texts.more}</summary>
      ${settings(screen, set)}
    </details>
    <p>
      <button
        type="button"
        class="quiet"
        ?disabled=${!compose.text.trim()}
        @click=${() => download(new Blob([composedFile(compose)], { type: "application/json" }), "handoff.json")}
      >
        ${texts.save}
      </button>
    </p>
  `;
};

/** What stands beside the text, by channel. */
function besides(screen: Screen, set: Set): TemplateResult {
  const { compose } = screen.state.message;
  const texts = screen.t.message.compose;
  switch (compose.channel) {
    case "wa":
      return html`${textField({
        id: "compose-footer",
        label: texts.footer,
        value: compose.footer,
        change: (footer) => set({ footer }),
      })}
      ${buttonsForm(screen)}`;
    case "inapp":
      return html`${textField({
        id: "compose-notification",
        label: texts.notification,
        value: compose.notification,
        change: (notification) => set({ notification }),
      })}
      ${textField({
        id: "compose-apps",
        label: texts.apps(limits.inAppApps.value),
        value: compose.apps,
        rows: 2,
        change: (apps) => set({ apps }),
      })}`;
    default:
      return optOut(screen, set);
  }
}

function optOut({ t, state }: Screen, set: Set): TemplateResult {
  const { compose } = state.message;
  const texts = t.message.compose;
  return html`
    ${textField({
      id: "compose-opt-out",
      label: texts.optOut,
      hint: texts.optOutHint,
      value: compose.optOut,
      change: (optOut) => set({ optOut }),
    })}
    ${
      compose.optOut === webToolOptOut
        ? nothing
        : html`<p>
            <button type="button" class="quiet" @click=${() => set({ optOut: webToolOptOut })}>
              ${texts.webToolOptOut}
            </button>
          </p>`
    }
  `;
}

/** What a handoff says beside its text. */
function settings({ t, state }: Screen, set: Set): TemplateResult {
  const { compose } = state.message;
  const texts = t.message.compose;
  const sends = (channel: "sms" | "wa") =>
    compose.channel === channel || compose.channel === "both" || compose.channel === "sms-first";
  return html`
    <div class="row">
      ${
        sends("sms")
          ? textField({
              id: "compose-sms-sender",
              label: texts.smsSender,
              hint: texts.senderHint,
              value: compose.smsSender,
              change: (smsSender) => set({ smsSender }),
            })
          : nothing
      }
      ${
        sends("wa")
          ? textField({
              id: "compose-wa-sender",
              label: texts.waSender,
              hint: texts.senderHint,
              value: compose.waSender,
              change: (waSender) => set({ waSender }),
            })
          : nothing
      }
    </div>
    <div class="row">
      ${textField({
        id: "compose-language",
        label: texts.language,
        value: compose.language,
        change: (language) => set({ language }),
      })}
      ${selectField({
        id: "compose-lookback",
        label: texts.lookback,
        value: String(compose.lookback),
        options: LOOKBACKS.map((hours) => [String(hours), texts.hours(hours)] as const),
        change: (lookback) => set({ lookback: Number(lookback) }),
      })}
    </div>
  `;
}

/** Puts the next variable where the caret is, or in the place of what is marked. */
function insert(text: string, set: Set): void {
  const field = document.querySelector<HTMLTextAreaElement>("#compose-text");
  const variable = nextVariable(text);
  const [start, end] = [field?.selectionStart ?? text.length, field?.selectionEnd ?? text.length];
  set({ text: text.slice(0, start) + variable + text.slice(end) });
  // The field is drawn anew before the caret can be set behind what was put in.
  requestAnimationFrame(() => {
    field?.focus();
    field?.setSelectionRange(start + variable.length, start + variable.length);
  });
}

function media({ t, state }: Screen, set: Set): TemplateResult {
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
