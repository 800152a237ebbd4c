/** Writes workbooks as spreadsheets do: numbers as numbers, everything else as text. */
import { zip } from "../src/engine/worker/zip.js";

export type Rows = readonly (readonly string[])[];

/** A workbook with these sheets, by their names. */
export async function xlsx(sheets: Readonly<Record<string, Rows>>): Promise<Buffer> {
  const names = Object.keys(sheets);
  const parts = [
    {
      name: "[Content_Types].xml",
      text: `<Types>${names.map((_, index) => `<Override PartName="/xl/worksheets/sheet${index + 1}.xml"/>`).join("")}</Types>`,
    },
    { name: "_rels/.rels", text: relationships([["officeDocument", "xl/workbook.xml"]]) },
    {
      name: "xl/workbook.xml",
      text: `<workbook xmlns:r="r"><sheets>${names
        .map((name, index) => `<sheet name="${escaped(name)}" sheetId="${index + 1}" r:id="r${index}"/>`)
        .join("")}</sheets></workbook>`,
    },
    {
      name: "xl/_rels/workbook.xml.rels",
      text: relationships(names.map((_, index) => ["worksheet", `worksheets/sheet${index + 1}.xml`])),
    },
    ...names.map((name, index) => ({ name: `xl/worksheets/sheet${index + 1}.xml`, text: sheet(sheets[name] ?? []) })),
  ];
  return Buffer.from(await zip(parts).arrayBuffer());
}

function relationships(targets: readonly (readonly [string, string])[]): string {
  const all = targets.map(([kind, to], index) => `<Relationship Id="r${index}" Type="x/${kind}" Target="${to}"/>`);
  return `<Relationships>${all.join("")}</Relationships>`;
}

function sheet(rows: Rows): string {
  const row = (cells: readonly string[], index: number) => `<row r="${index + 1}">${cells.map(cell).join("")}</row>`;
  return `<worksheet><sheetData>${rows.map(row).join("")}</sheetData></worksheet>`;
}

function cell(text: string): string {
  if (/^[1-9]\d*$/.test(text)) return `<c><v>${text}</v></c>`;
  return `<c t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
