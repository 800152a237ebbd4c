// Whatever a program passes: an answer or a SendcheckError, never a trap, a TypeError or a hang.

import assert from "node:assert/strict";
import { test } from "node:test";
import { junk } from "./junk.mjs";
import { load, sendcheck } from "./project.mjs";

const {
  check,
  checkCampaign,
  checkHandoff,
  openRecipients,
  preview,
  Recipients,
  recipientsBuilder,
  respond,
  scheduleRequest,
  SendcheckError,
} = sendcheck;
const { handoff, request } = await load(new URL("consumers/campaign.mjs", import.meta.url).href);
const { checkStream } = await load("sendcheck/node");
const campaign = { campaignName: "A", skill: "S", outboundNumber: "12025550100", consent: true };
const list = "12025550123,Jane\n12025550124,Omar\n12,\n";
const answer = { acceptedConsumers: [], failedConsumers: [{ phone: "+12025550123", errorMessage: "INVALID_NUMBER" }] };
const open = () => openRecipients(list, { handoff });

const freed = (recipients) => recipients.free();

/** Every argument of every call, as a function of that argument. */
const CALLS = {
  "check(·)": (value) => check(value, { handoff }),
  "splitRequest(·)": (value) => sendcheck.splitRequest(value, { handoff }),
  "splitRequest(, ·)": (value) => sendcheck.splitRequest(request, value),
  "after of a request": (value) => check(request, { handoff, after: value }),
  "size of a split": (value) => sendcheck.splitRequest(request, { handoff, size: value }),
  "repair of a split": (value) => sendcheck.splitRequest(request, { handoff, repair: value }),
  "check(, ·)": (value) => check(request, value),
  "respond(·)": (value) => respond(value, { handoff }),
  "respond(, ·)": (value) => respond(request, value),
  "scheduleRequest(·)": (value) => scheduleRequest(value, { handoff, at: 0 }),
  "scheduleRequest(, ·)": (value) => scheduleRequest(request, value),
  "scheduleRequest(,, ·)": (value) => scheduleRequest(request, { handoff }, value),
  "preview(·)": (value) => preview(value, { handoff }),
  "preview(, ·)": (value) => preview({}, value),
  "checkHandoff(·)": (value) => checkHandoff(value),
  "checkHandoff(, ·)": (value) => checkHandoff(handoff, value),
  "checkCampaign(·)": (value) => checkCampaign(value, { handoff }),
  "checkCampaign(, ·)": (value) => checkCampaign(campaign, value),
  "inspectNumber(·)": (value) => sendcheck.inspectNumber(value),
  "inspectNumber(, ·)": (value) => sendcheck.inspectNumber("2025550123", value),
  "inspectText(·)": sendcheck.inspectText,
  "inspectUrl(·)": (value) => sendcheck.inspectUrl(value),
  "inspectUrl(, ·)": (value) => sendcheck.inspectUrl("https://a.example/", value),
  "ruleInfo(·)": sendcheck.ruleInfo,
  "openRecipients(·)": (value) => openRecipients(value, { handoff }).free(),
  "openRecipients(, ·)": (value) => openRecipients(list, value).free(),
  "openFile(·)": (value) => sendcheck.openFile(value, { handoff }).then(freed),
  "openFile(, ·)": (value) => sendcheck.openFile(new Blob([list]), value).then(freed),
  "openFile, after": (value) => sendcheck.openFile(new Blob([list]), { handoff, after: value }).then(freed),
  "initWorkbooks(·)": (value) => sendcheck.initWorkbooks(value),
  "recipientsBuilder(·)": (value) => recipientsBuilder(value).free(),
  "push(·)": (value) =>
    using(recipientsBuilder({ handoff }), (builder) => {
      for (const piece of ["1,", value, "\n"]) builder.push(piece);
    }),
  "page(·)": (value) => using(open(), (recipients) => recipients.page(value)),
  "rows(·)": (value) => using(open(), (recipients) => recipients.rows(value)),
  "indexOf(·)": (value) => using(open(), (recipients) => recipients.indexOf(value)),
  "preview of a row(·)": (value) => using(open(), (recipients) => recipients.preview(value)),
  "requests(·)": (value) => using(open(), (recipients) => [...recipients.requests(value)]),
  "requests(, ·)": (value) => using(open(), (recipients) => [...recipients.requests(campaign, value)]),
  "report(·)": (value) => using(open(), (recipients) => recipients.report(value)),
  "lines(·)": (value) => using(open(), (recipients) => [...recipients.lines(value)]),
  "checkStream(·)": (value) => checkStream(value).destroy(),
  "checkStream(, ·)": (value) => checkStream({ handoff }, value).destroy(),
  "readAnswer(·)": (value) => sendcheck.readAnswer(value),
  "readAnswer([·])": (value) => sendcheck.readAnswer([value]),
  "readAnswer(, ·)": (value) => sendcheck.readAnswer(answer, value),
  "readAnswer, request": (value) => sendcheck.readAnswer(answer, { request: value, handoff }),
  "readAnswer, recipients": (value) => sendcheck.readAnswer(answer, { recipients: value }),
  "readAnswer, handoff": (value) => sendcheck.readAnswer(answer, { request, handoff: value }),
  "readAnswer, maxRecipients": (value) => sendcheck.readAnswer(answer, { request, handoff, maxRecipients: value }),
  "answerCases(·)": (value) => sendcheck.answerCases(value, { request, handoff }),
  "answerCases(, ·)": (value) => sendcheck.answerCases(answer, value),
  "answerCases of a list(·)": (value) => using(open(), (recipients) => recipients.answerCases(value)),
  "readRequest(·)": (value) => sendcheck.readRequest(value),
  "failedRequest(·)": (value) => sendcheck.failedRequest(value, request),
  "failedRequest(, ·)": (value) => sendcheck.failedRequest(answer, value),
  "isAnswer(·)": (value) => sendcheck.isAnswer(value),
  "readAnswer of a list(·)": (value) => using(open(), (recipients) => recipients.readAnswer(value)),
  "refusedCsv(·)": (value) => using(open(), (recipients) => recipients.refusedCsv(value)),
  "prepare(·)": (value) => sendcheck.prepare(value).free(),
  "check of a checker(·)": (value) => using(sendcheck.prepare({ handoff }), (checker) => checker.check(value)),
  "check of a checker(, ·)": (value) =>
    using(sendcheck.prepare({ handoff }), (checker) => checker.check(request, value)),
  "after of a checker's check": (value) =>
    using(sendcheck.prepare({ handoff }), (checker) => checker.check(request, { after: value })),
  "split of a checker(, ·)": (value) =>
    using(sendcheck.prepare({ handoff }), (checker) => checker.splitRequest(request, value)),
  "list of a checker(·)": (value) =>
    using(sendcheck.prepare({ handoff }), (checker) => checker.openRecipients(value).free()),
  "list of a checker(, ·)": (value) =>
    using(sendcheck.prepare({ handoff }), (checker) => checker.openRecipients(list, value).free()),
  "records(·)": (value) => openRecipients([value], { handoff }).free(),
  "a cell": (value) => openRecipients([{ phone: value, 1: "Jane" }], { handoff }).free(),
  "columns of a table": (value) => openRecipients({ columns: value, rows: [["1"]] }, { handoff }).free(),
  "rows of a table": (value) => openRecipients({ columns: ["phone"], rows: value }, { handoff }).free(),
  "row of a table": (value) => openRecipients({ columns: ["phone"], rows: [value] }, { handoff }).free(),
  "Recipients(·)": (value) => new Recipients(value).length,
};

