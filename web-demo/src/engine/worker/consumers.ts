/** The consumers of a request as rows of a table: a column for each member that one of them has. */
import type { Only, RecipientReport, Report, WorthALook } from "sendcheck";
import { isCause } from "./cause.js";

/** Members beyond these are no columns; they are seen where a row is opened. */
const MEMBERS = 60;

/** What sendcheck wrote beside a consumer that failed before. */
const REMARKS = "sendcheck";

/** The pointers of the members that hold something, in the order in which they are met. */
export function membersOf(consumers: readonly unknown[]): string[] {
  const members = new Set<string>();
  for (const consumer of consumers) {
    for (const [pointer] of leaves(consumer)) if (members.size < MEMBERS) members.add(pointer);
  }
  return [...members];
}

/** What a consumer holds in each of these members. */
export function cellsOf(consumer: unknown, members: readonly string[]): string[] {
  const held = new Map(leaves(consumer));
  return members.map((pointer) => held.get(pointer) ?? "");
}

/** The values of a consumer, each with its pointer. */
function leaves(value: unknown, pointer = ""): [string, string][] {
  if (typeof value === "string") return [[pointer, value]];
  if (typeof value !== "object" || value === null || Array.isArray(value)) return [[pointer, JSON.stringify(value)]];
  return Object.entries(value)
    .filter(([name]) => pointer !== "" || name !== REMARKS)
    .flatMap(([name, member]) => leaves(member, `${pointer}/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`));
}

/** Whether a consumer failed before and came back. */
export function cameBack(consumer: unknown): boolean {
  return typeof consumer === "object" && consumer !== null && REMARKS in consumer;
}

/** The reports that meet every condition; a text stands in a cell, in any case of letters. Rule and severity together are a cause. */
export function meant(
  { recipients, summary: { reasons } }: Pick<Report, "recipients" | "summary">,
  { verdict, severity, code, text }: Only,
  cells: (row: number) => readonly string[],
): readonly RecipientReport[] {
  const wanted = text?.toLowerCase();
  const has = (report: RecipientReport) =>
    code && severity
      ? isCause(report, code, severity, reasons[code] === undefined)
      : report.findings.some((finding) => finding.severity === severity || finding.code === code);
  return recipients.filter(
    (report) =>
      (!verdict || report.verdict === verdict) &&
      ((!code && !severity) || has(report)) &&
      (!wanted || cells(report.row).some((cell) => cell.toLowerCase().includes(wanted))),
  );
}

/** The consumers that are worth a look before all others, as of a list: the dearest SMS, the first of each code and country. */
export function extremesOf(reports: readonly RecipientReport[]): WorthALook[] {
  const found: WorthALook[] = [];
  const seen = new Set<string>();
  const look = (row: number, because: WorthALook["because"]) => found.push({ index: row - 1, row, because });
  const first = (key: string, row: number, because: WorthALook["because"]) => {
    if (!seen.has(key)) look(row, because);
    seen.add(key);
  };
  const most = reports.reduce((most, { sms }) => Math.max(most, sms?.segments ?? 0), 0);
  const dearest = reports.find(({ sms }) => most > 1 && sms?.segments === most);
  if (dearest) look(dearest.row, { kind: "mostSegments", segments: most });
  for (const { row, sms, region, findings } of reports) {
    if (sms?.encoding === "UCS-2") first("ucs2", row, { kind: "firstUcs2" });
    for (const { code, severity } of findings) {
      first(`${code} ${severity}`, row, { kind: "firstOfCode", code, severity });
    }
    if (region) first(`region ${region}`, row, { kind: "firstOfRegion", region });
  }
  return found;
}
