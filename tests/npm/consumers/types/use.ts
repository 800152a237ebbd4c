// What programs do with the types, and what the types have to refuse.

import { campaignAddresses, limits, regions, ruleTable, siteId, templateNumber } from "sendcheck/rules";
import type {
  CampaignOptions,
  ChannelPreview,
  CheckOptions,
  Finding,
  ListOptions,
  ReadingOptions,
  RecipientReport,
  RuleCode,
  Span,
} from "sendcheck";

// A code decides which arguments a finding has.
export function explained(finding: Finding): string {
  switch (finding.code) {
    case "MISSING_VARIABLE":
      return finding.args.name;
    case "TOO_MANY_VARIABLES":
      return finding.args.surplus.slice(0, finding.args.expected).join(", ");
    case "INVALID_NUMBER":
      // @ts-expect-error: a reason that no rule gives
      if (finding.args.reason === "no-such-reason") return "";
      // @ts-expect-error: an argument of another rule
      return finding.args.surplus;
    // @ts-expect-error: a code that no rule has
    case "NO_SUCH_CODE":
      return "";
    default:
      return finding.message;
  }
}

export function place(finding: Finding): string | number {
  return typeof finding.at === "string" ? finding.at : finding.at.row;
}

// Every channel and every kind of span is known, and no other.
export function name(channel: ChannelPreview): string {
  switch (channel.channel) {
    case "sms-twilio":
      return channel.stepDown ? "SMS after WhatsApp" : "SMS";
    case "wa":
      return channel.header?.media ?? "WhatsApp";
    case "inapp":
      return channel.notification ? "notified" : "in-app";
    case "googlercs":
      return channel.card?.orientation ?? "RCS";
    case "apple-twilio":
      return "Apple";
    default:
      return channel satisfies never;
  }
}

export function shown(span: Span): string {
  if ("text" in span) return span.text;
  return "unresolved" in span ? span.unresolved : span.default;
}

// What may be left out is `undefined` and never `null`; what is always there may be `null`.
export function optional(recipient: RecipientReport): [number | undefined, string | null] {
  // @ts-expect-error: may be left out
  void recipient.sms.segments;
  return [recipient.sms?.segments, recipient.errorMessage];
}

void ({ numbers: "valid", sentToday: { sms: 5 }, optedOut: ["+12025550123"], allow: [] } satisfies CheckOptions);
void ({
  optedOut: new Uint8Array(),
  appUsers: ["user1"],
  handoff: {},
  after: ["Phone", new Uint8Array()],
} satisfies ListOptions);
// @ts-expect-error: numbers are strings
void ({ optedOut: [12025550123], handoff: {} } satisfies ListOptions);
void ({ sentToday: 7, optedOut: "+12025550123\n", maxRecipients: 50, pick: "2" } satisfies CheckOptions);
void ({ input: "lines", header: "no" } satisfies ReadingOptions);
void ({ campaignName: "A", skill: "S", consent: true, windows: ["MONDAY 09:00-17:00"] } satisfies CampaignOptions);
// @ts-expect-error: misspelt
void ({ maxRecipient: 50 } satisfies CheckOptions);
// @ts-expect-error: no such channel
void ({ sentToday: { fax: 5 } } satisfies CheckOptions);
// @ts-expect-error: requests are made with consent only
void ({ campaignName: "A", skill: "S", consent: false } satisfies CampaignOptions);
// @ts-expect-error: required
void ({ campaignName: "A", consent: true } satisfies CampaignOptions);

// The tables know their keys and values.
void (ruleTable.MISSING_VARIABLE.severity.api satisfies "error");
// @ts-expect-error: no such limit
void limits.noSuchLimit;
void (limits.requestRecipients.value satisfies 100);
export const addresses: string[] = regions.map((region) => campaignAddresses[region]);
export const known: boolean = siteId.test("1") && templateNumber.test("1");
export const titles = (Object.keys(ruleTable) as RuleCode[]).map((code) => ruleTable[code].title satisfies string);
