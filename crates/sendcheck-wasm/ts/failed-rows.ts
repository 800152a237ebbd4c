import { members, typeName } from "./arguments.js";
import { SendcheckError } from "./error.js";
import type { Given } from "./options.js";
import type { Explanation, Finding } from "./types.js";

/** What a file of failed rows says. */
export interface FailedRowsOptions {
  /**
   * What is said of a finding in the column `sendcheck reasons` in the place of its own `message`, which is English, such as
   * `told(catalogue, finding).message` of `sendcheck/messages`. The name of the column where it stands comes before it. The
   * function cannot ask anything of this list meanwhile.
   */
  message?: (finding: Finding) => string;
}

/** What a file of the rows that the service refused says: of a message that a finding of ours forecast, what is said of that. */
export interface RefusedRowsOptions extends FailedRowsOptions {
  /**
   * What is said that any other message of the service means, in the place of the explanation's own `means`, such as
   * `meaning(catalogue, explanation).means` of `sendcheck/messages`.
   */
  meaning?: (explanation: Explanation) => string;
}

/** What the engine asks; nothing where its own sentences are to stand. */
type Says<Of> = ((of: Of) => string | undefined) | undefined;

/** @internal Makes a file with what somebody says of findings; what their function throws goes on to them as it is. */
export function saying<T>(options: Given<FailedRowsOptions>, made: (says: Says<Finding>) => T): T {
  const { message } = members(options, "the options", ["message"]);
  return asking((held) => made(held(message, "message", "a finding")));
}

/** @internal The same of what the service refused. */
export function sayingOfRefused<T>(
  options: Given<RefusedRowsOptions>,
  made: (says: Says<Finding>, means: Says<Explanation>) => T,
): T {
  const { message, meaning } = members(options, "the options", ["message", "meaning"]);
  return asking((held) => made(held(message, "message", "a finding"), held(meaning, "meaning", "an explanation")));
}

type Held = <Of>(says: ((of: Of) => string) | undefined, name: string, of: string) => Says<Of>;

/** What a function throws does not go through the engine, which might take it for a fault of its own. */
function asking<T>(made: (held: Held) => T): T {
  const thrown: unknown[] = [];
  const held: Held = (says, name, of) => {
    if (says === undefined) return undefined;
    if (typeof says !== "function") throw usage(`\`${name}\` is ${typeName(says)}; expected a function`);
    return (about) => {
      if (thrown.length > 0) return undefined;
      try {
        const text: unknown = says(about);
        if (typeof text === "string") return text;
        throw usage(`\`${name}\` gave ${typeName(text)} for ${of}; expected a text`);
      } catch (error) {
        thrown.push(error);
        return undefined;
      }
    };
  };
  const file = made(held);
  if (thrown.length > 0) throw thrown[0];
  return file;
}

function usage(message: string): SendcheckError {
  return new SendcheckError({ kind: "usage", message });
}
