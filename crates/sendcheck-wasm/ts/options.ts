import { copied, typeName } from "./arguments.js";
import { named } from "./encoding.js";
import { SendcheckError } from "./error.js";
import { document, options, type Json } from "./input.js";
import type { CheckOptions, ReadingOptions } from "./types.js";

/** What may be left out may be `undefined` too, also for programs with `exactOptionalPropertyTypes`. */
export type Given<T> = { [Name in keyof T]: object extends Pick<T, Name> ? T[Name] | undefined : T[Name] };

/** What a check is made with: the handoff, how strict to be, and what only the caller knows. */
export interface Options extends Given<CheckOptions> {
  /**
   * What the Outbound Configuration API returns (`…/handoffs/list`): a handoff, one channel of it, or a list of
   * either, as an object, as JSON text or as its bytes.
   *
   * Of several the one is taken that the request's `templateId` or `outboundNumber` names, else the one that `pick` names.
   */
  handoff: Json;
}

/** What a check of a list is made with. */
export interface ListOptions extends Options, Given<ReadingOptions> {}

/** The handoff, everything else, as the engine takes them, and how a list is to be decoded. */
export function taken(given: Options): { handoff: Uint8Array; rest: Uint8Array; encoding: string | undefined } {
  if (typeof given !== "object" || given === null) {
    throw new SendcheckError({
      kind: "options",
      message: `the options are ${typeName(given)}; expected an object with at least \`handoff\``,
    });
  }
  const { handoff, ...rest } = copied(given, "options", "the options");
  if (handoff === undefined || handoff === null) {
    throw new SendcheckError({
      kind: "options",
      path: "handoff",
      message: "`handoff` is missing: give the handoff that the campaign is sent with",
    });
  }
  // An option beside a saved reading wins over it.
  const encoding = named(member(rest, "encoding") ?? member(member(rest, "reading"), "encoding"));
  return {
    handoff: document(handoff, "handoff", "the handoff"),
    rest: options(encoding === undefined || encoding === null ? rest : { ...rest, encoding }, "the options"),
    encoding: typeof encoding === "string" ? encoding : undefined,
  };
}

function member(of: unknown, name: string): unknown {
  if (typeof of !== "object" || of === null || !Object.hasOwn(of, name)) return undefined;
  return copied(of as Record<string, unknown>, "options", "the options")[name];
}
