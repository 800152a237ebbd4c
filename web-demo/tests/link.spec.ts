import { chooseExample, expect, test, toStep } from "./page.js";

test("a link carries the set-up and no recipients", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await chooseExample(page);
  await page.getByText("More settings").click();
  await page.getByLabel("Numbers that opted out of SMS").fill("12025550199");
  await page.getByLabel("Skills of the account").fill("tickets");
  await toStep(page, "Recipients");
  await page.getByRole("button", { name: "Use the example list" }).click();
  await expect(page.getByText("Every recipient is accepted.")).toBeVisible();
  await page.getByRole("button", { name: "Copy link to this set-up" }).click();
  await expect(page.getByText("Link copied. It holds no recipients.")).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  const held = Buffer.from(link.split("#s=")[1] ?? "", "base64url").toString();
  expect(held).not.toContain("12025550199");
  expect(held).not.toContain("12025550141");
  const other = await context.newPage();
  await other.goto(link);
  await expect(other.getByRole("heading", { name: "Who gets it?" })).toBeVisible();
  await expect(other.getByRole("button", { name: "Use the example list" })).toBeVisible();
  await toStep(other, "Message");
  await other.getByText("More settings").click();
  await expect(other.getByLabel("Skills of the account")).toHaveValue("tickets");
});

test("the browser's buttons lead from step to step, and nothing is lost", async ({ page }) => {
  await chooseExample(page);
  await toStep(page, "Recipients");
  await page.getByRole("button", { name: "Use the example list" }).click();
  await expect(page.getByText("Every recipient is accepted.")).toBeVisible();
  await toStep(page, "Schedule");
  await page.goBack();
  await expect(page.getByText("Every recipient is accepted.")).toBeVisible();
  await page.goBack();
  await expect(page.getByRole("button", { name: "WhatsApp ticket with buttons" })).toHaveAttribute("aria-pressed", "true");
  await page.goForward();
  await expect(page.getByText("Every recipient is accepted.")).toBeVisible();
});

test("a link that was cut is told so, and the page can be used", async ({ page }) => {
  await page.goto(`/#s=${Buffer.from('{"step":"handover","chosen":{"te').toString("base64url")}`);
  await expect(page.getByRole("alert")).toContainText("This link cannot be read");
  await page.getByRole("button", { name: "WhatsApp text", exact: true }).click();
  await expect(page.getByText("Draft, with the places of the values")).toBeVisible();
  await expect(page.getByRole("alert")).toBeHidden();
});

test("the page speaks Spanish and Italian", async ({ page }) => {
  await chooseExample(page);
  await page.getByLabel("Language").selectOption("es");
  await expect(page.getByRole("heading", { level: 2 })).toHaveText("¿Qué mensaje se envía?");
  await expect(page.locator("html")).toHaveAttribute("lang", "es");
  await page.getByLabel("Idioma").selectOption("it");
  await expect(page.getByRole("heading", { level: 2 })).toHaveText("Quale messaggio parte?");
});

test.describe("in a browser that prefers Italian", () => {
  test.use({ locale: "it-IT" });
  test("the page begins in Italian", async ({ page }) => {
    await page.goto("/");
    await expect(page.getByRole("heading", { level: 2 })).toHaveText("Quale messaggio parte?");
    await expect(page.locator("html")).toHaveAttribute("lang", "it");
  });
});
