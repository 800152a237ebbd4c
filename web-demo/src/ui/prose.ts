/** Sentences of the engine, in which names and values stand between grave accents. */
import { html, type TemplateResult } from "lit";
import type { Texts } from "../i18n/index.js";

export function prose(text: string, names: ReadonlyMap<string, string> = new Map()): (string | TemplateResult)[] {
  const named = (piece: string) => names.get(piece) ?? html`<code>${piece}</code>`;
  return text.split("`").map((piece, index) => (index % 2 === 1 ? named(piece) : piece));
}

/** Advice that names options of reading, which are fields here: whoever reads it looks for the words that stand beside them. */
export function advice(t: Texts, text: string): (string | TemplateResult)[] {
  const { matching, workbook, message } = t;
  const fields = {
    columns: matching.title,
    country: matching.numbers.label,
    numbersAsGiven: matching.numbers.given,
    header: matching.written.heading,
    delimiter: matching.written.delimiter,
    encoding: matching.written.encoding,
    sheet: workbook.sheet,
    where: message.settings.sets.lines,
    setReadings: message.settings.sets.column,
  };
  return prose(text, new Map(Object.entries(fields).map(([name, label]) => [name, t.shell.quoted(label)])));
}
