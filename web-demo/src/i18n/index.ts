/**
 * The texts of the page, and what the engine says. A language that lacks one of them does not compile; those but English are
 * loaded when asked for. Of English the texts of the first load are here, those of the steps behind it in `whole.ts`. A new
 * language is a folder beside this file, a catalogue of `sendcheck/messages`, and a line below.
 */
import { messages } from "sendcheck/messages";
import { first } from "./en/first.js";
import type { later } from "./en/later.js";
import { saidIn, saidInEnglish, type Said } from "./said.js";

/** Each language with its name in itself and its texts, but for English, which is here. */
const LANGUAGES = {
  en: { name: "English", texts: null },
  es: { name: "Español", texts: async () => withSaid("es", (await import("./es/index.js")).es) },
  fr: { name: "Français", texts: async () => withSaid("fr", (await import("./fr/index.js")).fr) },
  it: { name: "Italiano", texts: async () => withSaid("it", (await import("./it/index.js")).it) },
  pt: { name: "Português", texts: async () => withSaid("pt", (await import("./pt/index.js")).pt) },
  de: { name: "Deutsch", texts: async () => withSaid("de", (await import("./de/index.js")).de) },
} satisfies Record<string, { readonly name: string; readonly texts: null | (() => Promise<Texts>) }>;

export type Locale = keyof typeof LANGUAGES;
export const LOCALES = Object.keys(LANGUAGES) as readonly Locale[];

type Widened<T> = T extends (...args: infer A) => string
  ? (...args: A) => string
  : T extends string
    ? string
    : { readonly [K in keyof T]: Widened<T[K]> };

/** What the first load needs. */
export type FirstTexts = Widened<typeof first> & { readonly said: Said };

/** All of them, which only the part behind the first load may ask for. */
export type Texts = FirstTexts & Widened<typeof later>;

export const english: FirstTexts = { ...first, said: saidInEnglish(first) };

async function withSaid(language: Parameters<typeof messages>[0], texts: Omit<Texts, "said">): Promise<Texts> {
  return { ...texts, said: saidIn(await messages(language), language, texts) };
}

const loaded = new Map<Locale, Texts>();

/** Fetches the texts of a language, and tells whether they are here. */
export async function loadTexts(locale: Locale): Promise<boolean> {
  try {
    const { texts } = LANGUAGES[locale];
    if (texts && !loaded.has(locale)) loaded.set(locale, await texts());
    return true;
  } catch {
    return false;
  }
}

/** The texts of a language that were loaded: all of them, as a language is loaded whole. */
export function loadedTexts(locale: Locale): Texts | undefined {
  return loaded.get(locale);
}

/** The texts of a language, in English until they are loaded. */
export function textsOf(locale: Locale): FirstTexts {
  return loadedTexts(locale) ?? english;
}

/** The name of a language in itself. */
export function nameOf(locale: Locale): string {
  return LANGUAGES[locale].name;
}

/** The first of a person's languages that there are texts for. */
export function preferredLocale(languages: readonly string[]): Locale {
  for (const language of languages) {
    const found = LOCALES.find((locale) => language.toLowerCase().split("-")[0] === locale);
    if (found) return found;
  }
  return "en";
}
