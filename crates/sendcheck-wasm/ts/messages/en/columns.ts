/** What is wrong with the columns of a list, or was taken for granted of them. */
import type { RuleTexts } from "../../catalogue.js";
import { ofChannel } from "../channels.js";
import { regions } from "../regions.js";
import { counted, either, listed } from "./phrases.js";

export const columns = {
  NUMBERS_FOR_APP_USERS: {
    title: "The list has phone numbers, and the message goes to app users",
    help: "Give the ids that the app knows people by, or choose SMS or WhatsApp; if the numbers are these ids, say so with `columns`: `Id=Phone`.",
    says: ({ column }) =>
      `this message goes to app users; the list has phone numbers in \`${column}\` and no column of ids`,
  },
  COLUMN_MISSING: {
    title: "Columns are missing",
    help: "Add what is missing; the handoff's message needs it for every recipient.",
    says: ({ names, count }) => `the heading has no column${count === 1 ? "" : "s"} ${listed(names, count, "and")}`,
  },
  COLUMN_REPEATED: {
    title: "Several columns are for the same thing",
    help: "Rename or remove all but one, or say with `columns` which one is meant; files to send wait for that.",
    says: ({ names, count, first }) =>
      count === 1
        ? `the column ${listed(names, 1, "and")} is for the same as column ${first}, which is used`
        : `${count} columns are for the same as columns before them, which are used: ${listed(names, count, "and")}`,
  },
  COLUMN_UNKNOWN: {
    title: "Columns are not ones the handoff uses",
    help: "Nothing needs doing if they are not meant to be sent; else give each the name of its variable.",
    says: ({ names, count, expected }) =>
      `${count} ${count === 1 ? "column is" : "columns are"} ignored: ${listed(names, count, "and")}; the handoff uses ${expected.join(", ")}`,
  },
  COLUMNS_UNCERTAIN: {
    title: "It cannot be told which column of the list is meant",
    help: "Say once with `columns` which column it is; nobody is judged before, because the wrong column writes to strangers.",
    says: ({ need, candidates }) => `which column fills ${need} cannot be told: ${either(candidates)} may be meant`,
  },
  COLUMNS_BY_POSITION: {
    title: "Columns are taken by their position",
    help: "Look at the pairs and confirm them with `columns` or a saved reading, or name the columns; files to send wait for that.",
    says: ({ pairs }) =>
      `no heading names what the message needs, so columns are taken as they stand: ${pairs.join(", ")}`,
  },
  COLUMNS_CHANGE: {
    title: "Further down another column holds the numbers",
    help: "Look at the list from that row on; two files with other columns may have been put together.",
    says: ({ row, line, rows, column, need }) =>
      `from row ${row} (line ${line}) on, ${rows} rows have no number in the ${ofChannel(need, (channel) => `${channel} `)}number's column and one in column ${column}`,
  },
  NUMBER_IN_TWO_COLUMNS: {
    title: "Calling codes stand in another column than their numbers",
    help: "Put both into one column, or say with `numbersAsGiven` that the numbers are whole; files to send wait for that.",
    says: ({ column, count, of }) =>
      `${count} of ${of} numbers without \`+\` have their calling code in the column \`${column}\`, and are read without it`,
  },
  NUMBERS_WITHOUT_CODE: {
    title: "Many numbers look like numbers of one country without its calling code",
    help: "Say the country with `country`, or that the numbers are right with `numbersAsGiven`; files to send wait for that.",
    says: ({ count, of, region, others, more, need, besides }) =>
      `${count} of ${of} ${ofChannel(need, (channel) => `${channel} `)}numbers without \`+\` are no valid numbers as they stand and valid ones of ${regions(region, others, more)} without its calling code${also(besides)}`,
  },
  NUMBERS_AMBIGUOUS: {
    title: "Numbers without `+` are numbers of the country, and of others as they stand",
    help: "Nothing needs doing if the country is right; a `+` before the calling code says that it is in the number.",
    says: ({ count, of, region }) =>
      count === 1
        ? `1 of ${of} numbers without \`+\` was read as a number of ${region}, and is one of another country as it stands`
        : `${count} of ${of} numbers without \`+\` were read as numbers of ${region}, and are numbers of other countries as they stand`,
  },
  NUMBERS_NOT_MOBILE: {
    title: "A column of the list says of some numbers that they are no mobile numbers",
    help: "Say with `where` which rows are meant, or with `columns` which column is the number's; files to send wait for that.",
    says: ({ column, count, of, elsewhere }) =>
      `\`${column}\` calls ${count} of ${of} numbers something else than mobile${elsewhere === 0 ? "" : `; another column has a mobile number of ${elsewhere} of them`}`,
  },
  STATUS_IGNORED: {
    title: "A column of the list says that some of its recipients want no messages",
    help: "Say with `where` which rows are meant, or with `all` that everybody is.",
    says: ({ column, count }) =>
      `\`${column}\` says of ${counted(count, "recipient")} that they want no messages, and nobody is left out for it`,
  },
  COLUMNS_CONTRADICTED: {
    title: "A column that was chosen does not hold what is needed",
    help: "The choice is followed; look whether another column was meant.",
    says: ({ need, column, fitting, filled }) =>
      filled === 0
        ? `${need} is taken from the column \`${column}\` because of its place, and its name is that of something else`
        : `of ${counted(filled, "filled cell")} of \`${column}\` at the start of the list, ${holding(fitting)} what ${need} needs`,
  },
  NUMBERS_ELSEWHERE: {
    title: "Another column holds phone numbers as well",
    help: "Nothing needs doing if the first column is the one to write to; else say `columns`, such as `Phone=#2`.",
    says: ({ columns }) =>
      `the list has no heading, so its first column is the number's; ${columns.join(" and ")} ${columns.length === 1 ? "holds" : "hold"} numbers too`,
  },
  HEADING_IS_RECIPIENT: {
    title: "The heading may be a recipient",
    help: "If that row is a recipient, say with `header` that there is no heading: nobody is written to for a heading.",
    says: ({ column, line }) => `column ${column} of the heading in line ${line} holds a phone number or an address`,
  },
} satisfies Partial<RuleTexts>;

/** How many cells hold what is needed. */
function holding(fitting: number): string {
  if (fitting === 0) return "none holds";
  return fitting === 1 ? "1 holds" : `${fitting} hold`;
}

/** Other numbers of which the same holds, but that they are valid as they stand. */
function also(count: number): string {
  if (count === 0) return "";
  return count === 1
    ? "; another one would be too, and is read as of another country"
    : `; ${count} others would be too, and are read as of other countries`;
}
