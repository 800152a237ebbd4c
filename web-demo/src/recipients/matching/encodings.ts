import type { Texts } from "../../i18n/index.js";
import { ENCODINGS } from "../../state/reading.js";

/** The encodings that can be chosen, each with who writes in it. */
export function encodingNames(t: Texts): [label: string, name: string][] {
  const texts = t.matching.written;
  const known: Readonly<Record<string, string>> = t.recipients.file.encodings;
  return Object.entries(ENCODINGS).map(([label, writers]) => [
    label,
    writers === null ? (known[label] ?? label) : texts.encodingOf(known[label] ?? label, texts.writers[writers]),
  ]);
}
