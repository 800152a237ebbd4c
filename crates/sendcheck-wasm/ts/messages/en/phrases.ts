/** Parts of sentences that several rules share. */
import type { UrlDefect } from "../../types.js";
import type { ArgsOf } from "../../catalogue.js";

type Hint = ArgsOf<"INVALID_NUMBER">["hint"];
type Holder = ArgsOf<"VALUE_NULL">["of"];
type Unfetchable = ArgsOf<"HEADER_VARIABLE_NOT_A_FILE">["why"];

/** `1 cell`, `2 cells`. */
export function counted(count: number, one: string): string {
  return count === 1 ? `1 ${one}` : `${count} ${one}s`;
}

/** `is` of one, `are` of others. */
export function isOrAre(count: number): string {
  return count === 1 ? "is" : "are";
}

/** So many names stand in a sentence; the arguments have the others. */
const IN_A_SENTENCE = 5;

/** The first few of `count` names, with a word before the last: `` `a`, `b` and 3 more ``. */
export function listed(names: readonly string[], count: number, word: string): string {
  const shown = names.slice(0, IN_A_SENTENCE);
  const quoted = shown.map((name) => `\`${name}\``);
  if (shown.length === 0) return String(Math.max(count, 0));
  if (count > shown.length) return `${quoted.join(", ")} ${word} ${count - shown.length} more`;
  const last = quoted.pop() ?? "";
  return quoted.length === 0 ? last : `${quoted.join(", ")} ${word} ${last}`;
}

/** Names beside each other: `` `a` or `b` ``. */
export function either(names: readonly string[]): string {
  return `\`${names.join("` or `")}\``;
}

/** A sentence, with the name that was probably meant behind it. */
export function didYouMean(said: string, nearest: string): string {
  return nearest === "" ? said : `${said}; did you mean \`${nearest}\`?`;
}

/** What was probably meant by a number, behind a sentence. */
export const hints: Readonly<Record<Hint, string>> = {
  "": "",
  "code-in-both-fields": "; the calling code seems to stand in both fields",
  "code-twice": "; the calling code seems to stand there twice",
  "code-perhaps-twice": "; the calling code may stand there twice",
  "trunk-zero": "; leave out the 0 after the calling code",
  "double-zero": "; leave out the 00 before the calling code",
  "zero-one-one": "; leave out the 011 before the calling code",
  "mexican-one": "; leave out the 1 after the calling code 52",
  "brazilian-nine": "; a mobile number of Brazil has a 9 after the area code",
  "without-one": "; with a 1 in front it is a number of the US or a neighbour",
  "without-code": "; the calling code seems to be missing",
  "zero-for-code": "; replace the leading 0 by the calling code",
  "zero-before-code": "; leave out the 0 before the calling code",
  "as-text": "; format the column as text and enter the numbers again",
  "plain-digits": "; write it in plain digits",
};

/** What is wrong with a link. */
export const urlDefects: Readonly<Record<UrlDefect, string>> = {
  "not-absolute": "the link does not start with `https://`",
  "not-https": "the link is not an `https` link",
  "no-host": "the link names no host",
  credentials: "the link holds an `@` before its path, so the host is what follows it",
  port: "the link names a port, and only `443` may be named",
  "ip-address": "the host is an IP address that nobody outside can reach, or a number that browsers read as one",
  "single-label-host": "the host has no dot, so it is no public host",
  localhost: "the host is the machine itself",
  "trailing-dot": "the host ends in a dot",
  "host-encoding": "the host is not plain ASCII; write its punycode form (`xn--…`)",
  "bad-host": "the host is not a valid host name",
  "control-character": "the link holds a control character, such as a tab or a line break",
  whitespace: "the link holds a blank; write `%20` for one that belongs to the path",
  backslash: "the link holds a backslash, which browsers read as a slash",
  "invisible-character": "the link holds an invisible character",
  "damaged-text": "the link holds a character that damaged text leaves behind",
  "forbidden-character": "the link holds a brace, an angle bracket or a quotation mark",
  "path-encoding":
    "the path hides a control character, or a slash with only a file ending behind it, in a percent escape",
};

/** Why no file comes of a link, behind what the link belongs to. */
export const unfetchable: Readonly<Record<Unfetchable, string>> = {
  "sample-host": "goes to a server of Meta's own, which does not hand the file out",
  "share-page": "opens a page about the file, not the file itself",
};

const holders: Readonly<Record<Holder, (name: string) => string>> = {
  body: (name) => `the value of the variable \`${name}\``,
  button: (name) => `the value of the button's variable \`${name}\``,
  header: (name) => `the ${name}'s link`,
  id: () => "the id",
  data: (name) => `the customer's \`${name}\``,
  handoff: () => "the text",
};

/** What holds something, as a sentence begins. */
export function holder({ of, name }: { readonly of: Holder; readonly name: string }): string {
  return holders[of](name);
}
