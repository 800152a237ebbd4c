/** What nobody has chosen yet: the message shows its places, not what the engine would guess for them. */
import type { ButtonPreview, ChannelPreview, HandoffColumn, ListSummary, NeedAs, Preview, Spans } from "sendcheck";
import type { Choice } from "../../state/reading.js";

/** Names of needs that have to be chosen, because names and cells of the file do not tell. */
export function openNeeds({ readAs, list }: ListSummary, chosen: ReadonlyMap<string, Choice>): ReadonlySet<string> {
  if (readAs.standing !== "uncertain") return new Set();
  // The one finding that names candidates says of which need it cannot be told.
  const doubtful = list.flatMap(({ args }) => ("candidates" in args && "need" in args ? [args.need] : []));
  const isOpen = ({ need, basis }: NeedAs) => !chosen.has(need) && (basis === "position" || doubtful.includes(need));
  return new Set(readAs.needs.filter(isOpen).map(({ need }) => need));
}

/** The message with the places of these needs open. */
export function withOpen({ channels }: Preview, needs: readonly HandoffColumn[]): Preview {
  const of = (kind: HandoffColumn["fills"]) =>
    new Set(needs.flatMap(({ fills, variable }) => (fills === kind && variable !== null ? [variable] : [])));
  const [bodies, links] = [of("body"), of("button")];
  const button = (each: ButtonPreview): ButtonPreview =>
    each.kind === "url" ? { ...each, url: opened(each.url, links) } : each;
  const channel = (each: ChannelPreview): ChannelPreview => {
    switch (each.channel) {
      case "wa":
        return { ...each, body: opened(each.body, bodies), buttons: each.buttons.map(button) };
      case "sms-twilio": {
        // How long it is cannot be told.
        const { segments: _, characters: __, ...rest } = each;
        return { ...rest, text: opened(each.text, bodies), composed: opened(each.composed, bodies) };
      }
      case "inapp":
        return { ...each, message: opened(each.message, bodies) };
      case "apple-twilio":
        return { ...each, text: opened(each.text, bodies) };
      case "googlercs":
        return { ...each, ...(each.text ? { text: opened(each.text, bodies) } : {}) };
    }
  };
  return { channels: channels.map(channel) };
}

function opened(spans: Spans, variables: ReadonlySet<string>): Spans {
  return spans.flatMap((span, index) => {
    if (!("text" in span) || span.variable === undefined || !variables.has(span.variable)) return [span];
    // A value in several pieces is one place.
    const before = spans[index - 1];
    const goesOn = before !== undefined && "text" in before && before.variable === span.variable;
    return goesOn ? [] : [{ unresolved: span.variable }];
  });
}
