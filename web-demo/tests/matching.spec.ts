import { writeFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { crmExport } from "./crm.js";
import { addList, checked, chooseExample, contentOf, expect, test, toStep } from "./page.js";
import { forgetTasks, noteTasks, standstill, WALKS } from "./standstill.js";
import { unzip } from "./unzip.js";

const IMAGE = "WhatsApp with an image and replies";
const PLAIN = "WhatsApp text";
const TEXT = "SMS with three values";
/** The longest that the page may stand still while a long list is read again, in milliseconds. */
const PATIENCE = 200;

async function dropped(page: Page, text: string, example: string): Promise<void> {
  await chooseExample(page, example);
  await toStep(page, "Recipients");
  await addList(page, text);
}

const screen = (page: Page) => page.getByRole("region", { name: "Match the columns" });
const card = (page: Page) => page.getByRole("button", { name: /columns? used/ });
const line = (page: Page, name: string) =>
  screen(page)
    .getByRole("listitem")
    .filter({ has: page.getByLabel(name, { exact: true }) });
const chosen = (page: Page, name: string) => screen(page).getByLabel(name, { exact: true }).locator("option:checked");

async function match(page: Page, name: string, column: string): Promise<void> {
  const select = screen(page).getByLabel(name, { exact: true });
  const option = select.locator("option").filter({ hasText: new RegExp(`^\\s*${column}( –|\\s*$)`) });
  await select.selectOption((await option.getAttribute("value")) ?? "");
  await expect(screen(page)).toHaveAttribute("aria-busy", "false");
}

test("the export of a CRM is matched and ends in accepted recipients", async ({ page }) => {
  await dropped(page, crmExport(3000), IMAGE);
  await expect(page.locator("#matching-title")).toBeFocused();
  await expect(card(page)).toHaveText(/UTF-8, semicolons, 4 of 14 columns used/);
  await expect(chosen(page, "Phone number")).toHaveText("Mobile Phone – 12122000000");
  await expect(line(page, "Phone number")).toContainText("named so · holds numbers: 1,000 of 1,000");
  await expect(line(page, "Phone number").getByRole("listitem")).toHaveText([
    "12122000000",
    "12122000001",
    "12122000002",
  ]);
  await expect(chosen(page, "Image")).toHaveText(/^Picture –/);
  await expect(line(page, "{{1}}")).toContainText("Hi {{1}}, spring is here");
  await expect(screen(page)).toContainText("10 other columns are left out.");
  await match(page, "{{1}}", "First Name");
  await match(page, "{{2}}", "Code");
  await expect(line(page, "{{1}}")).toContainText("you said so");
  await expect(screen(page).locator("sendcheck-preview")).toContainText("Hi Jane 0, spring is here: your code SPRING0");
  await screen(page).getByRole("button", { name: "Done" }).click();
  await expect(card(page)).toBeFocused();
  await expect(screen(page)).toBeHidden();
  await expect(page.getByText("Every recipient is accepted.")).toBeVisible();
  await expect(page.getByText("3,000 of 3,000 rows")).toBeVisible();
});

test("while columns are uncertain there are no rows and nothing is found on them", async ({ page }) => {
  await dropped(page, crmExport(20), IMAGE);
  await expect(screen(page)).toContainText("until then nobody is checked");
  await expect(page.getByText("20 rows read; the columns have to be matched first.")).toBeVisible();
  await expect(page.getByRole("grid")).toHaveCount(0);
  await expect(page.locator("#outcome")).toHaveCount(0);
  const open = screen(page).getByLabel("{{1}}", { exact: true });
  await expect(open).toHaveAttribute("aria-invalid", "true");
  await expect(chosen(page, "{{1}}")).toHaveText("Choose a column");
  await expect(line(page, "{{1}}")).toContainText("to be chosen");
  await expect(screen(page).locator("sendcheck-preview")).toContainText("Hi {{1}}, spring is here: your code {{2}}");
  // What nobody has chosen cannot be confirmed.
  await screen(page).getByRole("button", { name: "These are right" }).click();
  await expect(open).toBeFocused();
  await expect(
    page.getByRole("navigation", { name: "Steps" }).getByRole("button", { name: "Recipients" }),
  ).toContainText("needs attention");
  await page.keyboard.press("Escape");
  await expect(card(page)).toBeFocused();
  await expect(page.getByRole("grid")).toHaveCount(0);
  await toStep(page, "Preview");
  await page.getByRole("button", { name: "Match the columns" }).click();
  await expect(page.locator("#matching-title")).toBeFocused();
});

for (const heading of ["Phone,2,1", "Phone,{{2}},{{1}}"]) {
  test(`the heading ${heading} puts each value where it belongs, and asks nothing`, async ({ page }) => {
    await dropped(page, `${heading}\n12025550141,TWO,ONE\n`, PLAIN);
    await expect(page.getByText("Every recipient is accepted.")).toBeVisible();
    await expect(screen(page)).toBeHidden();
    await card(page).click();
    await expect(line(page, "{{2}}")).toContainText("named so");
    await expect(screen(page).locator("sendcheck-preview")).toContainText(
      "Hello ONE, your card ending in TWO is about",
    );
  });
}

test("a heading that names something else is taken by its order, with the pairs and a question", async ({ page }) => {
  await dropped(page, "Phone,Code,First Name\n12025550141,X1,Jane\n", PLAIN);
  await expect(page.locator("#matching-title")).toBeFocused();
  await expect(chosen(page, "{{1}}")).toHaveText("Code – X1");
  await expect(chosen(page, "{{2}}")).toHaveText("First Name – Jane");
  await expect(screen(page).getByRole("button", { name: "These are right" })).toBeVisible();
  await match(page, "{{1}}", "First Name");
  await expect(chosen(page, "{{2}}")).toHaveText("Code – X1");
  await expect(screen(page).locator("sendcheck-preview")).toContainText("Hello Jane, your card ending in X1 is about");
  await expect(screen(page).getByRole("button", { name: "Done" })).toBeVisible();
});

test("columns that were taken by their place are shown in pairs, and no file is made before they are confirmed", async ({
  page,
}) => {
  await dropped(page, "First Name,Phone,Code,City\nJane,12025550141,X1,Leeds\nOmar,12025550142,X2,York\n", TEXT);
  await expect(screen(page)).toContainText("columns are taken in the order in which they stand");
  await expect(line(page, "{{2}}")).toContainText("by its place");
  await expect(page.getByText("2 of 2 rows")).toBeVisible();
  await toStep(page, "Preview");
  await page.getByRole("button", { name: "Request bodies (zip)" }).click();
  await page.getByRole("link", { name: "Match the columns" }).click();
  await expect(page.locator("#matching-title")).toBeFocused();
  const shown = await Promise.all(
    ["Phone number", "{{1}}", "{{2}}", "{{3}}"].map((name) => chosen(page, name).textContent()),
  );
  await screen(page).getByRole("button", { name: "These are right" }).click();
  await expect(page.getByText("Every recipient is accepted.")).toBeVisible();
  await card(page).click();
  for (const [index, name] of ["Phone number", "{{1}}", "{{2}}", "{{3}}"].entries()) {
    await expect(chosen(page, name)).toHaveText(shown[index]?.trim() ?? "");
    await expect(line(page, name)).toContainText("you said so");
  }
  await toStep(page, "Preview");
  await page.getByLabel("Campaign name").fill("Spring");
  await page.getByLabel("Skill").fill("sales");
  await page.getByLabel(/agreed to get this message/).check();
  const waiting = page.waitForEvent("download");
  await page.getByRole("button", { name: "Request bodies (zip)" }).click();
  const [body] = unzip(await contentOf(await waiting)).values();
  expect(JSON.parse(body ?? "").consumers[0]).toMatchObject({
    consumerContent: { sms: "12025550141" },
    variables: { 1: "Jane", 2: "X1", 3: "Leeds" },
  });
});

test("a need may be the same for everybody, or have a text for empty cells", async ({ page }) => {
  await dropped(page, "Phone,B1,B2,B3\n12025550141,,b,c\n12025550142,Zoe,b,c\n", TEXT);
  await expect(page.getByText("1 recipient would be rejected")).toBeVisible();
  await card(page).click();
  await expect(line(page, "{{1}}")).toContainText("empty: 1 of 2");
  await screen(page).getByLabel("Where the cell is empty {{1}}").fill("friend");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Every recipient is accepted.")).toBeVisible();
  await match(page, "{{2}}", "The same text for everybody");
  await screen(page).getByLabel("Text for {{2}}").fill("two for one");
  await page.keyboard.press("Tab");
  const message = screen(page).locator("sendcheck-preview");
  await expect(message).toContainText("friend");
  await expect(message).toContainText("two for one");
  await expect(card(page)).toHaveText(/3 of 4 columns used/);
});

test("what is typed stays while an answer comes in", async ({ page }) => {
  await dropped(page, "Phone,B1,B2,B3\n12025550141,,b,c\n12025550142,Zoe,b,c\n", TEXT);
  await expect(page.getByText("1 recipient would be rejected")).toBeVisible();
  await card(page).click();
  const instead = screen(page).getByLabel("Where the cell is empty {{1}}");
  await instead.fill("friend");
  // The page is drawn again, and then again with the rows that were found, while the field has the focus.
  await page.getByLabel("Search in cells").evaluate((field: HTMLInputElement) => {
    field.value = "Zoe";
    field.dispatchEvent(new Event("input", { bubbles: true }));
  });
  await expect(page.getByText("1 of 2 rows")).toBeVisible();
  await expect(instead).toHaveValue("friend");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Every recipient is accepted.")).toBeVisible();
  await expect(instead).toHaveValue("friend");
});

test("the heading and what separates cells can be said", async ({ page }) => {
  await dropped(page, "Phone|B1|B2|B3\n12025550141|a,b|c|d\n", TEXT);
  await expect(page.getByText("Every recipient is accepted.")).toBeVisible();
  await card(page).click();
  await expect(screen(page).getByLabel("Between cells")).toHaveText(/Found out: bars/);
  await screen(page).getByLabel("Names of the columns").selectOption("There are none");
  await expect(page.getByText("2 of 2 rows")).toBeVisible();
  await screen(page).getByLabel("Names of the columns").selectOption("In a line");
  await expect(screen(page).getByLabel("Line of the names")).toHaveValue("1");
  await expect(page.getByText("1 of 1 row")).toBeVisible();
  await screen(page).getByLabel("Between cells").selectOption("Commas");
  await expect(card(page)).toHaveText(/commas, \d of 2 columns used/);
  await screen(page).getByLabel("Line of the names").fill("700");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("alert")).toContainText("The file cannot be read");
  await screen(page).getByRole("button", { name: "Match anew" }).click();
  await expect(page.getByText("Every recipient is accepted.")).toBeVisible();
  await expect(screen(page).getByLabel("Between cells")).toHaveText(/Found out: bars/);
});

