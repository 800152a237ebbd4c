/** Countries that numbers may be of, as all languages tell them. */

/** The likeliest country, others that fit as well, and a sign for those that are not told: `FR / MA / …`. */
export function regions(first: string, others: readonly string[], more: number): string {
  return [first, ...others, ...(more > 0 ? ["…"] : [])].join(" / ");
}
