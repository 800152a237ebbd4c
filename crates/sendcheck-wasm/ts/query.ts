import { members, text as textOf } from "./arguments.js";
import type { Given } from "./options.js";
import type { Because, Message, RecipientReport, RuleCode, Severity, Verdict } from "./types.js";

/** Which recipients are meant; all that meet every condition. */
export interface Only {
  /** Those with this verdict. */
  verdict?: Verdict;
  /** Those with a finding of this severity. */
  severity?: Severity;
  /** Those on which this rule reported. */
  code?: RuleCode;
  /** Those with this text in one of their cells: in any case of letters, with accents or without; a number in any spelling. */
  text?: string;
}

/** Which part of a list is asked for. */
export interface PageQuery {
  /** How many of the recipients that are meant come before the page; 0 unless given. */
  offset?: number;
  /** How many it has at most; 100 unless given. */
  limit?: number;
  /** Which recipients are meant; all unless given. */
  only?: Given<Only>;
  /** Whether to add the cells as they were read. */
  cells?: boolean;
  /** Whether to add the texts of the messages. */
  messages?: boolean;
}

/** What the line of a recipient holds beside what the service would say. */
export interface LineParts {
  /** Whether to add the texts of the messages; not unless given. */
  messages?: boolean;
  /**
   * Whether findings say in words what their codes and arguments say: `message`, `help` and `origin`. They do unless given;
   * a program finds them by `code` in `sendcheck/rules` and `sendcheck/messages`.
   */
  texts?: boolean;
}

/** A recipient on a page. */
export type PageRow = RecipientReport & {
  /** The place among all recipients, from 0. */
  index: number;
  /** The cells as they were read, if they were asked for. */
  cells?: string[];
  /** The text on each channel, if they were asked for. */
  messages?: Message[];
};

/** Some of the recipients of a list. */
export interface Page {
  /** How many recipients are meant. */
  total: number;
  /** How many of them come before this page. */
  offset: number;
  /** The recipients. */
  recipients: PageRow[];
}

/** What is known of every recipient in numbers, the same index for one recipient in each. */
export interface Columns {
  /** The data rows as reports count them, from 1. */
  rows: Uint32Array<ArrayBuffer>;
  /** The verdicts: 0 accepted, 1 failed, 2 skipped. */
  verdicts: Uint8Array<ArrayBuffer>;
  /** The segments of each SMS; 0 without SMS or where its text cannot be told, 65,535 for that many or more. */
  segments: Uint16Array<ArrayBuffer>;
}

/** A row that is worth a look before all others. */
export interface WorthALook {
  /** The place among all recipients, from 0. */
  index: number;
  /** The data row as reports count it, from 1. */
  row: number;
  /** Why. */
  because: Because;
}

/** The conditions as the engine takes them: an empty text is none. */
export function conditions(only: Given<Only>): [string, string, string, string] {
  const { verdict, severity, code, text } = members(only, "`only`", ["verdict", "severity", "code", "text"]);
  const condition = (value: string | undefined, name: string) => textOf(value ?? "", `\`only.${name}\``);
  return [
    condition(verdict, "verdict"),
    condition(severity, "severity"),
    condition(code, "code"),
    condition(text, "text"),
  ];
}
