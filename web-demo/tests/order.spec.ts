/** Rows in another order than that of the list, however many there are. */
import type { Page } from "@playwright/test";
import { addList, checked, chooseExample, expect, test, toStep } from "./page.js";
import { forgetTasks, noteTasks, standstill } from "./standstill.js";

const LIST = "Phone,B1\n12125550113,Hi\n12,Hi\n12125550111,Hi Zoë ❤\n12125550112,Hi\n";
const TEXT = "SMS, a text for each recipient";
/** The longest that the page may stand still, in milliseconds. */
const PATIENCE = 200;

async function rows(page: Page): Promise<(string | null)[]> {
  return page.getByRole("grid").getByRole("rowheader").allTextContents();
}

const shows = (page: Page, expected: readonly string[]) =>
  expect.poll(async () => (await rows(page)).map((text) => text?.trim())).toEqual(expected);

test("rows stand as in the list, until another order is asked for", async ({ page }) => {
  await checked(page, LIST, TEXT);
  await shows(page, ["1", "2", "3", "4"]);
  await page.getByLabel("Order").selectOption({ label: "Number, rising" });
  await shows(page, ["2", "3", "4", "1"]);
  await page.getByLabel("Order").selectOption({ label: "Rejected and skipped first" });
  await shows(page, ["2", "1", "3", "4"]);
  await page.getByRole("button", { name: "Sort by Phone" }).click();
  await shows(page, ["2", "3", "4", "1"]);
  await page.getByRole("button", { name: "Sort by Phone" }).click();
  await shows(page, ["1", "4", "3", "2"]);
  await expect(page.getByRole("columnheader", { name: /Phone/ })).toHaveAttribute("aria-sort", "descending");
  await page.getByRole("group", { name: "Filters" }).getByRole("button", { name: "Accepted" }).click();
  await shows(page, ["1", "4", "3"]);
  await page.getByRole("textbox", { name: "Row", exact: true }).fill("3");
  await page.getByRole("button", { name: "Go to row" }).click();
  await expect(page.getByRole("region", { name: /^Row 3/ })).toBeVisible();
  await page.getByRole("button", { name: "Sort by Row" }).click();
  await shows(page, ["1", "2", "3", "4"]);
});

test("a cell that is mended is found again where the order puts it", async ({ page }) => {
  await checked(page, LIST, TEXT);
  await page.getByLabel("Order").selectOption({ label: "Number, rising" });
  await shows(page, ["2", "3", "4", "1"]);
  await page.locator("#cell-0-3").dblclick();
  await page.getByRole("grid").getByRole("textbox").fill("12125550119");
  await page.keyboard.press("Enter");
  await shows(page, ["3", "4", "1", "2"]);
});

test("100,000 rows are put into order and the page goes on", { tag: "@alone" }, async ({ page }) => {
  test.setTimeout(180_000);
  await noteTasks(page);
  const lines = Array.from(
    { length: 100_000 },
    (_, index) => `1212${2_000_000 + ((index * 7919) % 100_000)},Hi ${index}`,
  );
  await chooseExample(page, TEXT);
  await toStep(page, "Recipients");
  await addList(page, `Phone,B1\n${lines.join("\n")}\n`);
  await expect(page.getByText("100,000 of 100,000 rows")).toBeVisible({ timeout: 60_000 });
  await forgetTasks(page);
  const began = Date.now();
  await page.getByLabel("Order").selectOption({ label: "Number, rising" });
  await expect(page.locator("#cell-0-3")).toHaveText("12122000000", { timeout: 60_000 });
  await expect(page.locator("#cell-1-3")).toHaveText("12122000001");
  console.log(`100,000 numbers were in order after ${Date.now() - began} ms`);
  await page.getByRole("grid").evaluate((grid) => (grid.scrollTop = grid.scrollHeight));
  await expect(page.getByRole("grid").getByText("12122099999")).toBeVisible();
  const longest = await standstill(page);
  console.log(`the page stood still for ${longest} ms at most`);
  expect(longest).toBeLessThan(PATIENCE);
});
