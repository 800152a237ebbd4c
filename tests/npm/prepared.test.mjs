// What was read once answers as what is read each time; and lists that are objects are read as lists that are files.

import assert from "node:assert/strict";
import { test } from "node:test";
import { load, readVectors, sendcheck } from "./project.mjs";

const { check, openRecipients, prepare, preview, respond, scheduleRequest, splitRequest } = sendcheck;
const { handoff, request } = await load(new URL("consumers/campaign.mjs", import.meta.url).href);

const texts = (recipients) => new TextDecoder().decode(recipients.report({ messages: true }));

/** What a call gives, or what it says of why it cannot. */
function outcome(work) {
  try {
    return JSON.stringify(work());
  } catch (error) {
    if (!(error instanceof sendcheck.SendcheckError)) throw error;
    return `${error.kind} ${error.path} ${error.message}`;
  }
}

test("a checker answers as the calls do, on every vector", () => {
  let compared = 0;
  for (const { name, kind, handoff: given, input, options: rest } of readVectors().vectors) {
    if (kind === "handoff" || "after" in rest) continue;
    const [all, text] = [{ handoff: Buffer.from(given, "base64"), ...rest }, Buffer.from(input, "base64")];
    const read = { ...all, input: kind };
    const calls =
      kind === "request"
        ? [
            [all, () => check(text, all), (checker) => checker.check(text)],
            [all, () => respond(text, all), (checker) => checker.respond(text)],
          ]
        : [[read, () => texts(openRecipients(text, read)), (checker) => texts(checker.openRecipients(text))]];
    for (const [options, once, prepared] of calls) {
      assert.equal(
        outcome(() => prepared(prepare(options))),
        outcome(once),
        name,
      );
      compared += 1;
    }
  }
  assert.ok(compared > 500, `only ${compared} were compared`);
});

test("the rest of a checker answers as the calls do", () => {
  const checker = prepare({ handoff, skills: ["orders"], at: "2026-11-20T15:00:00-05:00" });
  const options = { handoff, skills: ["orders"], at: "2026-11-20T15:00:00-05:00" };
  const campaign = { campaignName: "A", skill: "other", consent: true };
  assert.deepEqual(checker.preview({}), preview({}, { handoff }));
  assert.deepEqual(checker.checkCampaign(campaign), sendcheck.checkCampaign(campaign, options));
  assert.deepEqual(checker.scheduleRequest(request), scheduleRequest(request, options));
  assert.deepEqual(checker.splitRequest(request, { size: 1 }), splitRequest(request, { ...options, size: 1 }));
  const after = { after: request };
  assert.deepEqual(checker.check(request, after), check(request, { ...options, ...after }));
  const builder = checker.recipientsBuilder({ header: "yes" });
  builder.push("Phone,B1\n12025550123,Jane\n");
  assert.equal(builder.finish().summary().accepted, 1);
});

test("how a list is read is said once or with the list, which wins", () => {
  const checker = prepare({ handoff, country: "US", delimiter: ";" });
  const accepted = (list, options) => checker.openRecipients(list, options).summary().accepted;
  assert.equal(accepted("2025550123;Jane\n"), 1);
  assert.equal(accepted("2025550123|Jane\n", { delimiter: "|" }), 1);
  assert.equal(accepted("12025550123|Jane\n", { delimiter: "|", country: "US" }), 1);
  const { needs } = checker
    .openRecipients("Tel|Name\n2025550123|Jane\n", {
      delimiter: "|",
      columns: { Phone: "Tel", B1: "Name" },
    })
    .summary().readAs;
  assert.deepEqual(
    needs.map(({ name }) => name),
    ["Tel", "Name"],
  );
});

