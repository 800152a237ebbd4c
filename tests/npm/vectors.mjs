// Asks the package what the Rust crate was asked, and compares the answers byte for byte.
//
// `cargo run --package sendcheck-generate package-vectors` writes the questions with the crate's answers. Runs in Node and in a page.

/** The first differences that are told; what breaks one vector mostly breaks a hundred. */
const TOLD = 20;

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** What differs between the package's answers and the crate's, in words. */
export function runVectors(sendcheck, { vectors, inspected, rules }) {
  const differences = [];
  const counts = { vectors: vectors.length, compared: 0 };
  const compare = (where) => (what, found, expected) => {
    counts.compared += 1;
    if (found !== expected && differences.length < TOLD)
      differences.push(difference(`${where}: ${what}`, found, expected));
  };
  for (const vector of vectors) {
    try {
      answered(sendcheck, vector, compare(`${vector.name} (${vector.title})`));
    } catch (error) {
      differences.push(`${vector.name}: ${error?.stack ?? error}`);
    }
  }
  for (const { text, number, sms, url, allowedUrl } of inspected.texts) {
    const same = compare(`inspect ${JSON.stringify(text).slice(0, 80)}`);
    same("number", JSON.stringify(sendcheck.inspectNumber(text)), number);
    same("text", JSON.stringify(sendcheck.inspectText(text)), sms);
    same("url", JSON.stringify(sendcheck.inspectUrl(text)), url);
    same("url with hosts", JSON.stringify(sendcheck.inspectUrl(text, { allow: inspected.allow })), allowedUrl);
  }
  for (const rule of rules) {
    const { code } = JSON.parse(rule);
    compare(`rule ${code}`)("info", JSON.stringify(sendcheck.ruleInfo(code)), rule);
  }
  return { differences, ...counts };
}

function answered(sendcheck, vector, same) {
  const { answers } = vector;
  const options = { handoff: bytes(vector.handoff), ...vector.options };
  const ask = { request, csv: list, lines: list, handoff: handoffs }[vector.kind];
  if (!answers.error) return ask(sendcheck, vector, options, same);
  const { handoff, ...others } = options;
  const calls = {
    request: [
      () => sendcheck.check(bytes(vector.input), options),
      () => sendcheck.respond(bytes(vector.input), options),
    ],
    handoff: [() => sendcheck.checkHandoff(handoff, others)],
  }[vector.kind] ?? [() => opened(sendcheck, vector, options).free()];
  for (const call of calls) same("error", thrown(sendcheck, call), JSON.stringify(answers.error));
}

function request(sendcheck, { input, options, handoff, answers, split, sending }, whole, same) {
  const text = bytes(input);
  same("report", JSON.stringify(sendcheck.check(text, whole)), answers.report);
  same("response", JSON.stringify(sendcheck.respond(text, whole)), reordered(answers.response));
  for (const { consumer, preview } of answers.previews) {
    const { after: _after, ...others } = options;
    same("preview", JSON.stringify(sendcheck.preview(consumer, { ...others, handoff: bytes(handoff) })), preview);
  }
  if (split) {
    const apart = () => sendcheck.splitRequest(text, { ...whole, ...split });
    if (answers.split.error) same("error of split", thrown(sendcheck, apart), JSON.stringify(answers.split.error));
    else same("split", JSON.stringify(apart()), answers.split);
  }
  if (answers.schedule) {
    const when = sendcheck.scheduleRequest(text, whole, sending);
    same("schedule", JSON.stringify(when), answers.schedule);
  }
  // The same as text, and as an object where reading it as one loses nothing.
  const decoded = decoder.decode(text);
  if (!sameBytes(encoder.encode(decoded), text)) return;
  same("report of the text", JSON.stringify(sendcheck.check(decoded, whole)), answers.report);
  const object = asObject(decoded);
  if (object) same("report of the object", JSON.stringify(sendcheck.check(object, whole)), answers.report);
}

function handoffs(sendcheck, { handoff, options, answers }, _whole, same) {
  same("reports", JSON.stringify(sendcheck.checkHandoff(bytes(handoff), options)), answers.handoffs);
}

function list(sendcheck, vector, options, same) {
  const { answers } = vector;
  const recipients = opened(sendcheck, vector, options);
  listed(sendcheck, vector, recipients, same);
  recipients.free();
  if (answers.campaign) {
    const found = sendcheck.checkCampaign(vector.campaign, withoutReading(options));
    same("campaign", JSON.stringify(found), answers.campaign);
  }
  stated(sendcheck, vector, same);
  // Cut into odd pieces, as bytes.
  const builder = sendcheck.recipientsBuilder({ ...options, input: vector.kind });
  for (const piece of pieces(bytes(vector.input))) builder.push(piece);
  const again = builder.finish();
  same("report of the pieces", decoder.decode(again.report()), answers.report);
  reread(sendcheck, vector, options, again, same);
  again.free();
  // And as text, where it is text, which has no encoding.
  if (options.encoding !== undefined) return;
  const text = decoder.decode(bytes(vector.input));
  if (!sameBytes(encoder.encode(text), bytes(vector.input))) return;
  const third = sendcheck.recipientsBuilder({ ...options, input: vector.kind });
  for (const piece of pieces(text)) third.push(piece);
  const last = third.finish();
  same("report of the text in pieces", decoder.decode(last.report()), answers.report);
  last.free();
}

