/**
 * The texts of the page, and what the engine says. A language that lacks one of them does not compile; those but English are
 * loaded when asked for. A new one is a folder beside this file, a catalogue of `sendcheck/messages`, and a line below.
 */
import { messages } from "sendcheck/messages";
import { en } from "./en/index.js";
import { saidIn, saidInEnglish, type Said } from "./said.js";

/** Each language with its name in itself and its texts. */
const LANGUAGES = {
  en: { name: "English", texts: async () => english },
  es: { name: "Español", texts: async () => withSaid("es", (await import("./es/index.js")).es) },
  fr: { name: "Français", texts: async () => withSaid("fr", (await import("./fr/index.js")).fr) },
  it: { name: "Italiano", texts: async () => withSaid("it", (await import("./it/index.js")).it) },
  pt: { name: "Português", texts: async () => withSaid("pt", (await import("./pt/index.js")).pt) },
  de: { name: "Deutsch", texts: async () => withSaid("de", (await import("./de/index.js")).de) },
} satisfies Record<string, { readonly name: string; texts(): Promise<Texts> }>;

export type Locale = keyof typeof LANGUAGES;
export const LOCALES = Object.keys(LANGUAGES) as readonly Locale[];

type Widened<T> = T extends (...args: infer A) => string
  ? (...args: A) => string
  : T extends string
    ? string
    : { readonly [K in keyof T]: Widened<T[K]> };

export type Texts = Widened<typeof en> & { readonly said: Said };

const english: Texts = { ...en, said: saidInEnglish(en) };

async function withSaid(language: Parameters<typeof messages>[0], texts: Widened<typeof en>): Promise<Texts> {
  return { ...texts, said: saidIn(await messages(language), language, texts) };
}

const loaded = new Map<Locale, Texts>([["en", english]]);

/** Fetches the texts of a language, and tells whether they are here. */
export async function loadTexts(locale: Locale): Promise<boolean> {
  try {
    if (!loaded.has(locale)) loaded.set(locale, await LANGUAGES[locale].texts());
    return true;
  } catch {
    return false;
  }
}

/** The texts of a language, in English until they are loaded. */
export function textsOf(locale: Locale): Texts {
  return loaded.get(locale) ?? english;
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
