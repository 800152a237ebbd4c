/** What the page loads when, and what it says where a part cannot be fetched. */
import { expect, test as base } from "@playwright/test";
import { begin, chooseExample, test, toStep } from "./page.js";

/** Parts that are loaded later, by the names that the build gives them. */
const LATER = /\/(elements|steps|lines-editor)-[^/]*\.js$/;
const STEPS = /\/steps-[^/]*\.js$/;

test("before the engine is asked for nothing is loaded that the first step does not need", async ({ page }) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await begin(page);
  await expect.poll(() => asked.filter((path) => LATER.test(path)).length).toBe(2);
  const first = asked.findIndex((path) => LATER.test(path));
  // The engine has been fetched by then, and compiled: it has said what it is.
  expect(asked.slice(0, first).some((path) => path.endsWith(".wasm"))).toBe(true);
  await expect(page.locator(".foot")).toContainText("phone metadata");
  expect(asked.some((path) => /lines-editor/.test(path))).toBe(false);
});

base("a step that cannot be fetched says so, and comes when it is asked for again", async ({ page }) => {
  await page.route(STEPS, (route) => route.abort());
  await chooseExample(page);
  await toStep(page, "Recipients");
  await expect(page.getByRole("heading", { level: 2 })).toHaveText("Who gets it?");
  const told = page.getByRole("main").getByRole("alert");
  await expect(told).toContainText("A part of the page could not be loaded.");
  await page.unroute(STEPS);
  await told.getByRole("button", { name: "Try again" }).click();
  await expect(page.locator("#list-file")).toBeAttached();
  await expect(told).toBeHidden();
});

base("somebody who is faster than the connection is told that a step comes", async ({ page }) => {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(STEPS, async (route) => {
    await held;
    await route.continue();
  });
  await chooseExample(page);
  await toStep(page, "Preview and hand-over");
  await expect(page.locator("#step-title")).toBeFocused();
  await expect(page.getByRole("main").getByText("Working …")).toBeVisible();
  release();
  await expect(page.getByRole("button", { name: "Go to Recipients" })).toBeVisible();
  // Where the keyboard is it stays.
  await expect(page.locator("#step-title")).toBeFocused();
});

base("a language that cannot be fetched is told, and the page stays in its own", async ({ page }) => {
  await begin(page);
  await page.route(/\/de-[^/]*\.js$/, (route) => route.abort());
  await page.getByLabel("Language").selectOption("de");
  await expect(page.getByRole("alert")).toContainText("A part of the page could not be loaded.");
  await page.unroute(/\/de-[^/]*\.js$/);
  await page.getByLabel("Language").selectOption("es");
  await expect(page.getByRole("alert")).toBeHidden();
  await expect(page.locator("html")).toHaveAttribute("lang", "es");
});
