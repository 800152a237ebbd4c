/** Sentences of the engine, in which names and values stand between grave accents. */
import { html, type TemplateResult } from "lit";

export function prose(text: string): (string | TemplateResult)[] {
  return text.split("`").map((piece, index) => (index % 2 === 1 ? html`<code>${piece}</code>` : piece));
}
