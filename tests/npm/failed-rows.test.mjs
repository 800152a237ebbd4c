// The files of failed rows say their reasons in the words of whoever asks for them.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { inflateRawSync } from "node:zlib";
import { load, sendcheck } from "./project.mjs";

const { openRecipients } = sendcheck;
const { meaning, messages, told } = await load("sendcheck/messages");
const handoff = readFileSync(new URL("../../examples/handoffs/whatsapp-plain.json", import.meta.url), "utf8");
const FILE = "Phone,B1,B2\n12025550123,Jane,4821\n12025550124,Omar,\nabc,Zoe,1\n12025550123,Jane,4821\n";
const HEADING = "sendcheck row,sendcheck codes,sendcheck reasons,Phone,B1,B2";

function opened(context, file = FILE) {
  const recipients = openRecipients(file, { handoff });
  context.after(() => recipients.free());
  return recipients;
}

/** The sheet of a workbook, which is the first of its parts. */
function sheetOf(workbook) {
  const file = Buffer.from(workbook);
  return inflateRawSync(file.subarray(30 + file.readUInt16LE(26) + file.readUInt16LE(28))).toString();
}

const text = (file) => new TextDecoder("utf-8", { ignoreBOM: true, fatal: true }).decode(file);

test("a finding is said as the function says it, behind the name of its column", async (context) => {
  const recipients = opened(context);
  const spanish = await messages("es");
  const message = (finding) => told(spanish, finding).message;
  const said = (file) => text(file).split("\r\n");
  assert.deepEqual(said(recipients.rejectedCsv({ message })), [
    `\ufeff${HEADING}`,
    "2,MISSING_VARIABLE=2,B2: falta la variable `2`,12025550124,Omar,",
    `3,INVALID_NUMBER,Phone: ${told(spanish, recipients.page().recipients[2].findings[0]).message},abc,Zoe,1`,
    "",
  ]);
  const [, duplicate] = said(recipients.duplicatesCsv({ message }));
  assert.match(duplicate, /^4,DUPLICATE_NUMBER,Phone: .*,12025550123,Jane,4821$/);
  assert.notEqual(duplicate, said(recipients.duplicatesCsv())[1]);
});

test("the function is given each error as the page of the list has it, once", (context) => {
  const recipients = opened(context);
  const asked = [];
  const message = (finding) => {
    asked.push(finding);
    return finding.message;
  };
  assert.deepEqual(recipients.rejectedCsv({ message }), recipients.rejectedCsv());
  const { recipients: rows } = recipients.page();
  const errors = [1, 2].flatMap((index) => rows[index].findings.filter(({ severity }) => severity === "error"));
  assert.deepEqual(asked, errors);
  assert.deepEqual(recipients.rejectedCsv({}), recipients.rejectedCsv());
  assert.deepEqual(recipients.duplicatesCsv({ message: undefined }), recipients.duplicatesCsv());
});

test("a workbook has them, too", async (context) => {
  const recipients = opened(context);
  const message = ({ code }) => `ő ${code}`;
  const rejected = sheetOf(await recipients.rejectedWorkbook({ message }));
  assert.ok(rejected.includes(">B2: ő MISSING_VARIABLE<") && rejected.includes(">Phone: ő INVALID_NUMBER<"), rejected);
  const duplicates = sheetOf(await recipients.duplicatesWorkbook({ message }));
  assert.ok(duplicates.includes(">Phone: ő DUPLICATE_NUMBER<"), duplicates);
});

const ANSWER = JSON.stringify({
  acceptedConsumers: [],
  failedConsumers: [
    { phone: "+12025550123", errorMessage: "INVALID_NUMBER" },
    { phone: "+12025550124", errorMessage: "MISSING_VARIABLE=2" },
    { phone: "abc", errorMessage: "NEVER_HEARD_OF" },
  ],
});

test("what the service refused is said as the functions say it, forecast or not", async (context) => {
  const recipients = opened(context);
  const spanish = await messages("es");
  const message = (finding) => told(spanish, finding).message;
  const asked = [];
  const says = (explanation) => {
    asked.push(explanation);
    return meaning(spanish, explanation).means;
  };
  const said = (options) => text(recipients.refusedCsv(ANSWER, options)).split("\r\n");
  assert.deepEqual(said({ message, meaning: says }), [
    `\ufeff${HEADING}`,
    `1,INVALID_NUMBER,${spanish.rules.INVALID_NUMBER.title},12025550123,Jane,4821`,
    "2,MISSING_VARIABLE=2,B2: falta la variable `2`,12025550124,Omar,",
    "3,NEVER_HEARD_OF,no document of the service has this text,abc,Zoe,1",
    "",
  ]);
  assert.deepEqual(
    asked,
    recipients.readAnswer(ANSWER).entries.map(({ explanation }) => explanation),
  );
  // Each of the two alone, and none.
  assert.match(said({ message })[1], /Jane/);
  assert.equal(said({ message })[1], said()[1]);
  assert.equal(said({ message })[2], "2,MISSING_VARIABLE=2,B2: falta la variable `2`,12025550124,Omar,");
  assert.equal(said({ meaning: says })[2], said()[2]);
  assert.notEqual(said({ meaning: says })[1], said()[1]);
});

