/** One page that a person can approve: what stands on it, for the printer and as Markdown. No recipient is on it. */
import type { ChannelPreview, Finding, Span } from "sendcheck";
import type { RuleCode } from "sendcheck/rules";
import type { Result } from "../engine/calls.js";
import { instants, ownZone } from "../i18n/clock.js";
import { regionNames } from "../i18n/names.js";
import { numbers } from "../i18n/number.js";
import { refusals } from "../state/campaign.js";
import { fileOf } from "../state/origin.js";
import { sentence } from "../schedule/plan.js";
import { amount } from "../ui/amount.js";
import type { Screen } from "../ui/screen.js";
import { channelsOf, isAsked } from "./cost.js";
import { open, unknownIn } from "./totals.js";

export type Block =
  | { readonly kind: "text" | "quote" | "list"; readonly lines: readonly string[] }
  | { readonly kind: "table"; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] };

export interface Section {
  readonly heading: string;
  readonly blocks: readonly Block[];
}

export interface Sheet {
  readonly title: string;
  readonly lead: readonly string[];
  readonly sections: readonly Section[];
  readonly approval: string;
}

export function sheetOf(screen: Screen, result: Result): Sheet {
  const { t, state } = screen;
  const [texts, unknown] = [t.handover.approve, unknownIn(t)];
  const { summary, fingerprint } = result;
  const file = fileOf(state.recipients.source);
  const { result: message } = state.message;
  const name = file ? file.name : t.handover.campaign.typed;
  const sections = [
    { heading: texts.message, blocks: messageOf(screen) },
    { heading: texts.recipients, blocks: countries(screen) },
    { heading: t.schedule.plan.title, blocks: times(screen) },
    { heading: texts.found, blocks: found(screen, result) },
    {
      heading: t.handover.totals.notChecked,
      blocks: [{ kind: "list", lines: open(summary, state).map((each) => unknown[each]) }],
    },
  ] satisfies Section[];
  return {
    title: (message.state === "done" && message.value.report.name) || t.shell.title,
    lead: [
      texts.counts(summary.accepted, summary.failed, summary.skipped),
      `${result.origin === "request" ? texts.request : texts.list}: ${name}${fingerprint ? `, SHA-256 ${fingerprint}` : ""}`,
    ],
    sections: sections.filter(({ blocks }) => blocks.some((block) => block.kind === "table" || block.lines.length > 0)),
    approval: texts.approval,
  };
}

/** The message with the places of its values, channel by channel. */
function messageOf({ t, state }: Screen): Block[] {
  const { result } = state.message;
  if (result.state !== "done") return [];
  return result.value.preview.channels.flatMap((channel) => [
    { kind: "text", lines: [t.shell.channel[channel.channel]] },
    { kind: "quote", lines: textsOf(channel) },
  ]);
}

/** Every text of a channel in the order in which it is shown; those of links and media too. */
function textsOf(channel: ChannelPreview): string[] {
  // The text that is sent has the opt-out text in it.
  if (channel.channel === "sms-twilio") return written(channel.composed).split("\n");
  const { channel: _, ...parts } = channel;
  return pieces(parts).flatMap((text) => text.split("\n"));
}

function pieces(value: unknown): string[] {
  if (Array.isArray(value)) {
    const isText = value.length > 0 && value.every(isSpan);
    return isText ? [written(value as Span[])] : value.flatMap(pieces);
  }
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(pieces);
}

function isSpan(value: unknown): boolean {
  return (
    typeof value === "object" && value !== null && ("text" in value || "unresolved" in value || "default" in value)
  );
}

function written(spans: readonly Span[]): string {
  const one = (span: Span) =>
    "text" in span ? span.text : `{{${"unresolved" in span ? span.unresolved : span.default}}}`;
  return spans.map(one).join("");
}

function countries(screen: Screen): Block[] {
  const { t, state } = screen;
  const { cost } = state.handover;
  if (cost.state !== "done") return [];
  const texts = t.handover.cost;
  const [number, names] = [numbers(state.locale), regionNames(state.locale)];
  const [sms, priced] = [channelsOf(screen).includes("sms"), isAsked(screen)];
  const when = (is: boolean, cell: string) => (is ? [cell] : []);
  const rows = cost.value.regions.map(({ region, recipients, segments, atLeast, atMost }) => [
    region ? names(region) : texts.nowhere,
    number(recipients),
    ...when(sms, number(segments)),
    ...when(priced, amount(t, atLeast, atMost)),
  ]);
  const head = [texts.country, texts.recipients, ...when(sms, texts.segments), ...when(priced, texts.cost)];
  const sums = priced ? [texts.sum(amount(t, cost.value.atLeast, cost.value.atMost))] : [];
  const unpriced = priced && cost.value.unpriced > 0 ? [texts.unpriced(cost.value.unpriced)] : [];
  return [
    { kind: "table", head, rows },
    { kind: "text", lines: [...sums, ...unpriced] },
  ];
}

