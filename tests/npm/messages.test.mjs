// English says what the engine says, letter by letter; every other language has something to say wherever English has.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { load, readVectors, require } from "./project.mjs";

const { about, languages, meaning, messages, sentence, told } = await load("sendcheck/messages");
const { glossary } = await load("sendcheck/rules");
const english = await messages("en");

/** The findings of every vector, wherever they stand in an answer. */
function* ofVectors() {
  const found = [];
  const keep = (_, value) => {
    if (typeof value?.code === "string" && typeof value.message === "string" && value.args) found.push(value);
    return value;
  };
  for (const { answers } of readVectors().vectors) {
    for (const answer of Object.values(answers)) {
      if (typeof answer !== "string" || !/^[{[]/.test(answer)) continue;
      for (const line of answer.trimEnd().split("\n")) JSON.parse(line, keep);
    }
    yield* found.splice(0);
  }
}

/** What the engine says of each rule with arguments of all kinds, which reaches every branch. */
function* madeUp() {
  for (const line of readFileSync(process.env.SENDCHECK_FINDINGS, "utf8").trimEnd().split("\n")) yield JSON.parse(line);
}

/** How many findings there are, and the first that English says in other words. */
function compared(findings) {
  const rules = new Set();
  let count = 0;
  for (const finding of findings) {
    const { message, help } = told(english, finding);
    assert.deepEqual({ message, help }, { message: finding.message, help: finding.help }, JSON.stringify(finding));
    rules.add(finding.code);
    count += 1;
  }
  return { rules, count };
}

test("English says what the engine says of every finding of the vectors", () => {
  const { rules, count } = compared(ofVectors());
  assert.ok(count > 3000 && rules.size > 140, `${count} findings of ${rules.size} rules are too few`);
});

test("English says what the engine says with arguments of all kinds", () => {
  const { rules, count } = compared(madeUp());
  assert.ok(count > 50_000, `${count} findings are too few`);
  assert.deepEqual([...rules].sort(), Object.keys(english.rules).sort());
});

test("titles and helps are those of the rules", () => {
  const { rules } = readVectors();
  for (const { code, title, help } of rules.map((rule) => JSON.parse(rule))) {
    assert.deepEqual(about(english, code), { title, help });
  }
  assert.equal(rules.length, Object.keys(english.rules).length);
});

test("English says of every word of the service what the glossary says", () => {
  assert.ok(glossary.length > 60, `${glossary.length} words are too few`);
  for (const { names, means, help } of glossary) assert.deepEqual(meaning(english, { names }), { means, help });
  assert.equal(Object.keys(english.words).length, glossary.length);
});

/** What stands between grave accents, apart from what a language calls otherwise. */
const quoted = (text) => text.split("`").filter((_, index) => index % 2 === 1);

for (const language of languages.filter((language) => language !== "en")) {
  test(`${language} has a text for every finding`, async () => {
    const catalogue = await messages(language);
    assert.equal(catalogue.language, language);
    for (const finding of madeUp()) {
      const [said, expected] = [told(catalogue, finding), told(english, finding)];
      for (const [what, text] of Object.entries(said)) {
        const where = `${finding.code} ${JSON.stringify(finding.args)}: ${what}: ${text}`;
        assert.match(text, /\S/, where);
        assert.doesNotMatch(text, /undefined|null\b(?!`)|NaN|\[object|function|=>|\$\{/, where);
        const isInArgs = JSON.stringify(finding.args).includes("`");
        assert.ok(isInArgs || text.split("`").length % 2 === 1, `${where}: a grave accent without its second`);
        assert.notEqual(text, expected[what], `${where}: not translated`);
      }
    }
  });

  test(`${language} says what every word of the service means`, async () => {
    const catalogue = await messages(language);
    for (const word of glossary) {
      const { means, help } = meaning(catalogue, word);
      assert.ok(means !== word.means && help !== word.help, `${word.names[0]}: not translated`);
      assert.deepEqual(new Set(quoted(help)), new Set(quoted(word.help)), `${word.names[0]}: other names are shown`);
    }
  });

  test(`${language} shows the names that English shows`, async () => {
    const catalogue = await messages(language);
    for (const finding of madeUp()) {
      const names = new Set(quoted(told(catalogue, finding).message));
      for (const name of quoted(finding.message)) {
        if (/^name\d*$/.test(name)) assert.ok(names.has(name), `${finding.code}: ${name} is not in ${[...names]}`);
      }
    }
  });
}

test("a language by itself is the one that is asked for, by import and by require", async () => {
  for (const language of languages) {
    const alone = await load(`sendcheck/messages/${language}`);
    assert.equal(alone[language], await messages(language));
    assert.equal(require(`sendcheck/messages/${language}`)[language].language, language);
    assert.equal((await require("sendcheck/messages").messages(language)).language, language);
  }
});

test("there are no messages in a language that has no catalogue", async () => {
  await assert.rejects(messages("xx"), RangeError);
  await assert.rejects(messages("toString"), /there are no messages in `toString`; there are en/);
});

test("a sentence has a capital letter and a full stop", () => {
  assert.equal(sentence("the variable `2` is missing"), "The variable `2` is missing.");
  assert.equal(sentence("`templateId` is `1`"), "`templateId` is `1`.");
  assert.equal(sentence("no skill is called `a`; did you mean `b`?"), "No skill is called `a`; did you mean `b`?");
  assert.equal(sentence("él"), "Él.");
  assert.equal(sentence(""), "");
});
