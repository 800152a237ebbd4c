/** What is wrong with a handoff: its channels, its parts, its buttons. */
import type { ArgsOf, RuleTexts } from "../../catalogue.js";
import { didYouMean, unfetchable, urlDefects } from "./phrases.js";

export const handoff = {
  HANDOFF_TITLE: {
    title: "The handoff's title breaks the product's rules",
    help: "Give the handoff a title of its own in letters, digits and blanks.",
    says: ({ what }) => titles[what],
  },
  LOOKBACK_OUT_OF_RANGE: {
    title: "The look-back period is out of range",
    help: "Choose between 1 hour and 30 days.",
    says: ({ days, hours }) =>
      `the look-back period is ${written(days, "day")} and ${written(hours, "hour")}; it can be 1 hour to 30 days`,
  },
  CHANNEL_REPEATED: {
    title: "A handoff has the same channel twice",
    help: "Keep one channel of each type; only the first one can be used.",
    says: ({ channel }) => `the handoff has the channel \`${channel}\` twice`,
  },
  CHANNELS_EXCLUSIVE: {
    title: "In-app is combined with SMS or WhatsApp",
    help: "Make a handoff of its own for in-app.",
    says: () => "in-app cannot stand beside SMS or WhatsApp in one handoff",
  },
  CHANNEL_NOT_IN_API: {
    title: "The campaign API cannot address a channel",
    help: "Use SMS, WhatsApp or in-app for campaigns through the API.",
    says: ({ channel }) => `no key of \`consumerContent\` is documented for the channel \`${channel}\``,
  },
  TOO_MANY_APPS: {
    title: "An in-app handoff has too many apps",
    help: "Select at most 4 apps.",
    says: ({ found, limit }) => `${found} apps, at most ${limit} can be selected`,
  },
  APPS_MISSING: {
    title: "An in-app handoff has no app",
    help: "Name the apps that get the message in `appNames`, up to 4.",
    says: () => "the handoff names no app that would get the message",
  },
  TEMPLATE_NAME: {
    title: "The template's name breaks WhatsApp's rules",
    help: "Use lower-case letters, digits and underscores, at most 512 of them.",
    says: ({ name }) => `\`${name}\` is no name for a WhatsApp template`,
  },
  TEMPLATE_LANGUAGE: {
    title: "The template's language is not one of WhatsApp's",
    help: "Write the language as WhatsApp does: `en`, or `en_US` with an underscore.",
    says: ({ language, nearest }) => didYouMean(`\`${language}\` is not one of WhatsApp's languages`, nearest),
  },
  TEMPLATE_CATEGORY: {
    title: "The template's category is not one of WhatsApp's",
    help: "Use `MARKETING`, `UTILITY` or `AUTHENTICATION`.",
    says: ({ category, now }) =>
      now === ""
        ? `WhatsApp has no template category \`${category}\``
        : `WhatsApp's template category \`${category}\` is retired; today it is \`${now}\``,
  },
  TEMPLATE_NOT_APPROVED: {
    title: "WhatsApp has not approved the template",
    help: "Wait until WhatsApp shows the template as `APPROVED`, or send another.",
    says: ({ status }) => `the template's status is \`${status}\`; only approved ones are sent`,
  },
  TEMPLATE_NEEDS_VALUES: {
    title: "The template needs values that a campaign has no place for",
    help: "Send a template without this part; a campaign fills the body, the header's media and the addresses of buttons.",
    says: ({ part }) =>
      `the template has a part \`${part}\`, which needs values of its own when it is sent; a request of Proactive Messaging has no place for them`,
  },
  HANDOFF_FROM_TEMPLATE: {
    title: "The document is a WhatsApp template, from which a handoff is still to be made",
    help: "Make a handoff of it in LivePerson, and give that: only it has the id, the sender and the look-back period.",
    says: ({ header }) =>
      header === ""
        ? "this is a WhatsApp template, taken as a handoff without id and sender"
        : `this is a WhatsApp template, taken as a handoff without id and sender; the ${header} in its header is a sample, so each recipient brings one`,
  },
  BODY_MISSING: {
    title: "A message has no body",
    help: "Add the text of the message; it is the one part that cannot be left out.",
    says: ({ channel }) => `the message on the channel \`${channel}\` has no text`,
  },
  COMPONENT_IGNORED: {
    title: "The channel has no place for a part of the message",
    help: "Put the text where the channel shows it, or leave it out.",
    says: (args) =>
      args.instead === "" ? notShown(args) : `${notShown(args)}; what is to be shown belongs into \`${args.instead}\``,
  },
  HEADER_REPEATED: {
    title: "A template has more than one header",
    help: "Keep one header of one kind.",
    says: ({ found }) => `the template has ${found} headers, only one is allowed`,
  },
  HEADER_TYPE: {
    title: "The header is of a kind the product does not support",
    help: "Use a header with an image, a video or a document.",
    says: ({ found }) =>
      found === "" ? "the header has no `sub_type`" : `headers of the kind \`${found}\` are not supported`,
  },
  HEADER_URL_STATIC: {
    title: "The header's fixed link may not be delivered",
    help: "Use a public https link to a file of a listed kind on a permitted host.",
    says: ({ what }) => {
      if (what === "not-permitted") return "the header's fixed link goes to a host that is not permitted";
      if (what === "extension") return "the header's fixed link does not end like a file of its kind";
      if (what === "sample-host" || what === "share-page") return `the header's fixed link ${unfetchable[what]}`;
      return `the header's fixed link cannot be used: ${urlDefects[what]}`;
    },
  },
  LINK_UNUSABLE: {
    title: "A link of the message leads nowhere",
    help: "Write the whole address, from `https://` on, as a browser shows it.",
    says: ({ link, what }) => {
      if (what === "missing") return `the ${links[link]} has no address`;
      if (what === "sample-host" || what === "share-page")
        return `the address of the ${links[link]} ${unfetchable[what]}`;
      return `the address of the ${links[link]} cannot be used: ${urlDefects[what]}`;
    },
  },
  COMPONENT_FORMAT: {
    title: "A footer or button has a line break or an emoji",
    help: "Write footers and button labels on one line, in letters and digits.",
    says: ({ part, what }) => `the ${part} holds ${unwanted[what]}`,
  },
  RICH_ON_PRIORITIZED: {
    title: "A rich template is used on the Prioritized channel",
    help: "Use a template without header, footer and buttons, or WhatsApp alone.",
    says: () => "the web tool offers no template with header, footer or buttons where SMS follows WhatsApp",
  },
  APPLE_FIRST_CONTACT: {
    title: "An Apple message reaches only customers who wrote first",
    help: "Reach customers who never wrote to the brand by another channel.",
    says: () => "Apple lets a brand write only in a conversation that the customer began",
  },
} satisfies Partial<RuleTexts>;