/** The members of objects that calls take. */
const OPTIONS = [
  "handoff",
  "pick",
  "numbers",
  "profile",
  "templates",
  "allow",
  "optedOut",
  "activeConversations",
  "appUsers",
  "setReadings",
  "acceptUnread",
  "at",
  "windows",
  "stateWindows",
  "sentToday",
  "skills",
  "maxRecipients",
  "maxRows",
].concat(
  [
    "maxLines",
    "optOutSeparator",
    "input",
    "header",
    "delimiter",
    "sheet",
    "columns",
    "where",
    "reading",
    "maxRowBytes",
    "after",
  ],
  ["noSuchOption", "__proto__"],
);
for (const name of OPTIONS) {
  CALLS[`option ${name}`] = (value) => openRecipients(list, own({ handoff }, name, value)).free();
  CALLS[`option ${name}[0]`] = (value) => openRecipients(list, own({ handoff }, name, [value])).free();
}
for (const name of [
  "campaignName",
  "skill",
  "consent",
  "templateId",
  "outboundNumber",
  "windows",
  "schedulingMetrics",
  "size",
  "noSuchMember",
]) {
  CALLS[`campaign ${name}`] = (value) =>
    using(open(), (recipients) => [...recipients.requests(own({ ...campaign }, name, value))]);
}
for (const name of ["at", "windows", "rate", "dayZone", "size", "noSuchMember"]) {
  CALLS[`schedule ${name}`] = (value) =>
    using(open(), (recipients) => recipients.schedule(own({ at: 1795204800000 }, name, value)));
}
for (const name of ["form", "size", "noSuchMember"]) {
  CALLS[`web list ${name}`] = (value) => using(open(), (recipients) => recipients.webLists({ [name]: value }));
}
CALLS["change(·)"] = (value) => using(open(), (recipients) => recipients.change(value));
CALLS["change([·])"] = (value) => using(open(), (recipients) => recipients.change([value]));
for (const name of ["row", "column", "value", "before", "dropped", "noSuchMember"]) {
  CALLS[`change ${name}`] = (value) =>
    using(open(), (recipients) => recipients.change([own({ row: 1, column: 2, value: "x" }, name, value)]));
}
CALLS["repeatChanges(·)"] = (value) => using(open(), (recipients) => recipients.repeatChanges(value));
for (const name of ["fingerprint", "changes", "noSuchMember"]) {
  CALLS[`repeatChanges ${name}`] = (value) =>
    using(open(), (recipients) => recipients.repeatChanges(own(recipients.changes(), name, value)));
}
CALLS["propose(·)"] = (value) => using(open(), (recipients) => recipients.propose(value));
for (const name of ["fix", "country", "column", "value", "code", "noSuchMember"]) {
  CALLS[`propose ${name}`] = (value) =>
    using(open(), (recipients) =>
      recipients.propose(own({ fix: "fill-empty", column: "B1", value: "x" }, name, value)),
    );
}
CALLS["webLists(·)"] = (value) => using(open(), (recipients) => recipients.webLists(value));
CALLS["schedule(·)"] = (value) => using(open(), (recipients) => recipients.schedule(value));
CALLS["cost(·)"] = (value) => using(open(), (recipients) => recipients.cost(value));
CALLS["cost([·])"] = (value) => using(open(), (recipients) => recipients.cost([value]));
for (const name of ["offset", "limit", "only", "cells", "messages"]) {
  CALLS[`page ${name}`] = (value) => using(open(), (recipients) => recipients.page({ [name]: value }));
}
for (const name of ["verdict", "severity", "code", "text"]) {
  CALLS[`only ${name}`] = (value) => using(open(), (recipients) => recipients.page({ only: { [name]: value } }));
}
for (const name of Object.keys(request))
  CALLS[`request ${name}`] = (value) => check({ ...request, [name]: value }, { handoff });
