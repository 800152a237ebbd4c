import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { crmExport } from "./crm.js";
import { addList, chooseExample, contentOf, expect, outcome, test, toStep } from "./page.js";
import { xlsx, type Rows } from "./xlsx.js";

const IMAGE = "WhatsApp with an image and replies";
const SMS = "SMS, the same for everybody";

const rowsOf = (csv: string): Rows =>
  csv
    .replace("\ufeff", "")
    .trim()
    .split("\r\n")
    .map((line) => line.split(";"));

async function opened(page: Page, example: string, file: Buffer, name = "contacts.xlsx"): Promise<void> {
  await chooseExample(page, example);
  await toStep(page, "Recipients");
  await addList(page, file, name);
}

async function match(page: Page, name: string, column: string): Promise<void> {
  const select = page.getByRole("region", { name: "Match the columns" }).getByLabel(name, { exact: true });
  const option = select.locator("option").filter({ hasText: new RegExp(`^\\s*${column}( –|\\s*$)`) });
  await select.selectOption((await option.getAttribute("value")) ?? "");
}

test("a workbook of 3,000 contacts is matched and ends in the file for the web tool", async ({ page }) => {
  const workbook = await xlsx({ Contacts: rowsOf(crmExport(3000)), Notes: [["of May"]] });
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await chooseExample(page, IMAGE);
  await toStep(page, "Recipients");
  expect(asked.filter((url) => /workbook/.test(url))).toEqual([]);
  await addList(page, workbook, "contacts.xlsx");
  const screen = page.getByRole("region", { name: "Match the columns" });
  await expect(page.locator("#matching-title")).toBeFocused();
  expect(asked.some((url) => /workbook.*\.wasm/.test(url))).toBe(true);
  await expect(page.getByText(/^contacts\.xlsx \(/)).toBeVisible();
  await expect(page.getByLabel("Sheet", { exact: true })).toHaveValue("Contacts");
  await expect(page.getByRole("button", { name: /columns? used/ })).toContainText("Sheet “Contacts”, 4 of 14 columns");
  await expect(screen.getByLabel("Between cells")).toHaveCount(0);
  await expect(screen.getByLabel("Encoding")).toHaveCount(0);
  await match(page, "{{1}}", "First Name");
  await match(page, "{{2}}", "Code");
  await expect(screen.locator("sendcheck-preview")).toContainText("Hi Jane 0, spring is here: your code SPRING0");
  await screen.getByRole("button", { name: "Done" }).click();
  await expect(page.getByText("3,000 of 3,000 rows")).toBeVisible();
  await expect(page.getByText("Every recipient is accepted.")).toBeVisible();
  await toStep(page, "Preview");
  const waiting = page.waitForEvent("download");
  await page.getByRole("button", { name: "List to upload (CSV)" }).click();
  const lines = String(await contentOf(await waiting)).split("\r\n");
  expect(lines.slice(0, 2)).toEqual([
    "Phone,H1,B1,B2",
    "12122000000,https://cdn.example.com/spring.jpg,Jane 0,SPRING0",
  ]);
  expect(lines).toHaveLength(3002);
});

test("another sheet is another list, and one with nobody can be left again", async ({ page }) => {
  const first = [["Phone"], ["12125550113"]];
  const second = [["Phone"], ["12125550114"], ["12125550115"]];
  await opened(page, SMS, await xlsx({ March: first, April: second, Empty: [["Phone"]] }));
  await expect(page.getByText("1 of 1 row")).toBeVisible();
  const sheet = page.getByLabel("Sheet", { exact: true });
  await expect(sheet.locator("option")).toHaveText(["March", "April", "Empty"]);
  await sheet.selectOption("April");
  await expect(page.getByText("2 of 2 rows")).toBeVisible();
  await expect(sheet).toHaveValue("April");
  await sheet.selectOption("Empty");
  await expect(page.getByRole("alert")).toContainText("no recipient");
  await sheet.selectOption("March");
  await expect(page.getByText("1 of 1 row")).toBeVisible();
  // Of a text there is none to choose.
  await addList(page, "Phone\n12125550113\n");
  await expect(page.getByText("1 of 1 row")).toBeVisible();
  await expect(sheet).toHaveCount(0);
});

test("what was changed in one sheet waits while another is looked at, and outlives a reload", async ({ page }) => {
  const march = [
    ["Phone", "Name"],
    ["1212555011x", "Jane"],
    ["12125550112", "Bob"],
  ];
  const april = [
    ["Phone", "Name"],
    ["12125550114", "Omar"],
    ["1212555011y", "Zoe"],
  ];
  const file = await xlsx({ March: march, April: april });
  const changes = page.locator("#changes").getByRole("listitem");
  const sheet = page.getByLabel("Sheet", { exact: true });
  const typeInto = async (row: number, text: string) => {
    await page.locator(`#cell-${row}-3`).dblclick();
    await page.getByRole("grid").getByRole("textbox").fill(text);
    await page.keyboard.press("Enter");
  };
  await opened(page, SMS, file);
  await expect(page.getByText("1 recipient would be rejected")).toBeVisible();
  await typeInto(0, "12125550111");
  await expect(changes).toHaveText(["Row 1, Phone: “1212555011x” → “12125550111”"]);
  await sheet.selectOption("April");
  await expect(page.getByText("1 recipient would be rejected")).toBeVisible();
  await expect(changes).toHaveCount(0);
  await typeInto(1, "12125550115");
  await expect(changes).toHaveText(["Row 2, Phone: “1212555011y” → “12125550115”"]);
  await sheet.selectOption("March");
  await expect(changes).toHaveText(["Row 1, Phone: “1212555011x” → “12125550111”"]);
  await expect(outcome(page)).toContainText("Every recipient is accepted.");

  // Nothing is lost with the page, whichever sheet is looked at.
  page.once("dialog", (dialog) => void dialog.accept());
  await page.reload();
  await opened(page, SMS, file);
  await expect(changes).toHaveText(["Row 1, Phone: “1212555011x” → “12125550111”"]);
  await sheet.selectOption("April");
  await expect(changes).toHaveText(["Row 2, Phone: “1212555011y” → “12125550115”"]);
  await sheet.selectOption("March");
  await expect(changes).toHaveText(["Row 1, Phone: “1212555011x” → “12125550111”"]);
  await page.getByRole("button", { name: "Take the last one back" }).click();
  await expect(changes).toHaveCount(0);
  // A file that is put into the box of the message takes the place of no list that waits with changes.
  await toStep(page, "Message");
  await page.getByRole("radio", { name: "A handoff or WhatsApp template" }).check();
  await page.locator("#handoff-file").setInputFiles({
    name: "other.csv",
    mimeType: "text/csv",
    buffer: Buffer.from("Phone\n12125550119\n12125550118\n"),
  });
  await expect(page.locator("#moved").getByRole("button", { name: "Use it in its place" })).toBeVisible();
  await toStep(page, "Recipients");
  await sheet.selectOption("April");
  await expect(changes).toHaveText(["Row 2, Phone: “1212555011y” → “12125550115”"]);
});

test("rejected rows of a workbook come as one, and back to the sheet that they came from", async ({ page }) => {
  const rows = [
    ["Name", "Phone"],
    ["Jane", "12125550113"],
    ["Bob", "+1 212 555 01x"],
  ];
  await opened(page, SMS, await xlsx({ Old: [["Phone"], ["12125550199"]], Customers: rows }));
  await page.getByLabel("Sheet", { exact: true }).selectOption("Customers");
  await expect(outcome(page)).toContainText("1 recipient would be rejected");
  await toStep(page, "Preview");
  const waiting = page.waitForEvent("download");
  await page.getByRole("button", { name: "Rejected rows (Excel)" }).click();
  const download = await waiting;
  expect(download.suggestedFilename()).toBe("rejected.xlsx");
  await toStep(page, "Recipients");
  await addList(page, await contentOf(download), "rejected.xlsx");
  await expect(page.getByText("Corrected rows of contacts.xlsx")).toBeVisible();
  await expect(page.getByText("Sheet: Customers")).toBeVisible();
  await expect(page.getByText("1 of 1 row")).toBeVisible();
});

test("a document is called what it is, and a workbook that is broken says so", async ({ page }) => {
  await opened(page, SMS, Buffer.from("PK\u0003\u0004 [Content_Types].xml word/document.xml"), "contacts.docx");
  await expect(page.getByRole("alert")).toContainText("a Word document");
  const numbers = readFileSync(new URL("../../tests/oracles/workbooks/numbers-parser.numbers", import.meta.url));
  await addList(page, numbers, "contacts.numbers");
  await expect(page.getByRole("alert")).toContainText("a spreadsheet of Apple Numbers");
  const whole = await xlsx({ Contacts: [["Phone"], ["12125550113"]] });
  await addList(page, whole.subarray(0, whole.length - 30), "contacts.xlsx");
  await expect(page.getByRole("alert")).toContainText("it is damaged");
  await addList(page, whole, "contacts.xlsx");
  await expect(page.getByText("Every recipient is accepted.")).toBeVisible();
});

for (const format of ["xlsx", "ods", "xls"]) {
  test(`what LibreOffice writes as .${format} is read as it shows it`, async ({ page }) => {
    const file = readFileSync(new URL(`../../tests/oracles/workbooks/libreoffice.${format}`, import.meta.url));
    await opened(page, SMS, file, `contacts.${format}`);
    await expect(outcome(page).getByRole("heading")).toHaveText("5 of 6 messages go out");
    const grid = page.getByRole("grid");
    for (const cell of ["491512345678", 'Łukasz, "L"', "O'Neill", "00123"]) {
      await expect(grid.getByText(cell, { exact: true })).toBeVisible();
    }
    await expect(grid.getByText(format === "ods" ? "30.11.2026" : "2026-11-30", { exact: true })).toBeVisible();
  });
}

test("a workbook whose first sheet is no list is not the end: its other sheets are offered", async ({ page }) => {
  const manual = [["Please use the second sheet"]];
  const customers = [["Phone"], ["12125550113"]];
  await opened(page, SMS, await xlsx({ Manual: manual, Customers: customers }));
  const failed = page.locator("#error-summary");
  await expect(failed).toContainText("no recipient stands below it");
  await failed.getByLabel("Sheet", { exact: true }).selectOption("Customers");
  await expect(page.getByText("1 of 1 row")).toBeVisible();
  const sheet = page.getByLabel("Sheet", { exact: true });
  await expect(sheet).toHaveValue("Customers");
  await expect(sheet.locator("option")).toHaveText(["Customers", "Manual"]);
  await expect(page.locator("#other-sheets")).toHaveCount(0);
  // Two lines of it may pass for a list of one, to whom nothing can be sent.
  const passes = { Manual: [["Spring campaign"], ["Exported by Omar"]], Customers: customers };
  await addList(page, await xlsx(passes), "passes.xlsx");
  await expect(page.locator("#other-sheets")).toHaveText("Other sheets of the workbook may hold the list:");
  await sheet.selectOption("Customers");
  await expect(page.getByText("1 of 1 row")).toBeVisible();
  await expect(page.locator("#other-sheets")).toHaveCount(0);
  // With one sheet there is nothing to choose.
  await addList(page, await xlsx({ Manual: manual }), "manual.xlsx");
  await expect(failed).toContainText("no recipient stands below it");
  await expect(sheet).toHaveCount(0);
});
