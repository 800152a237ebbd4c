/** Why something cannot be read is said in the language of the page. */
import type { Page } from "@playwright/test";
import { addList, chooseExample, example, expect, test, toStep } from "./page.js";

const LANGUAGES = ["Español", "Français", "Italiano", "Português", "Deutsch"] as const;

/** What the alert says, and whether a part of it stayed English. */
async function told(page: Page): Promise<{ text: string; english: number }> {
  const alert = page.getByRole("alert").first();
  await expect(alert).toBeVisible();
  return { text: (await alert.textContent()) ?? "", english: await alert.locator("[lang='en']").count() };
}

const LISTS: readonly (readonly [string, string | Buffer, RegExp])[] = [
  ["empty", "", /The list is empty/],
  ["a heading alone", "Phone,B1,B2,B3,B4,B5\n", /Line 1 holds the names/],
  ["a PDF", Buffer.from("%PDF-1.7\n1 0 obj"), /a PDF document, not a list/],
  ["of contacts", "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Jane\r\nEND:VCARD\r\n", /a file of contacts \(vCard\), not a list/],
  ["an archive", Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 1, 2, 3]), /a gzip archive, not a list/],
  [
    "a picture",
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0, 0, 0, 0]),
    /a binary file, not a list/,
  ],
  ["in no encoding", Buffer.from("Phone,B1\n\x81\x8d\x8f\x90,\x9d\x81\n", "latin1"), /neither UTF-8/],
];

for (const [what, bytes, english] of LISTS) {
  test(`a list that is ${what} is refused in every language`, async ({ page }) => {
    await chooseExample(page);
    await toStep(page, "Recipients");
    await addList(page, bytes);
    const first = await told(page);
    expect(first.text).toMatch(english);
    const seen = new Set([first.text]);
    for (const language of LANGUAGES) {
      await page.getByRole("combobox").first().selectOption(language);
      await expect.poll(async () => seen.has((await told(page)).text)).toBe(false);
      const { text, english } = await told(page);
      expect(english, text).toBe(0);
      seen.add(text);
    }
  });
}

const MESSAGES: readonly (readonly [string, RegExp])[] = [
  ['{"name": "a" "channels": []}', /`?,`? between two members is expected|where a , between two members/],
  ['{"name": “a”}', /Curly quotes are text/],
  ['{"channels": []}', /has no channel/],
  ['{"channels": [{"type": "fax", "messageComponents": []}]}', /No channel is called/],
  ['{"hello": 1}', /No handoff was found/],
  ['[{"name": "a"', /opened on line 1|expected/],
  ['{"name": "a\\x"}', /an escape that JSON knows/],
  ['{"name": \u200b"a"}', /the character U\+200B/],
  ["handoff.json", /the name of a file/],
];

test("a message that cannot be read is told in every language", async ({ page }) => {
  test.slow();
  await page.goto("/");
  await page.getByRole("radio", { name: "A handoff or WhatsApp template" }).check();
  for (const [text, english] of MESSAGES) {
    await page.locator("#handoff-text").fill(text);
    await expect.poll(async () => (await told(page)).text).toMatch(english);
    const seen = new Set([(await told(page)).text]);
    for (const language of LANGUAGES) {
      await page.getByRole("combobox").first().selectOption(language);
      await expect.poll(async () => seen.has((await told(page)).text)).toBe(false);
      const { text, english } = await told(page);
      expect(english, text).toBe(0);
      seen.add(text);
    }
    await page.getByRole("combobox").first().selectOption("English");
  }
});

const PAGE =
  "<!DOCTYPE html>\n<html><head><title>502 Bad Gateway</title></head><body><table><tr><td>1</td></tr></table></body></html>";

for (const name of ["contacts.csv", "contacts.xls", "contacts.html"]) {
  test(`a web page that is called ${name} is said to be one`, async ({ page }) => {
    await chooseExample(page);
    await toStep(page, "Recipients");
    await addList(page, PAGE, name);
    await expect(page.locator("#no-list")).toContainText(`${name} is a web page (“502 Bad Gateway”)`);
    await expect(page.locator("#answer")).toHaveCount(0);
    await page.locator("#no-list").getByRole("button", { name: "It is the service’s answer" }).click();
    await expect(page.locator("#answer")).toContainText("502 Bad Gateway");
    await expect(page.locator("#no-list")).toHaveCount(0);
    await addList(page, example("lists/whatsapp-ticket.csv"));
    await expect(page.getByRole("grid")).toBeVisible();
  });
}

const RECORDS = [
  ["an array", '[{"phone": "+4915112345678", "name": "Ana"}, {"phone": "+4915112345679", "name": "Bo"}]'],
  ["lines", '{"id": 1, "phone": "+4915112345678"}\n{"id": 2, "phone": "+4915112345679"}\n'],
  ["an array in an object", '{\n  "contacts": [\n    { "name": "Ana", "phone": 4915112345678 }\n  ]\n}'],
] as const;

for (const [form, records] of RECORDS) {
  test(`records of JSON are no campaign request: ${form}`, async ({ page }) => {
    await page.goto("/");
    await page.getByRole("radio", { name: "A handoff or WhatsApp template" }).check();
    const box = page.locator("#no-list");
    const file = { name: "contacts.json", mimeType: "application/json", buffer: Buffer.from(records) };
    await page.locator("#handoff-file").setInputFiles(file);
    await expect(box).toContainText("contacts.json holds records in JSON");
    await chooseExample(page);
    await expect(box).toHaveCount(0);
    await page.getByText("More settings").click();
    await page.locator("#opted-out-file").setInputFiles(file);
    await expect(box).toContainText("Export the list as CSV or as an Excel workbook");
    await toStep(page, "Recipients");
    await addList(page, records, "contacts.json");
    await expect(box).toContainText("no campaign request");
    await expect(page.locator("#results")).not.toContainText("cannot be read");
    const seen = new Set([await box.textContent()]);
    for (const language of LANGUAGES) {
      await page.getByRole("combobox").first().selectOption(language);
      await expect.poll(async () => seen.has(await box.textContent())).toBe(false);
      seen.add(await box.textContent());
    }
    await addList(page, example("lists/whatsapp-ticket.csv"));
    await expect(page.getByRole("grid")).toBeVisible();
    await expect(box).toHaveCount(0);
  });
}

test("what is found in place of a handoff is named in every language", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("radio", { name: "A handoff or WhatsApp template" }).check();
  await page.locator("#handoff-text").fill('{"hello": 1, "channel": []}');
  for (const [language, phrase] of [
    ["Español", "un objeto con `hello`"],
    ["Français", "un objet avec"],
    ["Italiano", "un oggetto con"],
    ["Português", "um objeto com"],
    ["Deutsch", "ein Objekt mit"],
  ] as const) {
    await page.getByRole("combobox").first().selectOption(language);
    await expect.poll(async () => (await told(page)).text.replaceAll("`", "")).toContain(phrase.replaceAll("`", ""));
  }
});
