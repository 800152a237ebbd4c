/** What is said of a file: how it was read. */
import type { ReadAs } from "sendcheck";
import type { FirstTexts } from "../i18n/index.js";

export function fileSays(t: FirstTexts, readAs: ReadAs, sample: string | undefined): string[] {
  const texts = t.file;
  const encodings: Readonly<Record<string, string>> = texts.encodings;
  const delimiters: Readonly<Record<string, string>> = texts.delimiters;
  const encoding = encodings[readAs.encoding] ?? readAs.encoding;
  const { workbook } = readAs;
  return [
    workbook
      ? texts.workbook(workbook.format, workbook.sheet)
      : texts.fine(encoding, delimiters[readAs.delimiter] ?? readAs.delimiter),
    ...(sample === undefined ? [] : [texts.sample(sample)]),
    readAs.header ? texts.header(readAs.headerLine ?? 1) : texts.noHeader,
  ];
}