test("whom a checker was asked to remember is not accepted again, in whatever it comes", () => {
  const checker = prepare({ handoff });
  const [one] = request.consumers;
  const single = { ...request, consumers: [one] };
  const verdict = () => checker.check(single).recipients[0].errorMessage;
  assert.deepEqual([verdict(), verdict()], [null, null]);
  checker.check(single, { remember: true });
  assert.equal(verdict(), "ACCEPTED_BEFORE");
  assert.equal(checker.openRecipients("12025550123,Jane\n").page().recipients[0].errorMessage, "ACCEPTED_BEFORE");
  checker.forget();
  assert.equal(verdict(), null);
  checker.openRecipients([{ phone: "12025550123", 1: "Jane" }], { remember: true }).free();
  assert.equal(verdict(), "ACCEPTED_BEFORE");
  checker.forget();
  checker.splitRequest(single, { remember: true });
  assert.equal(checker.splitRequest(single).requests.length, 0);
  // Of a request that the service refuses nobody is accepted.
  checker.forget();
  checker.check({ ...single, skill: "" }, { remember: true });
  assert.equal(verdict(), null);
  // A text that says no would be taken for yes.
  for (const remember of ["false", 0, null]) {
    const wrong = { kind: "usage", message: /^`remember` is / };
    assert.throws(() => checker.check(single, { remember }), wrong);
    assert.throws(() => checker.splitRequest(single, { remember }), wrong);
    assert.throws(() => checker.openRecipients("12025550123,Jane\n", { remember }), wrong);
  }
  assert.equal(verdict(), null);
});

test("what a checker was made with may be freed or change afterwards; a list stays when the checker goes", () => {
  const options = { handoff: structuredClone(handoff), allow: [] };
  const checker = prepare(options);
  options.handoff.type = "no channel";
  const recipients = checker.openRecipients("12025550123,Jane\n");
  checker.free();
  assert.equal(recipients.summary().accepted, 1);
  for (const call of [() => checker.check(request), () => checker.openRecipients("1"), () => checker.preview({})])
    assert.throws(call, { name: "SendcheckError", kind: "usage", message: "this checker was freed" });
  checker.free();
});

const CELLS = [
  "Jane",
  "",
  " x ",
  'a "quoted" one',
  "a, b; c",
  "two\nlines",
  "two\r\nlines",
  "\ttab",
  "ß 😀 漢",
  "=1+1",
  "\ufeffmark",
  "''",
];

test("a cell holds whatever text it was given", () => {
  const rows = CELLS.map((text, index) => ({ phone: `120255501${String(index).padStart(2, "0")}`, name: text }));
  const options = { handoff, columns: { Phone: "phone", B1: "name" } };
  const recipients = openRecipients(rows, options);
  const cells = recipients.page({ cells: true }).recipients.map(({ cells: [, name] }) => name);
  assert.deepEqual(cells, CELLS);
  const table = openRecipients(
    { columns: ["phone", "name"], rows: rows.map(({ phone, name }) => [phone, name]) },
    options,
  );
  assert.equal(texts(table), texts(recipients));
});

test("objects, tables and what comes one after the other are read as the file that they would be", async () => {
  const file = "phone,1,city\n12025550123,Jane,Boston\n12025550124,,\n12,Omar,\n12025550123,Jane,\n";
  const [head, ...lines] = file
    .trim()
    .split("\n")
    .map((line) => line.split(","));
  const records = lines.map((cells) => Object.fromEntries(cells.map((cell, column) => [head[column], cell])));
  const counts = (recipients) => {
    const { total, accepted, failed, byCode, reasons } = recipients.summary();
    return {
      total,
      accepted,
      failed,
      byCode,
      reasons,
      messages: recipients.page({ messages: true }).recipients.map((row) => row.messages),
    };
  };
  const expected = counts(openRecipients(file, { handoff }));
  assert.equal(expected.reasons.DUPLICATE_NUMBER, 1);
  assert.deepEqual(counts(openRecipients(records, { handoff })), expected);
  assert.deepEqual(counts(openRecipients(new Set(records), { handoff })), expected);
  assert.deepEqual(counts(openRecipients({ columns: head, rows: lines }, { handoff })), expected);
  async function* later() {
    yield* records;
  }
  assert.deepEqual(counts(await openRecipients(later(), { handoff })), expected);
});

test("duplicates are found over all records, however many", () => {
  const records = function* () {
    for (let index = 0; index < 20_000; index++) yield { phone: 12_025_550_000 + (index % 10_000), 1: "Jane" };
  };
  const { total, reasons } = openRecipients(records(), { handoff }).summary();
  assert.deepEqual([total, reasons.DUPLICATE_NUMBER], [20_000, 10_000]);
});

