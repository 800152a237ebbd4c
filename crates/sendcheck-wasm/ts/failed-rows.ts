import { members, typeName } from "./arguments.js";
import { SendcheckError } from "./error.js";
import type { Given } from "./options.js";
import type { Finding } from "./types.js";

/** What a file of failed rows says. */
export interface FailedRowsOptions {
  /**
   * What is said of a finding in the column `sendcheck reasons` in the place of its own `message`, which is English, such as
   * `told(catalogue, finding).message` of `sendcheck/messages`. The name of the column where it stands comes before it. The
   * function cannot ask anything of this list meanwhile.
   */
  message?: (finding: Finding) => string;
}

/** What the engine asks; nothing where its own sentences are to stand. */
type Says = ((finding: Finding) => string | undefined) | undefined;

/** @internal Makes a file with what somebody says of findings; what their function throws goes on to them as it is. */
export function saying<T>(options: Given<FailedRowsOptions>, made: (says: Says) => T): T {
  const { message } = members(options, "the options", ["message"]);
  if (message === undefined) return made(undefined);
  if (typeof message !== "function") throw usage(`\`message\` is ${typeName(message)}; expected a function`);
  // It does not go through the engine, which might take it for a fault of its own.
  const thrown: unknown[] = [];
  const says = (finding: Finding) => {
    if (thrown.length > 0) return undefined;
    try {
      return said(message(finding));
    } catch (error) {
      thrown.push(error);
      return undefined;
    }
  };
  const file = made(says);
  if (thrown.length > 0) throw thrown[0];
  return file;
}

function said(text: unknown): string {
  if (typeof text === "string") return text;
  throw usage(`\`message\` gave ${typeName(text)} for a finding; expected a text`);
}

function usage(message: string): SendcheckError {
  return new SendcheckError({ kind: "usage", message });
}
