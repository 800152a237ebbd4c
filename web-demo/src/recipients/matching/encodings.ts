import type { FirstTexts } from "../../i18n/index.js";
import { ENCODINGS } from "../../state/reading.js";

/** The encodings that can be chosen, each with who writes in it. */
export function encodingNames(t: FirstTexts): [label: string, name: string][] {
  const texts = t.file;
  const known: Readonly<Record<string, string>> = texts.encodings;
  return Object.entries(ENCODINGS).map(([label, writers]) => [
    label,
    writers === null ? (known[label] ?? label) : texts.encodingOf(known[label] ?? label, texts.writers[writers]),
  ]);
}
