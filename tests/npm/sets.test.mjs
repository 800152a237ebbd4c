// Sets of recipients, and lists that came from another: as text, bytes or items.

import assert from "node:assert/strict";
import { test } from "node:test";
import { load, sendcheck } from "./project.mjs";

const { handoff } = await load(new URL("consumers/campaign.mjs", import.meta.url).href);
const { openRecipients, SendcheckError } = sendcheck;

const list = "12025550123,Jane\n12025550124,Omar\n";
const verdicts = (options) => {
  const recipients = openRecipients(list, { handoff, ...options });
  const { recipients: rows } = recipients.page();
  recipients.free();
  return rows.map(({ verdict }) => verdict);
};

test("a set is taken as items, text and bytes of every kind", () => {
  const file = "Name,Phone\nJane,+1 202 555 0123\n";
  const utf16 = Buffer.from(`\ufeff${file}`, "utf16le");
  for (const activeConversations of [
    ["+12025550123"],
    file,
    new TextEncoder().encode(file),
    Buffer.from(file),
    utf16,
  ]) {
    assert.deepEqual(verdicts({ activeConversations }), ["skipped", "accepted"]);
  }
  const many = Buffer.from("12025550123\n".repeat(100_000));
  assert.deepEqual(verdicts({ activeConversations: many }), ["skipped", "accepted"]);
});

test("a set is read as its reading says, in an encoding that the platform decodes", () => {
  // お名前,番号,旧番号 and two numbers, in Shift_JIS.
  const heading = [
    0x82, 0xa8, 0x96, 0xbc, 0x91, 0x4f, 0x2c, 0x94, 0xd4, 0x8d, 0x86, 0x2c, 0x8b, 0x8c, 0x94, 0xd4, 0x8d, 0x86,
  ];
  const file = Buffer.concat([Buffer.from(heading), Buffer.from("\nx,12025550123,12025550124\n")]);
  const read = (columns) =>
    verdicts({ activeConversations: file, setReadings: { activeConversations: { encoding: "sjis", columns } } });
  assert.deepEqual(read({ Phone: "番号" }), ["skipped", "accepted"]);
  assert.deepEqual(read({ Phone: 3 }), ["accepted", "skipped"]);
  assert.throws(
    () => read({ Phone: "電話" }),
    (error) => error.kind === "columns" && error.path === "activeConversations" && error.message.includes("`旧番号`"),
  );
});

test("lines that give nobody are told, items that are no numbers are refused", () => {
  const recipients = openRecipients(list, { handoff, activeConversations: "12025550123\nunknown\n" });
  const { list: findings, notChecked } = recipients.summary();
  recipients.free();
  assert.deepEqual(
    findings.map(({ code, args }) => [code, args.count, args.lines]),
    [["SET_UNREAD", 1, ["2"]]],
  );
  assert.ok(notChecked.includes("active-conversation"));
  assert.throws(
    () => openRecipients(list, { handoff, activeConversations: ["unknown"] }),
    (error) => error instanceof SendcheckError && error.path === "activeConversations[0]",
  );
});

test("whom an earlier list accepted is not accepted again", () => {
  const earlier = "12025550123,Jane\n";
  for (const after of [
    earlier,
    Buffer.from(earlier),
    [earlier],
    ["12025550199,Ann\n", new TextEncoder().encode(earlier)],
  ]) {
    assert.deepEqual(verdicts({ after }), ["failed", "accepted"]);
  }
  assert.throws(
    () => openRecipients(list, { handoff, after: "" }),
    (error) => error instanceof SendcheckError && error.kind === "options" && error.path === "after",
  );
});
