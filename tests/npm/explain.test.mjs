/** What words of the service mean, without the engine. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { load, sendcheck } from "./project.mjs";

const { explain, glossary, ruleTable } = await load("sendcheck/rules");

test("every word and every error message explains itself", () => {
  for (const word of glossary) {
    for (const name of word.names) assert.deepEqual(explain(name), { kind: "word", word }, name);
  }
  for (const rule of Object.values(ruleTable)) {
    for (const text of [rule.code, rule.code.toLowerCase(), rule.spelled])
      assert.deepEqual(explain(text), { kind: "rule", rule }, text);
  }
});

test("words are found as they are met, by the engine's rules too", () => {
  const found = (text) => {
    const explained = explain(text);
    return explained.word?.names[0] ?? explained.rule?.code ?? explained.nearest;
  };
  for (const [asked, expected] of [
    ["skipped", "SKIPPED"],
    ["`Skipped`", "SKIPPED"],
    ["JWT Expired", "jwt expired"],
    ["outbound_503", "outbound_5XX"],
    ["30007", "twilio_30007"],
    ["C2M-1400", "proactive_1400"],
    ['{"code":0,"message":"Fields missing in request: skill"}', "FIELDS_MISSING_IN_REQUEST"],
    ['{"status":"FAILED","errorCode":"outbound_twilio_21610"}', "outbound_twilio_21610"],
    ["MISING_VARIABLE=5", "MISSING_VARIABLE"],
    ["jwt expierd", "jwt expired"],
    ["outbound_twilio_21618", null],
    ["weather", null],
    ["{", null],
    ["", null],
  ])
    assert.equal(found(asked), expected, asked);
  for (const message of ["MISSING_VARIABLE=5", "MISSING_CONSUMER_INFORMATION==wa", "Fields missing in request: skill"])
    assert.equal(found(message), sendcheck.ruleInfo(message).code, message);
});
