/** The texts of the page. A language that lacks one of them does not compile; those but English are loaded when asked for. */
import { en } from "./en/index.js";

export const LOCALES = ["en", "es", "it"] as const;
export type Locale = (typeof LOCALES)[number];

type Widened<T> = T extends (...args: infer A) => string
  ? (...args: A) => string
  : T extends string
    ? string
    : { readonly [K in keyof T]: Widened<T[K]> };

export type Texts = Widened<typeof en>;

const CATALOGUES: Readonly<Record<Locale, () => Promise<Texts>>> = {
  en: () => Promise.resolve(en),
  es: async () => (await import("./es/index.js")).es,
  it: async () => (await import("./it/index.js")).it,
};

const loaded = new Map<Locale, Texts>([["en", en]]);

/** Fetches the texts of a language, and tells whether they are here. */
export async function loadTexts(locale: Locale): Promise<boolean> {
  try {
    if (!loaded.has(locale)) loaded.set(locale, await CATALOGUES[locale]());
    return true;
  } catch {
    return false;
  }
}

/** The texts of a language, in English until they are loaded. */
export function textsOf(locale: Locale): Texts {
  return loaded.get(locale) ?? en;
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
