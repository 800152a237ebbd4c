/** Previews for the check of the bubbles, as `schemas/preview.json` says. */

const value = (text, variable, style = {}) => ({ text, variable, ...style });
const whatsApp = (rest) => ({ channels: [{ channel: "wa", buttons: [], ...rest }] });

/** Every style that WhatsApp has, and a link that a value completes. */
export const formatted = whatsApp({
  body: [
    { text: "Hi ", bold: true },
    value("Jane", "1", { bold: true }),
    { text: ", " },
    { text: "your ", italic: true },
    { text: "old", italic: true, strike: true },
    { text: " order", italic: true },
    { text: ":\n" },
    { text: "one", line: "bullet" },
    { text: "\n" },
    { text: "two ", line: "bullet" },
    value("Jane", "1", { line: "bullet" }),
    { text: "\n\n" },
    { text: "1. first", line: "numbered" },
    { text: "\n" },
    { text: "2. second", line: "numbered" },
    { text: "\n" },
    { text: "quoted ", line: "quote" },
    { text: "bold", bold: true, line: "quote" },
    { text: "\n" },
    { text: "more", line: "quote" },
    { text: "\nplain\n" },
    { text: "code\nblock", code: "block" },
    { text: " and " },
    { text: "inline", code: "inline" },
  ],
  buttons: [
    { kind: "url", label: [{ text: "Ticket" }], url: [{ text: "https://www.example.com/t/" }, value("AS4567FG", "1")] },
    { kind: "reply", label: [{ text: "Not now" }] },
  ],
});

/** A placeholder that nothing fills, and one that only the service can fill. */
export const draft = {
  channels: [
    {
      channel: "inapp",
      message: [{ text: "Hi " }, { default: "3" }],
      notification: { text: [{ text: "News from " }, { unresolved: "1" }], sameAsMessage: false },
    },
  ],
};

const optOut = "Reply STOP to opt out.";

/** Two segments; the second begins inside the opt-out text. */
export const segmented = {
  channels: [
    {
      channel: "sms-twilio",
      text: [{ text: "a".repeat(150) }],
      optOut,
      composed: [value("a".repeat(150), "1"), { text: ` ${optOut}` }],
      characters: 173,
      segments: [
        { start: 0, end: 153, units: 153 },
        { start: 153, end: 173, units: 20 },
      ],
      stepDown: false,
    },
  ],
};

/** Values that try to run, to turn the direction of writing, to widen the page and to be opened. */
export const hostile = whatsApp({
  body: [
    value("<script>window.hacked = 1</script><img src=x onerror='window.hacked = 1'>", "1"),
    { text: " code " },
    value("\u202e0001-EDOC\u202c", "2"),
    value("W".repeat(2_000), "3"),
  ],
  buttons: [
    { kind: "url", label: [{ text: "Script" }], url: [value("javascript:window.hacked=1", "1")] },
    { kind: "url", label: [{ text: "Plain" }], url: [{ text: "http://www.example.com/" }] },
    { kind: "url", label: [{ text: "Open" }], url: [{ text: "https://www.example.com/" }, { unresolved: "1" }] },
  ],
});

/** An SMS of ten million characters. */
export const bigSms = {
  channels: [
    {
      channel: "sms-twilio",
      text: [value("abc ".repeat(2_500_000), "1")],
      composed: [value("abc ".repeat(2_500_000), "1")],
      characters: 10_000_000,
      stepDown: false,
    },
  ],
};

const address = "https://cdn.example.com/spring/bike.jpg";

/** A message with a picture, and where the picture is. */
export const picture = {
  address,
  preview: whatsApp({
    header: { media: "image", url: [value(address, "1")], fileName: "bike.jpg" },
    body: [{ text: "Spring is here." }],
  }),
};
