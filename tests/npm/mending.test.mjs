// A list that is changed where it is: what is asked from then on, the way back, fixes, and changes that are kept.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { sendcheck } from "./project.mjs";

const { openRecipients, SendcheckError } = sendcheck;
const handoff = readFileSync(new URL("../../examples/handoffs/sms-one-variable.json", import.meta.url), "utf8");
const FILE = "Phone,B1\n(201) 599-7090,Jane\n12025550124,\n12025550125,Omar\n12025550125,Omar\n";

function opened(context, file = FILE) {
  const recipients = openRecipients(file, { handoff });
  context.after(() => recipients.free());
  return recipients;
}

const verdicts = (recipients) => recipients.page().recipients.map(({ row, verdict }) => `${row} ${verdict}`);

test("only what is changed is judged anew, and everything sees it", (context) => {
  const recipients = opened(context);
  const before = JSON.parse(JSON.stringify(recipients.page({ cells: true, messages: true })));
  assert.deepEqual(verdicts(recipients), ["1 failed", "2 failed", "3 accepted", "4 failed"]);
  // A selection that was asked for before is made anew.
  assert.deepEqual([...recipients.rows({ verdict: "failed" })], [0, 1, 3]);
  const undo = recipients.change([
    { row: 1, column: 1, value: "12015997090" },
    { row: 2, column: 2, value: "Zoe" },
    { row: 3, dropped: true },
  ]);
  assert.deepEqual(verdicts(recipients), ["1 accepted", "2 accepted", "4 accepted"]);
  assert.deepEqual([...recipients.rows({ verdict: "failed" })], []);
  assert.ok(recipients.allClear);
  assert.deepEqual(recipients.summary().changed, { rows: 2, dropped: 1 });
  assert.deepEqual(recipients.page({ limit: 1, cells: true }).recipients[0].cells, ["12015997090", "Jane"]);
  const [list] = recipients.webLists();
  assert.equal(list, "Phone,B1\r\n12015997090,Jane\r\n12025550124,Zoe\r\n12025550125,Omar\r\n");
  recipients.change(undo);
  assert.deepEqual(JSON.parse(JSON.stringify(recipients.page({ cells: true, messages: true }))), before);
  assert.equal(recipients.summary().changed, undefined);
});

test("fixes show what they would change, and are made of what they showed", (context) => {
  const recipients = opened(context);
  const offers = recipients.fixes().map(({ code, fix, columns = [] }) => `${code} ${fix} ${columns}`);
  assert.ok(offers.includes("DUPLICATE_NUMBER drop-duplicates "), String(offers));
  assert.ok(offers.includes("INVALID_NUMBER calling-code "), String(offers));
  const { changes, before, after, doubtful } = recipients.propose({ fix: "calling-code", country: "US" });
  assert.deepEqual(changes, [{ row: 1, column: 1, before: "(201) 599-7090", value: "+12015997090" }]);
  assert.deepEqual([before.accepted, after.accepted, doubtful], [1, 2, 0]);
  assert.equal(recipients.summary().accepted, 1);
  recipients.change(changes);
  recipients.change(recipients.propose({ fix: "fill-empty", column: "B1", value: "friend" }).changes);
  recipients.change(recipients.propose({ fix: "drop-failed" }).changes);
  assert.ok(recipients.allClear);
});

test("changes are kept and made again in the same file only", (context) => {
  const recipients = opened(context);
  recipients.change([
    { row: 2, column: 2, value: "Zoe" },
    { row: 4, dropped: true },
  ]);
  const kept = JSON.stringify(recipients.changes());
  const again = opened(context);
  again.repeatChanges(kept);
  assert.deepEqual(again.changes(), recipients.changes());
  assert.deepEqual(verdicts(again), verdicts(recipients));
  const other = opened(context, FILE.replace("Jane", "Joan"));
  const refused = (call) => assert.throws(call, (error) => error instanceof SendcheckError && error.kind === "change");
  refused(() => other.repeatChanges(kept));
  refused(() => other.change([{ row: 9, column: 1, value: "x" }]));
  refused(() => other.change([{ row: 1, column: 2, before: "Jane", value: "x" }]));
  assert.equal(other.summary().changed, undefined);
});

test("a search finds what people would write otherwise", (context) => {
  const recipients = opened(context, "Phone,B1\n12025550123,Zoë Łukasz\n+44 20 7946 0000,Straße\n(201) 599-7090,Ann\n");
  const found = (text) => [...recipients.rows({ text })];
  for (const text of ["zoe", "ZOË ", "lukasz", "Łuk", "  zoe luk", "+1 (202) 555-0123", "2025550123", "001 202 555"]) {
    assert.deepEqual(found(text), [0], text);
  }
  for (const text of ["strasse", "STRASSE", "02079460000", "4420 7946"]) assert.deepEqual(found(text), [1], text);
  assert.deepEqual(found("201.599.7090"), [2]);
  assert.deepEqual(found("20"), [0, 1, 2]);
  assert.deepEqual(found("nobody"), []);
});