for (const name of [
  "consumerContent",
  "variables",
  "headerVariables",
  "buttonVariables",
  "phoneNumber",
  "countryCode",
]) {
  CALLS[`consumer ${name}`] = (value) =>
    check({ ...request, consumers: [{ ...request.consumers[0], [name]: value }] }, { handoff });
}
CALLS["a consumer"] = (value) => check({ ...request, consumers: [value] }, { handoff });
CALLS["a variable"] = (value) =>
  check({ ...request, consumers: [{ ...request.consumers[0], variables: { 1: value } }] }, { handoff });
for (const name of Object.keys(handoff))
  CALLS[`handoff ${name}`] = (value) => checkHandoff({ ...handoff, [name]: value });

for (const [name, call] of Object.entries(CALLS)) {
  test(`junk: ${name}`, async () => {
    for (const [what, value] of Object.entries(junk())) {
      try {
        await call(value);
      } catch (error) {
        assert.ok(error instanceof SendcheckError, `${what} throws ${error?.stack ?? String(error)}`);
        assert.notEqual(error.kind, "internal", `${what} is called a defect of ours: ${error.message}`);
        assert.ok(
          error.message.length > 10 && !error.message.includes("undefined is not"),
          `${what}: ${error.message}`,
        );
      }
    }
    assert.equal({}.polluted, undefined);
  });
}