/** The sentence, and the windows as requests carry them. */
function times({ t, state }: Screen): Block[] {
  if (state.plan.state !== "done") return [];
  const { value } = state.plan;
  const texts = t.schedule;
  const when = sentence(t, state.locale, value, false);
  // Who approves it may be elsewhere, and says by whose clock.
  const clock = instants(state.locale);
  const from = `${clock.date(value.at)}, ${clock.time(value.at)} (${ownZone()})`;
  const days: Readonly<Record<string, string>> = texts.day;
  const windows = value.windows.map((window) => {
    const [day = "", hours = ""] = window.split(" ");
    return [days[day] ?? day, hours.replace("-", "–")] as const;
  });
  const [first] = windows;
  // Seven equal days are said once.
  const isDaily = windows.length === Object.keys(days).length && windows.every(([, hours]) => hours === first?.[1]);
  const said = isDaily && first ? [[texts.presets.everyDay, first[1]] as const] : windows;
  const states = state.settings.stateWindows.replaceAll(",", ", ");
  return [
    { kind: "text", lines: [`${t.handover.approve.from(from)} ${when}`] },
    { kind: "list", lines: said.map(([day, hours]) => `${day} ${hours}`) },
    { kind: "text", lines: states ? [`${texts.sending.statesTitle}: ${states}`] : [] },
  ];
}

/** What was found on the whole, and how many recipients each rule is about. */
function found({ t, state }: Screen, { summary, handoff, whole: onWhole, origin }: Result): Block[] {
  const number = numbers(state.locale);
  const whole = (finding: Finding) => `${finding.code}: ${unmarked(t, t.said.finding(finding).message)}`;
  const codes = Object.entries(summary.byCode) as [RuleCode, (typeof summary.byCode)[RuleCode]][];
  const rows = codes.map(([code, counts]) => {
    const count = Object.values(counts ?? {}).reduce((sum, each) => sum + each, 0);
    return `${code}: ${unmarked(t, t.said.rule(code).title)}, ${number(count)}`;
  });
  // A request was judged with its own head; what is not filled in yet is nothing that was found.
  const warned = state.handover.head.filter(({ severity }) => severity !== "error");
  const head = origin === "list" ? [...refusals(state), ...warned] : [];
  const lines = [...[...handoff, ...onWhole, ...head].map(whole), ...rows];
  if (lines.length === 0) return [{ kind: "text", lines: [t.handover.approve.nothing] }];
  return [{ kind: "list", lines }];
}

/** Names stand in quotes where letters cannot be set apart. */
function unmarked(t: Screen["t"], text: string): string {
  return text.replace(/`([^`]*)`/g, (_, name: string) => t.shell.quoted(name));
}

/** The page as Markdown, every text as it stands. */
export function markdownOf({ title, lead, sections, approval }: Sheet): string {
  const parts = [
    `# ${plain(title)}`,
    ...lead.map(plain),
    ...sections.flatMap(({ heading, blocks }) => [`## ${plain(heading)}`, ...blocks.map(markdownBlock)]),
    "---",
    plain(approval),
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

function markdownBlock(block: Block): string {
  if (block.kind === "table") {
    const row = (cells: readonly string[]) => `| ${cells.map(plain).join(" | ")} |`;
    const align = block.head.map((_, place) => (place === 0 ? "---" : "---:"));
    return [row(block.head), `| ${align.join(" | ")} |`, ...block.rows.map(row)].join("\n");
  }
  const before = { text: "", quote: "> ", list: "* " }[block.kind];
  const after = block.kind === "quote" ? "  " : "";
  return block.lines.map((line) => before + plain(line) + after).join(block.kind === "text" ? "\n\n" : "\n");
}

/** A text in which nothing means anything to Markdown. */
function plain(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~]/g, "\\$&").replace(/[\r\n]+/g, " ");
}
