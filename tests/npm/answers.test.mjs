// The service's answers, read by the package in Node and in a page as the crate reads them.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { cpSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { compare } from "./answers.mjs";
import { repository } from "./blocks.mjs";
import { withPage } from "./browser.mjs";
import { load, project, sendcheck } from "./project.mjs";

const folder = fileURLToPath(repository("tests/vectors/answers"));
const { handoff, request } = await load(new URL("consumers/campaign.mjs", import.meta.url).href);
const { answerCases, failedRequest, isAnswer, openRecipients, readAnswer, readRequest } = sendcheck;

/** A file in the place of its name. */
const put = (value) => (value?.file ? { text: readFileSync(join(folder, value.file), "utf8") } : value);

const vectors = readdirSync(folder)
  .filter((name) => name.endsWith(".json"))
  .flatMap((name) => {
    const { cases, ...group } = JSON.parse(readFileSync(join(folder, name), "utf8"));
    return cases.map((one, index) => {
      const vector = { ...group, ...one, name: `${name}#${index + 1}` };
      const { answers, requests, handoff: given } = vector;
      return { ...vector, answers: answers.map(put), requests: requests?.map(put), handoff: put(given) };
    });
  });

test("vectors in Node", () => {
  assert.ok(vectors.length > 25);
  assert.deepEqual(
    vectors.flatMap((vector) => compare(sendcheck, vector)),
    [],
  );
});

test("vectors in a page", async () => {
  cpSync(fileURLToPath(repository("tests/npm/answers.mjs")), join(project, "answers.mjs"));
  await withPage(project, "consumers/page/blank.html", async (page) => {
    await page.route("**/vectors-of-answers.json", (route) => route.fulfill({ json: vectors }));
    const wrong = await page.evaluate(async () => {
      const engine = await import("/node_modules/sendcheck/index.js");
      const { compare } = await import("/answers.mjs");
      await engine.init();
      const all = await (await fetch("/vectors-of-answers.json")).json();
      return all.flatMap((vector) => compare(engine, vector));
    });
    assert.deepEqual(wrong, []);
  });
});

const answer = { acceptedConsumers: [], failedConsumers: [{ phone: "+1", errorMessage: "INVALID_NUMBER" }] };

test("what makes no sense together is said", () => {
  const usage = (sent) => assert.throws(() => readAnswer(answer, sent), { name: "SendcheckError", kind: "usage" });
  usage({ handoff });
  usage({ numbers: "shape" });
  usage({ request, numbers: "shape" });
  usage({ recipients: {} });
  const recipients = openRecipients("12025550123,Jane\n", { handoff });
  usage({ recipients, request });
  usage({ recipients, handoff });
  recipients.free();
  assert.throws(() => readAnswer([]), { kind: "answer" });
});

test("an answer is known by what it holds", () => {
  assert.ok(isAnswer(JSON.stringify(answer)));
  assert.ok(!isAnswer(JSON.stringify(request)) && !isAnswer("12025550123,Jane"));
  assert.equal(failedRequest(answer, request), undefined, "it is of nobody in the request");
});

test("a disagreement makes a case that holds no number of the consumer, of a request and of a list", () => {
  const [consumer] = request.consumers;
  const [number] = Object.values(consumer.consumerContent);
  const refused = { ...answer, failedConsumers: [{ phone: `+${number}`, errorMessage: "INVALID_NUMBER" }] };
  const recipients = openRecipients(`${number},Jane\n`, { handoff });
  for (const made of [answerCases(refused, { request, handoff }), answerCases(refused, { recipients })]) {
    const texts = made.flatMap((one) => ("text" in one ? [one.text] : []));
    assert.ok(texts.length > 0, JSON.stringify(made));
    for (const text of texts) {
      assert.equal(JSON.parse(text).cases[0].certainty, "observed");
      assert.ok(!text.includes(number.slice(4)), text);
    }
  }
  recipients.free();
  assert.throws(() => answerCases(refused, {}), { kind: "usage" });
  assert.throws(() => answerCases(refused, { request }), { kind: "usage" });
});

test("a request is read as the engine reads it", () => {
  const liberal = '\ufeff// of May\n{ campaignName: "A", "consumers": [ { "variables": {}, }, ], "other": 1 }';
  assert.deepEqual(readRequest(liberal), { campaignName: "A", consumers: [{ variables: {} }], other: 1 });
  assert.ok(!("consumers" in readRequest(handoff)));
  assert.throws(() => readRequest("[]"), { kind: "request" });
  assert.throws(() => readRequest(answer), { kind: "request" });
});
