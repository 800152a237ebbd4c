import { addList, checked, chooseExample, contentOf, expect, test, toStep } from "./page.js";

const SMS = "SMS, the same for everybody";

const LIST = "Name;Phone\nJane;12125550113\nBob;+1 212 555 01x\nJane again;12125550113\n";

test("mended rows are checked after the list that they came from", async ({ page }) => {
  await checked(page, LIST, SMS);
  await toStep(page, "Preview");
  const waiting = page.waitForEvent("download");
  await page.getByRole("button", { name: "Rejected rows (CSV)" }).click();
  const rejected = (await contentOf(await waiting)).toString();
  expect(rejected).toContain("sendcheck row;sendcheck codes;sendcheck reasons;Name;Phone\r\n2;INVALID_NUMBER;");
  expect(rejected).not.toContain("Jane again");
  await toStep(page, "Recipients");
  // Mended into the number of somebody who was accepted, and into a new one.
  const careless = rejected.replace("+1 212 555 01x", "12125550113");
  await addList(page, `${careless}3;X;x;Zoe;12125550114\r\n`, "rejected.csv");
  await expect(page.getByText("Corrected rows of list.csv")).toBeVisible();
  await expect(page.locator("#outcome")).toContainText("1 recipient would be rejected");
  await expect(page.getByRole("grid")).toContainText("12125550114");
  await page.getByRole("button", { name: "Check this file by itself" }).click();
  await expect(page.getByText("2 recipients checked.")).toBeVisible();
  await expect(page.getByText("These rows were rejected in another list.")).toBeVisible();
});

test("mended rows without their list ask for it", async ({ page }) => {
  await chooseExample(page, SMS);
  await toStep(page, "Recipients");
  const rows = "sendcheck row,sendcheck codes,sendcheck reasons,Name,Phone\r\n2,INVALID_NUMBER,x,Bob,12125550113\r\n";
  await addList(page, rows, "rejected.csv");
  await expect(page.getByText("These rows were rejected in another list.")).toBeVisible();
  await page
    .locator("#earlier-file")
    .setInputFiles({ name: "all.csv", mimeType: "text/csv", buffer: Buffer.from(LIST) });
  await expect(page.getByText("Corrected rows of all.csv")).toBeVisible();
  await expect(page.locator("#outcome")).toContainText("1 recipient would be rejected");
});

test("numbers without their calling code get it with one answer", async ({ page }) => {
  const numbers = Array.from({ length: 30 }, (_, index) => `212555${String(100 + index).padStart(4, "0")}`);
  await checked(page, `Phone\n${numbers.join("\n")}\n`, SMS);
  await page.getByRole("button", { name: "They are numbers of United States" }).click();
  await expect(page.getByText("Every recipient is accepted.")).toBeVisible();
  await page.locator("#match-open").click();
  await expect(page.getByLabel("Numbers without +")).toHaveValue("US");
  await page.getByLabel("Numbers without +").selectOption("given");
  await expect(page.getByText("Every recipient is accepted.")).toBeHidden();
});

test("numbers that are read abroad are said to be at home with one answer, or to be right", async ({ page }) => {
  const whole = Array.from({ length: 20 }, (_, index) => `+4915123456${100 + index}`);
  // As they stand they are of Texas; a spreadsheet took the zero of German ones.
  const cut = ["15123456707", "15123456708", "15123456709"];
  await checked(page, `Phone\n${[...whole, ...cut].join("\n")}\n`, SMS);
  const answer = page.locator("#outcome .of-all");
  await expect(answer.getByText("NUMBERS_READ_ABROAD")).toBeVisible();
  await answer.getByRole("button", { name: "They are numbers of Germany" }).click();
  await expect(answer).toBeHidden();
  await page.locator("#match-open").click();
  await expect(page.getByLabel("Numbers without +")).toHaveValue("DE");
  await page.getByLabel("Numbers without +").selectOption("auto");
  await answer.getByRole("button", { name: "They have their calling codes" }).click();
  await expect(answer).toBeHidden();
  await expect(page.getByText("Every recipient is accepted.")).toBeVisible();
});
