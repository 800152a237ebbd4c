/** What is wrong with an RCS message. */
import type { ArgsOf, RuleTexts } from "../../catalogue.js";

export const rcs = {
  RCS_CARD_EMPTY: {
    title: "An RCS card shows nothing",
    help: "Give the card media, a title or a text.",
    says: () => "the card has neither media nor a title nor a text",
  },
  RCS_SUGGESTIONS: {
    title: "An RCS message has too many suggestions",
    help: "Keep to 4 suggestions on a card, or 11 below a plain text.",
    says: ({ message, found, limit }) => `${found} suggestions, at most ${limit} fit ${suggestions[message]}`,
  },
  RCS_DIAL_NUMBER: {
    title: "The number that an RCS suggestion dials is not in international form",
    help: "Write `+`, the calling code and the number in digits, without anything between them.",
    says: ({ what }) => dialled[what],
  },
  RCS_ORIENTATION: {
    title: "The orientation of a card is not one of RCS's",
    help: "Use `VERTICAL` or `HORIZONTAL`.",
    says: ({ orientation, canonical }) =>
      canonical === ""
        ? `\`${orientation}\` is no orientation of an RCS card`
        : `RCS writes the orientation \`${orientation}\` as \`${canonical}\``,
  },
  RCS_ALIGNMENT: {
    title: "The side of a card's media does not go with the card",
    help: "Give `thumbnailImageAlignment` as `LEFT` or `RIGHT` for a horizontal card, and for no other.",
    says: ({ what, canonical }) => sides[what](canonical),
  },
  RCS_MEDIA_HEIGHT: {
    title: "The height of a card's media is not one of RCS's",
    help: "Use `SHORT`, `MEDIUM` or `TALL`.",
    says: ({ height, canonical }) =>
      canonical === ""
        ? `\`${height}\` is no height of RCS media`
        : `RCS writes the height \`${height}\` as \`${canonical}\``,
  },
  RCS_MEDIA_TYPE: {
    title: "A card's media is of a kind that RCS does not show",
    help: "Use a JPEG, PNG or GIF picture, or a video as MP4, M4V, MPEG, 3GP or WebM.",
    says: ({ extension }) =>
      extension === "pdf"
        ? "the link leads to a PDF, which RCS shows in India only"
        : `the link ends in \`${extension}\`, which RCS does not show`,
  },
} satisfies Partial<RuleTexts>;

/** Where suggestions stand. */
const suggestions: Readonly<Record<ArgsOf<"RCS_SUGGESTIONS">["message"], string>> = {
  card: "on a card",
  text: "below a text",
};

/** What is wrong with the number that a suggestion dials. */
const dialled: Readonly<Record<ArgsOf<"RCS_DIAL_NUMBER">["what"], string>> = {
  missing: "the suggestion has no number to dial",
  characters: "the number of the suggestion holds something other than digits, `+`, `*` and `#`",
  national: "the number of the suggestion has no calling code, so it can be dialled in its own country only",
};

/** What is wrong with the side of a card's media. */
const sides: Readonly<Record<ArgsOf<"RCS_ALIGNMENT">["what"], (canonical: string) => string>> = {
  missing: () => "a horizontal card has to say on which side its media stands",
  ignored: () => "the side of the media has no effect on a vertical card",
  unknown: () => "the side of the media is neither `LEFT` nor `RIGHT`",
  capitals: (canonical) => `RCS writes the side of the media as \`${canonical}\``,
};
