/** Sets of recipients beside the list, as files: read where they are put, told what is wrong with them, and never shown in a field. */
import type { Page } from "@playwright/test";
import { addList, chooseExample, example, expect, outcome, test, toStep } from "./page.js";
import { xlsx } from "./xlsx.js";

const TEXT = "SMS, a text for each recipient";
const LIST = "Phone,B1\n12125550111,Hi\n12125550112,Hi\n12125550113,Hi\n";

async function settings(page: Page, name = TEXT): Promise<void> {
  await chooseExample(page, name);
  await page.getByText("More settings").click();
}

async function put(page: Page, content: string | Buffer, name: string, set = "opted-out"): Promise<void> {
  const buffer = Buffer.from(content);
  await page.locator(`#${set}-file`).setInputFiles({ name, mimeType: "text/csv", buffer });
}

const box = (page: Page, set = "opted-out") => page.locator(`#${set}-set`);

async function counted(page: Page, heading: string): Promise<void> {
  await toStep(page, "Recipients");
  await addList(page, LIST);
  await expect(outcome(page).getByRole("heading")).toHaveText(heading);
}

test("a file of who opted out is read as a list is, and named, not shown", async ({ page }) => {
  await settings(page);
  await put(page, "Name;Mobile\nJane;+1 212 555 0111\nOmar;+1 212 555 0199\n", "suppressed.csv");
  await expect(box(page)).toContainText("suppressed.csv (");
  await expect(box(page)).toContainText("2 rows read, from the column “Mobile”.");
  await expect(box(page)).toContainText("semicolons");
  await expect(box(page).locator("textarea")).toHaveCount(0);
  await counted(page, "2 of 3 messages go out");
  await toStep(page, "Message");
  await box(page).getByRole("button", { name: "Remove" }).click();
  await expect(box(page).locator("textarea")).toHaveValue("");
  await toStep(page, "Recipients");
  await expect(outcome(page).getByRole("heading")).toHaveText("3 of 3 messages go out");
});

test("a workbook is a set with all its sheets", async ({ page }) => {
  await settings(page);
  const file = await xlsx({ May: [["Phone"], ["12125550111"]], June: [["Phone"], ["12125550112"]] });
  await put(page, file, "suppressed.xlsx");
  await expect(box(page)).toContainText("1 row read");
  await expect(box(page)).toContainText("Its other sheets are read as well: June.");
  await counted(page, "1 of 3 messages go out");
});

test("which column is meant is chosen, and lines that give nobody are settled by somebody", async ({ page }) => {
  await settings(page);
  await put(page, "From,To\n12125550111,12125550199\n12125550112,12125550199\n", "log.csv");
  await expect(box(page)).toContainText(/which column of the set/i);
  await box(page).getByLabel("Column of the numbers or ids").selectOption({ label: "From" });
  await expect(box(page)).toContainText("2 rows read, from the column “From”.");
  await expect(box(page).getByText(/which column of the set/i)).toHaveCount(0);
  await put(page, "Phone\n12125550111\nunknown\nnobody\n", "other.csv");
  await expect(box(page)).toContainText("2 lines of the set");
  await box(page).getByRole("button", { name: "I looked: 2 lines belong to nobody" }).click();
  await expect(box(page).getByRole("button", { name: /^I looked/ })).toHaveCount(0);
  await counted(page, "2 of 3 messages go out");
});

test("which lines of a set count is said where a column tells them apart", async ({ page }) => {
  await settings(page);
  const rows = ["12125550111,true", "12125550112,false", "12125550199,false"];
  await put(page, `Phone,Opted Out\n${rows.join("\n")}\n`, "contacts.csv");
  const lines = box(page).getByLabel("Lines that count");
  await expect(lines.locator("option")).toHaveText(["Not said yet: every line", "Every line", "Opted Out=true"]);
  await expect(box(page)).toContainText("3 rows read, from the column “Phone”.");
  // Until somebody says which, all of them count, and no file is made.
  await counted(page, "1 of 3 messages go out");
  await expect(outcome(page)).toContainText(/every line of the set/i);
  await expect(outcome(page)).toContainText("Say with “Lines that count”");
  await toStep(page, "Preview");
  await expect(page.locator("#list-errors")).toBeVisible();
  await toStep(page, "Message");
  await lines.selectOption({ label: "Opted Out=true" });
  await expect(box(page)).toContainText("1 row read, from the column “Phone”.");
  await expect(box(page).getByText(/every line of the set/i)).toHaveCount(0);
  await toStep(page, "Recipients");
  await expect(outcome(page).getByRole("heading")).toHaveText("2 of 3 messages go out");
  await toStep(page, "Message");
  await lines.selectOption({ label: "Every line" });
  await toStep(page, "Recipients");
  await expect(outcome(page).getByRole("heading")).toHaveText("1 of 3 messages go out");
});

