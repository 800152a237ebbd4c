import { chooseExample, expect, test, toStep } from "./page.js";

test("the default windows are explained for the message's channels", async ({ page }) => {
  await chooseExample(page, "WhatsApp first, then SMS");
  await toStep(page, "Schedule");
  const bars = page.getByRole("region", { name: "Open hours" }).getByRole("listitem");
  await expect(bars).toHaveText([/WhatsApp\s+all day/, /SMS\s+08:00 to 21:00/]);
});

test("own windows are drawn day by day, and a backward one is refused", async ({ page }) => {
  await chooseExample(page);
  await toStep(page, "Schedule");
  await page.getByLabel("Set windows for this campaign").check();
  await page.getByLabel("Friday, until").fill("07:00");
  await expect(page.getByText(/Friday: the window has to end after it starts/)).toBeVisible();
  await expect(page.getByLabel("Friday, until")).toHaveAttribute("aria-invalid", "true");
  await expect(page.getByRole("navigation", { name: "Steps" }).getByRole("button", { name: "Schedule" })).toContainText(
    "needs attention",
  );
  const bars = page.getByRole("region", { name: "Open hours" }).getByRole("listitem");
  await expect(bars.nth(4)).toContainText("closed");
  await toStep(page, "Recipients");
  await page.getByRole("button", { name: "Use the example list" }).click();
  await expect(page.getByText("Every recipient is accepted.")).toBeVisible();
  await toStep(page, "Preview");
  await page.getByRole("link", { name: /^Friday: the window has to end/ }).click();
  await page.getByLabel("Friday, until").fill("22:15");
  await expect(bars.nth(4)).toContainText("08:00 to 22:15");
});
