/** What a request says besides its recipients. */
import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { limits } from "sendcheck/rules";
import type { ListResult } from "../engine/calls.js";
import { asksForSender, fieldOf, handoffId, INPUTS, typedInto, type HeadField } from "../state/campaign.js";
import type { Campaign } from "../state/model.js";
import { skillsOf } from "../state/policy.js";
import { textField, type Field } from "../ui/fields.js";
import { findingsList } from "../ui/findings.js";
import { prose } from "../ui/prose.js";
import type { Screen } from "../ui/screen.js";

export function campaignCard(screen: Screen, { summary }: ListResult): TemplateResult {
  const { t, state, act } = screen;
  const texts = t.handover.campaign;
  const { campaign, head } = state.handover;
  const { source } = state.recipients;
  const warnings = head.filter(({ severity }) => severity !== "error");
  const set = (change: Partial<Campaign>) => act({ type: "campaign", change });
  const known = handoffId(state);
  const consent = (event: Event & { currentTarget: HTMLInputElement }) => set({ consent: event.currentTarget.checked });
  return html`
    <section class="card" aria-labelledby="campaign-title">
      <h3 id="campaign-title">${texts.title}</h3>
      ${textField({
        ...marked(screen, "campaignName"),
        label: texts.name,
        hint: texts.nameHint,
        value: campaign.name,
        required: true,
        longest: limits.campaignName.value,
        change: (name) => set({ name }),
      })}
      ${textField({
        ...marked(screen, "skill"),
        label: texts.skill,
        hint: texts.skillHint,
        value: campaign.skill,
        required: true,
        options: skillsOf(state.settings),
        longest: limits.skill.value,
        change: (skill) => set({ skill }),
      })}
      ${
        known
          ? html`<p class="known">${texts.templateId}: <code>${known}</code></p>`
          : textField({
              ...marked(screen, "templateId"),
              label: texts.templateId,
              hint: texts.templateIdHint,
              value: campaign.templateId,
              required: true,
              longest: limits.templateId.value,
              change: (templateId) => set({ templateId }),
            })
      }
      ${
        asksForSender(state)
          ? textField({
              ...marked(screen, "outboundNumber"),
              label: texts.outboundNumber,
              hint: texts.outboundNumberHint,
              value: campaign.outboundNumber,
              longest: limits.outboundNumber.value,
              change: (outboundNumber) => set({ outboundNumber }),
            })
          : nothing
      }
      <label class="consent">
        <input
          type="checkbox"
          id="consent"
          required
          aria-describedby="consent-hint"
          aria-invalid=${state.handover.tried && !campaign.consent ? "true" : nothing}
          .checked=${live(campaign.consent)}
          @change=${consent}
        />
        <span>${texts.consent(summary.accepted, source?.kind === "file" ? source.name : texts.typed)}</span>
      </label>
      <p class="hint" id="consent-hint">${texts.consentHint}</p>
      ${warnings.length > 0 ? findingsList(screen, warnings) : nothing}
    </section>
  `;
}

/** The input of a field, and what is wrong with what it holds. */
function marked({ t, state }: Screen, field: HeadField): Pick<Field, "id" | "wrong"> {
  const { campaign, head, tried } = state.handover;
  const found = head.find((finding) => finding.severity === "error" && fieldOf(finding) === field);
  const empty = typedInto(campaign, field) === "";
  // What is empty is not wrong before somebody has asked for files.
  if (!found || empty) return { id: INPUTS[field], wrong: found && tried ? t.handover.campaign.needed : null };
  return { id: INPUTS[field], wrong: html`${prose(t.said.finding(found).message)}` };
}
