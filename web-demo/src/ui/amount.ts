/** What something costs. */
import type { FirstTexts } from "../i18n/index.js";

/** An amount, or from the least to the most. */
export function amount({ shell }: FirstTexts, least: string | null, most: string | null): string {
  if (least === null || most === null) return shell.amount.noPrice;
  return least === most ? most : shell.amount.between(least, most);
}
