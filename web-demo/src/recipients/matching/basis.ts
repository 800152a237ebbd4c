/** In words, on what ground a column was taken. */
import type { HandoffColumn, NeedAs } from "sendcheck";
import type { Texts } from "../../i18n/index.js";

export function basisOf({ matching }: Texts, need: NeedAs, about: HandoffColumn): string[] {
  const texts = matching.basis;
  const evidence = need.column === undefined ? null : evidenceOf(texts, need, about);
  switch (need.basis) {
    case "given":
      return [texts.given, ...(evidence ? [evidence] : [])];
    case "name":
      return [texts.name, ...(evidence ? [evidence] : [])];
    case "content":
      return evidence ? [evidence] : [];
    case "position":
      return [texts.position, ...(evidence ? [evidence] : [])];
    default:
      return [texts.none];
  }
}

/** What the column holds, where that says something: an id or a name may be anything. */
function evidenceOf(
  texts: Texts["matching"]["basis"],
  { need, rows, filled, numbers, links }: NeedAs,
  { fills, link }: HandoffColumn,
): string | null {
  if (fills === "header" || link) return texts.links(links, filled);
  if (fills === "address" && need !== "Id") return texts.numbers(numbers, filled);
  return filled < rows ? texts.empty(rows - filled, rows) : null;
}
