/** A message on each of its channels, as the package draws it. */
import { html, type TemplateResult } from "lit";
import type { Preview, SmsReport } from "sendcheck";
import type { Screen } from "./screen.js";

export interface Drawn {
  readonly preview: Preview;
  readonly sms?: SmsReport | undefined;
  /** The characters that make the SMS dear. */
  readonly causes: readonly string[];
}

export function phones({ state }: Screen, { preview, sms, causes }: Drawn): TemplateResult {
  return html`<sendcheck-preview
    locale=${state.locale}
    .preview=${preview}
    .sms=${sms}
    .causes=${causes}
  ></sendcheck-preview>`;
}
