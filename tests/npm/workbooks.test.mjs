// Workbooks: wherever a file of recipients may be given, from whatever it comes, and whatever is wrong with it.

import assert from "node:assert/strict";
import { createReadStream, readFileSync } from "node:fs";
import { pipeline } from "node:stream/promises";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { crc32, deflateRawSync } from "node:zlib";
import { withPage } from "./browser.mjs";
import { load, project, sendcheck } from "./project.mjs";

const { checkStream } = await load("sendcheck/node");
const { openFile, openRecipients, prepare, recipientsBuilder, SendcheckError } = sendcheck;

const handoff = {
  type: "wa",
  messageComponents: [{ type: "body", content: "Hi ${{1}}, your code is ${{2}}.", variables: ["1", "2"] }],
};
const path = (name) => fileURLToPath(new URL(`../oracles/workbooks/${name}`, import.meta.url));
const file = (name) => readFileSync(path(name));
const contacts = file("openpyxl.xlsx");

/** The counts of a list, which is given back. */
function counts(recipients) {
  const { accepted, failed, skipped } = recipients.summary();
  recipients.free();
  return [accepted, failed, skipped];
}

/** An archive of parts as their bytes. */
function archive(parts) {
  const [files, central] = [[], []];
  let offset = 0;
  for (const [name, data] of Object.entries(parts)) {
    const [packed, title] = [deflateRawSync(data), Buffer.from(name)];
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0);
    shared.writeUInt16LE(8, 4);
    shared.writeUInt32LE(crc32(data), 10);
    shared.writeUInt32LE(packed.length, 14);
    shared.writeUInt32LE(data.length, 18);
    shared.writeUInt16LE(title.length, 22);
    const local = Buffer.concat([Buffer.from("PK\x03\x04"), shared, title, packed]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    central.push(Buffer.concat([Buffer.from("PK\x01\x02\x14\x00"), shared, place, title]));
    files.push(local);
    offset += local.length;
  }
  const end = Buffer.alloc(18);
  const size = central.reduce((sum, { length }) => sum + length, 0);
  end.writeUInt16LE(central.length, 4);
  end.writeUInt16LE(central.length, 6);
  end.writeUInt32LE(size, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...files, ...central, Buffer.from("PK\x05\x06"), end]);
}

const related = (kind, target) =>
  `<Relationships><Relationship Id="a" Type="x/${kind}" Target="${target}"/></Relationships>`;

/** A workbook whose one sheet has this XML between its rows. */
const workbook = (rows) =>
  archive({
    "_rels/.rels": Buffer.from(related("officeDocument", "xl/workbook.xml")),
    "xl/workbook.xml": Buffer.from(
      '<workbook xmlns:r="r"><sheets><sheet name="One" sheetId="1" r:id="a"/></sheets></workbook>',
    ),
    "xl/_rels/workbook.xml.rels": Buffer.from(related("worksheet", "sheet.xml")),
    "xl/sheet.xml": Buffer.concat([
      Buffer.from("<worksheet><sheetData>"),
      rows,
      Buffer.from("</sheetData></worksheet>"),
    ]),
  });

