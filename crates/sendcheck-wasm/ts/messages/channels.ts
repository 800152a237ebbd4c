/** The channel whose numbers a column holds, where a list has a column for the numbers of each; called the same in every language. */
export function channelOf(need: string): "SMS" | "WhatsApp" | undefined {
  if (need === "sms") return "SMS";
  return need === "wa" ? "WhatsApp" : undefined;
}

/** What is put before or behind a word where the numbers are those of one channel. */
export function ofChannel(need: string, put: (channel: string) => string): string {
  const channel = channelOf(need);
  return channel === undefined ? "" : put(channel);
}