/**
 * The same bytes read by their own reading, not so the list that they came from, whose columns may be called otherwise: the needs of a list whose columns are not uncertain come from where they did.
 */
function reread(
  sendcheck,
  vector,
  { header: _header, delimiter: _delimiter, columns: _columns, after: _after, ...options },
  recipients,
  same,
) {
  const { readAs } = recipients.summary();
  if (readAs.standing === "uncertain" || readAs.needs[0].basis === null) return;
  const again = opened(sendcheck, vector, { ...options, reading: recipients.reading() });
  const sources = (needs) =>
    JSON.stringify(needs.map(({ need, column, value, fallback }) => ({ need, column, value, fallback })));
  same("needs of the saved reading", sources(again.summary().readAs.needs), sources(readAs.needs));
  same("standing of the saved reading", again.summary().readAs.standing, "certain");
  again.free();
}

function listed(sendcheck, { campaign, sending, answers }, recipients, same) {
  same("report", decoder.decode(recipients.report()), answers.report);
  same("summary", JSON.stringify(recipients.summary()), answers.summary);
  same("lines", joined(recipients.lines()), answers.lines);
  same("lines with messages", joined(recipients.lines({ messages: true })), answers.linesWithMessages);
  same("all clear", recipients.allClear, answers.allClear);
  same("length", recipients.length, answers.rows.length);
  same("pages", JSON.stringify(pages(recipients)), JSON.stringify(JSON.parse(answers.report).recipients));
  same(
    "columns",
    JSON.stringify(columns(recipients)),
    JSON.stringify(JSON.parse(answers.report).recipients.map(inNumbers)),
  );
  same("rejected rows", base64(recipients.rejectedCsv()), answers.rejectedCsv);
  same("duplicates", base64(recipients.duplicatesCsv()), answers.duplicatesCsv);
  same("reading", JSON.stringify(recipients.reading()), reordered(answers.reading));
  same("sample columns", JSON.stringify(recipients.sampleColumns()), answers.sampleColumns);
  for (const [index, row] of answers.rows.entries()) same("place of a row", recipients.indexOf(row), index);
  const rows = (index) => answers.rows[index];
  const worth = JSON.parse(answers.extremes).map(({ index, ...rest }) => ({ index, row: rows(index), ...rest }));
  same("extremes", JSON.stringify(recipients.extremes()), JSON.stringify(worth));
  if (answers.schedule) same("schedule", JSON.stringify(recipients.schedule(sending)), answers.schedule);
  for (const [index, preview] of answers.previews.entries()) {
    same("preview", JSON.stringify(recipients.preview(rows(index))), preview);
  }
  if (answers.requests?.error) {
    same(
      "error of requests",
      thrown(sendcheck, () => recipients.requests(campaign)),
      JSON.stringify(answers.requests.error),
    );
    if (answers.requests.error.code !== null) {
      const [head, { handoff }] = [JSON.parse(answers.campaign), JSON.parse(answers.report)];
      const found = head.some(({ severity }) => severity === "error") ? head : handoff;
      same(
        "findings of the refusal",
        JSON.stringify(refusal(() => recipients.requests(campaign))),
        JSON.stringify(found),
      );
    }
  } else if (answers.requests) {
    const made = [...recipients.requests(campaign)].map((request) => JSON.stringify(request));
    same("requests", made.join("\n"), answers.requests.map(reordered).join("\n"));
  }
}

/** Options without those of reading a list. */
function withoutReading(options) {
  const reading = [
    "input",
    "encoding",
    "header",
    "delimiter",
    "columns",
    "where",
    "country",
    "numbersAsGiven",
    "maxRowBytes",
    "sheet",
    "after",
    "reading",
  ];
  return Object.fromEntries(Object.entries(options).filter(([name]) => !reading.includes(name)));
}

/** What the vector itself states of the values of a list. */
function stated(sendcheck, { campaign, stated, options, handoff, input, kind }, same) {
  const recipients = opened(sendcheck, { input, kind }, { ...options, handoff: bytes(handoff) });
  const rows = joined(recipients.lines({ messages: true }))
    .split("\n")
    .filter((line) => line.startsWith('{"row":'))
    .map((line) => JSON.parse(line));
  const consumers = () => [...recipients.requests(campaign)].flatMap((request) => request.consumers);
  const found = {
    messages: () => rows.map(({ messages }) => messages),
    numbers: () => rows.map(({ number }) => number ?? null),
    consumers,
  };
  for (const [what, value] of Object.entries(stated)) {
    if (value) same(`stated ${what}`, sorted(found[what]()), sorted(value));
  }
  recipients.free();
}

