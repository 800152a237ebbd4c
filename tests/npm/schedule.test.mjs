// When messages go: what clocks show against second opinions, requests, windows of states, prices.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { sendcheck } from "./project.mjs";

const { openRecipients, scheduleRequest, SendcheckError } = sendcheck;
const repository = new URL("../../", import.meta.url);
const read = (path) => readFileSync(new URL(path, repository), "utf8");

const body = { type: "body", content: "We open at nine.", variables: [] };
const sms = { id: "H1", type: "sms-twilio", messageComponents: [{ ...body, optOut: "Reply STOP" }] };
const whatsapp = { id: "H1", type: "wa", messageComponents: [body] };

/** A list that is given back when its test ends. */
function opened(context, recipients) {
  context.after(() => recipients.free());
  return recipients;
}

/** What zoneinfo answered, of the release that our table is made of. */
const oracle = JSON.parse(read("tests/oracles/zoneinfo/clocks.json"));
const clockOf = new Map(oracle.clocks.flatMap(({ zones, changes }) => zones.map((zone) => [zone, changes])));
const instants = [
  ...new Set(oracle.clocks.flatMap(({ changes }) => changes.slice(1).flatMap(([at]) => [at - 1, at]))),
].sort((a, b) => a - b);

/** A number for each list of zones that numbers have in the committed answers. */
function numbers() {
  const [lists, found] = [new Map(), new Map()];
  for (const line of read("data/libphonenumber-9.0.42/answers.tsv").split("\n")) {
    const cells = line.split("\t");
    if (cells[0] === "answer") lists.set(cells[1], cells[7]);
    else if (cells.length === 3) found.set(lists.get(cells[2]), cells[1] === "=" ? cells[0] : cells[1]);
  }
  found.delete("Etc/Unknown");
  return [...found.values()];
}

/** The date and time that a clock shows that is so many seconds before UTC. */
const shown = (at, offset) => new Date((at + offset) * 1000).toISOString().slice(0, 19);

test("clocks show what zoneinfo says, and Intl where it has the same release", (context) => {
  const recipients = opened(context, openRecipients(numbers().join("\n"), { handoff: whatsapp }));
  assert.equal(recipients.schedule({ at: 1795204800000 }).timeZoneDatabase, oracle.release);
  const same = process.versions.tz === oracle.release;
  const format = new Map();
  const intl = (zone, at) => {
    if (!format.has(zone)) {
      const parts = { year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit" };
      const options = { timeZone: zone, hourCycle: "h23", ...parts, second: "2-digit" };
      format.set(zone, new Intl.DateTimeFormat("sv-SE", options));
    }
    return format
      .get(zone)
      .format(at * 1000)
      .replace(" ", "T");
  };
  const [zones, others] = [new Set(), new Set()];
  for (const at of instants) {
    for (const group of recipients.schedule({ at: at * 1000 }).zones) {
      const local = group.local.map((text) => text.slice(0, 19)).sort();
      const distinct = (clock) => [...new Set(group.zones.map(clock))].sort();
      const expected = distinct((zone) => shown(at, clockOf.get(zone).findLast(([from]) => from <= at)[1]));
      assert.deepEqual(local, expected, `${group.zones} at ${at}`);
      if (group.zones.length === 1) {
        zones.add(group.zones[0]);
        if (intl(group.zones[0], at) !== local[0]) others.add(group.zones[0]);
      }
    }
  }
  assert.ok(instants.length > 500 && zones.size > 150, `${instants.length} instants, ${zones.size} zones`);
  if (same) assert.deepEqual([...others], [], "zones in which Intl shows another time");
  // Another release differs in the zones that were changed since, and in no others.
  else assert.ok(others.size < zones.size / 10, `Intl has ${process.versions.tz}, and differs in ${[...others]}`);
  const differs = `and differs from ${oracle.release} in ${[...others].join(", ") || "no zone"}`;
  context.diagnostic(`Intl has release ${process.versions.tz}, ${same ? "the same" : differs}`);
});

const window = { startTime: { hour: 9, minute: 5 }, endTime: { hour: 9, minute: 7 }, day: "MONDAY" };
const request = {
  campaignName: "A",
  skill: "s",
  templateId: "H1",
  consent: true,
  schedulingMetrics: { windows: [window] },
  consumers: ["12015550123", "12135550123", "1"].map((number) => ({ consumerContent: { sms: number }, variables: {} })),
};
const at = "2026-11-20T18:00:00-08:00";

test("a request goes in its own windows, unless others are tried", () => {
  const own = scheduleRequest(request, { handoff: sms }, { at });
  assert.deepEqual([own.recipients, own.requests, own.windows], [2, 1, ["MONDAY 09:05-09:07"]]);
  assert.deepEqual(
    own.zones.map(({ sendLocal }) => sendLocal[0]),
    ["2026-11-23T09:05:00-05:00", "2026-11-23T09:05:00-08:00"],
  );
  const tried = scheduleRequest(request, { handoff: sms, at }, { windows: ["FRIDAY 08:00-21:00"] });
  assert.deepEqual([tried.states.now, tried.states.later], [1, 1]);
  const { schedulingMetrics: _, ...bare } = request;
  assert.equal(scheduleRequest(bare, { handoff: sms, at }).windowsAre, "default");
  assert.throws(() => scheduleRequest(request, { handoff: sms }), { name: "SendcheckError", kind: "options" });
  assert.throws(() => scheduleRequest(request, { handoff: sms, at }, { size: 5 }), SendcheckError);
});

test("windows of states hold for whom they are asked for", (context) => {
  const options = { handoff: sms, at: "2026-11-20T20:30:00-05:00", stateWindows: ["Florida", "TX"] };
  const recipients = opened(context, openRecipients("13055550123\n12015550123\n18002530000\n", options));
  const rows = recipients.page().recipients;
  assert.deepEqual(
    rows.map(({ sendState, usState }) => [sendState, usState]),
    [
      ["later", "FL"],
      ["now", undefined],
      ["unknown", "unknown"],
    ],
  );
  const florida = recipients.schedule().zones.find(({ usState }) => usState === "FL");
  assert.deepEqual(florida.stateWindows[0], "MONDAY 08:00-20:00");
  assert.throws(() => openRecipients("13055550123\n", { ...options, stateWindows: ["Narnia"] }), {
    kind: "options",
    message: /stateWindows\[0\].*`Narnia` is no state whose window is known/,
  });
});

test("lists for the web tool and prices are those of the list", (context) => {
  const recipients = opened(context, openRecipients("Phone\n+1 (201) 555-0123\n493012345678\n", { handoff: sms }));
  assert.deepEqual(recipients.webLists(), ["Phone\r\n12015550123\r\n493012345678\r\n"]);
  assert.deepEqual(recipients.webLists({ form: "lines", size: 1 }), ["12015550123\n", "493012345678\n"]);
  const { atLeast, unpriced } = recipients.cost(["sms:US=0.0079"]);
  assert.deepEqual([atLeast, unpriced], ["0.0079", 1]);
  const twice = () => recipients.cost(["sms:US=0.0079", "sms=0.05", "sms:us=0.04"]);
  assert.throws(twice, { kind: "options", message: /`prices`: found two prices for `sms:US`, expected one/ });
});
