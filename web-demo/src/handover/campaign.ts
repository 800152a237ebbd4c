/** What a request says besides its recipients. */
import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { limits, templateNumber } from "sendcheck/rules";
import type { Campaign, State } from "../state/model.js";
import { textField } from "../ui/fields.js";
import type { Screen } from "../ui/screen.js";

export function campaignCard({ t, state, act }: Screen): TemplateResult {
  const texts = t.handover.campaign;
  const { campaign } = state.handover;
  const set = (change: Partial<Campaign>) => act({ type: "campaign", change });
  const known = handoffId(state);
  const consent = (event: Event & { currentTarget: HTMLInputElement }) => set({ consent: event.currentTarget.checked });
  return html`
    <section class="card" aria-labelledby="campaign-title">
      <h3 id="campaign-title">${texts.title}</h3>
      ${textField({
        id: "campaign-name",
        label: texts.name,
        hint: texts.nameHint,
        value: campaign.name,
        required: true,
        longest: limits.campaignName.value,
        change: (name) => set({ name }),
      })}
      ${textField({
        id: "skill",
        label: texts.skill,
        hint: texts.skillHint,
        value: campaign.skill,
        required: true,
        longest: limits.skill.value,
        change: (skill) => set({ skill }),
      })}
      ${
        known
          ? html`<p class="known">${texts.templateId}: <code>${known}</code></p>`
          : textField({
              id: "template-id",
              label: texts.templateId,
              hint: texts.templateIdHint,
              value: campaign.templateId,
              required: true,
              longest: limits.templateId.value,
              change: (templateId) => set({ templateId }),
            })
      }
      ${
        known && !templateNumber.test(known)
          ? nothing
          : textField({
              id: "outbound-number",
              label: texts.outboundNumber,
              hint: texts.outboundNumberHint,
              value: campaign.outboundNumber,
              longest: limits.outboundNumber.value,
              change: (outboundNumber) => set({ outboundNumber }),
            })
      }
      <label class="consent">
        <input
          type="checkbox"
          id="consent"
          required
          aria-describedby="consent-hint"
          .checked=${live(campaign.consent)}
          @change=${consent}
        />
        <span>${texts.consent}</span>
      </label>
      <p class="hint" id="consent-hint">${texts.consentHint}</p>
    </section>
  `;
}

/** The id that the handoff brings, if it brings one. */
export function handoffId({ message }: State): string | null {
  return message.result.state === "done" ? message.result.value.report.id || null : null;
}