test("an encoding that cannot be told is chosen by what it shows", async ({ page }) => {
  await settings(page);
  // Names in Shift_JIS.
  const name = Buffer.from([0x93, 0x63, 0x92, 0x86, 0x91, 0xbe, 0x98, 0x59]);
  const rows = Buffer.concat([
    Buffer.from("Phone,Name\n12125550111,"),
    name,
    Buffer.from("\n12125550112,"),
    name,
    Buffer.from("\n"),
  ]);
  await put(page, rows, "japan.csv");
  await expect(box(page).getByRole("alert")).toBeVisible();
  // The list waits for it, and is not what cannot be read.
  await toStep(page, "Recipients");
  await addList(page, LIST);
  await expect(page.getByRole("alert")).toContainText("Numbers that opted out of SMS: japan.csv");
  await expect(page.locator("main").getByRole("button", { name: /田中太郎/ })).toHaveCount(0);
  await page.locator("#error-summary").getByRole("button", { name: "Go to Message" }).click();
  await box(page)
    .getByRole("button", { name: /田中太郎/ })
    .click();
  await expect(box(page)).toContainText("2 rows read");
  await counted(page, "1 of 3 messages go out");
});

test("what is no set goes where it belongs", async ({ page }) => {
  await settings(page);
  await put(page, example("handoffs/whatsapp-plain.json"), "handoff.json");
  await expect(page.locator("#moved")).toContainText("handoff.json is a handoff: it is the message of step 1 now.");
  await put(page, '{"code":0,"message":"jwt expired"}', "answer.json");
  await expect(page.locator("#answer")).toContainText("jwt expired");
  await put(page, "%PDF-1.7\n", "numbers.csv");
  await expect(box(page).getByRole("alert")).toContainText("a PDF document, not a list");
});

test("a file that is called like a list of who opted out is offered as one", async ({ page }) => {
  await chooseExample(page, TEXT);
  await toStep(page, "Recipients");
  await addList(page, "Phone,B1\n12125550111,Hi\n", "opt-outs-May.csv");
  await page.locator("#sounds-opted-out").getByRole("button").click();
  await expect(box(page)).toContainText("opt-outs-May.csv (");
  await counted(page, "2 of 3 messages go out");
  await expect(page.locator("#sounds-opted-out")).toHaveCount(0);
});

test("that a set is not kept is said when the page comes back", async ({ page }) => {
  await settings(page);
  await put(page, "12125550111\n", "suppressed.csv");
  await expect(box(page)).toContainText("1 row read.");
  await toStep(page, "Recipients");
  await page.reload();
  await expect(page.locator("#back")).toContainText(
    "add it again before anything is sent: Numbers that opted out of SMS",
  );
  expect(await page.evaluate(() => JSON.stringify({ ...sessionStorage }))).not.toContain("12125550111");
});

test("20,000 rows beside ids of app users stay out of fields", async ({ page }) => {
  await settings(page, "Message in your own app");
  const ids = Array.from({ length: 20_000 }, (_, index) => `user-${index},${index}`).join("\n");
  await put(page, `Id,Age\n${ids}\n`, "users.csv", "app-users");
  await expect(box(page, "app-users")).toContainText("20,000 rows read, from the column “Id”.");
  await expect(box(page, "app-users").locator("textarea")).toHaveCount(0);
});

test("lines that give nobody are told in the words of the page", async ({ page }) => {
  await settings(page);
  await put(page, "Phone\n12125550111\nnobody\nnobody either\n", "suppressed.csv");
  await expect(box(page)).toContainText("2 lines of the set “Numbers that opted out of SMS”");
  await expect(box(page)).toContainText("say with “I looked: 2 lines belong to nobody”");
  await expect(box(page)).not.toContainText("acceptUnread");
});
