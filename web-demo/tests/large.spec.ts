import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chooseExample, expect, test, toStep } from "./page.js";

const ROWS = 100_000;
/** The longest that the page may stand still. */
const PATIENCE = 100;

function file(rows: number): string {
  const lines = Array.from({ length: rows }, (_, index) => {
    const number = index % 50 === 49 ? "12" : `1212${2_000_000 + index}`;
    return `${number},Swan Lake,7:30 PM,Harbour Theatre,Seat ${index},14D`;
  });
  const path = join(mkdtempSync(join(tmpdir(), "sendcheck-")), "large.csv");
  writeFileSync(path, `Phone,B1,B2,B3,B4,B5\n${lines.join("\n")}\n`);
  return path;
}

test("100,000 rows never hold the page up", async ({ page }) => {
  test.setTimeout(120_000);
  await page.addInitScript(() => {
    Object.assign(window, { tasks: [] });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) Reflect.get(window, "tasks").push(entry.duration);
    }).observe({ type: "longtask", buffered: true });
  });
  await chooseExample(page);
  await toStep(page, "Recipients");
  await page.evaluate(() => Object.assign(window, { tasks: [] }));
  await page.locator("#list-file").setInputFiles(file(ROWS));
  await expect(page.getByText("100,000 of 100,000 rows")).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText("2,000 recipients would be rejected")).toBeVisible();
  const grid = page.getByRole("grid");
  await expect(grid).toHaveAttribute("aria-rowcount", String(ROWS + 1));
  for (let share = 1; share <= 20; share++) {
    await grid.evaluate((element, part) => (element.scrollTop = (element.scrollHeight * part) / 20), share);
    await page.waitForTimeout(40);
  }
  await expect(grid.getByText("Seat 99998")).toBeVisible();
  expect(await grid.getByRole("row").count()).toBeLessThan(60);
  await grid.focus();
  await page.keyboard.press("Control+Home");
  await expect(grid.getByText("Seat 0", { exact: true })).toBeVisible();
  await page.getByLabel("Search in cells").fill("seat 77777");
  await expect(page.getByText("1 of 100,000 rows")).toBeVisible();
  const tasks: number[] = await page.evaluate(() => Reflect.get(window, "tasks"));
  console.log(`longest task: ${Math.max(0, ...tasks)} ms of ${tasks.length}`);
  expect(Math.max(0, ...tasks)).toBeLessThan(PATIENCE);
});

test("a check can be cancelled, and another one begun", async ({ page }) => {
  await chooseExample(page);
  await toStep(page, "Recipients");
  await page.locator("#list-file").setInputFiles(file(600_000));
  await expect(page.getByRole("progressbar")).toBeVisible();
  await page.getByRole("button", { name: "Cancel" }).click();
  await expect(page.getByText("Cancelled. Nothing of the list was kept.")).toBeVisible();
  await expect(page.getByRole("progressbar")).toBeHidden();
  await page.getByRole("button", { name: "Use the example list" }).click();
  await expect(page.getByText("Every recipient is accepted.")).toBeVisible();
});
