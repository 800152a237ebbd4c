/** What the words of the service mean: states, delivery errors, refusals. */
import type { WordTexts } from "../../catalogue.js";

export const words: WordTexts = {
  SCHEDULED: {
    means: "the time where the recipient is lies outside the sending window, so the message waits",
    help: "Nothing needs doing; it is sent when the next window opens.",
  },
  SKIPPED: {
    means: "nothing was sent to the recipient, in most cases because the number opted out of SMS",
    help: "Nothing needs doing; a number that opted out gets no SMS until it opts in again.",
  },
  SENT: {
    means: "the message was handed to the provider; whether it arrived is not known yet",
    help: "Wait for the next state; without a word from the provider it ends as failed after some days.",
  },
  FAILED: {
    means: "the message was not sent, or the provider said that it did not arrive",
    help: "Look the `errorCode` of the recipient up here, such as `outbound_twilio_21614`.",
  },
  DELIVERED: {
    means: "the provider said that the message reached the phone or the app",
    help: "Nothing needs doing.",
  },
  READ: {
    means: "the recipient opened the message; SMS never tell so",
    help: "Nothing needs doing.",
  },
  RESPONDED: {
    means: "the recipient answered, and a conversation with the campaign's skill began",
    help: "Nothing needs doing.",
  },
  NOT_SENT: {
    means: "the campaign ended, or was cancelled, before this message was sent",
    help: "Send it with a new campaign if it is still wanted.",
  },
  DRAFT: {
    means: "the campaign has not started yet",
    help: "Nothing needs doing.",
  },
  FINISHED: {
    means: "every message of the campaign was sent or has failed, and nothing changes any more",
    help: "Look at the recipients that failed; send to them with a new campaign.",
  },
  "jwt expired": {
    means: "the app JWT in the `Authorization` header is older than its hour",
    help: "Fetch a new app JWT from the sentinel service and send the same request again.",
  },
  "401": {
    means: "the request has no token, or one that the service does not take",
    help: "Fetch an app JWT with the key's `client_id` and `client_secret`, and give it as `Bearer` in `Authorization`.",
  },
  "400": {
    means: "the request was refused as a whole; its `message` says why",
    help: "Look the `message` up here, and check the request before it is sent again.",
  },
  "429": {
    means: "more requests came in a second than the account may send",
    help: "Wait some seconds and send the same request again, with longer pauses between requests.",
  },
  "500": {
    means: "the service failed; the request may have been taken or not",
    help: "Look in the reports whether the campaign is there before sending again, so that nobody gets the message twice.",
  },
  "jwt malformed": {
    means: "what stands behind `Bearer` in the `Authorization` header is no app JWT that the service can read",
    help: "Fetch an app JWT from the sentinel service and give it whole, without quotes, behind `Bearer `.",
  },
  "403": {
    means: "the token is good, but may not be used for this account or this address",
    help: "Look whether the API key belongs to the account in the address, and whether Proactive Messaging is enabled for it.",
  },
  "404": {
    means: "nothing is at this address: the account, the region's domain or the path is wrong",
    help: "Compare the address with the one that `requests` writes for your account and region.",
  },
  "413": {
    means: "the request is larger than something on the way takes",
    help: "Make requests of fewer recipients.",
  },
  "415": {
    means: "the request does not say that it is JSON",
    help: "Give the header `Content-Type: application/json`.",
  },
  "502": {
    means:
      "something in front of the service answered because the service did not; the request may have been taken or not",
    help: "Look in the reports whether the campaign is there before sending again, so that nobody gets the message twice.",
  },
  outbound_wa_400: {
    means: "WhatsApp could not fetch the media: its link is wrong or nobody may open it",
    help: "Open the link in a private window; it has to be public, https and end in the file's name.",
  },
  outbound_wa_408: {
    means: "the server for WhatsApp was not there in time",
    help: "Send again later.",
  },
  outbound_wa_410: {
    means: "the message could not be delivered before it expired; the phone was off for too long",
    help: "Send again if the message still matters.",
  },
  outbound_wa_470: {
    means: "the customer has not written for more than a day, so WhatsApp takes approved templates only",
    help: "Send an approved template.",
  },
  outbound_wa_471: {
    means: "WhatsApp holds the sender to fewer messages because of its quality",
    help: "Wait until the limit is raised; write to people who asked for it.",
  },
  outbound_wa_495: {
    means: "the connection to WhatsApp failed because of a certificate",
    help: "Tell LivePerson; nothing is wrong with the message.",
  },
  outbound_5XX: {
    means: "the provider failed for a reason of its own",
    help: "Send again later; tell LivePerson if it stays so.",
  },
  outbound_wa_1000: {
    means: "WhatsApp refused the media, in most cases for its format",
    help: "Use jpg or png for images, pdf for documents and mp4 for videos.",
  },
  outbound_wa_1005: {
    means: "the sender may not use WhatsApp's interface",
    help: "Tell LivePerson; the number has to be connected again.",
  },
  outbound_wa_1014: {
    means: "WhatsApp could not reach the media",
    help: "Open the link in a private window; its host must answer to everybody.",
  },
  outbound_wa_1026: {
    means: "the customer's WhatsApp is too old for this kind of message",
    help: "Write by SMS, or with a template without media and buttons.",
  },
  outbound_wa_1031: {
    means: "WhatsApp locked the account that sends",
    help: "Look into the WhatsApp manager why, and tell LivePerson.",
  },
  outbound_wa_ntw_err: {
    means: "the network between LivePerson and the provider failed",
    help: "Send again later.",
  },
  outbound_twilio_20003: {
    means: "Twilio does not take the account's credentials",
    help: "Tell LivePerson; nothing is wrong with the message.",
  },
  outbound_twilio_20500: {
    means: "Twilio failed",
    help: "Send again later.",
  },
  outbound_twilio_21211: {
    means: "the number to send to is no phone number",
    help: "Mend the number and check the list again.",
  },
  outbound_twilio_21408: {
    means: "the sender may not write to this country",
    help: "Have the country enabled for the sender in Twilio, or leave its numbers out.",
  },
  outbound_twilio_21602: {
    means: "the SMS has no text",
    help: "Give a text; look for empty variables.",
  },
  outbound_twilio_21606: {
    means: "the sender is no number that can send this message",
    help: "Choose a sender of the account that is enabled for SMS.",
  },
  outbound_twilio_21610: {
    means: "the number opted out of SMS of this sender",
    help: "Leave the number out; it can write START to get messages again.",
  },
  outbound_twilio_21611: {
    means: "the sender has more messages waiting than Twilio keeps",
    help: "Send more slowly, or later.",
  },
  outbound_twilio_21612: {
    means: "Twilio has no way from this sender to this number",
    help: "Use a sender of the number's country.",
  },
  outbound_twilio_21614: {
    means: "the number is no mobile number",
    help: "Use a mobile number; landlines get no SMS.",
  },
  outbound_twilio_21617: {
    means: "the SMS is longer than Twilio takes, its opt-out text included",
    help: "Shorten the message or its values.",
  },
  twilio_5008: {
    means: "Twilio said nothing of the message for three days, so it counts as failed",
    help: "Nothing is known of it; send again if it still matters.",
  },
  twilio_30001: {
    means: "more messages were waiting at Twilio than it keeps",
    help: "Send more slowly, or later.",
  },
  twilio_30002: {
    means: "the account at Twilio is suspended",
    help: "Tell LivePerson; nothing is wrong with the message.",
  },
  twilio_30003: {
    means: "the phone is off, out of reach or gone",
    help: "Send again later; leave the number out if it stays so.",
  },
  twilio_30004: {
    means: "the phone, or its carrier, blocks messages from this sender",
    help: "Leave the number out.",
  },
  twilio_30005: {
    means: "no phone has this number, or not any more",
    help: "Leave the number out.",
  },
  twilio_30006: {
    means: "the carrier cannot deliver to this number; it is a landline or out of reach",
    help: "Use a mobile number.",
  },
  twilio_30007: {
    means: "the carrier took the message for unwanted and filtered it",
    help: "Write plainly who sends and how to stop; register the sender where the country asks for it.",
  },
  twilio_30008: {
    means: "the message did not arrive and nobody says why",
    help: "Send again later; leave the number out if it stays so.",
  },
  twilio_30032: {
    means: "the sender is a toll-free number that is not verified",
    help: "Have the sender verified at Twilio.",
  },
  proactive_1001: {
    means: "the number cannot be written to; it is a landline or no number",
    help: "Mend the number and check the list again.",
  },
  c2m_1300: {
    means: "the skill has no engagement yet",
    help: "Activate the skill in the web tool.",
  },
  proactive_1400: {
    means: "a conversation with the recipient is open, so no first message is sent",
    help: "Write in that conversation, or send again when it is closed.",
  },
  c2m_5807: {
    means: "the media comes from a host that is not permitted",
    help: "Add the host to the permitted domains in the product's settings.",
  },
  proactive_1301: {
    means: "the recipient did not pass the check when the campaign was published",
    help: "Check the list or request here; each recipient is told what is wrong with it.",
  },
  proactive_1302: {
    means: "the recipient has more variables than the message",
    help: "Leave out what the message has no variable for.",
  },
  proactive_1303: {
    means: "the recipient has fewer variables than the message",
    help: "Give a value for every variable of the message.",
  },
  proactive_16: {
    means: "the app on the recipient's phone has no push token",
    help: "The recipient has to open the app and sign in once.",
  },
  proactive_17: {
    means: "the push notification failed",
    help: "Send again later; look at the app's push settings if it stays so.",
  },
  proactive_19: {
    means: "the certificate for push notifications is wrong or expired",
    help: "Renew the app's push certificate in the product's settings.",
  },
  proactive_27: {
    means: "the app, or its version, cannot show such messages",
    help: "Use a current version of the messaging SDK in the app.",
  },
  proactive_28: {
    means: "the recipient is not signed in to the app",
    help: "Reach this recipient on another channel.",
  },
  proactive_500: {
    means: "the service failed for a reason of its own",
    help: "Send again later; tell LivePerson if it stays so.",
  },
};
