/** What is wrong with a list of recipients as a whole, and with its rows. */
import type { ArgsOf, RuleTexts } from "../../catalogue.js";
import { regions } from "../regions.js";
import { counted, either, isOrAre } from "./phrases.js";

export const list = {
  QUOTE_UNTERMINATED: {
    title: "A quoted cell is never closed",
    help: "Close the quote on the line named, or double a quote that belongs to the text.",
    says: ({ line, lines }) => {
      if (lines === 0) return `the quote that opens on line ${line} is never closed`;
      return lines === 1
        ? `the quote that opens on line ${line} closes a line later, behind what looks like another row`
        : `the quote that opens on line ${line} closes ${lines} lines later, behind what look like other rows`;
    },
  },
  ROW_TOO_LARGE: {
    title: "A row is too large",
    help: "Look for a quote that is not closed, or shorten the row.",
    says: ({ line }) => `the row that starts on line ${line} is larger than what is read of one row`,
  },
  TEXT_AFTER_QUOTE: {
    title: "Text follows a closing quote",
    help: "Double the quotes that belong to the text, or quote the whole cell.",
    says: () => "a cell goes on after its closing quote, so its end cannot be told",
  },
  ROW_TOO_SHORT: {
    title: "A row has too few cells",
    help: "Give every row the same number of cells; missing values are reported on their own.",
    says: ({ found, expected }) => `the row has ${counted(found, "cell")}, of ${expected} that are needed`,
  },
  ROW_TOO_LONG: {
    title: "A row has too many cells",
    help: "Quote a value that holds the delimiter, or remove the surplus cells.",
    says: ({ surplus, expected }) =>
      `${counted(surplus, "filled cell")} beyond the ${expected} that ${isOrAre(expected)} expected`,
  },
  LIST_TOO_LONG: {
    title: "The list is longer than the web tool takes",
    help: "Split the list, or have the account's limit raised (up to 100,000 recipients).",
    says: ({ found, limit }) => `${found} recipients; the web tool takes ${limit} at a time`,
  },
  SET_UNCERTAIN: {
    title: "It cannot be told which column of a set of recipients is meant",
    help: "Say which with `setReadings`, or call the column `Phone` (`Id` for app users) and no other so.",
    says: ({ set, candidates }) => `which column of the set \`${set}\` is meant cannot be told: ${either(candidates)}`,
  },
  SET_STATUS: {
    title: "A column of a set says that not everybody in it is meant",
    help: "Say with `where` of the set's reading which lines count, or with `all` that every line does.",
    says: ({ set, column, values }) =>
      `every line of the set \`${set}\` counts, whatever stands in its column \`${column}\`: ${values.join(", ")}`,
  },
  NUMBERS_READ_ABROAD: {
    title: "Numbers read as of other countries may be of the country of most others",
    help: "Say the country with `country`, or that the numbers are right with `numbersAsGiven`; files to send wait for that.",
    says: ({ set, count, of, region, row, line }) => {
      const whose = set === "" ? "without `+` read as of other countries" : `of other countries in the set \`${set}\``;
      const first = row === 0 ? "" : `; the first stands in row ${row} (line ${line})`;
      return `${count} of ${counted(of, "number")} ${whose} would be mobile in ${region}, where most others are, with its calling code in front${first}`;
    },
  },
  SET_UNREAD: {
    title: "A set of recipients could not be read whole",
    help: "Write each number with its calling code, or say with `acceptUnread` how many lines are nobody's.",
    says: ({ set, count, lines, region, others, more, delimiter, column, rows }) => {
      if (column !== "")
        return `most numbers of the set \`${set}\` have their calling code in the column \`${column}\`, and are read without it`;
      if (region !== "") {
        return `many numbers of the set \`${set}\` are no valid numbers as they stand and valid ones of ${regions(region, others, more)} without its calling code`;
      }
      if (delimiter !== "")
        return `every line of the set \`${set}\` came out as one cell, and \`${delimiter}\` seems to separate theirs`;
      if (rows > 0)
        return `none of ${counted(rows, "line")} of the set \`${set}\` holds what is said of those that are meant`;
      if (count === 0) return `nobody stands in the file of the set \`${set}\``;
      if (count === 1) return `line ${lines.join("")} of the set \`${set}\` gives nobody`;
      return `${count} lines of the set \`${set}\` give nobody: ${lines.join(", ")}${count > lines.length ? " and others" : ""}`;
    },
  },
  SET_ENCODING: {
    title: "The letters of a set of recipients may not be what they were",
    help: "Save the file as UTF-8 (in Excel: CSV UTF-8), or say what it is with `encoding` of the set's reading.",
    says: ({ set, doubt, encoding, given, found, count }) => {
      const of = `the file of the set \`${set}\``;
      if (doubt === "assumed") return `${of} is not UTF-8; it is assumed to be ${encoding}`;
      if (doubt === "contradicted") {
        return `${of} ${found === encoding ? "begins with the mark of" : "looks like"} ${found}, not ${given}; it was read as ${encoding}`;
      }
      return `${counted(count, "cell")} of the set \`${set}\` lost a character on the way (U+FFFD), which gives nobody`;
    },
  },
  ROWS_ABOVE_HEADING: {
    title: "Rows stand above the heading",
    help: "Nothing needs doing if they are a title, a date or a comment; else say with `header` where the heading is, or that there is none.",
    says: ({ rows, line }) =>
      rows === 1
        ? `1 row above the heading in line ${line} is no recipient`
        : `${rows} rows above the heading in line ${line} are no recipients`,
  },
  HEADING_CHANGES: {
    title: "A heading with other columns stands among the rows",
    help: "Put both parts into one order of columns, or check each as a list of its own; files to send wait for that.",
    says: ({ row, line, column, found, name }) =>
      `row ${row} (line ${line}) is a heading in which column ${column} is \`${found}\`; the rows below are read as if it were \`${name}\``,
  },
  HEADING_REPEATED: {
    title: "The heading stands again among the rows",
    help: "Nothing needs doing; such rows come from files that were put together, and are no recipients.",
    says: ({ times, line }) =>
      times === 1
        ? `the heading stands again in line ${line}`
        : `the heading stands again ${times} times, first in line ${line}`,
  },
  EARLIER_LIST_MISSING: {
    title: "Recipients that failed came back without what they came from",
    help: "Give what they came from with `after`, so that nobody whom it has accepted is accepted again.",
    says: () => "these recipients failed before, and were checked without the list or request that they came from",
  },
  EARLIER_ACCEPTED_NOBODY: {
    title: "Nobody is left out for a list or request that came earlier",
    help: "Check it as it was sent (handoff, `columns`, `country`), or leave `after` out if it was sent to nobody; files to send wait for that.",
    says: ({ place, recipients, reason }) =>
      `of ${counted(recipients, "recipient")} of what came earlier (${place}) nobody counts as accepted, for \`${reason}\`, so that nobody is left out for it`,
  },
  DELIMITER_UNLIKELY: {
    title: "Every row came out as one cell, and another character seems to separate theirs",
    help: "Say with `delimiter` what separates cells; where whole rows are quoted, take those quotes off or use Text to Columns.",
    says: ({ likely, cause }) =>
      cause === "whole"
        ? `every row as a whole is one cell, in quotes or of a sheet, and \`${likely}\` seems to separate what it holds`
        : `every row came out as one cell, and \`${likely}\` seems to separate theirs`,
  },
  QUOTES_UNUSUAL: {
    title: "Cells stand in marks that are no quotes of a CSV file",
    help: "Have the file written with double quotes, or with none; these marks are taken for a part of the value.",
    says: ({ mark, rows }) =>
      `${rows === 1 ? "1 row begins" : `${rows} rows begin`} with a cell in \`${mark}\`, which are no quotes of a CSV file`,
  },
  ENCODING_GUESSED: {
    title: "The text is not UTF-8, so its encoding was assumed",
    help: "Look at names with accents; save the file as UTF-8 (in Excel: CSV UTF-8), or say what it is with `encoding`.",
    says: ({ encoding, likely }) =>
      `the text is not UTF-8; it is assumed to be ${encoding}${likely === "" ? "" : `, and is likelier ${likely}`}`,
  },
  ENCODING_CONTRADICTED: {
    title: "The text is not in the encoding that was given",
    help: "Look at names with accents, and leave `encoding` out if the file says by itself what it is.",
    says: ({ given, found, used }) =>
      `the text ${found === used ? "begins with the mark of" : "looks like"} ${found}, not ${given}; it was read as ${used}`,
  },
  ENCODING_UNKNOWN: {
    title: "The encoding of the text is not known",
    help: "Say which it is with `encoding`, or save the file as UTF-8 (in Excel: CSV UTF-8).",
    says: ({ likely }) => `the text is neither UTF-8 nor UTF-16 nor windows-1252; it may be ${likely.join(", ")}`,
  },
  FILE_NOT_TEXT: {
    title: "The file is not a text file",
    help: "Save the sheet as CSV (in Excel: CSV UTF-8) and use that file.",
    says: ({ found }) => `the file is ${found}, not a text file`,
  },
  SHEETS_LEFT_OUT: {
    title: "Other sheets of the workbook were not read",
    help: "Say with `sheet` which one is meant; recipients of several sheets go into one.",
    says: ({ read, others }) =>
      others.length === 1
        ? `the sheet \`${read}\` was read, and \`${others[0]}\` was not`
        : `the sheet \`${read}\` was read, and ${others.length} others were not`,
  },
  ROWS_HIDDEN: {
    title: "The sheet hides rows, which were read",
    help: "Hidden rows are recipients like all others: copy the visible ones into a sheet of their own if they alone are meant.",
    says: ({ rows, first }) =>
      rows === 1
        ? `1 row is hidden in the sheet, row ${first}, and was read like all others`
        : `${rows} rows are hidden in the sheet, the first is row ${first}, and were read like all others`,
  },
  CELL_LOOKS_UNKNOWN: {
    title: "The workbook does not say what cells show",
    help: "Look at a message with such a value; format the column as text and enter what is meant.",
    says: ({ doubt, cells, first }) =>
      `${cells === 1 ? `1 cell, in row ${first}` : `${cells} cells, the first in row ${first}`}: ${doubts[doubt]}`,
  },
} satisfies Partial<RuleTexts>;

/** Why a workbook does not say what a cell shows. */
const doubts: Readonly<Record<ArgsOf<"CELL_LOOKS_UNKNOWN">["doubt"], string>> = {
  formula: "a formula whose value was not saved, read as empty",
  date: "a date that looks different from computer to computer, read as `2026-11-30`",
  marks: "a number whose marks are the computer's, read with a decimal point and without thousands",
  format: "a number in a format that is not followed, read as it is",
  merged: "covered by a merged cell, read as empty",
};