test("a catalogue says of an explanation what it says of the rule or the word", async () => {
  const spanish = await messages("es");
  const { entries } = sendcheck.readAnswer(
    JSON.stringify({
      acceptedConsumers: [],
      failedConsumers: ["DUPLICATE_NUMBER", "outbound_wa_470", "NEVER_HEARD_OF"].map((errorMessage) => ({
        phone: "+12025550123",
        errorMessage,
      })),
    }),
  );
  const [rule, word, unknown] = entries.map(({ explanation }) => explanation);
  const { title, help } = spanish.rules.DUPLICATE_NUMBER;
  assert.deepEqual(meaning(spanish, rule), { means: title, help });
  assert.deepEqual(meaning(spanish, word), spanish.words.outbound_wa_470);
  assert.deepEqual(meaning(spanish, unknown), { means: unknown.means, help: unknown.help });
});

test("no character is lost where the list is in windows-1252", (context) => {
  const list = Buffer.from("Phone;B1;B2\n12025550124;Jos\xe9;\nabc;Ren\xe9e;1\n", "latin1");
  const recipients = opened(context, list);
  assert.equal(recipients.summary().readAs.writtenBackIn, "windows-1252");
  assert.ok(Buffer.from(recipients.rejectedCsv()).toString("latin1").endsWith(";abc;Ren\xe9e;1\r\n"));
  const file = recipients.rejectedCsv({ message: () => "hiányzik: ő" });
  assert.match(text(file), /^\ufeffsendcheck row;.*\r\n1;MISSING_VARIABLE=2;B2: hiányzik: ő;12025550124;José;\r\n/);
  const answer = JSON.stringify({
    acceptedConsumers: [],
    failedConsumers: [{ phone: "+12025550124", errorMessage: "X" }],
  });
  assert.ok(Buffer.from(recipients.refusedCsv(answer)).toString("latin1").endsWith(";Jos\xe9;\r\n"));
  for (const options of [{ meaning: () => "ő" }, { message: () => "ő" }]) {
    assert.match(text(recipients.refusedCsv(answer, options)), /^\ufeffsendcheck row;.*;José;\r\n$/s);
  }
  const back = openRecipients(file, { handoff, after: list });
  assert.equal(back.summary().readAs.cameBack, true);
  assert.deepEqual(back.page({ cells: true }).recipients[1].cells.slice(-3), ["abc", "Renée", "1"]);
  back.free();
});

test("a value that is no function, or gives no text, is told; what a function throws is thrown on", async (context) => {
  const recipients = opened(context);
  const refused = (message) => ({ name: "SendcheckError", kind: "usage", message });
  for (const file of ["rejectedCsv", "duplicatesCsv"]) {
    const make = (options) => () => recipients[file](options);
    assert.throws(make({ message: "es" }), refused("`message` is a string; expected a function"));
    assert.throws(make({ message: null }), refused("`message` is null; expected a function"));
    assert.throws(
      make({ message: () => undefined }),
      refused(/^`message` gave undefined for a finding; expected a text$/),
    );
    assert.throws(
      make({ message: async () => "x" }),
      refused(/^`message` gave a Promise for a finding; expected a text$/),
    );
    assert.throws(make({ sentence: () => "x" }), refused(/no member `sentence`; expected `message`/));
    assert.throws(make("es"), refused("the options is a string; expected an object"));
    for (const thrown of [new RangeError("mine"), "text", undefined]) {
      let calls = 0;
      const message = () => {
        calls += 1;
        throw thrown;
      };
      let caught = "nothing";
      try {
        recipients[file]({ message });
      } catch (error) {
        caught = error;
      }
      assert.deepEqual([caught, calls], [thrown, 1]);
    }
  }
  const refusedCsv = (options) => () => recipients.refusedCsv(ANSWER, options);
  assert.throws(refusedCsv({ meaning: "es" }), refused("`meaning` is a string; expected a function"));
  assert.throws(refusedCsv({ message: 1 }), refused("`message` is a number; expected a function"));
  assert.throws(
    refusedCsv({ meaning: () => 1 }),
    refused("`meaning` gave a number for an explanation; expected a text"),
  );
  assert.throws(refusedCsv({ means: () => "x" }), refused(/no member `means`; expected/));
  assert.throws(refusedCsv({ meaning: () => assert.fail("mine") }), /^AssertionError.*mine/);
  const endless = () => endless();
  assert.throws(() => recipients.rejectedCsv({ message: endless }), RangeError);
  assert.throws(() => recipients.rejectedCsv({ message: () => recipients.change([{ row: 1, dropped: true }]) }), Error);
  await assert.rejects(
    recipients.rejectedWorkbook({ message: 1 }),
    refused("`message` is a number; expected a function"),
  );
  await assert.rejects(recipients.duplicatesWorkbook({ message: () => 1 }), refused(/gave a number/));
  // Nothing of this has harmed the list.
  assert.equal(recipients.summary().failed, 3);
  recipients.free();
  assert.throws(() => recipients.rejectedCsv({ message: () => "x" }), { name: "SendcheckError", kind: "usage" });
});
