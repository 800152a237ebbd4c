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
const { failedRequest, isAnswer, openRecipients, readAnswer } = sendcheck;

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
