/** What a request says besides its recipients, as the engine takes it, and what is wrong with it. */
import type { CampaignOptions, Finding } from "sendcheck";
import { templateNumber } from "sendcheck/rules";
import type { Campaign, State } from "./model.js";
import { openWindows } from "./windows.js";

/** The fields of a request that are typed, and the input of each. */
export const INPUTS = {
  campaignName: "campaign-name",
  skill: "skill",
  templateId: "template-id",
  outboundNumber: "outbound-number",
} as const;
export type HeadField = keyof typeof INPUTS;

export function campaignOptions(state: State): CampaignOptions {
  const { campaign } = state.handover;
  const windows = openWindows(state.schedule);
  const templateId = handoffId(state) ? "" : campaign.templateId.trim();
  const outboundNumber = asksForSender(state) ? campaign.outboundNumber.trim() : "";
  return {
    campaignName: campaign.name.trim(),
    skill: campaign.skill.trim(),
    consent: true,
    ...(templateId ? { templateId } : {}),
    ...(outboundNumber ? { outboundNumber } : {}),
    ...(windows.length > 0 ? { windows } : {}),
  };
}

/** The id that the handoff brings, if it brings one. */
export function handoffId({ message }: State): string | null {
  return message.result.state === "done" ? message.result.value.report.id || null : null;
}

/** Whether somebody has to say who sends: a handoff's own id says it. */
export function asksForSender(state: State): boolean {
  const id = handoffId(state);
  return id === null || templateNumber.test(id);
}

/** What is typed into a field. */
export function typedInto(campaign: Campaign, field: HeadField): string {
  return (field === "campaignName" ? campaign.name : campaign[field]).trim();
}

/** The field that a finding is about: where it stands, or, where nothing stands, what it says is missing. */
export function fieldOf({ at, args }: Finding): HeadField | null {
  const named = typeof at === "string" && at !== "" ? at.split("/")[1] : "field" in args ? args.field : "";
  return (Object.keys(INPUTS) as HeadField[]).find((field) => field === named) ?? null;
}

/** For what the service would refuse every request; what only has to be filled in is not among it. */
export function refusals({ handover: { head, campaign } }: State): Finding[] {
  const isEmpty = (field: HeadField | null) =>
    field !== null && field !== "outboundNumber" && typedInto(campaign, field) === "";
  return head.filter((finding) => finding.severity === "error" && !isEmpty(fieldOf(finding)));
}
