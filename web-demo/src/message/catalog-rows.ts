/** Which handoffs of a list are shown, and in which order. */
import type { Listed } from "../engine/calls.js";
import type { FirstTexts } from "../i18n/index.js";
import type { Catalog, Sort } from "../state/model.js";

/** Rows of a page. */
export const PAGE = 10;

/** A handoff with its place in the list, from 1. */
export interface Placed extends Listed {
  readonly position: number;
}

export function shownOf(t: FirstTexts, handoffs: readonly Listed[], catalog: Catalog): Placed[] {
  const wanted = catalog.title.trim().toLowerCase();
  const sign = catalog.descending ? -1 : 1;
  return handoffs
    .map((handoff, index) => ({ ...handoff, position: index + 1 }))
    .filter(({ name, id }) => [name, id].some((text) => (text ?? "").toLowerCase().includes(wanted)))
    .filter(({ channels }) => catalog.channel === "" || channels.includes(catalog.channel))
    .sort((a, b) => sign * (compare(t, catalog.sort, a, b) || a.position - b.position));
}

export function channelNames(t: FirstTexts, channels: readonly string[]): string {
  const names: Readonly<Record<string, string>> = t.shell.channel;
  return channels.map((channel) => names[channel] ?? channel).join(", ");
}

function compare(t: FirstTexts, sort: Sort, a: Placed, b: Placed): number {
  switch (sort) {
    case "position":
      return a.position - b.position;
    case "title":
      return (a.name ?? "").localeCompare(b.name ?? "");
    case "id":
      return (a.id ?? "").localeCompare(b.id ?? "", "en", { numeric: true });
    case "updated":
      return instantOf(a.updated) - instantOf(b.updated);
    case "channels":
      return channelNames(t, a.channels).localeCompare(channelNames(t, b.channels));
  }
}

/** The instant that a document says, as a text or in milliseconds; what is none counts as the earliest. */
function instantOf(updated: string | null): number {
  const found = /^\d{10,16}$/.test(updated ?? "") ? Number(updated) : Date.parse(updated ?? "");
  return Number.isNaN(found) ? 0 : found;
}

/** The day of it as a language writes it, in UTC as the service has it; else what stands there. */
export function dayOf(locale: string, updated: string | null): string {
  const instant = instantOf(updated);
  if (instant === 0) return updated ?? "";
  return new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone: "UTC" }).format(instant);
}
