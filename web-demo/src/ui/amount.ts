/** What something costs. */
import type { Texts } from "../i18n/index.js";

/** An amount, or from the least to the most. */
export function amount(texts: Texts["handover"]["cost"], least: string | null, most: string | null): string {
  if (least === null || most === null) return texts.noPrice;
  return least === most ? most : texts.between(least, most);
}
