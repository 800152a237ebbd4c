import { bytes, numbers } from "../number.js";

const number = numbers("en");

/** Any file: its choice, how it was read, and in which encoding. */
export const file = {
  choose: "Choose a file",
  chosen: (name: string, size: number) => `${name} (${bytes("en")(size)})`,
  fine: (encoding: string, delimiter: string) => `Read as ${encoding}, cells separated by ${delimiter}.`,
  workbook: (format: string, sheet: string) => `Read from the sheet “${sheet}” of a workbook (.${format}).`,
  sample: (cell: string) => `The first cell that shows it: ${cell}`,
  header: (line: number) =>
    line === 1
      ? "The first line holds the names of the columns."
      : `Line ${number(line)} holds the names of the columns.`,
  noHeader: "No line with names of columns was found.",
  delimiters: { ",": "commas", ";": "semicolons", "\t": "tabs", "|": "bars" },
  nameless: (column: number) => `Column ${number(column)}`,
  findOut: "Find out",
  writers: {
    western: "Western Europe",
    central: "Central Europe",
    cyrillic: "Cyrillic",
    greek: "Greek",
    turkish: "Turkish",
    hebrew: "Hebrew",
    arabic: "Arabic",
    baltic: "Baltic",
    vietnamese: "Vietnamese",
    thai: "Thai",
    japanese: "Japanese",
    chinese: "Chinese",
    korean: "Korean",
  },
  likely: "Read it in one of these encodings:",
};
