import { inflateRawSync } from "node:zlib";
import { de } from "../src/i18n/de/index.js";
import { first } from "../src/i18n/en/first.js";
import { later } from "../src/i18n/en/later.js";
import { es } from "../src/i18n/es/index.js";
import { fr } from "../src/i18n/fr/index.js";
import { it } from "../src/i18n/it/index.js";
import { pt } from "../src/i18n/pt/index.js";
import { record } from "../src/state/loose.js";
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
  const held = inflateRawSync(Buffer.from(link.split("#z=")[1] ?? "", "base64url")).toString();
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
  await expect(page.getByRole("button", { name: "WhatsApp ticket with buttons" })).toHaveAttribute(
    "aria-pressed",
    "true",
  );
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

test("the page speaks every language that it offers", async ({ page }) => {
  await chooseExample(page);
  await page.getByLabel("Language").selectOption("es");
  await expect(page.getByRole("heading", { level: 2 })).toHaveText("¿Qué mensaje se envía?");
  await expect(page.locator("html")).toHaveAttribute("lang", "es");
  await page.getByLabel("Idioma").selectOption("fr");
  await expect(page.getByRole("heading", { level: 2 })).toHaveText("Quel message envoyer\u202f?");
  await page.getByLabel("Langue").selectOption("it");
  await expect(page.getByRole("heading", { level: 2 })).toHaveText("Quale messaggio parte?");
  await page.getByLabel("Lingua").selectOption("pt");
  await expect(page.getByRole("heading", { level: 2 })).toHaveText("Qual mensagem vai ser enviada?");
  await expect(page.locator("html")).toHaveAttribute("lang", "pt");
  await page.getByRole("combobox").first().selectOption("de");
  await expect(page.getByRole("heading", { level: 2 })).toHaveText("Welche Nachricht wird gesendet?");
});

test("no sentence was left in English", () => {
  const en = { ...first, ...later };
  const same = (english: unknown, other: unknown): string[] => {
    if (typeof english === "string") return english === other && /\w+ \w+ \w+/.test(english) ? [english] : [];
    return Object.entries(record(english)).flatMap(([key, value]) => same(value, record(other)[key]));
  };
  expect(same({ one: "as it was before" }, { one: "as it was before" })).toEqual(["as it was before"]);
  expect(same(en, es)).toEqual([]);
  expect(same(en, fr)).toEqual([]);
  expect(same(en, it)).toEqual([]);
  expect(same(en, pt)).toEqual([]);
  expect(same(en, de)).toEqual([]);
});

for (const [locale, mistakes] of [
  ["es", "Usar el ejemplo con errores"],
  ["fr", "Utiliser l’exemple avec des erreurs"],
  ["it", "Usa l’esempio con errori"],
  ["pt", "Usar o exemplo com erros"],
  ["de", "Beispiel mit Fehlern verwenden"],
] as const) {
  test(`every step fits a telephone in ${locale}`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 800 });
    await chooseExample(page);
    await page.getByLabel("Language").selectOption(locale);
    const steps = page.locator("nav.steps").getByRole("button");
    await steps.nth(1).click();
    await page.getByRole("button", { name: mistakes }).click();
    await expect(page.getByRole("grid")).toBeVisible();
    for (const step of await steps.all()) {
      await step.click();
      const [width, room] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
      expect(width).toBeLessThanOrEqual(room ?? 0);
    }
  });
}

test.describe("in a browser that prefers Italian", () => {
  test.use({ locale: "it-IT" });
  test("the page begins in Italian", async ({ page }) => {
    await page.goto("/");
    await expect(page.getByRole("heading", { level: 2 })).toHaveText("Quale messaggio parte?");
    await expect(page.locator("html")).toHaveAttribute("lang", "it");
  });
});