test("what was chosen is remembered for the heading, without a value of anybody", async ({ page }) => {
  await dropped(page, crmExport(5), IMAGE);
  await match(page, "{{1}}", "First Name");
  await match(page, "{{2}}", "Code");
  await expect(page.getByText("Every recipient is accepted.")).toBeVisible();
  const kept = await page.evaluate(() => JSON.stringify({ ...localStorage }));
  expect(kept).toContain("Mobile Phone");
  for (const value of ["Jane", "1212200", "SPRING", "C-1", "Marlow"]) expect(kept).not.toContain(value);
  await page.reload();
  await dropped(page, crmExport(7), IMAGE);
  await expect(page.getByText("Matched as last time.")).toBeVisible();
  await expect(page.getByText("Every recipient is accepted.")).toBeVisible();
  await expect(screen(page)).toBeHidden();
  await page.getByRole("button", { name: "Match anew" }).click();
  await expect(screen(page)).toContainText("until then nobody is checked");
  await page.reload();
  await dropped(page, crmExport(7), IMAGE);
  await expect(screen(page)).toContainText("until then nobody is checked");
});

test("another message with the same heading is matched on its own", async ({ page }) => {
  await dropped(page, crmExport(5), IMAGE);
  await match(page, "{{1}}", "First Name");
  await match(page, "{{2}}", "Code");
  await expect(page.getByText("Every recipient is accepted.")).toBeVisible();
  await toStep(page, "Message");
  await page.getByRole("button", { name: "WhatsApp marketing message" }).click();
  await toStep(page, "Recipients");
  await expect(screen(page).getByText(/cannot be told|in which they stand|has its column/)).toBeVisible();
  await expect(page.getByText("Matched as last time.")).toBeHidden();
});

