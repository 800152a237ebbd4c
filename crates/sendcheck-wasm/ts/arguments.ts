import { SendcheckError } from "./error.js";

/** A text that a call takes. */
export function text(value: string, name: string): string {
  if (typeof value === "string") return value;
  throw new SendcheckError({ kind: "usage", message: `${name} is ${typeName(value)}; expected a text` });
}

/** A count or a place. */
export function whole(value: number, name: string): number {
  if (Number.isInteger(value) && value >= 0 && value < 2 ** 32) return value;
  const found = typeof value === "number" ? String(value) : typeName(value);
  throw new SendcheckError({ kind: "usage", message: `\`${name}\` is ${found}; expected a whole number from 0` });
}

/** Whether something is to be done. A text such as `"false"` would be taken for the opposite of what it says. */
export function flag(value: boolean | undefined, name: string): boolean {
  if (value === undefined || typeof value === "boolean") return value === true;
  throw new SendcheckError({
    kind: "usage",
    message: `\`${name}\` is ${typeName(value)}; expected \`true\` or \`false\``,
  });
}

/** The members of an object, read once; one that nobody knows is an error, as it would be without effect. */
export function members<T extends object>(given: T, what: string, names: readonly (keyof T & string)[]): Partial<T> {
  if (typeof given !== "object" || given === null) {
    throw new SendcheckError({ kind: "usage", message: `${what} is ${typeName(given)}; expected an object` });
  }
  const read = copied(given, "usage", what);
  const unknown = Object.keys(read).find((name) => !names.some((known) => known === name));
  if (unknown === undefined) return read;
  throw new SendcheckError({
    kind: "usage",
    message: `${what} has no member \`${unknown}\`; expected ${names.map((name) => `\`${name}\``).join(", ")}`,
  });
}

/** A copy of an object whose getters have all been called. */
export function copied<T extends object>(given: T, kind: "usage" | "options", what: string): T {
  try {
    return { ...given };
  } catch (cause) {
    throw new SendcheckError({ kind, message: `${what} cannot be read: a getter threw` }, { cause });
  }
}

/** What a value is, in words. */
export function typeName(value: unknown): string {
  if (value === null || value === undefined) return String(value);
  if (typeof value === "number" && !Number.isFinite(value)) return String(value);
  const name = typeof value === "object" ? tag(value) : typeof value;
  return `${/^[aeiou]/i.test(name) ? "an" : "a"} ${name === "Object" ? "object" : name}`;
}

/** `Object`, `Array`, or what a built-in object calls itself. */
export function tag(value: object): string {
  try {
    return Object.prototype.toString.call(value).slice("[object ".length, -1);
  } catch {
    // A proxy that throws, or one that was revoked.
    return "Object";
  }
}

/** A member of an object, if it is one and has such a member. */
export function member(of: unknown, name: string): unknown {
  if (typeof of !== "object" || of === null) return undefined;
  // A copy first: what is asked of a proxy may throw.
  const own: Record<string, unknown> = { ...copied(of, "options", "the options") };
  return Object.hasOwn(own, name) ? own[name] : undefined;
}
