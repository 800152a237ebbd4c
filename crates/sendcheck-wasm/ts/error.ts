import { sampleIn } from "./encoding.js";
import type { Candidate, Finding, Reason, RuleCode } from "./types.js";

/**
 * What could not be used:
 *
 * - `handoff`, `request`, `list`: the document is not readable as one; what is wrong with a recipient is data and never thrown
 * - `answer`: a text is no answer of the service
 * - `choice`: no handoff of the document, or none alone, is the one that is meant; see `candidates`
 * - `columns`: what was said of a list's columns or heading cannot be followed, such as a name that no column has
 * - `change`: a list cannot be changed so, or was not the one that changes were made in; nothing of it was changed
 * - `options`: an option is unknown, of the wrong type or out of range; see `path`
 * - `campaign`, `consent`: no requests can be made; where the service would refuse each of them, see `findings`
 * - `engine`: it could not be loaded; the message says what to do
 * - `usage`: the call makes no sense, such as one on a list that was freed
 * - `internal`: a defect of ours; the engine has restarted, and lists that were open are lost
 */
export type ErrorKind =
  | "handoff"
  | "choice"
  | "request"
  | "answer"
  | "list"
  | "columns"
  | "change"
  | "options"
  | "campaign"
  | "consent"
  | "engine"
  | "usage"
  | "internal";

/**
 * What is wrong before the engine sees it:
 *
 * - `fileName`: a text is the name of a file, not what is in it
 * - `halfCharacter`: a text holds half a surrogate pair
 * - `noEngine`: the engine, or what reads workbooks, could not be loaded
 * - `restarted`: memory ran out, or the engine stopped and lists that were open are lost
 */
export interface CallReason {
  kind: "fileName" | "halfCharacter" | "noEngine" | "restarted";
}

/** What a {@link SendcheckError} is made of. */
export interface Fault {
  /** What could not be used. */
  kind: ErrorKind;
  /** What is wrong, what was found, what is expected. */
  message: string;
  /** The same for programs. */
  reason?: Reason | CallReason;
  /** Where in the options (`allow[1]`), or the JSON pointer in the handoff. */
  path?: string;
  /** The line of a JSON text, from 1. */
  line?: number;
  /** The column of a JSON text, from 1. */
  column?: number;
  /** The code of the rule that says so, if one does. */
  code?: RuleCode;
  /** The handoffs that there are to choose from. */
  candidates?: Candidate[];
  /** What was found on a campaign. */
  findings?: Finding[];
  /** The encodings that a list may be in, the likeliest first. */
  encodings?: string[];
  /** The bytes of the cell that shows it. */
  sample?: number[];
}

/** An encoding that a list may be in, and how its first cell reads in it. */
export interface LikelyEncoding {
  /** The option `encoding` that reads the list so. */
  encoding: string;
  /** A value of the list, to be shown only where values may be; empty where the platform does not know the encoding. */
  sample: string;
}

/**
 * A call that could not be carried out.
 *
 * @example
 * ```ts
 * try {
 *   check(request, { handoff });
 * } catch (error) {
 *   if (error instanceof SendcheckError && error.kind === "request") reply(400, error.message);
 *   else throw error;
 * }
 * ```
 */
export class SendcheckError extends Error {
  static {
    // Scripts are loaded without inner names, and this one shows in what a program prints.
    Object.defineProperty(SendcheckError, "name", { value: "SendcheckError" });
  }

  override readonly name = "SendcheckError";
  /** What could not be used. */
  readonly kind: ErrorKind;
  /**
   * What the message says, with what it names, for programs that say it in words of their own; nothing where the message alone
   * says it.
   */
  readonly reason: Reason | CallReason | undefined;
  /** Where in the options (`allow[1]`), or the JSON pointer in the handoff. */
  readonly path: string | undefined;
  /** The line of a JSON text, from 1. */
  readonly line: number | undefined;
  /** The column of a JSON text, from 1. */
  readonly column: number | undefined;
  /** The code of the rule that says so, if one does. */
  readonly code: RuleCode | undefined;
  /** The handoffs that there are to choose from, for the kind `choice`. */
  readonly candidates: readonly Candidate[] | undefined;
  /** What was found on a campaign that the service would refuse, warnings too, for the kind `campaign`. */
  readonly findings: readonly Finding[] | undefined;
  /** The encodings that the list may be in, the likeliest first, for the code `ENCODING_UNKNOWN`. */
  readonly encodings: readonly LikelyEncoding[] | undefined;

  /** @internal */
  constructor(fault: Fault, options?: ErrorOptions) {
    super(fault.message, options);
    this.kind = fault.kind;
    this.reason = fault.reason;
    this.path = fault.path;
    this.line = fault.line;
    this.column = fault.column;
    this.code = fault.code;
    this.candidates = fault.candidates;
    this.findings = fault.findings;
    this.encodings = fault.encodings?.map((encoding) => ({
      encoding,
      sample: sampleIn(encoding, fault.sample ?? []),
    }));
  }
}