test("a file comes from anywhere, in pieces of any size", async () => {
  async function* pieces(size) {
    for (let at = 0; at < contacts.length; at += size) yield contacts.subarray(at, at + size);
  }
  /** The memory of one piece is that of the next, as readers do it. */
  async function* reused() {
    const memory = new Uint8Array(7);
    for (let at = 0; at < contacts.length; at += memory.length) {
      const piece = contacts.subarray(at, at + memory.length);
      memory.set(piece);
      yield memory.subarray(0, piece.length);
    }
  }
  const blob = new Blob([contacts]);
  const sources = [
    contacts,
    contacts.buffer.slice(contacts.byteOffset, contacts.byteOffset + contacts.length),
    blob,
    new File([contacts], "list.csv"),
    new Response(blob),
    blob.stream(),
    createReadStream(path("openpyxl.xlsx")),
    pieces(1),
    pieces(1000),
    reused(),
  ];
  for (const source of sources) assert.deepEqual(counts(await openFile(source, { handoff })), [4, 3, 0]);
  const text = new Blob(["12025550123,Jane,1\n"]);
  assert.deepEqual(counts(await openFile(text, { handoff })), [1, 0, 0]);
  await assert.rejects(openFile(new Response(null), { handoff }), { name: "SendcheckError", code: "NO_RECIPIENTS" });
  const missing = new Response("12025550123,Jane\n", { status: 404, statusText: "Not Found" });
  const told = { name: "SendcheckError", kind: "list", message: /the server's answer is 404 Not Found$/ };
  await assert.rejects(openFile(missing, { handoff }), told);
  for (const none of ["12025550123,Jane", 7, null, undefined, {}, [contacts], Promise.resolve(contacts)]) {
    await assert.rejects(openFile(none, { handoff }), { name: "SendcheckError", kind: "list" });
  }
});

test("what LibreOffice writes is read as it shows it, in three formats", async () => {
  for (const [name, due] of [
    ["libreoffice.ods", "30.11.2026"],
    ["libreoffice.xlsx", "2026-11-30"],
    ["libreoffice.xls", "2026-11-30"],
  ]) {
    const columns = { Phone: "Mobile Phone", B1: "First Name", B2: "Due" };
    const list = await openFile(file(name), { handoff, columns });
    const { recipients } = list.page({ offset: 0, limit: 6, cells: true });
    assert.deepEqual(recipients[0].cells, ["491512345678", "Zoë", due, "19.99"], name);
    assert.equal(recipients[1].number, "+4915123456790", name);
    assert.deepEqual(recipients[5].cells, ["0012125550145", "#DIV/0!", "two\nlines", "00123"], name);
    list.free();
  }
});

test("a stream that fails is an error of ours with what it threw as its cause, and nothing is left over", async () => {
  const broken = new Error("the disk is gone");
  async function* pieces() {
    yield contacts.subarray(0, 100);
    throw broken;
  }
  const failed = { name: "SendcheckError", kind: "list", cause: broken };
  await assert.rejects(openFile(pieces(), { handoff }), failed);
  const stream = new Blob([contacts]).stream();
  await stream.cancel();
  await assert.rejects(openFile(stream, { handoff: 7 }), { name: "SendcheckError", kind: "handoff" });
});

test("in Node every call takes a workbook at once", async () => {
  assert.deepEqual(counts(openRecipients(contacts, { handoff })), [4, 3, 0]);
  const builder = recipientsBuilder({ handoff });
  for (const piece of [contacts.subarray(0, 3), contacts.subarray(3, 9), contacts.subarray(9)]) builder.push(piece);
  assert.equal(builder.bytes, contacts.length);
  assert.deepEqual(counts(builder.finish()), [4, 3, 0]);
  const checking = checkStream({ handoff });
  await pipeline(createReadStream(path("looks.ods")), checking, async (lines) => {
    for await (const _ of lines);
  });
  assert.equal(checking.summary.readAs.workbook.format, "ods");
});

test("the sheet is chosen by name or number, here or by a reading", async () => {
  const sheet = async (options) => {
    const recipients = await openFile(file("looks.ods"), { handoff, ...options });
    const { workbook } = recipients.summary().readAs;
    const saved = recipients.reading();
    recipients.free();
    return [workbook.sheet, workbook.otherSheets.length, saved.sheet];
  };
  assert.deepEqual(await sheet({}), ["List", 1, undefined]);
  assert.deepEqual(await sheet({ sheet: "2" }), ["List", 1, "List"]);
  assert.deepEqual(await sheet({ reading: { sheet: "List" } }), ["List", 1, "List"]);
  await assert.rejects(sheet({ reading: { sheet: "List" }, sheet: "No" }), {
    kind: "columns",
    code: "SHEETS_LEFT_OUT",
  });
});

test("sets and earlier lists may be workbooks, of which a set is every sheet", async () => {
  const sms = { type: "sms-twilio", messageComponents: [{ type: "body", content: "Hi" }] };
  const list = "12025550123\n12025550124\n12025550999\n";
  const skipped = (options) => {
    const recipients = openRecipients(list, { handoff: sms, ...options });
    return counts(recipients);
  };
  for (const name of ["openpyxl.xlsx", "sheetjs.ods", "sheetjs.xls"]) {
    // One line of the file holds no number.
    const set = { acceptUnread: 9 };
    assert.deepEqual(skipped({ optedOut: file(name), ...set }), [1, 0, 2], name);
    assert.deepEqual(skipped({ activeConversations: file(name), ...set })[0], 1, name);
  }
  // In base64, as options that are kept in a file; and one sheet of several.
  const base64 = contacts.toString("base64");
  assert.deepEqual(skipped({ optedOut: { base64 }, acceptUnread: 9 }), [1, 0, 2]);
  const one = { optedOut: { sheet: "Contacts" } };
  assert.deepEqual(skipped({ optedOut: contacts, setReadings: one, acceptUnread: 9 }), [1, 0, 2]);
  assert.throws(() => skipped({ optedOut: contacts, setReadings: { optedOut: { sheet: "No" } } }), {
    name: "SendcheckError",
    code: undefined,
    message: /no sheet is called `No`/,
  });
  const checker = prepare({ handoff });
  assert.deepEqual(counts(checker.openRecipients(contacts)), [4, 3, 0]);
  assert.deepEqual(counts(await checker.openFile(new Blob([contacts]), { after: [contacts] }))[0], 0);
  checker.free();
  const broken = contacts.subarray(0, 3000);
  const refused = { name: "SendcheckError", kind: "options", path: "optedOut", message: /a broken workbook/ };
  assert.throws(() => openRecipients(list, { handoff: sms, optedOut: broken }), refused);
  await assert.rejects(openFile(new Blob([list]), { handoff: sms, optedOut: broken }), refused);
});

test("rows to mend are a workbook that comes back, under the name of its sheet", async () => {
  const first = await openFile(contacts, { handoff, sheet: "Contacts" });
  const mended = await first.rejectedWorkbook();
  first.free();
  const again = await openFile(mended, { handoff, sheet: "Contacts", after: contacts });
  assert.equal(again.summary().readAs.cameBack, true);
  assert.deepEqual(counts(again), [0, 2, 0]);
  // Also rows of a list that came as a text.
  const text = openRecipients("Phone,B1,B2\nabc,=1+1,2\n", { handoff });
  const written = await openFile(await text.rejectedWorkbook(), { handoff });
  assert.deepEqual(written.page({ cells: true }).recipients[0].cells.slice(-3), ["abc", "=1+1", "2"]);
  written.free();
  text.free();
  await assert.rejects(text.rejectedWorkbook(), { name: "SendcheckError", kind: "usage" });
});

test("what is no workbook is called what it is", async () => {
  const parts = { "[Content_Types].xml": Buffer.from("<a/>"), "word/document.xml": Buffer.from("<a/>") };
  const named = (name) => archive({ [name]: parts["word/document.xml"] });
  for (const [other, said] of [
    [named("word/document.xml"), /a Word document/],
    [named("ppt/presentation.xml"), /a PowerPoint presentation/],
    [named("photos/a.jpg"), /a ZIP archive/],
    [file("numbers-parser.numbers"), /a spreadsheet of Apple Numbers, not a list; export it as `\.xlsx`/],
  ]) {
    const refused = { name: "SendcheckError", kind: "list", code: "FILE_NOT_TEXT", message: said };
    await assert.rejects(openFile(other, { handoff }), refused);
    assert.throws(() => openRecipients(other, { handoff }), refused);
    assert.throws(() => openRecipients("12025550123,a,b\n", { handoff, optedOut: other }), {
      kind: "options",
      message: said,
    });
  }
});

test("a small file that unpacks to a large one is refused, and takes nothing with it", async () => {
  const open = openRecipients("12025550123,Jane,1\n", { handoff });
  const text = Buffer.concat([Buffer.from("<row><c><v>"), Buffer.alloc(64 << 20, "1"), Buffer.from("</v></c></row>")]);
  const far = (_, row) => `<row r="${row + 1}"><c r="XFD${row + 1}"><v>1</v></c></row>`;
  const cells = Buffer.from(Array.from({ length: 4000 }, far).join(""));
  for (const bomb of [workbook(text), workbook(cells)]) {
    assert.ok(bomb.length < 1 << 20, `${bomb.length} bytes`);
    await assert.rejects(openFile(bomb, { handoff }), {
      name: "SendcheckError",
      kind: "list",
      code: "FILE_NOT_TEXT",
      message: /a workbook with more than \d+ (bytes in one piece|cells)/,
    });
  }
  assert.deepEqual(counts(open), [1, 0, 0]);
  assert.deepEqual(counts(await openFile(contacts, { handoff })), [4, 3, 0]);
});

test("a file on which its reader stops ends that call alone", async () => {
  const open = await openFile(contacts, { handoff });
  const whole = file("sheetjs.xls");
  let state = 1;
  const random = (below) => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return (state >>> 8) % below;
  };
  const said = new Map();
  for (let round = 0; round < 2000; round += 1) {
    const broken = Uint8Array.from(whole);
    for (let change = 0; change <= round % 40; change += 1) broken[8 + random(whole.length - 8)] = random(256);
    try {
      openRecipients(broken, { handoff }).free();
    } catch (error) {
      assert.ok(error instanceof SendcheckError && ["list", "columns"].includes(error.kind), error.stack);
      said.set(error.message, (said.get(error.message) ?? 0) + 1);
    }
  }
  assert.ok([...said.keys()].some((message) => message.includes("it cannot be read as `.xls`")));
  assert.deepEqual(counts(open), [4, 3, 0]);
  assert.deepEqual(counts(openRecipients(whole, { handoff })), [4, 3, 0]);
});

