/** A message on each of its channels, in the order in which they are tried. */
import { html, nothing, type TemplateResult } from "lit";
import type { Preview } from "sendcheck";
import type { Screen } from "./screen.js";

export function phones({ t, state }: Screen, preview: Preview): TemplateResult {
  return html`
    <ol class="phones">
      ${preview.channels.map(
        (channel, index) => html`
          <li class="phone">
            <p class="channel">
              ${preview.channels.length > 1 ? t.handover.order(index + 1) : nothing} ${t.shell.channel[channel.channel]}
              ${"stepDown" in channel && channel.stepDown ? html`<span class="hint">${t.handover.fallback}</span>` : nothing}
            </p>
            <div class="screen"><sendcheck-preview .preview=${{ channels: [channel] }} locale=${state.locale}></sendcheck-preview></div>
          </li>
        `,
      )}
    </ol>
  `;
}
