/** All texts, those of the steps behind the first among them: they are loaded with these steps. */
import { later } from "./en/later.js";
import { english, loadedTexts, type Locale, type Texts } from "./index.js";

const wholeEnglish: Texts = { ...english, ...later };

/** All texts of a language, in English until they are loaded. */
export function wholeTextsOf(locale: Locale): Texts {
  return loadedTexts(locale) ?? wholeEnglish;
}
