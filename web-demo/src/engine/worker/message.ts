/** The message alone: its findings, its draft, its length. */
import { checkCampaign, checkHandoff, inspectText, phoneMetadata, preview, version } from "sendcheck";
import type { Cause, ChannelPreview, Finding, Preview, Spans } from "sendcheck";
import type { About, Calls, Counts, Listed, MessageAsk, MessageResult, Senders } from "../calls.js";
import { membersOf, single, titled, updatedOf } from "./single.js";

export function about(): About {
  return { version, phoneMetadata: phoneMetadata() };
}

export function handoffs({ text, policy }: Calls["handoffs"]["ask"]): readonly Listed[] {
  const reports = checkHandoff(text, policy);
  const members = membersOf(text, reports.length);
  return reports.map((report, place) => ({ ...titled(report, members[place]), updated: updatedOf(members[place]) }));
}

export function message({ text, pick, policy }: MessageAsk): MessageResult {
  const asked = { ...policy, ...(pick === null ? {} : { pick }) };
  // Refuses a document with several handoffs of which none is picked, and one without any.
  const draft = preview({}, { ...asked, handoff: text });
  const [report] = checkHandoff(text, asked);
  if (!report) throw new Error("a handoff has a draft and no report");
  const [member] = membersOf(single({ text, pick }), 1);
  return {
    report: titled(report, member),
    preview: draft,
    counts: draft.channels.flatMap(count),
    senders: sendersOf(text, pick, draft),
  };
}

/** Who sends on each channel, as far as the handoff says so. */
function sendersOf(text: string, pick: string | null, { channels }: Preview): Senders {
  const [handoff] = membersOf(single({ text, pick }), 1);
  const given = Object(Object(handoff).channels ?? [handoff]) as Iterable<Record<string, unknown>>;
  const of = ({ channel }: ChannelPreview): [string, string][] => {
    const found = Array.from(given).find((each) => Object(each).type === channel);
    const { outboundnumber, serviceAccountName, appNames } = Object(found) as Record<string, unknown>;
    const sender = outboundnumber ?? serviceAccountName ?? (Array.isArray(appNames) ? appNames[0] : undefined);
    return typeof sender === "string" && sender !== "" ? [[channel, sender]] : [];
  };
  return Object.fromEntries(channels.flatMap(of));
}

/** What was found on what all requests say. */
export function campaign({ text, pick, policy, meta }: Calls["campaign"]["ask"]): Finding[] {
  return checkCampaign(meta, { ...policy, ...(pick === null ? {} : { pick }), handoff: text });
}

function count(channel: ChannelPreview): Counts[] {
  switch (channel.channel) {
    case "sms-twilio":
      return [sms(channel.composed)];
    case "wa":
      return [{ ...length(channel.body), ...UNBILLED, channel: "wa" }];
    default:
      return [];
  }
}

/** What is counted of an SMS alone. */
const UNBILLED = { segments: null, encoding: null, because: [], plain: [], saves: 0 } as const;

function sms(spans: Spans): Counts {
  const { encoding, segments, ucs2Because, saves = 0 } = inspectText(known(spans));
  return {
    ...length(spans),
    channel: "sms",
    segments,
    encoding,
    because: ucs2Because.map(seen),
    plain: ucs2Because.flatMap(({ character, suggestion }) => (suggestion === null ? [] : [[character, suggestion]])),
    saves,
  };
}

/** A character, or how Unicode writes it where nothing would be seen of it, as of one that joins others. */
function seen({ character, codePoint }: Cause): string {
  return /[^\p{C}\p{Z}\p{M}]/u.test(character) ? character : codePoint;
}

/** The characters of an SMS that GSM-7 does not have. */
export function causes(channel: ChannelPreview): readonly string[] {
  return channel.channel === "sms-twilio" ? sms(channel.composed).because : [];
}

function length(spans: Spans): Pick<Counts, "characters" | "open"> {
  return { characters: known(spans).length, open: spans.filter((span) => !("text" in span)).length };
}

/** The text without the places that are still open. */
function known(spans: Spans): string {
  return spans.map((span) => ("text" in span ? span.text : "")).join("");
}
