// Lists in other encodings: decoded by the platform, refused by name where nobody says what they are.

import assert from "node:assert/strict";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { test } from "node:test";
import { load, sendcheck } from "./project.mjs";

const { checkStream } = await load("sendcheck/node");
const { handoff } = await load(new URL("consumers/campaign.mjs", import.meta.url).href);
const { openRecipients, recipientsBuilder, SendcheckError } = sendcheck;

const japanese = Uint8Array.of(
  ...Buffer.from("12025550123,"),
  ...[0x8e, 0x52, 0x93, 0x63, 0x91, 0xbe, 0x98, 0x59],
  0x0a,
);
const name = (recipients) => recipients.page({ cells: true }).recipients[0].cells[1];
const kind = (expected) => (error) => error instanceof SendcheckError && error.kind === expected;

test("what cannot be told is refused with a cell in each likely encoding", () => {
  assert.throws(
    () => openRecipients(japanese, { handoff }),
    (error) => {
      assert.equal(error.code, "ENCODING_UNKNOWN");
      assert.deepEqual(error.encodings[0], { encoding: "shift_jis", sample: "山田太郎" });
      assert.ok(!error.message.includes("山"));
      return kind("list")(error);
    },
  );
});

test("every label of the standard is understood, wherever pieces are cut", () => {
  for (const encoding of ["shift_jis", "sjis", "Shift-JIS", "windows-31j"]) {
    for (const size of [1, 2, 3, 100]) {
      const builder = recipientsBuilder({ handoff, encoding });
      for (let at = 0; at < japanese.length; at += size) builder.push(japanese.subarray(at, at + size));
      assert.equal(builder.bytes, japanese.length);
      const recipients = builder.finish();
      assert.equal(name(recipients), "山田太郎");
      assert.equal(JSON.parse(new TextDecoder().decode(recipients.report())).readAs.encoding, "shift_jis");
      recipients.free();
    }
  }
});

test("what the engine reads is not decoded before", () => {
  const western = Buffer.from("12025550123,Zo\xeb\n", "latin1");
  for (const encoding of ["latin1", "iso-8859-1", "windows-1252"]) {
    const recipients = openRecipients(western, { handoff, encoding });
    assert.equal(name(recipients), "Zoë");
    assert.deepEqual(recipients.summary().byCode, {});
    recipients.free();
  }
});

test("a byte order mark wins", () => {
  for (const size of [1, 2, 50]) {
    const marked = Buffer.from("\ufeff12025550123,Zoë\n");
    const builder = recipientsBuilder({ handoff, encoding: "gbk" });
    for (let at = 0; at < marked.length; at += size) builder.push(marked.subarray(at, at + size));
    const recipients = builder.finish();
    assert.equal(name(recipients), "Zoë");
    recipients.free();
  }
});

test("what is no label, and a text with one, are errors in the options", () => {
  for (const encoding of ["shift_jiss", "", "replacement", 7]) {
    assert.throws(() => recipientsBuilder({ handoff, encoding }), kind("options"));
  }
  assert.throws(() => openRecipients("12025550123,Jane\n", { handoff, encoding: "utf-8" }), kind("options"));
});

test("characters of two halves are joined where a stream of texts cuts them", async () => {
  const checking = checkStream({ handoff }, { messages: true });
  const lines = [];
  await pipeline(Readable.from(["12025550123,J\ud83d", "\ude00\n"]), checking, async (verdicts) => {
    for await (const piece of verdicts) lines.push(piece);
  });
  const text = Buffer.concat(lines).toString();
  assert.ok(text.includes("J\u{1f600}") && !text.includes("\ufffd"), text);
});

test("half a character in a stream of texts is refused", async () => {
  const halves = Readable.from(["12025550123,J\ud83d", "x\n"]);
  await assert.rejects(
    pipeline(halves, checkStream({ handoff }), async (verdicts) => {
      for await (const _ of verdicts);
    }),
    kind("list"),
  );
});
