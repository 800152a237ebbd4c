import type { Page } from "@playwright/test";
import { crmExport } from "./crm.js";
import { addList, chooseExample, contentOf, expect, test, TICKET, toStep } from "./page.js";
import { unzip } from "./unzip.js";

/** Tabs until the control of that name has the focus, as somebody without a mouse would. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 120; presses++) {
    await page.keyboard.press("Tab");
    const here = await page.evaluate(() => {
      const element = document.activeElement;
      // Behind the last control the body has the focus, whose text is that of everything.
      if (element === document.body) return "";
      const label =
        element instanceof HTMLInputElement || element instanceof HTMLSelectElement
          ? element.labels?.[0]?.textContent
          : null;
      return (element?.getAttribute("aria-label") ?? label ?? element?.textContent ?? "").trim();
    });
    if (name.test(here)) return;
  }
  throw new Error(`nothing called ${name} was reached`);
}

test("the whole way without a mouse", async ({ page }) => {
  await page.goto("/");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Skip to the step" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 2 })).toBeFocused();
  await tabTo(page, new RegExp(TICKET));
  await page.keyboard.press("Enter");
  await tabTo(page, /Continue to Recipients/);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Use the example with mistakes" })).toBeVisible();
  await tabTo(page, /Use the example with mistakes/);
  await page.keyboard.press("Space");
  await expect(page.locator("#outcome")).toBeFocused();
  await tabTo(page, /^Show the rows with “The number is not one that/);
  await page.keyboard.press("Enter");
  const grid = page.getByRole("grid");
  await expect(grid).toBeFocused();
  await page.keyboard.press("Control+Home");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowRight");
  await expect(grid).toHaveAttribute("aria-activedescendant", "cell-1-1");
  await page.keyboard.press("End");
  await expect(page.locator("#cell-1-9")).toBeInViewport();
  await page.keyboard.press("Home");
  await page.keyboard.press("Enter");
  await expect(page.locator("#row-details")).toBeFocused();
  await tabTo(page, /Continue to Schedule/);
  await page.keyboard.press("Enter");
  await tabTo(page, /Continue to Preview/);
  await page.keyboard.press("Enter");
  await tabTo(page, /^Campaign name/);
  await page.keyboard.type("Swan Lake");
  await tabTo(page, /^Skill/);
  await page.keyboard.type("tickets");
  await tabTo(page, /agreed to get this message/);
  await page.keyboard.press("Space");
  const waiting = page.waitForEvent("download");
  await tabTo(page, /Request bodies \(zip\)/);
  await page.keyboard.press("Enter");
  expect(unzip(await contentOf(await waiting)).size).toBe(1);
});

test("columns are matched without a mouse", async ({ page }) => {
  await chooseExample(page, "WhatsApp with an image and replies");
  await toStep(page, "Recipients");
  await addList(page, crmExport(5));
  await expect(page.locator("#matching-title")).toBeFocused();
  await tabTo(page, /^\{\{1\}\}$/);
  await page.keyboard.type("First");
  await expect(page.getByText("Hi Jane 0, spring is here")).toBeVisible();
  await expect(page.getByLabel("{{1}}", { exact: true })).toBeFocused();
  await tabTo(page, /^\{\{2\}\}$/);
  await page.keyboard.type("Code");
  await expect(page.getByText("Every recipient is accepted.")).toBeVisible();
  await expect(page.getByLabel("{{2}}", { exact: true })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: /columns used/ })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.locator("#matching-title")).toBeFocused();
});
