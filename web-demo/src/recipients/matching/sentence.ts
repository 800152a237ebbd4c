/** Where in the message a value stands. */
import type { ButtonPreview, ChannelPreview, HandoffColumn, Preview, Spans } from "sendcheck";

/** The words on both sides of a placeholder. */
export interface Sentence {
  readonly before: string;
  readonly after: string;
}

/** So many characters are shown on either side. */
const AROUND = 28;

export function sentenceOf(preview: Preview, { fills, variable }: HandoffColumn): Sentence | null {
  if (fills !== "body" && fills !== "button") return null;
  const texts = fills === "body" ? bodies : buttons;
  for (const spans of preview.channels.flatMap(texts)) {
    const at = spans.findIndex((span) => nameOf(span) === variable);
    if (at >= 0) return { before: ending(textOf(spans.slice(0, at))), after: beginning(textOf(spans.slice(at + 1))) };
  }
  return null;
}

function bodies(channel: ChannelPreview): Spans[] {
  switch (channel.channel) {
    case "wa":
      return [channel.body];
    case "sms-twilio":
    case "apple-twilio":
      return [channel.text];
    case "inapp":
      return [channel.message, ...(channel.notification ? [channel.notification.text] : [])];
    case "googlercs":
      return [channel.text, channel.card?.title, channel.card?.text].filter((spans) => spans !== undefined);
  }
}

function buttons(channel: ChannelPreview): Spans[] {
  const all: readonly ButtonPreview[] =
    channel.channel === "wa" ? channel.buttons : channel.channel === "googlercs" ? channel.suggestions : [];
  return all.flatMap((button) => (button.kind === "url" ? [button.url] : []));
}

function nameOf(span: Spans[number]): string | undefined {
  if ("unresolved" in span) return span.unresolved;
  return "default" in span ? span.default : span.variable;
}

function textOf(spans: Spans): string {
  return spans.map((span) => ("text" in span ? span.text : `{{${nameOf(span)}}}`)).join("");
}

function ending(text: string): string {
  const line = text.slice(text.lastIndexOf("\n") + 1);
  return line.length > AROUND ? `…${line.slice(-AROUND).trimStart()}` : line;
}

function beginning(text: string): string {
  const [line = ""] = text.split("\n", 1);
  return line.length > AROUND ? `${line.slice(0, AROUND).trimEnd()}…` : line;
}
