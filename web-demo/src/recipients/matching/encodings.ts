import type { FirstTexts } from "../../i18n/index.js";
import { encodingName } from "../../i18n/names.js";
import { ENCODINGS } from "../../state/reading.js";

/** The encodings that can be chosen, each with who writes in it. */
export function encodingNames(t: FirstTexts): [label: string, name: string][] {
  return Object.entries(ENCODINGS).map(([label, writers]) => [
    label,
    writers === null ? encodingName(label) : `${encodingName(label)} – ${t.file.writers[writers]}`,
  ]);
}
