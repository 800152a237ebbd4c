import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { crmExport } from "./crm.js";
import { addList, cause, checked, chooseExample, example, expect, test, toStep } from "./page.js";

const WIDTHS = [1280, 360];

async function fine(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" | ")}`)).toEqual([]);
}

/** A page that is wider than its window has to be pushed about to be read. */
async function fits(page: Page): Promise<void> {
  const [width, room] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  expect(width).toBeLessThanOrEqual(room ?? 0);
}

for (const colorScheme of ["light", "dark"] as const) {
  for (const width of WIDTHS) {
    test(`every step is accessible, ${colorScheme}, ${width} pixels wide`, async ({ page }) => {
      // Each of some twenty looks takes seconds, and many where the machine does something else.
      test.setTimeout(7 * 60_000);
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await page.setViewportSize({ width, height: 900 });
      const look = async (name: string) => {
        await fine(page);
        await fits(page);
        await page.evaluate(() => window.scrollTo(0, 0));
        await page.screenshot({ path: `screenshots/${name}-${width}-${colorScheme}.png`, fullPage: true });
      };
      await page.goto("/");
      await look("0-start");
      await page.getByRole("radio", { name: "A text of mine" }).check();
      await page.getByLabel("Channel").selectOption("wa");
      await page.getByRole("button", { name: "Add a button" }).click();
      await page.getByLabel("Text", { exact: true }).fill("{{1}} Hello {{3}}");
      await expect(page.getByText("PLACEHOLDER_GAP")).toBeVisible();
      await page.getByText("More settings").click();
      await look("1-compose");
      await page.getByRole("radio", { name: "A handoff or WhatsApp template" }).check();
      const handoff = JSON.parse(example("handoffs/prioritized.json"));
      await page
        .getByLabel("Handoff or template as JSON")
        .fill(JSON.stringify([handoff, { ...handoff, id: "H2", name: "Another" }]));
      await page.getByRole("button", { name: "Choose Another" }).click();
      await expect(page.locator("sendcheck-sms")).toBeVisible();
      await look("1-handoffs");
      await page.getByRole("button", { name: "Edit a copy" }).click();
      await page.getByText("Who may publish?").click();
      await expect(page.locator("#editing")).toBeVisible();
      await look("1-editing");
      await page.reload();
      await expect(page.locator("#back")).toBeVisible();
      await look("0-back");
      await checked(page, example("lists/whatsapp-image-with-mistakes.csv"), "WhatsApp with an image and replies");
      await look("2-recipients");
      await page.getByRole("textbox", { name: "Row", exact: true }).fill("3");
      await page.getByRole("button", { name: "Go to row" }).click();
      await expect(page.getByRole("region", { name: /^Row 3/ })).toBeVisible();
      await look("2-row");
      await cause(page, "HEADER_VARIABLE_INVALID_URL").getByRole("button", { name: /^Fix/ }).click();
      await page.getByRole("button", { name: /^Make th/ }).click();
      await expect(page.getByRole("region", { name: "Your changes (1)" })).toBeVisible();
      await cause(page, "IMAGE_URL_NOT_WHITELISTED")
        .getByRole("button", { name: /^Leave out/ })
        .click();
      await expect(page.getByRole("button", { name: /^Make th/ })).toBeVisible();
      await look("2-mending");
      await page.getByLabel("Order").selectOption({ label: "Rejected and skipped first" });
      await page
        .locator("#changes-file")
        .setInputFiles({ name: "changes.json", mimeType: "application/json", buffer: Buffer.from("{}") });
      await expect(page.getByRole("alert")).toBeVisible();
      await look("2-refused");
      await addList(page, crmExport(20));
      await expect(page.getByRole("region", { name: "Match the columns" }).locator("sendcheck-preview")).toBeVisible();
      await look("2-matching");
      await page.getByRole("radio", { name: "Typed lines" }).check();
      await page.getByRole("textbox", { name: "One recipient a line" }).fill("12025550111, x");
      await expect(page.locator(".sign.error")).toBeVisible();
      await look("2-lines");
      await toStep(page, "Schedule");
      await page.getByLabel("Set windows for this campaign").check();
      await page.getByLabel("Friday, until").fill("07:00");
      await look("3-schedule");
      await toStep(page, "Recipients");
      await page.getByRole("radio", { name: "A file" }).check();
      await page.getByRole("button", { name: "Use the example with mistakes" }).click();
      await expect(page.locator("#outcome")).toBeFocused();
      await toStep(page, "Schedule");
      await expect(page.getByRole("region", { name: "By time zone" }).getByRole("listitem").first()).toBeVisible();
      await page.getByText("Stricter windows of US states", { exact: true }).first().click();
      await page.getByRole("checkbox", { name: /^Florida/ }).check();
      await expect(page.getByRole("region", { name: "By time zone" }).getByRole("listitem").first()).toBeVisible();
      await look("3-plan");
      await toStep(page, "Preview");
      await expect(page.locator("sendcheck-whatsapp")).toBeVisible();
      await page.getByLabel("Account number").fill("34567231");
      await page.getByText("Other prices in single countries").click();
      await page.getByLabel("WhatsApp, a message", { exact: true }).fill("0.03");
      await expect(page.getByText(/^In all /).first()).toBeVisible();
      await page.getByText("Look at it here").click();
      await expect(page.locator(".paper")).toContainText("Approved by:");
      await look("4-handover");
      await page.getByRole("button", { name: "Next" }).click();
      await expect(page.getByRole("region", { name: /^Nothing arrives/ })).toBeVisible();
      await look("4-unsent");
    });
  }
}

for (const [colorScheme, width] of [
  ["light", 1280],
  ["dark", 360],
] as const) {
  test(`what is said of files is accessible, ${colorScheme}, ${width} pixels wide`, async ({ page }) => {
    test.setTimeout(4 * 60_000);
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await page.setViewportSize({ width, height: 900 });
    const look = async (name: string) => {
      await fine(page);
      await fits(page);
      await page.screenshot({ path: `screenshots/${name}-${width}-${colorScheme}.png`, fullPage: true });
    };
    await chooseExample(page, "SMS, a text for each recipient");
    await page.getByText("More settings").click();
    const set = page.locator("#opted-out-set");
    const put = async (content: string | Buffer, name: string, id = "opted-out-file") =>
      page.locator(`#${id}`).setInputFiles({ name, mimeType: "text/csv", buffer: Buffer.from(content) });
    await put("From,To\n12125550111,12125550199\n12125550112,12125550199\n", "log.csv");
    await expect(set.getByLabel("Column of the numbers or ids")).toBeVisible();
    await put("12125550111\nunknown\nnobody\n", "conversations.csv", "active-conversations-file");
    await expect(page.getByRole("button", { name: /^I looked/ })).toBeVisible();
    await look("1-sets");
    const shiftJis = Buffer.from([0x93, 0x63, 0x92, 0x86, 0x91, 0xbe, 0x98, 0x59]);
    await put(Buffer.concat([Buffer.from("Phone,Name\n12125550111,"), shiftJis, Buffer.from("\n")]), "japan.csv");
    await expect(set.getByRole("button", { name: /田中太郎/ })).toBeVisible();
    await put(example("handoffs/sms-one-variable.json"), "handoff.json");
    await expect(page.locator("#moved")).toBeVisible();
    await look("1-sets-unread");
    await toStep(page, "Recipients");
    await addList(page, "Phone,B1\n12125550111,Hi\n");
    await expect(page.getByRole("alert")).toContainText("japan.csv");
    await look("2-set-unread");
    await page.locator("#error-summary").getByRole("button", { name: "Go to Message" }).click();
    await page.reload();
    await toStep(page, "Recipients");
    await addList(
      page,
      "sendcheck row,sendcheck codes,sendcheck reasons,Phone,B1\r\n2,INVALID_NUMBER,x,12125550113,Hi\r\n",
    );
    await expect(page.getByText("These rows were rejected in another list.")).toBeVisible();
    await look("2-came-back");
    await addList(page, "Phone,B1\n12125550111,Hi\n", "opt-outs-May.csv");
    await expect(page.locator("#sounds-opted-out")).toBeVisible();
    await look("2-sounds-opted-out");
    await addList(page, "%PDF-1.7\n1 0 obj");
    await expect(page.getByRole("alert")).toContainText("a PDF document, not a list");
    await look("2-no-list");
    await addList(page, "<!DOCTYPE html>\n<html><head><title>502 Bad Gateway</title></head></html>", "list.xls");
    await expect(page.locator("#no-list")).toBeVisible();
    await look("2-web-page");
    await page.getByRole("button", { name: "It is the service’s answer" }).click();
    await expect(page.locator("#answer")).toBeVisible();
    await look("2-answer");
  });
}

test("forced colours leave every step readable", async ({ page }) => {
  await page.emulateMedia({ forcedColors: "active" });
  await checked(page, example("lists/whatsapp-ticket-with-mistakes.csv"));
  await page.screenshot({ path: "screenshots/forced-colours.png", fullPage: true });
  await fine(page);
  await chooseExample(page, "WhatsApp with an image and replies");
  await toStep(page, "Recipients");
  await addList(page, crmExport(20));
  await expect(page.getByRole("region", { name: "Match the columns" })).toBeVisible();
  await page.screenshot({ path: "screenshots/forced-colours-matching.png", fullPage: true });
  await fine(page);
});
