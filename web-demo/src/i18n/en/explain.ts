export const explain = {
  title: "What does a word or a code mean?",
  label: "Word, code or message",
  hint: (examples: string) => `As it stands in a report or an answer, such as ${examples}.`,
  answer: "What it means",
  about: (code: string) => `What ${code} means`,
  unknown: "Nothing is known by that name.",
  nearest: "Did you mean:",
  before: "Found before sending by:",
  after: "After sending, reports call it:",
  back: "Back to where you were",
  kinds: {
    "recipient-state": "What became of a recipient",
    "campaign-state": "What became of a campaign",
    "delivery-error": "Why a message was not delivered",
    refusal: "Why a whole request was refused",
  },
};
