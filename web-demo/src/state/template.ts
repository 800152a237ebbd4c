/** A WhatsApp template, as Meta shows it, as the handoff that is still to be made of it. */
import { NEW_MESSAGE } from "./initial.js";
import { field, list, record, type Loose } from "./loose.js";

const DAY = 24;

/** Nothing for what is no template, and for one with a part that no handoff has. */
export function ofTemplate(document: Loose): Loose | null {
  if (!Array.isArray(document["components"])) return null;
  const made = document["components"].map((component) => partsOf(record(component)));
  if (made.includes(null)) return null;
  const { language, category } = document;
  const name = field(document, "name");
  return {
    name,
    lookbackPeriodDay: Math.floor(NEW_MESSAGE.lookback / DAY),
    lookbackPeriodHour: NEW_MESSAGE.lookback % DAY,
    channels: [{ type: "wa", templatename: name, language, category, messageComponents: made.flat() }],
  };
}

/** The parts that a component is; its media is a sample, so that each recipient brings one. */
function partsOf(component: Loose): readonly Loose[] | null {
  const kind = field(component, "type").toLowerCase();
  switch (kind) {
    case "header": {
      const format = field(component, "format").toLowerCase();
      return /^(?:image|video|document)$/.test(format) ? [{ type: kind, sub_type: format, content: "{{1}}" }] : null;
    }
    case "body":
    case "footer":
      return [{ type: kind, content: component["text"] }];
    case "buttons": {
      const buttons = list(component["buttons"]).map(record);
      const isKnown = buttons.every((button) => /^(?:quick_reply|url|phone_number)$/i.test(field(button, "type")));
      return isKnown ? buttons.map(buttonOf) : null;
    }
    default:
      return null;
  }
}

function buttonOf(button: Loose, index: number): Loose {
  const { text: content, url, phone_number } = button;
  return { type: "button", index, content, sub_type: field(button, "type").toLowerCase(), url, phone_number };
}