test("numbers are whole, and what is no cell, row or table is named with its place", () => {
  const said = (list, options = {}) => outcome(() => openRecipients(list, { handoff, ...options }).length);
  assert.equal(said([{ phone: 12025550123 }, { phone: 12025550124n }, { phone: null }]), "2");
  for (const [list, part] of [
    [[{ phone: 1.5 }], "list phone `phone`: row 1 holds a number that is not whole or too large"],
    [[{ phone: 2 ** 60 }], "row 1 holds a number that is not whole or too large"],
    [[{ phone: "1" }, { phone: new Date(0) }], "row 2 holds a Date"],
    [[{ phone: true }], "row 1 holds a boolean"],
    [[{ phone: "\ud800" }], "half a character"],
    [[{ phone: "1" }, { fone: "2" }], "`fone`: row 2 has a column that the first does not have"],
    [[["12025550123"]], "row 1 is an Array"],
    [[null], "row 1 is null"],
    [{ columns: [], rows: [] }, "`columns` has to be an array"],
    [{ columns: ["phone"], rows: 7 }, "`rows` is a number"],
    [{ columns: ["phone"], rows: [["1", "2"]] }, "row 1 has 2 cells; there are 1 columns"],
    [[], "the list is empty"],
  ])
    assert.ok(said(list).includes(part), `${said(list)}\nlacks ${part}`);
  assert.match(said([{ phone: "1" }], { delimiter: ";" }), /^options delimiter .*the list is records/);
});

test("what a cursor throws is the cause of the error", async () => {
  const gone = new RangeError("the database is gone");
  const broken = function* () {
    yield { phone: "12025550123" };
    throw gone;
  };
  const expected = { name: "SendcheckError", kind: "list", message: "the list cannot be read: the database is gone" };
  const isThat = (error) =>
    error.cause === gone && Object.entries(expected).every(([name, text]) => error[name] === text);
  assert.throws(() => openRecipients(broken(), { handoff }), isThat);
  async function* later() {
    yield* broken();
  }
  await assert.rejects(openRecipients(later(), { handoff }), isThat);
});

test("bytes may lie in any buffer", () => {
  const bytes = (text) => new TextEncoder().encode(text);
  const body = bytes(`  ${JSON.stringify(request)}`);
  const expected = check(request, { handoff });
  const given = [
    body.buffer,
    new DataView(body.buffer, 2),
    new Uint16Array(body.buffer, 0, body.length >> 1),
    Buffer.from(body),
  ];
  for (const one of given.filter((view) => view.byteLength === body.length || view instanceof DataView))
    assert.deepEqual(check(one, { handoff: bytes(JSON.stringify(handoff)).buffer }), expected);
  const list = bytes("12025550123,Jane\n").buffer;
  assert.equal(openRecipients(list, { handoff, optedOut: list }).summary().skipped, 1);
});

test("the name of a file in place of what is in it is told", () => {
  const hint = /looks like the name of a file/;
  assert.throws(() => openRecipients("list.csv", { handoff }), { kind: "list", message: hint });
  assert.throws(() => openRecipients("/tmp/June 2026/list.XLSX", { handoff }), { kind: "list", message: hint });
  assert.throws(() => check("request.json", { handoff }), { kind: "request", message: hint });
  assert.throws(() => check(request, { handoff: "../handoff.json" }), { kind: "handoff", message: hint });
  const named = (path) => ({ kind: "options", path, message: hint });
  for (const path of ["optedOut", "activeConversations", "appUsers"]) {
    const given = { handoff, [path]: "lists/stop.csv" };
    assert.throws(() => openRecipients("12025550123,Jane\n", given), named(path));
    assert.throws(() => check(request, given), named(path));
    assert.throws(() => prepare(given), named(path));
  }
  const list = (after) => () => openRecipients("12025550123,Jane\n", { handoff, after });
  for (const after of ["before.csv", ["12025550123,Jane\n", "before.csv"]]) assert.throws(list(after), named("after"));
  assert.throws(() => prepare({ handoff }).check(request, { after: "sent.json" }), { kind: "options", message: hint });
  assert.equal(openRecipients("12025550123,list.csv\n", { handoff }).summary().accepted, 1);
  // Recipients of a set that are called so, and a file of one line.
  assert.equal(openRecipients("12025550123,Jane\n", { handoff, appUsers: ["jane.txt"] }).summary().accepted, 1);
  assert.equal(openRecipients("12025550123,Jane\n", { handoff, optedOut: "12025550123\n" }).summary().skipped, 1);
});
