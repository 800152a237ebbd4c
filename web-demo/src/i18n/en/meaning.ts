/** What a word of the service means, where somebody has asked. */
export const meaning = {
  unknown: "Nothing is known by that name.",
  nearest: "Did you mean:",
  before: "Found before sending by:",
  after: "After sending, reports call it:",
  kinds: {
    "recipient-state": "What became of a recipient",
    "campaign-state": "What became of a campaign",
    "delivery-error": "Why a message was not delivered",
    refusal: "Why a whole request was refused",
  },
};
