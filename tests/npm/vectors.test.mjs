// The package gives the crate's answers, whichever way it is loaded.

import assert from "node:assert/strict";
import { test } from "node:test";
import { withPage } from "./browser.mjs";
import { load, project, readVectors, require, sendcheck } from "./project.mjs";
import { runFiles, runVectors } from "./vectors.mjs";

function holds({ differences, vectors, compared }) {
  assert.deepEqual(differences, []);
  assert.ok(
    vectors > 900 && compared > 10_000,
    `${vectors} vectors with ${compared} comparisons are too few to have been all`,
  );
}

test("vectors by import", () => holds(runVectors(sendcheck, readVectors())));

function holdsOfFiles({ differences, files, workbooks }) {
  assert.deepEqual(differences, []);
  assert.ok(files > 500 && workbooks > 2, `${files} files with ${workbooks} workbooks are too few to have been all`);
}

test("lists as files, workbooks among them", async () => holdsOfFiles(await runFiles(sendcheck, readVectors())));

test("vectors by require", () => holds(runVectors(require("sendcheck"), readVectors())));

test("vectors inline", async () => {
  const inline = await load("sendcheck/inline");
  holdsOfFiles(await runFiles(inline, readVectors()));
  // What reads workbooks is loaded now.
  holds(runVectors(inline, readVectors()));
});

test("import and require share one engine and one class of errors", () => {
  const common = require("sendcheck");
  assert.equal(common.SendcheckError, sendcheck.SendcheckError);
  assert.equal(common.Recipients, sendcheck.Recipients);
  const names = Object.keys(sendcheck).filter((name) => name !== "default" && name !== "module.exports");
  assert.deepEqual(
    names.sort(),
    Object.keys(common)
      .filter((name) => name !== "default")
      .sort(),
  );
  assert.equal(sendcheck.default, sendcheck.init);
});

test("every entry exports the same names", async () => {
  const names = async (entry) =>
    Object.keys(await load(entry))
      .filter((name) => name !== "module.exports")
      .sort();
  assert.deepEqual(await names("sendcheck/inline"), await names("sendcheck"));
  assert.deepEqual(await names("sendcheck/web"), await names("sendcheck"));
});

test("in Node init is there and loads nothing", async () => {
  assert.equal(await sendcheck.init(), undefined);
  assert.equal(sendcheck.initSync(), undefined);
});

test("vectors in a page without a bundler", async () => {
  await withPage(project, "consumers/page/blank.html", async (page) => {
    // The file is too large to be an argument.
    await page.route("**/vectors.json", (route) => route.fulfill({ json: readVectors() }));
    const result = await page.evaluate(async () => {
      const engine = await import("/node_modules/sendcheck/index.js");
      const { runFiles, runVectors } = await import("/vectors.mjs");
      await Promise.all([engine.init(), engine.default()]);
      const vectors = await (await fetch("/vectors.json")).json();
      const loaded = () => performance.getEntriesByType("resource").filter(({ name }) => /workbook/.test(name)).length;
      const before = loaded();
      const files = await runFiles(engine, vectors);
      return { ...runVectors(engine, vectors), files, loaded: [before, loaded()] };
    });
    holdsOfFiles(result.files);
    assert.deepEqual(result.loaded, [0, 2], "what reads workbooks is loaded when there is one");
    holds(result);
  });
});

test("in a page initSync does not take the place of an engine that is being loaded", async () => {
  await withPage(project, "consumers/page/blank.html", async (page) => {
    const said = await page.evaluate(async () => {
      const engine = await import("/node_modules/sendcheck/index.js");
      const bytes = await (await fetch("/node_modules/sendcheck/sendcheck_bg.wasm")).arrayBuffer();
      const loading = engine.init();
      let refused;
      try {
        engine.initSync(bytes);
      } catch (error) {
        refused = error.kind;
      }
      await loading;
      engine.initSync(bytes);
      return [refused, engine.inspectNumber("+12025550123").region];
    });
    assert.deepEqual(said, ["usage", "US"]);
  });
});

test("in a page initSync alone is enough, and says what is not the engine", async () => {
  await withPage(project, "consumers/page/blank.html", async (page) => {
    const [kinds, region] = await page.evaluate(async () => {
      const engine = await import("/node_modules/sendcheck/index.js");
      const kinds = [undefined, "sendcheck_bg.wasm", new Uint8Array(9)].map((source) => {
        try {
          engine.initSync(source);
          return "none";
        } catch (error) {
          return error instanceof engine.SendcheckError ? error.kind : error.name;
        }
      });
      engine.initSync(await (await fetch("/node_modules/sendcheck/sendcheck_bg.wasm")).arrayBuffer());
      await engine.init();
      return [kinds, engine.inspectNumber("+12025550123").region];
    });
    assert.equal(region, "US");
    assert.deepEqual(kinds, ["engine", "engine", "engine"]);
  });
});

test("in a page a call before init says what to do, and init can be tried again", async () => {
  await withPage(project, "consumers/page/blank.html", async (page) => {
    const said = await page.evaluate(async () => {
      const engine = await import("/node_modules/sendcheck/index.js");
      const failed = (error) => (error instanceof engine.SendcheckError ? error.kind : error.name);
      const early = [];
      for (const call of [() => engine.inspectNumber("1"), () => engine.openRecipients("1", { handoff: {} })]) {
        try {
          call();
        } catch (error) {
          early.push(failed(error), error.message);
        }
      }
      const wrong = await engine.init(new Uint8Array([1, 2, 3])).catch(failed);
      await engine.init();
      return { early, wrong, version: engine.inspectNumber("+12025550123").region };
    });
    const missing = "the engine is not loaded yet: `await init()` once before the first call";
    assert.deepEqual(said, { early: ["usage", missing, "usage", missing], wrong: "engine", version: "US" });
  });
});