/** What is wrong with a title. */
const titles: Readonly<Record<ArgsOf<"HANDOFF_TITLE">["what"], string>> = {
  empty: "the title is empty",
  brackets: "the title holds `<` or `>`",
  repeated: "another handoff of the list has the same title",
  characters: "the title holds other characters than letters, digits and blanks",
};

/** Days or hours, which are texts because a handoff may hold any number. */
function written(count: string, one: string): string {
  return count === "1" ? `1 ${one}` : `${count} ${one}s`;
}

/** A part or a text of it that nobody sees. */
function notShown({ channel, part, field, what }: ArgsOf<"COMPONENT_IGNORED">): string {
  if (field !== "") {
    if (field === "destinationUrl" && part === "image") {
      return "a tap on the image opens nothing, because `isClickable` is not true";
    }
    return `this \`${part}\` has no place for \`${field}\` on the channel \`${channel}\`, so it is not shown`;
  }
  if (what === "surplus") {
    return `a message on the channel \`${channel}\` shows one \`${part}\`, so this other one is not shown`;
  }
  if (what !== "unknown") {
    return `a message on the channel \`${channel}\` has no place for a \`${part}\`, so this one is not shown`;
  }
  return part === ""
    ? "the part has no `type`, so the preview does not show it"
    : `the documents name no part of the type \`${part}\`, so the preview does not show it`;
}

/** What a link belongs to. */
const links: Readonly<Record<ArgsOf<"LINK_UNUSABLE">["link"], string>> = {
  button: "button",
  image: "image",
  media: "card's media",
  page: "page that a tap opens",
};

/** What footers and labels may not hold. */
const unwanted: Readonly<Record<ArgsOf<"COMPONENT_FORMAT">["what"], string>> = {
  "line-break": "a line break",
  emoji: "an emoji",
};
