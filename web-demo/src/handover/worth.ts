/** The rows that are worth a look before all others. */
import { html, nothing, type TemplateResult } from "lit";
import type { WorthALook } from "sendcheck";
import type { Texts } from "../i18n/index.js";
import { regionNames } from "../i18n/names.js";
import { prose } from "../ui/prose.js";
import type { Screen } from "../ui/screen.js";

export function worthALook(
  { t, state, act }: Screen,
  extremes: readonly WorthALook[],
): TemplateResult | typeof nothing {
  if (extremes.length === 0) return nothing;
  const regions = regionNames(state.locale);
  return html`
    <div class="worth">
      <h4 id="worth-title">${t.handover.worth.title}</h4>
      <p class="hint">${t.handover.worth.intro}</p>
      <ul aria-labelledby="worth-title" tabindex="0">
        ${extremes.map(
          ({ row, because }) => html`
            <li>
              <button
                type="button"
                aria-pressed=${row === state.handover.row ? "true" : "false"}
                @click=${() => act({ type: "row", row })}
              >
                <span>${words(t, because, regions)}</span> <span class="hint">${t.handover.worth.row(row)}</span>
              </button>
            </li>
          `,
        )}
      </ul>
    </div>
  `;
}

function words(t: Texts, because: WorthALook["because"], regions: (region: string) => string): TemplateResult | string {
  const texts = t.handover.worth;
  switch (because.kind) {
    case "longestSms":
      return texts.longestSms(because.characters);
    case "mostSegments":
      return texts.mostSegments(because.segments);
    case "firstUcs2":
      return texts.firstUcs2;
    case "firstOfCode":
      return html`${prose(t.said.rule(because.code).title)}`;
    case "firstOfRegion":
      return texts.firstOfRegion(regions(because.region));
  }
}
