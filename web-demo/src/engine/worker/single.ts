/** One handoff out of a document that holds several. */
import { checkHandoff, type HandoffReport } from "sendcheck";
import type { Calls } from "../calls.js";

export function single({ text, pick }: Calls["single"]["ask"]): string {
  if (pick === null) return text;
  const reports = reportsOn(text);
  const place = placeOf(reports, pick);
  const wanted = reports[place];
  const member = membersOf(text, reports.length)[place];
  if (!wanted || member === undefined) return text;
  const alone = JSON.stringify(member, null, 2);
  const [found, ...others] = reportsOn(alone);
  // Whatever a document is made of: only what the engine reads as the same handoff stands for it.
  return found && others.length === 0 && isSame(found, wanted) ? alone : text;
}

function reportsOn(text: string): HandoffReport[] {
  try {
    return checkHandoff(text);
  } catch {
    return [];
  }
}

/** A handoff is picked by its place from 1, or by an id that no other one has. */
function placeOf(reports: readonly HandoffReport[], pick: string): number {
  const named = reports.flatMap(({ id }, place) => (id === pick ? [place] : []));
  const [only, ...others] = named;
  return only !== undefined && others.length === 0 ? only : Number(pick) - 1;
}

/** The handoffs of a document as they stand there; none where they cannot be told apart. */
export function membersOf(text: string, count: number): readonly unknown[] {
  try {
    const document: unknown = JSON.parse(text);
    if (count === 1 && !Array.isArray(document)) return [document];
    const lists = Array.isArray(document) ? [document] : Object.values(Object(document)).filter(Array.isArray);
    return lists.find((list) => list.length === count) ?? [];
  } catch {
    return [];
  }
}

/** A WhatsApp template has a name of its own, and no title before a handoff is made of it. */
export function titled(report: HandoffReport, member: unknown): HandoffReport {
  const { name, components } = Object(member) as { name?: unknown; components?: unknown };
  const isTemplate = report.name === null && Array.isArray(components) && typeof name === "string";
  return isTemplate ? { ...report, name } : report;
}

/** When a handoff was last changed. */
export function updatedOf(member: unknown): string | null {
  const { updatedAt } = Object(member) as { updatedAt?: unknown };
  return typeof updatedAt === "string" || typeof updatedAt === "number" ? String(updatedAt) : null;
}

function isSame(one: HandoffReport, other: HandoffReport): boolean {
  const told = ({ id, name, channels, columns }: HandoffReport) => JSON.stringify([id, name, channels, columns]);
  return told(one) === told(other);
}
