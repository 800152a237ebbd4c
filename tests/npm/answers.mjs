// What has to come of the vectors of answers, in any place where the package runs.

/** A document: written in its place, or as a text. */
const text = (value) => (typeof value?.text === "string" ? value.text : JSON.stringify(value));

/** Where a value is not what is stated of it; objects may have more members, lists no more items. */
function differs(stated, given, at) {
  if (Array.isArray(stated) && Array.isArray(given) && stated.length === given.length) {
    return stated.flatMap((one, index) => differs(one, given[index], `${at}/${index}`));
  }
  if (stated && given && typeof stated === "object" && typeof given === "object" && !Array.isArray(stated)) {
    return Object.entries(stated).flatMap(([name, value]) => differs(value, given[name], `${at}/${name}`));
  }
  return Object.is(stated, given) ? [] : [`${at}: stated ${JSON.stringify(stated)}, given ${JSON.stringify(given)}`];
}

/** What differs from a vector, whose files have been put in their place. */
export function compare(sendcheck, { name, answers, requests, csv, handoff, options = {}, expect }) {
  const wrong = [];
  const { exit, error, rejected, cases: _, ...members } = expect;
  const answer = answers.map(text);
  const given = () => {
    if (csv === undefined) {
      const request = requests?.map(text);
      const sent = request === undefined ? {} : { request, ...(handoff ? { handoff: text(handoff), ...options } : {}) };
      const report = sendcheck.readAnswer(answer, sent);
      return { report, rejected: request && sendcheck.failedRequest(answer, request) };
    }
    const recipients = sendcheck.openRecipients(csv, { handoff: text(handoff), ...options });
    const report = sendcheck.readAnswer(answer, { recipients });
    // The decoder takes the mark off.
    const csvText = `\ufeff${new TextDecoder().decode(recipients.refusedCsv(answer))}`;
    recipients.free();
    return { report, rejected: csvText };
  };
  try {
    const { report, rejected: made } = given();
    const { summary } = report;
    const open = ["refused", "failed", "disagreed", "notSent", "twice", "unanswered"];
    wrong.push(...differs(exit, open.some((count) => summary[count] > 0) ? 1 : 0, "exit"));
    for (const [member, stated] of Object.entries(members)) wrong.push(...differs(stated, report[member], member));
    if (rejected !== undefined) wrong.push(...differs(rejected, made, "rejected"));
  } catch (fault) {
    if (fault.kind !== "answer" || exit !== 2 || !fault.message.includes(error)) wrong.push(String(fault));
  }
  return wrong.map((line) => `${name}: ${line}`);
}
