export const shell = {
  title: "Campaign check",
  tagline: "See what LivePerson Proactive Messaging 2.0 will do with a campaign, before anything is sent.",
  local: "Everything stays in this page. Nothing is uploaded.",
  skip: "Skip to the step",
  language: "Language",
  steps: "Steps",
  step: { message: "Message", recipients: "Recipients", schedule: "Schedule", handover: "Preview and hand-over" },
  head: {
    message: {
      title: "Which message goes out?",
      intro: "Say how it will be sent and what you have; the phone shows what arrives.",
    },
    recipients: {
      title: "Who gets it?",
      intro: "Add the recipients. They are read in this page and go nowhere.",
    },
    schedule: {
      title: "When may it go out?",
      intro:
        "A message is sent inside a window of the recipient’s own day, found from the number. Outside of it, it waits for the next opening.",
    },
    handover: {
      title: "Look at it, then hand it over",
      intro:
        "See the message as recipients will, and download the files for whoever posts them. This page sends nothing.",
    },
  },
  state: { done: "done", problem: "needs attention", todo: "not started", open: "in progress" },
  back: (step: string) => `Back to ${step}`,
  next: (step: string) => `Continue to ${step}`,
  share: "Copy link to this set-up",
  shareHint: "The link holds the message and the settings, never recipients.",
  shared: "Link copied. It holds no recipients.",
  shareFailed: "The set-up is too long for a link.",
  linkAddress: "Copy this address",
  brokenLink: "This link cannot be read: part of it was lost on the way. Ask for it again, or begin anew.",
  answer: {
    goOut: (accepted: string, total: string) => `${accepted} of ${total} go out`,
    last: (time: string) => `the last ${time}`,
  },
  amount: {
    noPrice: "no price",
    between: (least: string, most: string) => `${least} to ${most}`,
  },
  unkept: {
    message:
      "This set-up is too large for the browser to keep: if the page is loaded again, the message has to be chosen anew. A link holds the chosen handoff alone.",
    all: "The browser keeps nothing of this set-up: if the page is loaded again, it is lost. A link keeps it.",
    changes:
      "There are too many changes for the browser to keep: if the page is loaded again, they are lost. Download the list of changes.",
  },
  returned: {
    title: "Your set-up is back as you left it.",
    recipients: "Recipients are never kept: please choose the list again.",
    sets: (sets: string) => `Nor is this kept, add it again before anything is sent: ${sets}.`,
    message: (name: string) => `The message was too large to be kept${name ? `: please choose ${name} again` : ""}.`,
    anew: "Begin anew",
    close: "Close",
  },
  about: (version: string, phone: string) => `sendcheck ${version} · phone metadata ${phone}`,
  severity: { error: "Error", warning: "Warning", info: "Note" },
  origin: { service: "LivePerson", channel: "the channel", local: "sendcheck" },
  saidBy: (who: string) => `Rule of ${who}`,
  at: (place: string) => `at ${place}`,
  quoted: (text: string) => `“${text}”`,
  empty: "empty",
  details: "Details",
  problem: {
    title: "This could not be checked",
    crashed: "Something went wrong in the page. Please reload it.",
    unreadable: "It changed or is gone since it was chosen, or it is a folder. Please choose the file again.",
    place: (line: number, column: number) => `line ${line}, column ${column}`,
  },
  part: {
    failed:
      "A part of the page could not be loaded. Please see whether there is a connection and try again, or load the page anew.",
    again: "Try again",
  },
  busy: "Working …",
  needsMessage: "First choose a message.",
  messageFailed: "The message, or what the account permits, cannot be read",
  needsRecipients: "First add recipients.",
  toMessage: "Go to Message",
  toRecipients: "Go to Recipients",
  channel: {
    "sms-twilio": "SMS",
    wa: "WhatsApp",
    inapp: "In-app",
    googlercs: "Google RCS",
    "apple-twilio": "Apple Messages",
  },
  /** What was not checked of channels that no request addresses. */
  unaddressed: {
    "channel-googlercs": "Google RCS, which the campaign API cannot address",
    "channel-apple-twilio": "Apple Messages for Business, which the campaign API cannot address",
  },
};
