/**
 * Changing values of a JSON text and no other byte of it. What the engine takes beside strict JSON is taken here as well: comments,
 * a comma behind the last value, names without quotes.
 */

/** A piece of a text that takes the place of another one. */
export interface Splice {
  readonly at: number;
  readonly before: string;
  readonly after: string;
}

/** The text with these pieces in their places, which come in the order of the text and do not overlap. */
export function spliced(text: string, splices: readonly Splice[]): string {
  const pieces: string[] = [];
  let from = 0;
  for (const { at, before, after } of splices) {
    pieces.push(text.slice(from, at), after);
    from = at + before.length;
  }
  return pieces.join("") + text.slice(from);
}

/** What takes splices back. */
export function inverse(splices: readonly Splice[]): Splice[] {
  let moved = 0;
  return splices.map(({ at, before, after }) => {
    const back = { at: at + moved, before: after, after: before };
    moved += after.length - before.length;
    return back;
  });
}

/** The literal that is to stand instead of another one; nothing if it can stand there in no form. */
export type Write = (before: string) => string | null;

/** Where a value lies in a text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The items of a list to which the names of members lead; nothing where there is none. */
export function itemsAt(text: string, names: readonly string[]): readonly Span[] | null {
  let at: number | null = blank(text, 0);
  for (const name of names) {
    at = memberAt(text, at, name);
    if (at === null) return null;
  }
  return text[at] === "[" ? [...parts(text, at)].map(({ value, end }) => ({ start: value, end })) : null;
}

/**
 * Puts a value where the tokens lead: in place of what is there, or as a member of the last object on the way. Nothing where there
 * is no such place.
 */
export function spliceAt(text: string, tokens: readonly string[], write: Write): Splice | null {
  let at = blank(text, 0);
  for (const [depth, token] of tokens.entries()) {
    const found = memberAt(text, at, token);
    if (found !== null) {
      at = found;
      continue;
    }
    return text[at] === "{" ? inserted(text, at, tokens.slice(depth), write) : null;
  }
  const before = text.slice(at, endOf(text, at));
  const after = write(before);
  return after === null ? null : { at, before, after };
}

/** What leaves out these items of a list, each with the comma that it has. */
export function withoutItems(text: string, items: readonly Span[], isOut: (place: number) => boolean): Splice[] {
  const cut = (start: number, end: number): Splice => ({ at: start, before: text.slice(start, end), after: "" });
  let isFirst = true;
  return items.flatMap(({ start, end }, place) => {
    if (!isOut(place)) {
      isFirst = false;
      return [];
    }
    const [last, next] = [items[place - 1], items[place + 1]];
    if (!isFirst && last) return [cut(last.end, end)];
    return [cut(start, next?.start ?? end)];
  });
}

/** What makes strict JSON of a text: no comments, no comma behind the last value, every name in quotes. */
export function strictly(text: string): Splice[] {
  if (isStrict(text)) return [];
  const splices: Splice[] = [];
  let comma: number | null = null;
  let at = 0;
  while (at < text.length) {
    const here = text[at] ?? "";
    const comment = endOfComment(text, at);
    const name = comment === at && BARE.test(here) ? endOfWord(text, at) : at;
    if (comment > at) {
      // Where a line ends, it still does.
      splices.push({ at, before: text.slice(at, comment), after: "" });
      at = comment;
      continue;
    }
    if (/\s/.test(here)) {
      at++;
      continue;
    }
    if ((here === "]" || here === "}") && comma !== null) splices.push({ at: comma, before: ",", after: "" });
    comma = here === "," ? at : null;
    if (name > at && text[blank(text, name)] === ":") {
      const word = text.slice(at, name);
      splices.push({ at, before: word, after: JSON.stringify(word) });
    }
    at = name > at ? name : here === '"' ? endOfText(text, at) : at + 1;
  }
  return splices.sort((one, other) => one.at - other.at);
}

function isStrict(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Letters that begin a name without quotes. */
const BARE = /[\p{L}_$]/u;

/** New members of an object, before all others. */
function inserted(text: string, object: number, tokens: readonly string[], write: Write): Splice | null {
  const value = write("");
  if (value === null) return null;
  const member = tokens.reduceRight((inner, token, depth) => {
    const named = `${JSON.stringify(token)}: ${inner}`;
    return depth === 0 ? named : `{${named}}`;
  }, value);
  const first = blank(text, object + 1);
  return { at: object + 1, before: "", after: text[first] === "}" ? member : `${member}, ` };
}

/** Where the value of a member, or an item by its number, begins. */
function memberAt(text: string, container: number, token: string): number | null {
  for (const { name, value } of parts(text, container)) if (name === token) return value;
  return null;
}

/** The members of an object, or the items of a list by their numbers. */
function* parts(text: string, container: number): Generator<{ name: string; value: number; end: number }> {
  const isList = text[container] === "[";
  if (!isList && text[container] !== "{") return;
  let at = blank(text, container + 1);
  for (let place = 0; at < text.length && text[at] !== "]" && text[at] !== "}"; place++) {
    let name = String(place);
    if (!isList) {
      const end = endOf(text, at);
      name = nameOf(text.slice(at, end));
      at = blank(text, blank(text, end) + 1);
    }
    const end = endOf(text, at);
    yield { name, value: at, end };
    at = blank(text, end);
    if (text[at] === ",") at = blank(text, at + 1);
  }
}

/** A name as it is read. */
function nameOf(token: string): string {
  return token.startsWith('"') ? String(JSON.parse(token)) : token;
}

/** The next character that is neither blank nor in a comment. */
function blank(text: string, from: number): number {
  let at = from;
  for (;;) {
    while (/[\s\uFEFF]/.test(text[at] ?? "")) at++;
    const end = endOfComment(text, at);
    if (end === at) return at;
    at = end;
  }
}

/** Where a comment ends that begins here; here where none does. */
function endOfComment(text: string, at: number): number {
  if (text[at] !== "/") return at;
  if (text.startsWith("//", at)) {
    const end = /[\r\n]/g;
    end.lastIndex = at;
    return end.exec(text)?.index ?? text.length;
  }
  if (!text.startsWith("/*", at)) return at;
  const end = text.indexOf("*/", at + 2);
  return end < 0 ? text.length : end + 2;
}

/** Where a value, or a name, ends that begins here. */
function endOf(text: string, start: number): number {
  const first = text[start];
  if (first === '"') return endOfText(text, start);
  if (first !== "{" && first !== "[") return endOfWord(text, start);
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    if (text[at] === "/") at = blank(text, at);
    const here = text[at];
    if (here === '"') at = endOfText(text, at) - 1;
    else if (here === "{" || here === "[") depth++;
    else if ((here === "}" || here === "]") && --depth === 0) return at + 1;
  }
  return text.length;
}

function endOfWord(text: string, start: number): number {
  let at = start;
  while (at < text.length && !/[\s,\]}:/]/.test(text[at] ?? "")) at++;
  return at;
}

function endOfText(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === "\\" ? 2 : 1;
  return at + 1;
}
