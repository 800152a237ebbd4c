import { counter, numbers } from "../number.js";

const count = counter("en");
const number = numbers("en");

export const matching = {
  open: "Match the columns",
  uncertain:
    "Which columns are meant cannot be told. Say it here: until then nobody is checked, because a wrong column writes to strangers.",
  byPosition:
    "No heading names what the message needs, so columns are taken in the order in which they stand. Look whether the pairs are right; files are made after that.",
  missing: "Something that the message needs has no column yet.",
  certain: "Everything that the message needs has its column.",
  recalled: "Matched as last time.",
  anew: "Match anew",
  confirm: "These are right",
  done: "Done",
  unread: (rows: number) => `${count(rows, "row", "rows")} read; the columns have to be matched first.`,
  card: (encoding: string, delimiter: string, used: number, all: number) =>
    `${encoding}, ${delimiter}, ${number(used)} of ${count(all, "column", "columns")} used`,
  need: {
    phone: "Phone number",
    id: "Id in your app",
    header: { image: "Image", video: "Video", document: "Document" },
    button: (name: string) => `Button, {{${name}}}`,
  },
  choose: "Choose a column",
  option: (name: string, sample: string) => `${name} – ${sample}`,
  text: "The same text for everybody",
  textOf: (need: string) => `Text for ${need}`,
  fallback: "Where the cell is empty",
  samples: (column: string) => `From ${column}`,
  noSamples: "Empty in the first rows.",
  basis: {
    given: "you said so",
    name: "named so",
    position: "by its place",
    open: "to be chosen",
    none: "no column found",
    numbers: (numbers: number, of: number) => `holds numbers: ${number(numbers)} of ${number(of)}`,
    links: (links: number, of: number) => `holds links: ${number(links)} of ${number(of)}`,
    empty: (cells: number, of: number) => `empty: ${number(cells)} of ${number(of)}`,
  },
  left: (columns: number) => `${count(columns, "other column is", "other columns are")} left out.`,
  noneLeft: "No column is left out.",
  lookedAt: (rows: number) => `Counted in the first ${count(rows, "row", "rows")}.`,
  bubble: (row: number) => `The message to row ${number(row)}`,
  numbers: {
    auto: "As they stand; told if they look otherwise",
    are: (country: string) => `They are numbers of ${country}`,
  },
  written: {
    title: "How the file is written",
    auto: (found: string) => `Found out: ${found}`,
    foundLine: (line: number) => `line ${number(line)}`,
    foundNone: "none",
    none: "There are none",
    inLine: "In a line",
    line: "Line of the names",
    delimiters: { ",": "Commas", ";": "Semicolons", tab: "Tabs", "|": "Bars" },
  },
};
