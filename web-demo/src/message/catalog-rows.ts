/** Which handoffs of a list are shown, and in which order. */
import type { HandoffReport } from "sendcheck";
import type { Texts } from "../i18n/index.js";
import type { Catalog, Sort } from "../state/model.js";

/** Rows of a page. */
export const PAGE = 10;

/** A handoff with its place in the list, from 1. */
export interface Placed extends HandoffReport {
  readonly position: number;
}

export function shownOf(t: Texts, handoffs: readonly HandoffReport[], catalog: Catalog): Placed[] {
  const wanted = catalog.title.trim().toLowerCase();
  const sign = catalog.descending ? -1 : 1;
  return handoffs
    .map((handoff, index) => ({ ...handoff, position: index + 1 }))
    .filter(({ name }) => (name ?? "").toLowerCase().includes(wanted))
    .filter(({ channels }) => catalog.channel === "" || channels.includes(catalog.channel))
    .sort((a, b) => sign * (compare(t, catalog.sort, a, b) || a.position - b.position));
}

export function channelNames(t: Texts, channels: readonly string[]): string {
  const names: Readonly<Record<string, string>> = t.shell.channel;
  return channels.map((channel) => names[channel] ?? channel).join(", ");
}

function compare(t: Texts, sort: Sort, a: Placed, b: Placed): number {
  switch (sort) {
    case "position":
      return a.position - b.position;
    case "title":
      return (a.name ?? "").localeCompare(b.name ?? "");
    case "channels":
      return channelNames(t, a.channels).localeCompare(channelNames(t, b.channels));
  }
}
