import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { checked, example, expect, goToRow, test } from "./page.js";

const asked = (page: Page) => page.getByLabel("Word, code or message");
const answer = (page: Page) => page.getByRole("region", { name: "What it means" });

async function open(page: Page): Promise<void> {
  await page.goto("/");
  await page.getByText("What does a word or a code mean?").click();
}

test("words of reports, delivery errors, refusals and codes are explained", async ({ page }) => {
  await open(page);
  for (const [text, means] of [
    ["SKIPPED", "the number opted out of SMS"],
    ["21614", "The number is no mobile number."],
    ["jwt expired", "jwt expired"],
    ['{"code":0,"message":"Fields missing in request: skill"}', "FIELDS_MISSING_IN_REQUEST"],
    ["MISSING_VARIABLE=5", "Give a value for every variable of the message."],
    ["weather", "Nothing is known by that name."],
  ] as const) {
    await asked(page).fill(text);
    await expect(answer(page)).toContainText(means);
  }
  await asked(page).fill("");
  await expect(answer(page)).toBeEmpty();
});

test("what is near is offered, and a word leads to the rules that find it before", async ({ page }) => {
  await open(page);
  await asked(page).fill("SKIPED");
  await page.getByRole("button", { name: "What SKIPPED means" }).click();
  await expect(asked(page)).toHaveValue("SKIPPED");
  await answer(page).getByRole("button", { name: "What OPTED_OUT means" }).click();
  await expect(answer(page)).toContainText("LivePerson");
  await expect(answer(page).getByRole("button", { name: "What outbound_twilio_21610 means" })).toBeVisible();
});

test("the code of a finding leads to what it means, and back, without a mouse", async ({ page }) => {
  await checked(page, example("lists/whatsapp-ticket-with-mistakes.csv"));
  await goToRow(page, 7);
  const details = page.getByRole("region", { name: /^Row 7/ });
  const code = details.locator(".findings").getByRole("button").first();
  const name = (await code.textContent())?.trim() ?? "";
  await code.focus();
  await page.keyboard.press("Enter");
  await expect(answer(page)).toBeFocused();
  await expect(answer(page)).toContainText(name);
  await page.keyboard.press("Escape");
  await expect(code).toBeFocused();
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Back to where you were" }).click();
  await expect(code).toBeFocused();
});

test("it is there in each language, and nobody asks anything of it by opening the page", async ({ page }) => {
  await page.goto("/");
  await expect(asked(page)).toBeHidden();
  for (const [locale, title, label, unknown] of [
    ["Español", "¿Qué significa una palabra o un código?", "Palabra, código o mensaje", "No se conoce nada"],
    ["Français", "Que signifie un mot ou un code\u202f?", "Mot, code ou message", "Rien n’est connu sous ce nom."],
    ["Italiano", "Che cosa significa una parola o un codice?", "Parola, codice o messaggio", "Non è noto nulla"],
    ["Português", "O que significa uma palavra ou um código?", "Palavra, código ou mensagem", "Não se conhece nada"],
    ["Deutsch", "Was bedeutet ein Wort oder ein Code?", "Wort, Code oder Meldung", "ist nichts bekannt"],
  ] as const) {
    await page.getByRole("combobox").first().selectOption(locale);
    // The box may be open from the language before; it is in the new one first.
    await expect(page.getByText(title)).toBeVisible();
    if (!(await page.getByLabel(label).isVisible())) await page.getByText(title).click();
    await page.getByLabel(label).fill("weather");
    await expect(page.getByText(unknown)).toBeVisible();
  }
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`an answer is accessible, ${colorScheme}, on a narrow screen`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await page.setViewportSize({ width: 360, height: 900 });
    await open(page);
    for (const text of ["SKIPED", "outbound_wa_400", "HEADER_VARIABLE_INVALID_URL"]) {
      await asked(page).fill(text);
      await expect(answer(page)).not.toBeEmpty();
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" | ")}`)).toEqual([]);
      const [width, room] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
      expect(width).toBeLessThanOrEqual(room ?? 0);
    }
  });
}
