// The same package from CommonJS, with types of CommonJS.

import sendcheck = require("sendcheck");
import stream = require("sendcheck/node");
import rules = require("sendcheck/rules");

const handoff = { id: "1", type: "sms-twilio", messageComponents: [{ type: "body", content: "Hi", variables: [] }] };
const report: sendcheck.Report = sendcheck.check({}, { handoff });
const kind: sendcheck.ErrorKind = new Error() instanceof sendcheck.SendcheckError ? "usage" : "internal";
const recipients: sendcheck.Recipients = sendcheck.openRecipients("1", { handoff });
const checking: NodeJS.ReadWriteStream = stream.checkStream({ handoff });
const title: string = rules.ruleTable.MISSING_VARIABLE.title;
void sendcheck.init();
export = { report, kind, recipients, checking, title };
