/** A message on each of its channels, as the package draws it. */
import { html, type TemplateResult } from "lit";
import type { Preview, SmsReport } from "sendcheck";
import { instants } from "../i18n/clock.js";
import { withPart } from "../later.js";
import type { FirstScreen } from "./screen.js";

export interface Drawn {
  readonly preview: Preview;
  readonly sms?: SmsReport | undefined;
  /** The characters that make the SMS dear. */
  readonly causes: readonly string[];
}

export function phones(screen: FirstScreen, drawn: Drawn): TemplateResult {
  return withPart(screen, "previews", () => phone(screen, drawn));
}

function phone({ state }: FirstScreen, { preview, sms, causes }: Drawn): TemplateResult {
  return html`<sendcheck-preview
    locale=${state.locale}
    .preview=${preview}
    .sms=${sms}
    .causes=${causes}
    .senders=${state.message.result.state === "done" ? state.message.result.value.senders : {}}
    .time=${clock(state.locale, state.schedule.at)}
  ></sendcheck-preview>`;
}

/** When it is sent, as the phone's clock shows it. */
function clock(locale: string, at: number | null): string {
  return instants(locale).time(new Date(at ?? Date.now()).toISOString());
}
