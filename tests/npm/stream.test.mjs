// `sendcheck/node`: what goes in and out as a stream.

import assert from "node:assert/strict";
import { createWriteStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { Readable, Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { test } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { load, project, require, sendcheck } from "./project.mjs";

const { checkStream, CheckStream } = await load("sendcheck/node");
const { handoff } = await load(new URL("consumers/campaign.mjs", import.meta.url).href);
const { openRecipients, SendcheckError } = sendcheck;

const rows = (count) =>
  Array.from({ length: count }, (_, row) => `1202555${String(1000 + (row % 9000))},Name ${row}\n`);
const whole = (list, options) => Buffer.concat([...openRecipients(list, { handoff }).lines(options)]).toString();

test("import and require give streams of one engine", async () => {
  const common = require("sendcheck/node");
  assert.throws(() => common.checkStream({}), SendcheckError);
  assert.throws(
    () => checkStream({ handoff: {} }),
    (error) => error instanceof SendcheckError && error.kind === "handoff",
  );
  // Before the list is read, not behind its end.
  const misspelt = { name: "SendcheckError", kind: "usage", message: /no member `mesages`; expected `messages`/ };
  assert.throws(() => checkStream({ handoff }, { mesages: true }), misspelt);
});

test("pieces that are cut anywhere give the lines of the list", async () => {
  const list = Buffer.from(rows(5000).join("") + "12025550123,J\u{1f600}\n");
  for (const [size, messages] of [
    [7, false],
    [65_536, true],
  ]) {
    const pieces = function* () {
      for (let at = 0; at < list.length; at += size) yield list.subarray(at, at + size);
    };
    const checking = checkStream({ handoff }, { messages });
    const file = `${project}/verdicts.ndjson`;
    await pipeline(Readable.from(pieces()), checking, createWriteStream(file));
    assert.equal(await readFile(file, "utf8"), whole(list, { messages }));
    assert.equal(checking.summary.total, 5001);
    assert.ok(checking.destroyed);
  }
});

test("texts may be written, in any encoding", async () => {
  const checking = new CheckStream({ handoff });
  checking.write("12025550123,");
  checking.write(Buffer.from("José\n").toString("hex"), "hex");
  checking.end("12025550124,Omar\n");
  assert.equal(Buffer.concat(await checking.toArray()).toString(), whole("12025550123,José\n12025550124,Omar\n"));
});

test("a slow reader holds up the writing of verdicts", async () => {
  const checking = checkStream({ handoff });
  checking.end(rows(50_000).join(""));
  let most = 0;
  let text = "";
  const slow = new Writable({
    highWaterMark: 1,
    write(piece, _encoding, done) {
      most = Math.max(most, checking.readableLength);
      text += piece;
      setTimeout(done, 2);
    },
  });
  await pipeline(checking, slow);
  assert.equal(text.split("\n").length, 50_002);
  // What waits is a piece of the report or two, and not the report.
  assert.ok(text.length > 5_000_000 && most < 2_000_000, `${most} of ${text.length} bytes were waiting`);
});

test("nothing is made for a reader that does not read", async () => {
  const checking = checkStream({ handoff });
  checking.end(rows(20_000).join(""));
  await new Promise((finished) => checking.once("finish", finished));
  await wait(50);
  assert.ok(checking.readableLength < 2_000_000, `${checking.readableLength} bytes were made`);
  assert.equal(checking.summary.total, 20_000);
  checking.destroy();
});

test("what is no list fails the pipeline with its SendcheckError", async () => {
  for (const list of ["", "\n\n", Buffer.from([0x50, 0x4b, 3, 4, 20, 0, 6, 0, 8, 0])]) {
    const checking = checkStream({ handoff });
    const failed = (error) => error instanceof SendcheckError && error.kind === "list";
    await assert.rejects(
      pipeline(Readable.from([Buffer.from(list)]), checking, new Writable({ write: (_p, _e, done) => done() })),
      failed,
    );
    assert.equal(checking.summary, undefined);
    assert.ok(checking.destroyed);
  }
});

test("a source or a reader that fails ends everything", async () => {
  const sink = () => new Writable({ write: (_piece, _encoding, done) => done() });
  const broken = async function* () {
    yield rows(10).join("");
    throw new Error("the file went away");
  };
  const checking = checkStream({ handoff });
  await assert.rejects(pipeline(broken, checking, sink()), /the file went away/);
  assert.ok(checking.destroyed);

  const full = new Writable({ write: (_piece, _encoding, done) => done(new Error("the disk is full")) });
  const second = checkStream({ handoff });
  await assert.rejects(pipeline(Readable.from(rows(100)), second, full), /the disk is full/);
  assert.ok(second.destroyed);
});

test("destroyed midway, it gives its memory back and says nothing more", async () => {
  const reading = checkStream({ handoff });
  reading.write(rows(1000).join(""));
  reading.destroy();
  await new Promise((closed) => reading.once("close", closed));

  const writing = checkStream({ handoff });
  writing.end(rows(20_000).join(""));
  for await (const piece of writing) {
    assert.ok(piece.length > 0);
    break;
  }
  assert.ok(writing.destroyed);

  const stopped = new AbortController();
  const third = checkStream({ handoff });
  const running = pipeline(Readable.from(rows(100)), third, new Writable({ write() {} }), { signal: stopped.signal });
  stopped.abort();
  await assert.rejects(running, { name: "AbortError" });
  assert.ok(third.destroyed);
});
