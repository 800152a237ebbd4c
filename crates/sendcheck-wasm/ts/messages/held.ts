/** What a column holds, as all languages tell it. */

/** Values with how many lines have each; those that are not told by name, and empty ones, come as `other` and `empty`. */
export function held(values: readonly string[], other: string, empty: string): string {
  const named = (value: string) => value.replace(/^other(?= )/, other).replace(/^empty(?= )/, empty);
  return values.map(named).join(", ");
}
