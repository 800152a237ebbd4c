/** What is said of a file: how it was read. */
import type { ReadAs } from "sendcheck";
import type { FirstTexts } from "../i18n/index.js";
import { encodingName } from "../i18n/names.js";

export function fileSays(t: FirstTexts, readAs: ReadAs, sample: string | undefined): string[] {
  const texts = t.file;
  const delimiters: Readonly<Record<string, string>> = texts.delimiters;
  const { workbook } = readAs;
  return [
    workbook
      ? texts.workbook(workbook.format, workbook.sheet)
      : texts.fine(encodingName(readAs.encoding), delimiters[readAs.delimiter] ?? readAs.delimiter),
    ...(sample === undefined ? [] : [texts.sample(sample)]),
    readAs.header ? texts.header(readAs.headerLine ?? 1) : texts.noHeader,
  ];
}
