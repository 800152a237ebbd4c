/** Everything that is said of a message, a list and a row is said in the language of the page, in sentences. */
import type { Page } from "@playwright/test";
import { checked, example, expect, test } from "./page.js";

const LANGUAGES = [
  { name: "Español", title: "Falta una variable del mensaje" },
  { name: "Français", title: "Une variable du message manque" },
  { name: "Italiano", title: "Manca una variabile del messaggio" },
  { name: "Português", title: "Falta uma variável da mensagem" },
  { name: "Deutsch", title: "Eine Variable der Nachricht fehlt" },
] as const;

/** What is said, without what is quoted in it. */
async function sentences(page: Page): Promise<string[]> {
  const said = page.locator(".findings .what > span:last-child, .findings .mend");
  return (await said.allTextContents()).map((text) => text.trim());
}

for (const { name, title } of LANGUAGES) {
  test(`findings are sentences in ${name}, and nothing in them is said to be English`, async ({ page }) => {
    await checked(page, example("lists/whatsapp-ticket-with-mistakes.csv"));
    await page.getByRole("combobox").first().selectOption(name);
    await expect(page.locator("#outcome")).toContainText(title);
    await expect(page.locator("main [lang='en']")).toHaveCount(0);
    const rows = page.getByRole("grid").getByRole("row");
    let said = 0;
    for (let row = 1; row < (await rows.count()); row += 1) {
      await rows.nth(row).getByRole("gridcell").nth(1).click();
      await expect(page.locator("#row-details")).toBeVisible();
      for (const sentence of await sentences(page)) {
        expect(sentence).toMatch(/^[\p{Lu}\p{N}`¿+].*[.?]$/su);
        said += 1;
      }
    }
    expect(said).toBeGreaterThan(0);
    for (const step of [0, 3]) {
      await page.locator("nav.steps").getByRole("button").nth(step).click();
      await expect(page.locator("sendcheck-whatsapp").first()).toBeVisible();
      await expect(page.locator("main [lang='en']"), "what arrives is said in the language too").toHaveCount(0);
    }
    await page.locator("nav.steps").getByRole("button").nth(1).click();
    await expect(page.locator("#outcome")).not.toContainText("A variable of the message is missing");
    await page.getByRole("combobox").first().selectOption("English");
    await expect(page.locator("#outcome")).toContainText("A variable of the message is missing");
  });
}

test("English says web address for a host, and a path of the document stands behind details", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("radio", { name: "A handoff or WhatsApp template" }).check();
  const handoff = JSON.parse(example("handoffs/sms-one-variable.json")) as Record<string, unknown>;
  await page.getByLabel("Handoff or template as JSON").fill(JSON.stringify({ ...handoff, name: "<b>" }));
  const finding = page.locator(".findings li", { hasText: "HANDOFF_TITLE" });
  await expect(finding.locator(".what")).toContainText("The title holds < or >.");
  const path = finding.getByText(/^at /);
  await expect(path).toBeHidden();
  await finding.getByText("Details").click();
  await expect(path).toBeVisible();
  await page.getByText("What does a word or a code mean?").click();
  await page.getByLabel("Word, code or message").fill("IMAGE_URL_NOT_WHITELISTED");
  await expect(page.locator("#explain-answer")).toContainText("a web address that is not permitted");
});
