import { html, nothing, type TemplateResult } from "lit";
import { limits, webToolOptOut } from "sendcheck/rules";
import { COMPOSE_CHANNELS, LOOKBACKS } from "../state/model.js";
import type { Compose, HeaderKind } from "../state/model.js";
import { composedFile, handoffIn, nextVariable } from "../state/compose.js";
import { NEW_MESSAGE } from "../state/initial.js";
import { download } from "../ui/download.js";
import { pairs, selectField, textField } from "../ui/fields.js";
import { rolesTable } from "../ui/roles.js";
import type { FirstScreen, FirstView } from "../ui/screen.js";
import { buttonsForm } from "./compose-buttons.js";

const HEADERS = ["none", "image", "video", "document"] as const satisfies readonly HeaderKind[];

type Set = (change: Partial<Compose>) => void;

export const composeForm: FirstView = (screen) => {
  const { t, state, act } = screen;
  const { compose } = state.message;
  const texts = t.message.compose;
  const set: Set = (change) => act({ type: "compose", change });
  return html`
    ${compose.base ? editing(screen, set) : nothing}
    <div class="row">
      ${selectField({
        id: "compose-channel",
        label: texts.channel,
        value: compose.channel,
        options: pairs(texts.channels, COMPOSE_CHANNELS),
        change: (channel) => set({ channel }),
      })}
      ${textField({ id: "compose-title", label: texts.title, value: compose.title, placeholder: compose.base ? "" : texts.untitled, change: (title) => set({ title }) })}
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
        @click=${() => download(new Blob([composedFile(compose, texts.untitled)], { type: "application/json" }), "handoff.json")}
      >
        ${texts.save}
      </button>
    </p>
    ${rolesTable(screen)}
  `;
};

/** Which handoff is edited, and the way to a new message. */
function editing({ t, state }: FirstScreen, set: Set): TemplateResult {
  const texts = t.message.compose;
  const id = handoffIn(state.message.compose);
  return html`
    <div class="box info" id="editing">
      <p>${id ? texts.editing(id) : texts.editingCopy}</p>
      <button type="button" class="quiet" @click=${() => set(NEW_MESSAGE)}>${texts.anew}</button>
    </div>
  `;
}

/** What stands beside the text, by channel. */
function besides(screen: FirstScreen, set: Set): TemplateResult {
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
        id: "compose-notification-text",
        label: texts.notificationText,
        hint: texts.notificationTextHint,
        value: compose.notificationText,
        change: (notificationText) => set({ notificationText }),
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

function optOut({ t, state }: FirstScreen, set: Set): TemplateResult {
  const { compose } = state.message;
  const texts = t.message.compose;
  return html`
    ${
      compose.channel === "sms"
        ? nothing
        : textField({
            id: "compose-sms-text",
            label: texts.smsText,
            hint: texts.smsTextHint,
            value: compose.smsText,
            rows: 3,
            change: (smsText) => set({ smsText }),
          })
    }
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
function settings({ t, state }: FirstScreen, set: Set): TemplateResult {
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
        options: lookbacks(compose.lookback).map((hours) => [String(hours), texts.hours(hours)] as const),
        change: (lookback) => set({ lookback: Number(lookback) }),
      })}
    </div>
  `;
}

/** The usual ones, and the one of a handoff that is edited. */
function lookbacks(hours: number): readonly number[] {
  return [...new Set([...LOOKBACKS, hours])].toSorted((a, b) => a - b);
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

function media({ t, state }: FirstScreen, set: Set): TemplateResult {
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
