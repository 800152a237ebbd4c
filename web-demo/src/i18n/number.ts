/** Numbers as a language writes them. */
export type Counter = (count: number, one: string, other: string) => string;

export function numbers(locale: string): (value: number) => string {
  const format = new Intl.NumberFormat(locale);
  return (value) => format.format(value);
}

/** A number with its noun. The languages here have two forms that matter; French says 0 as it says 1. */
export function counter(locale: string): Counter {
  const format = numbers(locale);
  const plural = new Intl.PluralRules(locale);
  return (count, one, other) => `${format(count)} ${plural.select(count) === "one" ? one : other}`;
}

/** A size as a language writes it, which in French is `ko`. */
export function bytes(locale: string): (value: number) => string {
  const format = (unit: string) => new Intl.NumberFormat(locale, { style: "unit", unit, maximumFractionDigits: 1 });
  const [kilo, mega] = [format("kilobyte"), format("megabyte")];
  return (value) => (value < 1_000_000 ? kilo.format(Math.ceil(value / 1000)) : mega.format(value / 1_000_000));
}
