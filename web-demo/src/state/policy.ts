/**
 * The settings as the engine takes them, but for sets of recipients, which are read with them. What was left empty is left out,
 * so that it is reported as not checked.
 */
import type { CheckOptions, CheckRequestOptions, ListOptions } from "sendcheck";
import { limits } from "sendcheck/rules";
import type { Chosen, Settings, Source, State } from "./model.js";
import { fileOf } from "./origin.js";
import { readingOptions } from "./reading.js";

export function policyOf(settings: Settings): CheckOptions {
  const { profile, numbers, templates } = settings;
  const allow = words(settings.hosts);
  const skills = skillsOf(settings);
  return {
    profile,
    numbers,
    templates,
    ...(allow.length > 0 ? { allow } : {}),
    ...(skills.length > 0 ? { skills } : {}),
    ...(settings.stateWindows ? { stateWindows: settings.stateWindows.split(",") } : {}),
    ...(isCount(settings.sentToday) ? { sentToday: Number(settings.sentToday) } : {}),
    ...raised("maxRecipients", settings),
    ...raised("maxRows", settings),
    ...raised("maxLines", settings),
    ...(settings.acceptUnread > 0 ? { acceptUnread: settings.acceptUnread } : {}),
  };
}

export function listOptions(state: State, chosen: Chosen): ListOptions {
  const { result } = state.message;
  const needs = result.state === "done" ? result.value.report.columns.map(({ name }) => name) : [];
  return {
    ...policyOf(state.settings),
    ...readingOptions(state.recipients.reading, needs),
    handoff: chosen.text,
    input: isTyped(state.recipients.source) ? "lines" : "csv",
    ...(chosen.pick === null ? {} : { pick: chosen.pick }),
  };
}

/** A request says itself what a list has to be told. */
export function requestOptions(state: State, chosen: Chosen): CheckRequestOptions {
  return {
    ...policyOf(state.settings),
    handoff: chosen.text,
    ...(chosen.pick === null ? {} : { pick: chosen.pick }),
  };
}

/** Whether recipients are typed lines: in the page, or in a text file, as the command has it. */
function isTyped(source: Source | null): boolean {
  const file = fileOf(source);
  return source?.kind === "lines" || (file !== null && /\.txt$/i.test(file.name));
}

/** The skills of the account, if they are given. */
export function skillsOf(settings: Settings): string[] {
  return lines(settings.skills);
}

/** Recipients of one request. */
export function requestSize({ maxRecipients }: Settings): number {
  return limitOf(maxRecipients, limits.requestRecipients.value);
}

/** A limit as it is typed, or else the standard one. */
export function limitOf(typed: string, standard: number): number {
  return isLimit(typed) ? Number(typed) : standard;
}

/** The limits that LivePerson can raise for an account. */
export type Raised = "maxRecipients" | "maxRows" | "maxLines";

function raised<const T extends Raised>(limit: T, settings: Settings): { [K in T]?: number } {
  const set = { [limit]: Number(settings[limit]) } as { [K in T]?: number };
  return isLimit(settings[limit]) ? set : {};
}

/** A whole number from 1 in digits. */
export function isLimit(text: string): boolean {
  return isCount(text) && Number(text) > 0;
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
