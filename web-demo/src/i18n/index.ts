/** The texts of the page. A language that lacks one of them does not compile. */
import { en } from "./en/index.js";
import { es } from "./es/index.js";
import { it } from "./it/index.js";

export const LOCALES = ["en", "es", "it"] as const;
export type Locale = (typeof LOCALES)[number];

type Widened<T> = T extends (...args: infer A) => string
  ? (...args: A) => string
  : T extends string
    ? string
    : { readonly [K in keyof T]: Widened<T[K]> };

export type Texts = Widened<typeof en>;

const CATALOGUES: Readonly<Record<Locale, Texts>> = { en, es, it };

export function textsOf(locale: Locale): Texts {
  return CATALOGUES[locale];
}

/** The names of the languages in themselves. */
export const NAMES: Readonly<Record<Locale, string>> = { en: "English", es: "Español", it: "Italiano" };

/** The first of a person's languages that there are texts for. */
export function preferredLocale(languages: readonly string[]): Locale {
  for (const language of languages) {
    const found = LOCALES.find((locale) => language.toLowerCase().split("-")[0] === locale);
    if (found) return found;
  }
  return "en";
}
