// Makes the workbooks of this folder that SheetJS makes, of the table of make.py. See there.

const fs = require("node:fs");
const path = require("node:path");
const XLSX = require("xlsx");

const read = (name) => fs.readFileSync(path.join(__dirname, name), "utf8");
const rows = XLSX.utils.sheet_to_json(XLSX.read(read("contacts.csv"), { type: "string", raw: true }).Sheets.Sheet1, {
  header: 1,
  raw: true,
});
// Those that make.py writes as quantities.
for (const [row, column] of [
  [2, 0],
  [4, 0],
])
  rows[row][column] = Number(rows[row][column]);

const book = XLSX.utils.book_new();
XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(rows), "Contacts");
for (const [name, bookType] of [
  ["sheetjs.xlsx", "xlsx"],
  ["sheetjs.xlsm", "xlsm"],
  ["sheetjs.ods", "ods"],
  ["sheetjs.xls", "biff8"],
  ["sheetjs.xlsb", "xlsb"],
])
  XLSX.writeFile(book, path.join(__dirname, name), { bookType, bookSST: name === "sheetjs.xlsx", compression: true });