/** Kinds of errors, and what their messages name. */
const REFUSED = [
  ["cyclic request", () => check(junk().cyclic, { handoff }), "request", "circular"],
  ["cyclic handoff", () => check(request, { handoff: junk().cyclic }), "handoff", "circular"],
  ["cyclic options", () => check(request, { handoff, allow: junk().cyclic }), "options", "circular"],
  ["getter of a request", () => check(junk()["getter that throws"], { handoff }), "request", "thrown on purpose"],
  ["toJSON of a request", () => check(junk()["toJSON that throws"], { handoff }), "request", "thrown on purpose"],
  ["BigInt in a request", () => check(junk()["BigInt inside"], { handoff }), "request", "BigInt"],
  ["NaN in options", () => check(request, { handoff, maxRows: NaN }), "options", "`maxRows`: found NaN"],
  ["function in options", () => check(request, { handoff, allow: () => [] }), "options", "`allow`: found a function"],
  ["unknown option", () => check(request, { handoff, optedout: [] }), "options", "did you mean `optedOut`"],
  ["no handoff", () => check(request, {}), "options", "`handoff` is missing"],
  ["a promise", () => check(Promise.resolve(request), { handoff }), "request", "is a Promise"],
  ["bytes of nothing", () => check(request, { handoff: new ArrayBuffer(8) }), "handoff", "JSON"],
  ["a number", () => sendcheck.inspectNumber(12025550123), "usage", "is a number; expected a text"],
  ["no country", () => sendcheck.inspectNumber("2025550123", { country: "UK" }), "options", "did you mean `GB`"],
  [
    "a misspelt query",
    () => using(open(), (recipients) => recipients.page({ ofset: 1 })),
    "usage",
    "no member `ofset`",
  ],
  [
    "an unknown verdict",
    () => using(open(), (recipients) => recipients.rows({ verdict: "fine" })),
    "usage",
    "`only.verdict` is `fine`",
  ],
  [
    "a negative offset",
    () => using(open(), (recipients) => recipients.page({ offset: -1 })),
    "usage",
    "`offset` is -1",
  ],
  ["half a character in a list", () => openRecipients("1\n2,\ud83d\n", { handoff }), "list", "line 2 of the list"],
  [
    "no consent",
    () => using(open(), (recipients) => recipients.requests({ ...campaign, consent: false })),
    "consent",
    "consent",
  ],
  [
    "no name",
    () => using(open(), (recipients) => recipients.requests({ ...campaign, campaignName: " " })),
    "campaign",
    "campaignName",
  ],
  ["another handoff than there is", () => check(request, { handoff, pick: "H9" }), "choice", "not `H9`"],
  ["a row that is none", () => using(open(), (recipients) => recipients.preview(9)), "usage", "row 9"],
];
for (const [what, call, kind, part] of REFUSED) {
  test(`refused: ${what}`, () => {
    assert.throws(
      call,
      (error) => error instanceof SendcheckError && error.kind === kind && error.message.includes(part),
    );
  });
}

test("what JSON cannot hold is in a request what the service would get", () => {
  const asked = (value) =>
    check({ ...request, consumers: [{ ...request.consumers[0], variables: { 1: value } }] }, { handoff }).recipients[0];
  assert.equal(asked(NaN).errorMessage, asked(null).errorMessage);
  assert.equal(asked(undefined).errorMessage, asked(() => 1).errorMessage);
  assert.equal(asked(undefined).verdict, "failed");
});

test("half a character in a request is a finding on its value", () => {
  for (const given of [
    withVariable("a\ud83d"),
    JSON.stringify(withVariable("a\ud83d")),
    JSON.stringify(withVariable("a?")).replace("?", "\ud83d"),
  ]) {
    const [recipient] = check(given, { handoff }).recipients;
    assert.deepEqual(
      recipient.findings.map(({ code, at }) => [code, at]),
      [["LONE_SURROGATE", "/consumers/0/variables/1"]],
    );
  }
});

test("half a character in a single value is a finding on it", () => {
  for (const inspect of [sendcheck.inspectNumber, sendcheck.inspectText, sendcheck.inspectUrl]) {
    assert.deepEqual(
      inspect("a\ud83d").findings.map(({ code }) => code),
      ["TEXT_DAMAGED"],
    );
    assert.equal(inspect("a").findings, undefined);
  }
});

