/** Changing one value of a JSON text and no other byte of it. */

/** A piece of a text that takes the place of another one. */
export interface Splice {
  readonly at: number;
  readonly before: string;
  readonly after: string;
}

export function spliced(text: string, { at, before, after }: Splice): string {
  return text.slice(0, at) + after + text.slice(at + before.length);
}

/** What takes a splice back. */
export function inverse({ at, before, after }: Splice): Splice {
  return { at, before: after, after: before };
}

/** The literal that is to stand instead of another one; nothing if it can stand there in no form. */
export type Write = (before: string) => string | null;

/**
 * Puts a value where the tokens lead: in place of what is there, or as a member of the last object on the way. Nothing for a
 * text that is not strict JSON, and where there is no such place.
 */
export function spliceAt(text: string, tokens: readonly string[], write: Write): Splice | null {
  try {
    JSON.parse(text);
  } catch {
    return null;
  }
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
  const isList = text[container] === "[";
  if (!isList && text[container] !== "{") return null;
  let at = blank(text, container + 1);
  for (let place = 0; text[at] !== "]" && text[at] !== "}"; place++) {
    let name = String(place);
    if (!isList) {
      const end = endOf(text, at);
      name = String(JSON.parse(text.slice(at, end)));
      at = blank(text, blank(text, end) + 1);
    }
    if (name === token) return at;
    at = blank(text, endOf(text, at));
    if (text[at] === ",") at = blank(text, at + 1);
  }
  return null;
}

function blank(text: string, at: number): number {
  while (/\s/.test(text[at] ?? "")) at++;
  return at;
}

/** Where a value ends that begins here. */
function endOf(text: string, start: number): number {
  const first = text[start];
  if (first === '"') return endOfText(text, start);
  if (first !== "{" && first !== "[") {
    let at = start;
    while (at < text.length && !/[\s,\]}]/.test(text[at] ?? "")) at++;
    return at;
  }
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    const here = text[at];
    if (here === '"') at = endOfText(text, at) - 1;
    else if (here === "{" || here === "[") depth++;
    else if ((here === "}" || here === "]") && --depth === 0) return at + 1;
  }
  return text.length;
}

function endOfText(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === "\\" ? 2 : 1;
  return at + 1;
}
