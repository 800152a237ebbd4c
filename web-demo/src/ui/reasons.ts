/** Why something could not be read or done, in the language of the page. */
import type { CallReason, Reason } from "sendcheck";
import type { Problem } from "../engine/calls.js";
import type { FirstTexts } from "../i18n/index.js";

/** What there is to say, and whether that is all of it. */
export interface Said {
  readonly text: string;
  readonly isWhole: boolean;
}

/** An entry of the permitted hosts. */
const HOST = /^allow\[(\d+)\]/;

export function reasonOf({ problems }: FirstTexts, { kind, path, reason }: Problem): Said {
  if (reason) return { text: said(problems, reason), isWhole: true };
  const host = HOST.exec(path ?? "");
  // People count the entries of a field from 1.
  if (host) return { text: problems.says.hosts(String(Number(host[1]) + 1)), isWhole: true };
  const kinds: Readonly<Record<string, string>> = problems.kinds;
  return {
    text: kinds[kind === "choice" ? "handoff" : kind === "consent" ? "campaign" : kind] ?? problems.kinds.other,
    isWhole: false,
  };
}

function said(problems: FirstTexts["problems"], reason: Reason | CallReason): string {
  const { says } = problems;
  const named = (text: string) => thing(problems, text);
  switch (reason.kind) {
    case "notJson":
      return ofJson(problems, reason);
    case "noHandoff":
      return says.noHandoff([named(reason.found), ...listed(reason.members)].join(" "));
    case "noChannels":
      return says.noChannels();
    case "noChannelType":
      return says.noChannelType();
    case "unknownChannel":
      return says.unknownChannel(reason.found);
    case "noChoice":
      return says.severalHandoffs(String(reason.count));
    case "noRequest":
      return says.notRequest(named(reason.found));
    case "noAnswer":
      return says.noAnswer();
    case "notText":
      return says.notText(named(reason.found), named(reason.remedy));
    case "noSheet":
      return (problems.workbooks as Readonly<Record<string, string>>)[reason.remedy] ?? says.brokenWorkbook();
    case "unknownEncoding":
      return says.encoding();
    case "noDecoder":
      return says.noDecoder(reason.encoding);
    case "emptyList":
      return says.empty();
    case "headingOnly":
      return says.headerOnly(String(reason.line));
    case "noSuchLine":
      return says.noSuchLine(String(reason.line));
    case "noSheets":
      return says.noSheets(reason.sheet);
    case "noSuchSheet":
      return says.noSuchSheet(reason.sheet);
    case "noSuchNeed":
      return says.noSuchNeed(reason.need);
    case "needRepeated":
    case "addressShared":
      return says.needRepeated(reason.need);
    case "noSuchColumn":
      return says.noSuchColumn(reason.column);
    case "columnRepeated":
      return says.columnRepeated(reason.column, String(reason.places[0]), String(reason.places[1]));
    case "otherWidth":
      return says.otherWidth(String(reason.saved), String(reason.width));
    case "noSuchPlace":
      return says.noSuchPlace(String(reason.place), String(reason.width));
    case "noSuchRow":
      return says.noSuchRow(String(reason.row));
    case "noSuchCell":
      return says.noSuchCell(String(reason.row), String(reason.column));
    case "rowTooLong":
      return says.tooLong(String(reason.row));
    case "holdsSomethingElse":
      return says.holdsSomethingElse(String(reason.row), String(reason.column));
    case "nobodyLeft":
      return says.nobodyLeft();
    case "anotherList":
      return says.anotherList();
    case "noChannelOfTool":
      return says.noChannelOfTool();
    case "numberForEach":
      return says.numberForEach(String(reason.row));
    case "cannotBeTyped":
      return says.cannotBeTyped(String(reason.row), reason.column);
    case "size":
      return says.size(String(reason.size), String(reason.limit));
    case "noConsent":
      return says.noConsent();
    case "refused":
      return says.refused();
    case "handoffErrors":
      return says.handoffErrors();
    case "unsettled":
      return says.unsettled();
    case "fileName":
      return says.fileName();
    case "halfCharacter":
      return says.halfCharacter();
    case "noEngine":
      return says.noEngine();
    case "restarted":
      return says.restarted();
  }
}

function ofJson(problems: FirstTexts["problems"], reason: Extract<Reason, { kind: "notJson" }>): string {
  const { found, expected, hint, opened } = reason;
  const hints: Readonly<Record<string, string>> = problems.hints;
  return [
    problems.says.json(thing(problems, found), thing(problems, expected)),
    ...(opened === undefined ? [] : [problems.opened(String(opened))]),
    ...(hint === undefined ? [] : [hints[hint] ?? hint]),
  ].join(" ");
}

function listed(names: readonly string[]): string[] {
  return names.length > 0 ? [names.map((name) => `\`${name}\``).join(", ")] : [];
}

/** What the engine names, in the language of the page; names and characters stay what they are. */
function thing({ things }: FirstTexts["problems"], text: string): string {
  const said: Readonly<Record<string, string>> = things;
  const [, what = "", which = ""] =
    /^(the byte|the character|the code unit|an answer of the service,) (`.*`|\S+)/.exec(text) ?? [];
  return said[text] ?? (said[what] ? `${said[what]} ${which}` : text);
}