test("bytes are taken as long as they are, whatever a class of somebody's own says", () => {
  const bytes = new TextEncoder().encode(list);
  const says = (get) => Object.defineProperty(class extends Uint8Array {}.prototype, "length", { get }).constructor;
  const opened = open();
  const lies = [
    () => 13,
    () => 2 ** 31,
    () => -1,
    () => "x",
    () => {
      throw new Error("thrown on purpose");
    },
  ];
  for (const length of lies) {
    const Bytes = says(length);
    for (let time = 0; time < 20; time += 1) {
      using(openRecipients(new Bytes(bytes), { handoff }), (recipients) => assert.equal(recipients.length, 3));
      const builder = recipientsBuilder({ handoff, optedOut: new Bytes(bytes) });
      builder.push(new Bytes(bytes));
      builder.finish().free();
      assert.equal(check(new Bytes(new TextEncoder().encode(JSON.stringify(request))), { handoff }).refused, null);
    }
  }
  assert.equal(opened.length, 3, "no other list is lost");
  opened.free();
});

test("bytes that are named so and are none are refused", () => {
  const named = Object.defineProperty(new Float64Array(2), Symbol.toStringTag, { value: "Uint8Array" });
  for (const value of [
    named,
    Object.defineProperty(new DataView(new ArrayBuffer(4)), Symbol.toStringTag, { value: "Uint8Array" }),
  ])
    assert.throws(() => openRecipients(value, { handoff }), { name: "SendcheckError", kind: "list" });
});

test("bytes whose buffer has shrunk below them are not here any more", () => {
  const buffer = new ArrayBuffer(64, { maxByteLength: 64 });
  const view = new Uint8Array(buffer, 32, 32);
  buffer.resize(16);
  const gone = { name: "SendcheckError", message: /not here any more/ };
  assert.throws(() => openRecipients(view, { handoff }), { ...gone, kind: "list" });
  assert.throws(() => check(view, { handoff }), { ...gone, kind: "request" });
  assert.throws(() => check(request, { handoff: view }), { ...gone, kind: "handoff" });
  assert.throws(() => check(request, { handoff, optedOut: view }), { ...gone, kind: "options" });
});

test("options do not take for nothing what JSON would write as nothing", () => {
  for (const value of [new Map([["sms", 100_000]]), new Set([1]), new Float64Array(1), /x/, new WeakMap()]) {
    const refused = { name: "SendcheckError", kind: "options" };
    assert.throws(() => check(request, { handoff, sentToday: value }), refused);
    assert.throws(() => check(request, { handoff, sentToday: { sms: value } }), refused);
    using(open(), (recipients) => assert.throws(() => recipients.schedule({ at: value }), refused));
  }
});

test("a call at the end of the stack is refused before it enters the engine, and no list is lost", () => {
  const opened = open();
  const told = new Set();
  const ask = () => {
    try {
      check(request, { handoff });
      opened.page({ cells: true, messages: true });
    } catch (error) {
      told.add(error instanceof SendcheckError ? error.kind : error.name);
    }
  };
  const deeper = () => {
    try {
      deeper();
    } finally {
      // On the way back there is a little more room each time.
      ask();
    }
  };
  assert.throws(deeper, RangeError);
  assert.ok(told.has("usage"), [...told].join(" "));
  assert.ok(!told.has("internal"), [...told].join(" "));
  assert.equal(opened.length, 3, "the list is still there");
  opened.free();
});

test("names that objects have by themselves are names like others", () => {
  const text = '{"__proto__":"a","constructor":"b","10":"c","2":"d","1":"Jane"}';
  for (const variables of [JSON.parse(text), text]) {
    const body = JSON.stringify(withVariable("?")).replace(
      /"variables":\{[^}]*\}/,
      () => `"variables":${typeof variables === "string" ? variables : JSON.stringify(variables)}`,
    );
    const [recipient] = check(body, { handoff }).recipients;
    assert.equal(recipient.findings[0].code, "TOO_MANY_VARIABLES");
    assert.deepEqual([...recipient.findings[0].args.surplus].sort(), ["10", "2", "__proto__", "constructor"]);
  }
});

test("a character cut in two is whole again; other text or bytes in between is an error", () => {
  const whole = openPieces(["12025550123,J\ud83d", "\ude00\n"]);
  assert.equal(whole.page({ cells: true }).recipients[0].cells[1], "J\u{1f600}");
  whole.free();
  for (const pieces of [["1,\ud83d", "x"], ["1,\ud83d", new Uint8Array([10])], ["1,\ud83d"]]) {
    assert.throws(
      () => openPieces(pieces),
      (error) => error instanceof SendcheckError && error.kind === "list",
    );
  }
});