test("a heading that may be a recipient is not kept", async ({ page }) => {
  await dropped(page, "Phone,jane@example.com,First,Second\n12025550141,a,b,c\n12025550142,a,b,c\n", TEXT);
  await screen(page).getByRole("button", { name: "These are right" }).click();
  await expect(page.getByText("Every recipient is accepted.")).toBeVisible();
  expect(await page.evaluate(() => JSON.stringify({ ...localStorage }))).not.toContain("jane");
});

test("columns of typed lines are matched too, and the keyboard stays in the editor", async ({ page }) => {
  await chooseExample(page, "SMS, a text for each recipient");
  await toStep(page, "Recipients");
  await page.getByRole("radio", { name: "Typed lines" }).check();
  const editor = page.getByRole("textbox", { name: "One recipient a line" });
  await editor.fill("Hello Jane, 12025550111\nHello Bob, 12025550112");
  await expect(screen(page)).toBeVisible();
  await expect(editor).toBeFocused();
  await match(page, "Phone number", "Column 2");
  await expect(page.getByText("Every recipient is accepted.")).toBeVisible();
});

test("100,000 rows are read again without holding the page up", { tag: "@alone" }, async ({ page }) => {
  test.setTimeout(180_000);
  await noteTasks(page);
  const path = test.info().outputPath("crm.csv");
  writeFileSync(path, crmExport(100_000));
  await chooseExample(page, IMAGE);
  await toStep(page, "Recipients");
  await page.locator("#list-file").setInputFiles(path);
  await expect(screen(page)).toBeVisible({ timeout: 60_000 });
  let longest = Infinity;
  for (let reading = 0; reading < WALKS && longest >= PATIENCE; reading++) {
    await forgetTasks(page);
    await match(page, "{{1}}", reading % 2 === 0 ? "First Name" : "Company");
    await match(page, "{{2}}", reading % 2 === 0 ? "Code" : "City");
    await expect(page.getByText("100,000 of 100,000 rows")).toBeVisible({ timeout: 60_000 });
    longest = await standstill(page);
  }
  console.log(`the page stood still for ${longest} ms at most`);
  expect(longest).toBeLessThan(PATIENCE);
});

