/**
 * What was changed in recipients, kept until the tab is closed, so that it can be made again when the page was loaded anew and
 * the same file is chosen: cells that were typed, by row and column, which fixes were made, and changes out of a file, without
 * what cells held before. Nothing else of the recipients is kept.
 */
import type { LoadedChange, Mend, MendStep, MendSteps, Result } from "../engine/calls.js";
import { list, record } from "./loose.js";
import { forgotten, stored } from "./storage.js";
import type { RecipientsState, State } from "./model.js";
import { resultOf } from "./run.js";

const KEY = "sendcheck.mended";

/** What was kept before the page was loaded anew. */
export function keptSteps(): readonly MendSteps[] {
  try {
    return list(JSON.parse(sessionStorage.getItem(KEY) ?? "null")).flatMap(stepsOf);
  } catch {
    return [];
  }
}

/** Of one list. */
function stepsOf(value: unknown): MendSteps[] {
  const kept = record(value);
  const { fingerprint } = kept;
  const steps = list(kept["steps"]).flatMap((step) => stepOf(step) ?? []);
  return typeof fingerprint === "string" && steps.length > 0 ? [{ fingerprint, steps }] : [];
}

/** Keeps what was changed, and tells whether there was room for it: else it is lost with the page. */
export function keepSteps(mended: readonly MendSteps[]): boolean {
  return mended.length > 0 ? stored(KEY, JSON.stringify(mended)) : forgotten(KEY);
}

/**
 * What there is to be made again once recipients were read or mended. Each sheet of a workbook is a list, whose changes wait
 * while another one is looked at. A file that is closed takes its changes along, as soon as another one is open: what cannot be
 * read closes none.
 */
export function afterRun({ mended, closed }: RecipientsState, { made, mended: now }: Result): readonly MendSteps[] {
  const others = mended.filter(({ fingerprint }) => fingerprint !== now.fingerprint && !closed.includes(fingerprint));
  return made.length > 0 ? [...others, now] : others;
}

/** Whether something was changed in the recipients that are looked at, or in another sheet of their file. */
export function isMended({ recipients: { run, mended, seen } }: State): boolean {
  return (resultOf(run)?.made.length ?? 0) > 0 || mended.some(({ fingerprint }) => seen.includes(fingerprint));
}

/** Whether something would be lost with the page: recipients that were typed, in lines or in sets, and cells. */
export function isAtRisk(state: State): boolean {
  const { recipients, sets } = state;
  const texts = [recipients.lines, ...Object.values(sets).map(({ text }) => text)];
  const typed = texts.some((text) => text.trim() !== "");
  return typed || isMended(state);
}

/** A step as it was kept; the engine refuses a fix that is none. */
function stepOf(value: unknown): MendStep | null {
  const { kind, row, column, value: text, fix, changes } = record(value);
  if (kind === "cell" && typeof row === "number" && typeof column === "number" && typeof text === "string") {
    return { kind, row, column, value: text };
  }
  if (kind === "loaded") {
    const changes = list(record(value)["changes"]).flatMap((each) => changeOf(each) ?? []);
    return { kind, changes };
  }
  if (kind === "fix" && typeof fix === "object" && fix !== null && typeof changes === "number") {
    return { kind, fix: fix as Mend, changes };
  }
  return null;
}

function changeOf(value: unknown): LoadedChange | null {
  const { row, column, value: text, dropped } = record(value);
  if (typeof row !== "number") return null;
  if (typeof dropped === "boolean") return { row, dropped };
  const isCell = typeof column === "number" && (typeof text === "string" || text === null);
  return isCell ? { row, column, value: text } : null;
}