/**
 * The same lists as files that come as a stream, which reads workbooks wherever they are: what is answered, and rows to mend
 * as a workbook, byte for byte those of the crate.
 */
export async function runFiles(sendcheck, { vectors }) {
  const differences = [];
  const counts = { files: 0, workbooks: 0 };
  for (const vector of vectors) {
    if (vector.kind !== "csv" && vector.kind !== "lines") continue;
    const same = (what, found, expected) => {
      if (found !== expected && differences.length < TOLD)
        differences.push(difference(`${vector.name}, as a file: ${what}`, found, expected));
    };
    counts.files += 1;
    const options = { handoff: bytes(vector.handoff), ...vector.options, input: vector.kind };
    const { answers } = vector;
    try {
      const recipients = await sendcheck.openFile(new Blob([bytes(vector.input)]), options);
      same("report", decoder.decode(recipients.report()), answers.report);
      if (answers.rejectedWorkbook) {
        counts.workbooks += 1;
        same("rows to mend", base64(await recipients.rejectedWorkbook()), answers.rejectedWorkbook);
        same("duplicates", base64(await recipients.duplicatesWorkbook()), answers.duplicatesWorkbook);
      }
      recipients.free();
    } catch (error) {
      const call = () => {
        throw error;
      };
      same("error", thrown(sendcheck, call), JSON.stringify(answers.error));
    }
  }
  return { differences, ...counts };
}

/** JSON text in which the order of members does not matter. */
function sorted(value) {
  const inOrder = (_, part) =>
    part && typeof part === "object" && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part;
  return JSON.stringify(value, inOrder);
}

function opened(sendcheck, { input, kind }, options) {
  return sendcheck.openRecipients(bytes(input), { ...options, input: kind });
}

/** Every page of a list, few rows each, without the places that a page adds. */
function pages(recipients) {
  const all = [];
  for (let offset = 0; offset < recipients.length; offset += 7) {
    const { total, recipients: rows } = recipients.page({ offset, limit: 7 });
    if (total !== recipients.length) throw new Error(`a page counts ${total} of ${recipients.length}`);
    all.push(...rows.map(({ index: _index, ...row }) => row));
  }
  return all;
}

/** The columns of a list, turned into rows again. */
function columns(recipients) {
  const { rows, verdicts, segments } = recipients.columns();
  if (verdicts.length !== rows.length || segments.length !== rows.length)
    throw new Error("the columns differ in length");
  return Array.from(rows, (row, index) => [row, verdicts[index], segments[index]]);
}

/** What columns have of a report. */
function inNumbers({ row, verdict, sms }) {
  return [row, ["accepted", "failed", "skipped"].indexOf(verdict), sms?.segments ?? 0];
}

/** Pieces of odd lengths: one, two, three, five and more. */
function* pieces(whole) {
  const lengths = [1, 2, 3, 5, 8, 13, 1021];
  for (let at = 0, turn = 0; at < whole.length; turn += 1) {
    const length = lengths[turn % lengths.length];
    yield whole.slice(at, at + length);
    at += length;
  }
}

function joined(parts) {
  let text = "";
  for (const part of parts) text += decoder.decode(part);
  return text;
}

/** What a call throws, in the form of the crate's errors. */
function thrown(sendcheck, call) {
  try {
    call();
  } catch (error) {
    if (!(error instanceof sendcheck.SendcheckError)) return `no SendcheckError: ${error?.stack ?? error}`;
    const { kind, message, path, code = null, line = null, column = null } = error;
    // The crate's error names the place in a handoff in its message only.
    return JSON.stringify({
      kind,
      message,
      path: (["options", "columns"].includes(kind) && path) || null,
      code,
      line,
      column,
    });
  }
  return "nothing was thrown";
}

/** What a refused campaign was refused for. */
function refusal(call) {
  try {
    call();
  } catch (error) {
    return error.findings;
  }
  return "nothing was refused";
}

/** A JSON text as JavaScript would write it after reading it: keys that are numbers come first. */
function reordered(text) {
  return JSON.stringify(JSON.parse(text));
}

/** The object of a JSON text, if writing it again gives that text. */
function asObject(text) {
  try {
    const object = JSON.parse(text);
    return typeof object === "object" && object !== null && JSON.stringify(object) === text ? object : undefined;
  } catch {
    return undefined;
  }
}

function bytes(base64) {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}

function base64(bytes) {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
}

function sameBytes(one, other) {
  return one.length === other.length && one.every((byte, index) => byte === other[index]);
}

/** Where two answers part, with what stands around it. */
function difference(where, found, expected) {
  const [one, other] = [String(found), String(expected)];
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  const around = (text) => text.slice(Math.max(0, at - 60), at + 120);
  return `${where}, at ${at}\n      package: ${around(one)}\n      crate:   ${around(other)}`;
}