test("a builder tells how many bytes it has read, and does not count what it refused", () => {
  const builder = recipientsBuilder({ handoff });
  assert.equal(builder.bytes, 0);
  builder.push("é\ud83d");
  assert.equal(builder.bytes, 2, "half a character waits for its other half");
  builder.push("\ude00");
  assert.equal(builder.bytes, 6);
  assert.throws(() => builder.push(7), { kind: "list" });
  builder.push(new Uint8Array([49, 10]));
  assert.equal(builder.bytes, 8);
  builder.finish().free();
  assert.equal(builder.bytes, 8);
});

test("values of 100 MB are answered", { timeout: 60_000 }, () => {
  const long = "x".repeat(100_000_000);
  const report = check(withVariable(long), { handoff });
  assert.equal(report.recipients[0].errorMessage, "VARIABLE_TOO_LONG");
  assert.ok(JSON.stringify(report).length < 10_000);
  assert.throws(() => check(long, { handoff }), { name: "SendcheckError", kind: "request", line: 1 });
  using(openRecipients(`12025550123,${long}\n`, { handoff }), (recipients) =>
    assert.equal(recipients.summary().failed, 1),
  );
  assert.equal(sendcheck.inspectText(long).segments > 600_000, true);
});

test("deep documents are refused", () => {
  assert.throws(() => check("[".repeat(1_000_000), { handoff }), { name: "SendcheckError", kind: "request" });
  assert.throws(() => checkHandoff('{"a":'.repeat(1_000_000)), { name: "SendcheckError", kind: "handoff" });
});

test("after free and finish every call says so, and free may be called again", () => {
  const recipients = open();
  const requests = recipients.requests(campaign, { size: 1 });
  const lines = recipients.lines();
  recipients.free();
  recipients.free();
  recipients[Symbol.dispose]();
  const usage = (error) => error instanceof SendcheckError && error.kind === "usage" && error.message.includes("freed");
  const calls = ["summary", "page", "rows", "columns", "extremes", "rejectedCsv", "report"].map(
    (name) => () => recipients[name](),
  );
  calls.push(
    () => recipients.length,
    () => recipients.allClear,
    () => recipients.indexOf(1),
    () => recipients.preview(1),
  );
  calls.push(
    () => recipients.requests(campaign),
    () => recipients.lines().next(),
    () => lines.next(),
    () => [...requests],
  );
  for (const call of calls) assert.throws(call, usage);

  const builder = recipientsBuilder({ handoff });
  builder.push(list);
  builder.finish().free();
  for (const call of [() => builder.finish(), () => builder.push("x")]) assert.throws(call, usage);
  builder.free();
  builder.free();
  const empty = recipientsBuilder({ handoff });
  assert.throws(() => empty.finish(), { kind: "list" });
  assert.throws(() => empty.finish(), usage);
});

function withVariable(value) {
  return { ...request, consumers: [{ ...request.consumers[0], variables: { 1: value } }] };
}

function openPieces(pieces) {
  const builder = recipientsBuilder({ handoff });
  try {
    for (const piece of pieces) builder.push(piece);
    return builder.finish();
  } finally {
    builder.free();
  }
}

/** Sets an own member, also one of the name `__proto__`. */
function own(object, name, value) {
  return Object.defineProperty(object, name, { value, enumerable: true, configurable: true, writable: true });
}

function using(resource, work) {
  try {
    return work(resource);
  } finally {
    resource.free();
  }
}

test("a refused campaign says what was found on it, before there is a list and at its requests", () => {
  const head = { ...campaign, skill: "Sales", outboundNumber: "abc" };
  const options = { handoff, skills: ["sales"] };
  const found = checkCampaign(head, options);
  assert.deepEqual(
    found.map(({ code, at }) => [code, at]),
    [
      ["OUTBOUND_NUMBER_INVALID", "/outboundNumber"],
      ["SKILL_UNKNOWN", "/skill"],
    ],
  );
  using(openRecipients(list, options), (recipients) =>
    assert.throws(
      () => recipients.requests(head),
      (error) => {
        assert.deepEqual(error.findings, found);
        return error.kind === "campaign" && error.code === "OUTBOUND_NUMBER_INVALID";
      },
    ),
  );
});