test("in a page a call that cannot wait says what to do, and can be made once what reads workbooks is there", async () => {
  await withPage(project, "consumers/page/blank.html", async (page) => {
    await page.route("**/contacts.xlsx", (route) => route.fulfill({ body: contacts }));
    await page.route("**/elsewhere.wasm", (route) => route.fulfill({ body: file("contacts.csv") }));
    const said = await page.evaluate(async (handoff) => {
      const engine = await import("/node_modules/sendcheck/index.js");
      const contacts = await (await fetch("/contacts.xlsx")).arrayBuffer();
      const told = (error) => [error instanceof engine.SendcheckError, error.kind, error.code, error.message];
      const early = await engine.openFile(contacts, { handoff }).catch(told);
      await engine.init();
      const attempt = (call) => {
        try {
          return call();
        } catch (error) {
          return told(error);
        }
      };
      const total = (recipients) => recipients.summary().total;
      const list = () => total(engine.openRecipients(contacts, { handoff }));
      const set = () => total(engine.openRecipients("12025550123,a,b\n", { handoff, optedOut: contacts }));
      const unloaded = [attempt(list), attempt(set)];
      const wrong = await engine.initWorkbooks("/elsewhere.wasm").catch(told);
      await engine.initWorkbooks();
      return { early, unloaded, wrong, loaded: [attempt(list), attempt(set)] };
    }, handoff);
    assert.deepEqual(said.early.slice(0, 2), [true, "usage"]);
    const [list, set] = said.unloaded;
    assert.deepEqual(list.slice(0, 3), [true, "list", "FILE_NOT_TEXT"]);
    assert.match(list[3], /await openFile\(…\)/);
    assert.deepEqual(set.slice(0, 2), [true, "options"]);
    assert.deepEqual(said.wrong.slice(0, 2), [true, "engine"]);
    assert.match(said.wrong[3], /is not what reads workbooks/);
    assert.deepEqual(said.loaded, [7, 1]);
  });
});
