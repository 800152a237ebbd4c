// Writes limits.json: the largest size of each thing that LivePerson's own validator takes, for tests/tests/rich_content.rs.
//
//     npm install --ignore-scripts @livepersoninc/rich-content-validator@1.1.2
//     NODE_PATH=node_modules node ask.cjs > limits.json
//
// Only numbers are taken over; the validator is under the MIT licence. They are found by asking it, not by reading
// its schemas, so what no path through them reaches is not among them.

const { RichContentValidator, Channels } = require("@livepersoninc/rich-content-validator");
const { version } = require("@livepersoninc/rich-content-validator/package.json");

const rcs = new RichContentValidator({ channel: Channels.RBM });
const whatsapp = new RichContentValidator({ channel: Channels.WA });

const text = (size) => "a".repeat(size);
const url = (size) => "https://example.com/".padEnd(size, "a");
const list = (count, entry) => Array.from({ length: count }, () => entry);

const says = (title) => ({ type: "button", title, click: { actions: [{ type: "publishText", text: "Yes" }] } });
const opens = (uri) => ({ type: "button", title: "See", click: { actions: [{ type: "link", uri }] } });
const image = (address) => ({ type: "image", url: address });
const tagged = (tag, content) => ({ type: "text", tag, text: content });

const card = (...elements) => ({ type: "vertical", tag: "generic", elements });
const replies = (...buttons) => ({ type: "quickReplies", itemsPerRow: 8, replies: buttons });
const onCard = (...elements) =>
  rcs.validateBody(card(tagged("title", "We open"), tagged("subtitle", "At nine"), ...elements));
const onWhatsapp = (...buttons) => whatsapp.validateBody(card(tagged("title", "We open"), ...buttons));

/** Each thing by name, and the validator's answer to it in one size. */
const asked = {
  rcsSuggestionLabel: (size) => rcs.validateQuickReply(replies(says(text(size)))),
  rcsSuggestionLabelOnCard: (size) => onCard(says(text(size))),
  rcsSuggestionsBelowText: (size) => rcs.validateQuickReply(replies(...list(size, says("Yes")))),
  rcsSuggestionsOnCard: (size) => onCard(...list(size, says("Yes"))),
  rcsMediaUrl: (size) =>
    rcs.validateBody(card(image(url(size)), tagged("title", "We open"), tagged("subtitle", "At nine"))),
  rcsSuggestionUrl: (size) => onCard(opens(url(size))),
  rcsTitle: (size) => rcs.validateBody(card(tagged("title", text(size)), tagged("subtitle", "At nine"))),
  rcsDescription: (size) => rcs.validateBody(card(tagged("title", "We open"), tagged("subtitle", text(size)))),
  whatsappButtonLabel: (size) => onWhatsapp(says(text(size))),
  whatsappButtons: (size) => onWhatsapp(...list(size, says("Yes"))),
  whatsappQuickReplies: (size) => whatsapp.validateQuickReply(replies(...list(size, says("Yes")))),
  whatsappTitle: (size) => whatsapp.validateBody(card(tagged("title", text(size)), says("Yes"))),
  whatsappSubtitle: (size) => whatsapp.validateBody(card(tagged("subtitle", text(size)), says("Yes"))),
  whatsappFooter: (size) =>
    whatsapp.validateBody(card(image(url(40)), tagged("title", "We open"), tagged("footer", text(size)))),
};

/** The largest size up to which the validator takes everything; what is not taken at all would be a mistake here. */
function largest(name) {
  const isTaken = (size) => asked[name](size).valid;
  let size = name.endsWith("Url") ? 40 : 1;
  if (!isTaken(size)) throw new Error(`${name}: ${JSON.stringify(asked[name](size))}`);
  while (isTaken(size + 1) && size < 10_000) size += 1;
  return size;
}

const limits = Object.fromEntries(Object.keys(asked).map((name) => [name, largest(name)]));
console.log(JSON.stringify({ [`@livepersoninc/rich-content-validator ${version}`]: limits }, null, 1));
