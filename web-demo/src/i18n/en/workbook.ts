import { counter, numbers } from "../number.js";

const count = counter("en");
const number = numbers("en");

export const workbook = {
  choose: "Choose a sheet",
  others: "Other sheets of the workbook may hold the list:",
  card: (sheet: string, used: number, all: number) =>
    `Sheet “${sheet}”, ${number(used)} of ${count(all, "column", "columns")} used`,
  rejected: "Rejected rows (Excel)",
};
