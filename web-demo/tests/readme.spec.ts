import { checked, example, expect, test } from "./page.js";

test("the picture of the README", async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 1180 });
  await checked(page, example("lists/whatsapp-ticket-with-mistakes.csv"));
  await expect(page.getByText("6 recipients would be rejected")).toBeVisible();
  await page.evaluate(() => window.scrollTo(0, 0));
  await page.mouse.move(0, 0);
  await page.screenshot({ path: "screenshots/readme.png" });
});
