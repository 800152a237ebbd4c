import { counter, numbers } from "../number.js";

const count = counter("en");
const number = numbers("en");

export const workbook = {
  sheet: "Sheet",
  choose: "Choose a sheet",
  others: "Other sheets of the workbook may hold the list:",
  fine: (format: string, sheet: string) => `Read from the sheet “${sheet}” of a workbook (.${format}).`,
  card: (sheet: string, used: number, all: number) =>
    `Sheet “${sheet}”, ${number(used)} of ${count(all, "column", "columns")} used`,
  rejected: "Rejected rows (Excel)",
};
