/** The settings as the engine takes them. What was left empty is left out, so that it is reported as not checked. */
import type { CheckOptions, ListOptions } from "sendcheck";
import type { Chosen, Settings, State } from "./model.js";
import { readingOptions } from "./reading.js";

export function policyOf(settings: Settings): CheckOptions {
  const { profile, numbers, templates } = settings;
  const allow = words(settings.hosts);
  const skills = lines(settings.skills);
  return {
    profile,
    numbers,
    templates,
    ...(allow.length > 0 ? { allow } : {}),
    ...(settings.optedOut.trim() ? { optedOut: settings.optedOut } : {}),
    ...(settings.activeConversations.trim() ? { activeConversations: settings.activeConversations } : {}),
    ...(settings.appUsers.trim() ? { appUsers: settings.appUsers } : {}),
    ...(skills.length > 0 ? { skills } : {}),
    ...(isCount(settings.sentToday) ? { sentToday: Number(settings.sentToday) } : {}),
  };
}

export function listOptions(state: State, chosen: Chosen): ListOptions {
  const { result } = state.message;
  const needs = result.state === "done" ? result.value.report.columns.map(({ name }) => name) : [];
  return {
    ...policyOf(state.settings),
    ...readingOptions(state.recipients.reading, needs),
    handoff: chosen.text,
    input: state.recipients.source?.kind === "lines" ? "lines" : "csv",
    ...(chosen.pick === null ? {} : { pick: chosen.pick }),
  };
}

/** A whole number in digits. */
export function isCount(text: string): boolean {
  return /^\d{1,9}$/.test(text.trim());
}

function words(text: string): string[] {
  return text.split(/[\s,;]+/).filter((word) => word !== "");
}

function lines(text: string): string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}
