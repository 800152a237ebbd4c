/** Everything that is said of a message, a list and a row is said in the language of the page, in sentences. */
import type { Page } from "@playwright/test";
import { addList, checked, chooseExample, contentOf, example, expect, test, toStep } from "./page.js";
import { unzip } from "./unzip.js";
import { xlsx } from "./xlsx.js";

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

for (const { name, button, reason } of [
  { name: "Español", button: "Filas rechazadas (CSV)", reason: "B2: falta la variable `2`" },
  { name: "Français", button: "Lignes refusées (CSV)", reason: "B2: la variable `2` manque" },
  { name: "Italiano", button: "Righe rifiutate (CSV)", reason: "B2: manca la variabile `2`" },
  { name: "Português", button: "Linhas recusadas (CSV)", reason: "B2: falta a variável `2`" },
  { name: "Deutsch", button: "Abgelehnte Zeilen (CSV)", reason: "B2: die Variable `2` fehlt" },
]) {
  test(`rejected rows say why in ${name}, and are known when they come back`, async ({ page }) => {
    await checked(page, "Phone;B1;B2;B3;B4;B5\n12125550111;a;;c;d;e\n12125550112;a;b;c;d;e\n");
    await page.getByLabel("Language").selectOption(name);
    await page.locator("nav.steps").getByRole("button").nth(3).click();
    const waiting = page.waitForEvent("download");
    // Its name says that the page speaks the language now.
    await page.getByRole("button", { name: button }).click();
    const file = (await contentOf(await waiting)).toString();
    expect(file).toContain("\ufeffsendcheck row;sendcheck codes;sendcheck reasons;Phone;B1;");
    expect(file).toContain(`\r\n1;MISSING_VARIABLE=2;${reason};12125550111;a;;c;d;e\r\n`);
    await page.locator("nav.steps").getByRole("button").nth(1).click();
    await addList(page, file.replace("a;;c", "a;b;c"), "rejected.csv");
    await expect(page.getByRole("grid").getByRole("row")).toHaveCount(2);
    await expect(page.locator("#outcome").getByRole("img")).toHaveAccessibleName(/1\D+0\D+0/);
  });
}

test("a workbook of rejected rows says why in the language of the page", async ({ page }) => {
  const rows = [
    ["Phone", "B1", "B2", "B3", "B4", "B5"],
    ["12125550111", "a", "", "c", "d", "e"],
    ["12125550112", "a", "b", "c", "d", "e"],
  ];
  await chooseExample(page);
  await toStep(page, "Recipients");
  await addList(page, await xlsx({ Customers: rows }), "contacts.xlsx");
  await expect(page.getByRole("grid")).toBeVisible();
  await page.getByLabel("Language").selectOption("Português");
  await page.locator("nav.steps").getByRole("button").nth(3).click();
  const waiting = page.waitForEvent("download");
  await page.getByRole("button", { name: "Linhas recusadas (Excel)" }).click();
  const parts = [...unzip(await contentOf(await waiting)).values()];
  expect(parts.some((part) => part.includes("B2: falta a variável `2`"))).toBe(true);
});

for (const [language, rcs, country] of [
  ["English", "Google RCS, which the campaign API cannot address", "Spain"],
  ["Deutsch", "Google RCS, das die Kampagnen-API nicht ansprechen kann", "Spanien"],
] as const) {
  test(`channels and countries are called by their names in ${language}`, async ({ page }) => {
    await page.goto("/");
    await page.getByRole("radio", { name: "A handoff or WhatsApp template" }).check();
    await page.getByLabel("Handoff or template as JSON").fill(example("handoffs/rcs.json"));
    const findings = page.locator("main .findings");
    await expect(findings.first()).toBeVisible();
    await page.getByLabel("Language").selectOption(language);
    await expect(findings.first()).toContainText(rcs);
    for (const said of await findings.locator(".what").allInnerTexts()) {
      expect(said).not.toMatch(/googlercs|consumerContent/);
    }

    await page.getByRole("combobox").first().selectOption("English");
    const numbers = Array.from({ length: 40 }, (_, index) => `612 345 ${100 + index}`);
    await checked(page, `Phone\n${numbers.join("\n")}\n`, "SMS, the same for everybody");
    await page.getByRole("combobox").first().selectOption(language);
    const about = page.locator("#outcome .of-all .what").first();
    await expect(about).toContainText(`${country} / `);
    await expect(about).not.toContainText(/\b[A-Z]{2} \/ /);
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