for (const [locale, language] of [
  ["es", "Asignar las columnas"],
  ["it", "Abbina le colonne"],
  ["pt", "Associar as colunas"],
  ["de", "Spalten zuordnen"],
] as const) {
  test(`the columns are matched on a telephone in ${locale}`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await chooseExample(page, IMAGE);
    await page.getByLabel("Language").selectOption(locale);
    await page.locator("nav.steps").getByRole("button").nth(1).click();
    await addList(page, crmExport(20));
    await expect(page.getByRole("region", { name: language })).toBeVisible();
    const [width, room] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    expect(width).toBeLessThanOrEqual(room ?? 0);
  });
}

/** A text in windows-1251. */
const cyrillic = (text: string) =>
  Buffer.from(
    Array.from(text, (letter) => {
      const code = letter.codePointAt(0) ?? 0;
      return code >= 0x410 && code <= 0x44f ? code - 0x410 + 0xc0 : code;
    }),
  );

test("a list in letters that cannot be told is read in the encoding that somebody recognises", async ({ page }) => {
  const rows = Array.from({ length: 40 }, (_, row) => `1212200${1000 + row};Екатерина;заказ;магазин`);
  await chooseExample(page, TEXT);
  await toStep(page, "Recipients");
  await addList(page, cyrillic(`Phone;B1;B2;B3\n${rows.join("\n")}\n`));
  await expect(page.getByRole("alert")).toContainText("The encoding of the text cannot be told");
  await page.getByRole("button", { name: /^windows-1251 – / }).click();
  await expect(page.getByText("Every recipient is accepted.")).toBeVisible();
  await card(page).click();
  await expect(screen(page).locator("sendcheck-preview")).toContainText("Екатерина");
  await expect(screen(page).getByLabel("Encoding")).toHaveValue("windows-1251");
});

test("a list that could not be read at once is remembered too", async ({ page }) => {
  const rows = Array.from({ length: 40 }, (_, row) => `1212200${1000 + row};Екатерина;заказ;магазин`);
  const read = async () => {
    await chooseExample(page, TEXT);
    await toStep(page, "Recipients");
    await addList(page, cyrillic(`Mobile;Who;What;Where\n${rows.join("\n")}\n`));
    await page.getByRole("button", { name: /^windows-1251 – / }).click();
  };
  await read();
  await screen(page).getByRole("button", { name: "These are right" }).click();
  await expect.poll(() => page.evaluate(() => localStorage.length)).toBe(1);
  await page.reload();
  await read();
  await expect(page.getByText("Matched as last time.")).toBeVisible();
  await expect(page.getByText("Every recipient is accepted.")).toBeVisible();
});

test("the country of numbers is remembered for the heading", async ({ page }) => {
  const numbers = Array.from({ length: 30 }, (_, index) => `212555${String(100 + index).padStart(4, "0")}`);
  const list = `Phone\n${numbers.join("\n")}\n`;
  await dropped(page, list, "SMS, the same for everybody");
  await page.getByRole("button", { name: "They are numbers of United States" }).click();
  await expect(page.getByText("Every recipient is accepted.")).toBeVisible();
  await page.reload();
  await dropped(page, list, "SMS, the same for everybody");
  await expect(page.getByText("Matched as last time.")).toBeVisible();
  await expect(page.getByText("Every recipient is accepted.")).toBeVisible();
});

test("of several countries as likely none is put first, and any other can be chosen", async ({ page }) => {
  const numbers = Array.from({ length: 40 }, (_, index) => `612 345 ${100 + index}`);
  await checked(page, `Phone\n${numbers.join("\n")}\n`, "SMS, the same for everybody");
  const asked = page.locator("#outcome .of-all");
  const countries = asked.getByRole("button", { name: /^They are numbers of/ });
  expect(await countries.count()).toBeGreaterThan(1);
  await expect(asked.locator("button.primary")).toHaveCount(0);
  await expect(countries.filter({ hasText: "Spain" })).toHaveCount(1);
  await asked.getByLabel("Country of the numbers without +").selectOption("PL");
  await expect(asked).toHaveCount(0);
  await expect(page.getByRole("grid")).toContainText("Accepted");
});
