/** A list is mended where it is: cell by cell, and by cause; nothing of it is lost, and nothing of it is kept but what was typed. */
import type { Page } from "@playwright/test";
import { addList, cause, checked, chooseExample, contentOf, example, expect, outcome, test, toStep } from "./page.js";
import { unzip } from "./unzip.js";

const TEXT = "SMS, a text for each recipient";
const LIST = "Phone,B1\n12125550111,Hi Jane\n1212,Hi Bob\n12125550113,\n12125550111,Hi again\n(201) 599-7090,Hi Zoë\n";

/** The cell of a row in the table, both counted from 0; the values come behind row, verdict and findings. */
const cell = (page: Page, row: number, column: number) => page.locator(`#cell-${row}-${column + 3}`);

async function typeInto(page: Page, row: number, column: number, text: string): Promise<void> {
  await cell(page, row, column).dblclick();
  const field = page.getByRole("grid").getByRole("textbox");
  await expect(field).toBeFocused();
  await field.fill(text);
  await page.keyboard.press("Enter");
}

test("a cell is changed in the table, and its row is judged at once", async ({ page }) => {
  await checked(page, LIST, TEXT);
  await expect(outcome(page).getByRole("heading")).toHaveText("1 of 5 messages go out");
  await typeInto(page, 1, 0, "12125550112");
  await expect(outcome(page).getByRole("heading")).toHaveText("2 of 5 messages go out");
  await expect(page.getByRole("grid")).toBeFocused();
  await expect(cell(page, 1, 0)).toHaveText("12125550112");
  // The number of another row: the later of the two is the duplicate, wherever it was changed.
  await typeInto(page, 0, 0, "12125550112");
  await expect(cell(page, 1, -2)).toHaveText("Rejected");
  await expect(cell(page, 3, -2)).toHaveText("Accepted");
  const changes = page.locator("#changes");
  await expect(changes.getByRole("heading")).toHaveText("Your changes (2)");
  await expect(changes.getByRole("listitem")).toHaveText([
    "Row 2, Phone: “1212” → “12125550112”",
    "Row 1, Phone: “12125550111” → “12125550112”",
  ]);
  await page.getByRole("grid").focus();
  await page.keyboard.press("Control+z");
  await expect(cell(page, 1, -2)).toHaveText("Accepted");
  await changes.getByRole("button", { name: "Take all back" }).click();
  await expect(outcome(page).getByRole("heading")).toHaveText("1 of 5 messages go out");
  await expect(page.locator("#changes")).toHaveCount(0);
});

test("a cell is changed without a mouse, and left", async ({ page }) => {
  await checked(page, LIST, TEXT);
  await page.getByRole("grid").focus();
  await page.keyboard.press("ArrowDown");
  for (let presses = 0; presses < 3; presses++) await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  const field = page.getByRole("grid").getByRole("textbox", { name: "Change Phone" });
  await expect(field).toBeFocused();
  await expect(field).toHaveValue("1212");
  await field.fill("12125550112");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("grid")).toBeFocused();
  await expect(cell(page, 1, 0)).toHaveText("1212");
  await expect(page.locator("#changes")).toHaveCount(0);
  await page.keyboard.press("F2");
  await expect(field).toBeFocused();
  await page.keyboard.type("12125550112");
  await page.keyboard.press("Enter");
  await expect(cell(page, 1, -2)).toHaveText("Accepted");
  await page.keyboard.press("Home");
  await page.keyboard.press("Enter");
  const details = page.getByRole("region", { name: /^Row 2/ });
  await expect(details).toBeFocused();
  await details.getByRole("button", { name: "Change B1" }).press("Enter");
  await expect(page.getByRole("grid").getByRole("textbox", { name: "Change B1" })).toBeFocused();
  await page.keyboard.type("Hello");
  await page.keyboard.press("Enter");
  await expect(details).toContainText("Hello");
});

test("details stand beside the row, where there is room", async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await checked(page, LIST, TEXT);
  await cell(page, 1, -3).click();
  const [grid, details] = [page.getByRole("grid"), page.getByRole("region", { name: /^Row 2/ })];
  await expect(details).toBeInViewport();
  const [left, right] = [await grid.boundingBox(), await details.boundingBox()];
  expect(right?.x).toBeGreaterThan((left?.x ?? 0) + (left?.width ?? 0));
  await details.press("Escape");
  await expect(grid).toBeFocused();
});

test("a cause is mended in all its rows, after what it would change was shown", async ({ page }) => {
  await checked(page, LIST, TEXT);
  await cause(page, "INVALID_NUMBER").getByRole("button", { name: /^Fix/ }).click();
  const fix = outcome(page).getByRole("group", { name: "Add a calling code" });
  await fix.getByLabel("Country of the numbers without +").selectOption("US");
  await expect(fix.getByRole("status")).toContainText("1 cell would change. 1 more message goes out.");
  await expect(fix.getByRole("row", { name: /Row 5, Phone/ }).getByRole("cell")).toHaveText([
    "(201) 599-7090",
    "+12015997090",
  ]);
  await expect(outcome(page).getByRole("heading")).toHaveText("1 of 5 messages go out");
  await fix.getByRole("button", { name: "Make this change" }).click();
  await expect(outcome(page).getByRole("heading")).toHaveText("2 of 5 messages go out");
  await expect(page.getByRole("heading", { name: "Your changes (1)" })).toBeFocused();

  await cause(page, "INSUFFICIENT_VARIABLES").getByRole("button", { name: /^Fix/ }).click();
  await page.getByLabel("Text for the empty cells").fill("Hello");
  await page.getByRole("button", { name: "Make this change" }).click();
  await cause(page, "DUPLICATE_NUMBER").getByRole("button", { name: /^Fix/ }).click();
  await page.getByRole("button", { name: "Make this change" }).click();
  await cause(page, "INVALID_NUMBER")
    .getByRole("button", { name: /^Leave out/ })
    .click();
  await page.getByRole("button", { name: "Make this change" }).click();
  await expect(page.getByText("Every recipient is accepted.")).toBeVisible();
  await expect(outcome(page).getByRole("heading")).toHaveText("3 of 3 messages go out");
  const waiting = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download the changes (JSON)" }).click();
  const { changes } = JSON.parse((await contentOf(await waiting)).toString());
  expect(changes).toEqual([
    { row: 3, column: 2, before: "", value: "Hello" },
    { row: 5, column: 1, before: "(201) 599-7090", value: "+12015997090" },
    { row: 2, dropped: true },
    { row: 4, dropped: true },
  ]);
  await page.getByRole("button", { name: "Take the last one back" }).click();
  await expect(outcome(page).getByRole("heading")).toHaveText("3 of 4 messages go out");
});

test("files hold what was mended, and nobody twice", async ({ page }) => {
  await checked(page, LIST, TEXT);
  await typeInto(page, 1, 0, "12125550112");
  await typeInto(page, 3, 0, "12125550114");
  await expect(outcome(page).getByRole("heading")).toHaveText("3 of 5 messages go out");
  await toStep(page, "Preview");
  const rejected = page.waitForEvent("download");
  await page.getByRole("button", { name: "Rejected rows (CSV)" }).click();
  const file = (await contentOf(await rejected)).toString();
  expect(file).toContain("\r\n3,INSUFFICIENT_VARIABLES");
  expect(file).not.toContain("12125550112");
  await page.getByLabel("Campaign name").fill("A");
  await page.getByLabel("Skill").fill("b");
  await page.getByLabel(/agreed to get this message/).check();
  const bodies = page.waitForEvent("download");
  await page
    .getByRole("button", { name: /Request bodies \(NDJSON\)|one a line/i })
    .first()
    .click();
  const numbers = (await contentOf(await bodies)).toString().match(/1212555\d{4}/g) ?? [];
  expect(numbers.toSorted()).toEqual(["12125550111", "12125550112", "12125550114"]);
});

test("changes survive a reload, and hold nothing that was not typed", async ({ page }) => {
  await checked(page, LIST, TEXT);
  await typeInto(page, 1, 0, "12125550112");
  await cause(page, "DUPLICATE_NUMBER").getByRole("button", { name: /^Fix/ }).click();
  await page.getByRole("button", { name: "Make this change" }).click();
  await expect(page.getByRole("region", { name: "Your changes (2)" })).toBeVisible();
  const made = page.locator("#changes").getByRole("listitem");
  const said = await made.allTextContents();
  const kept = await page.evaluate(() => JSON.stringify({ ...sessionStorage }) + JSON.stringify({ ...localStorage }));
  expect(kept).toContain("12125550112");
  for (const other of ["12125550111", "Hi Jane", "Bob", "list.csv"]) expect(kept).not.toContain(other);

  // Who leaves is asked first.
  const asked = page.waitForEvent("dialog");
  const reloaded = page.reload();
  const dialog = await asked;
  expect(dialog.type()).toBe("beforeunload");
  await dialog.accept();
  await reloaded;
  await chooseExample(page, TEXT);
  await toStep(page, "Recipients");
  // Another file is left alone.
  await addList(page, LIST.replace("Hi Bob", "Hi Rob"));
  await expect(outcome(page).getByRole("heading")).toHaveText("1 of 5 messages go out");
  await expect(page.locator("#changes")).toHaveCount(0);
  await addList(page, LIST);
  await expect(page.getByRole("region", { name: "Your changes (2)" })).toBeVisible();
  await expect(outcome(page).getByRole("heading")).toHaveText("2 of 4 messages go out");
  // In the order in which they were made, so that the last one is the last to be taken back.
  expect(await made.allTextContents()).toEqual(said);
  await page.getByRole("button", { name: "Take the last one back" }).click();
  await expect(page.getByRole("region", { name: "Your changes (1)" })).toBeVisible();
  expect(await made.allTextContents()).toEqual(said.slice(0, 1));
  // A list that is closed takes its changes along.
  await addList(page, "Phone,B1\n12125550119,x\n");
  await expect(page.getByText("Every recipient is accepted.")).toBeVisible();
  expect(await page.evaluate(() => sessionStorage.getItem("sendcheck.mended"))).toBeNull();
});

test("changes stay when the message is another one, and are made again", async ({ page }) => {
  await checked(page, LIST, TEXT);
  await typeInto(page, 1, 0, "12125550112");
  await toStep(page, "Message");
  await page.getByText("More settings").click();
  await page.getByRole("radio", { name: "With LivePerson’s web tool" }).check();
  await toStep(page, "Recipients");
  await expect(page.getByRole("region", { name: "Your changes (1)" })).toBeVisible();
  await expect(cell(page, 1, 0)).toHaveText("12125550112");
});

test("typed lines are mended where they are typed, and guarded", async ({ page }) => {
  await chooseExample(page, TEXT);
  await toStep(page, "Recipients");
  await page.getByRole("radio", { name: "Typed lines" }).check();
  await page.getByRole("textbox", { name: "One recipient a line" }).fill("1212, Hi");
  await expect(cause(page, "INVALID_NUMBER")).toBeVisible();
  const asked = page.waitForEvent("dialog");
  const reloaded = page.reload();
  const dialog = await asked;
  expect(dialog.type()).toBe("beforeunload");
  await dialog.accept();
  await reloaded;
});

test("typed lines are mended in the table too, which says the same as the editor", async ({ page }) => {
  await chooseExample(page, TEXT);
  await toStep(page, "Recipients");
  await page.getByRole("radio", { name: "Typed lines" }).check();
  const editor = page.getByRole("textbox", { name: "One recipient a line" });
  await editor.fill("12125550111, Hi Jane, soon\n1212, Hi Bob\n\n(201) 599-7090, Hi Zoë");
  await expect(outcome(page).getByRole("heading")).toHaveText("1 of 3 messages go out");
  await typeInto(page, 1, 0, "12125550112");
  await expect(outcome(page).getByRole("heading")).toHaveText("2 of 3 messages go out");
  await expect(editor).toContainText("12125550112, Hi Bob");
  await cause(page, "INVALID_NUMBER").getByRole("button", { name: /^Fix/ }).click();
  await page.getByLabel("Country of the numbers without +").selectOption("US");
  await page.getByRole("button", { name: "Make this change" }).click();
  await expect(outcome(page).getByRole("heading")).toHaveText("3 of 3 messages go out");
  await expect(editor).toContainText("+12015997090, Hi Zoë");
  await expect(editor).toContainText("12125550111, Hi Jane, soon");
  // What no line can hold is refused, and everything stays.
  await typeInto(page, 0, 0, "121, 255");
  await expect(page.getByRole("alert")).toContainText("This value cannot stand there");
  await expect(editor).toContainText("12125550111, Hi Jane, soon");
  await page.getByRole("grid").focus();
  await page.keyboard.press("Control+z");
  await expect(editor).toContainText("(201) 599-7090, Hi Zoë");
});

test("a consumer of a request is mended, and no other byte of it", async ({ page }) => {
  const handoff = JSON.parse(example("handoffs/sms-same-text.json"));
  const consumers = `{"consumerContent": {"sms": "12125550111"}, "variables": {}, "note": 1.50},
    {"consumerContent": {"sms": 1212}, "variables": {}},  {"consumerContent":{"sms":"12125550113"}}`;
  const request = `{"campaignName": "A", "skill": "sales", "templateId": "${handoff.id}", "consent": true, "consumers": [${consumers}]}`;
  await chooseExample(page, "SMS, the same for everybody");
  await toStep(page, "Recipients");
  await addList(page, request, "campaign.json");
  await expect(outcome(page).getByRole("heading")).toHaveText("1 of 3 messages go out");
  await typeInto(page, 1, 0, "12125550112");
  await expect(outcome(page).getByRole("heading")).toHaveText("2 of 3 messages go out");
  await expect(page.getByRole("region", { name: "Your changes (1)" })).toContainText(
    "consumerContent.sms: “1212” → “12125550112”",
  );
  await toStep(page, "Preview");
  const waiting = page.waitForEvent("download");
  await page.getByRole("button", { name: "Requests, taken apart (zip)" }).click();
  const posted = unzip(await contentOf(await waiting)).get("request-0001.json") ?? "";
  expect(posted).toContain('{"consumerContent": {"sms": "12125550111"}, "variables": {}, "note": 1.50}');
  expect(posted).toContain('"sms": "12125550112"');
  await toStep(page, "Recipients");
  await page.getByRole("button", { name: "Take the last one back" }).click();
  await expect(outcome(page).getByRole("heading")).toHaveText("1 of 3 messages go out");
});

test("a list of changes is loaded again, in the list that it was made in and in no other", async ({ page }) => {
  await checked(page, LIST, TEXT);
  await typeInto(page, 1, 0, "12125550112");
  const waiting = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download the changes (JSON)" }).click();
  const changes = await contentOf(await waiting);
  await page.getByRole("button", { name: "Take all back" }).click();
  await expect(outcome(page).getByRole("heading")).toHaveText("1 of 5 messages go out");
  const file = { name: "changes.json", mimeType: "application/json", buffer: changes };
  await page.locator("#changes-file").setInputFiles(file);
  await expect(outcome(page).getByRole("heading")).toHaveText("2 of 5 messages go out");
  await expect(page.getByRole("region", { name: "Your changes (1)" })).toContainText("1 change from a file");
  await addList(page, LIST.replace("Hi Bob", "Hi Rob"));
  await expect(outcome(page).getByRole("heading")).toHaveText("1 of 5 messages go out");
  // It is known by what it holds, whichever box it is put into.
  await page.locator("#list-file").setInputFiles(file);
  await expect(page.getByRole("alert")).toContainText("This cannot be done");
  await expect(outcome(page).getByRole("heading")).toHaveText("1 of 5 messages go out");
});

test("a search forgives what people leave out", async ({ page }) => {
  await checked(page, LIST, TEXT);
  for (const text of ["hi zoe ", "201.599.7090"]) {
    await page.getByLabel("Search in cells").fill(text);
    await expect(page.getByText("1 of 5 rows")).toBeVisible();
    await expect(cell(page, 0, 1)).toHaveText("Hi Zoë");
    await page.getByLabel("Search in cells").fill("");
    await expect(page.getByText("5 of 5 rows")).toBeVisible();
  }
  await page.getByRole("textbox", { name: "Row", exact: true }).fill("4");
  await page.getByRole("textbox", { name: "Row", exact: true }).press("Enter");
  await expect(page.getByRole("region", { name: /^Row 4/ })).toBeVisible();
});

/** How a picture begins. */
const PICTURE = Buffer.concat([
  Buffer.from("\u0089PNG\r\n\u001a\n\u0000\u0000\u0000\rIHDR", "latin1"),
  Buffer.from(Array.from({ length: 500 }, (_, index) => (index * 89) % 256)),
]);

test("what cannot be read takes no change along", async ({ page }) => {
  await checked(page, LIST, TEXT);
  await typeInto(page, 1, 0, "12125550112");
  await addList(page, PICTURE, "picture.png");
  await expect(page.getByRole("alert")).toContainText("This is a binary file, not a list");
  await addList(page, LIST);
  await expect(page.getByRole("region", { name: "Your changes (1)" })).toBeVisible();
  await expect(outcome(page).getByRole("heading")).toHaveText("2 of 5 messages go out");
});

test("what is put into the box of the message takes the place of no list that was changed", async ({ page }) => {
  await checked(page, LIST, TEXT);
  await typeInto(page, 1, 0, "12125550112");
  await toStep(page, "Message");
  await page.getByRole("radio", { name: "A handoff or WhatsApp template" }).check();
  const put = (name: string, buffer: Buffer) =>
    page.locator("#handoff-file").setInputFiles({ name, mimeType: "application/octet-stream", buffer });
  await put("other.csv", Buffer.from("Phone,B1\n12125550119,Hi\n"));
  await expect(page.locator("#moved")).toContainText(
    "other.csv belongs to step 2, where you have changed another list",
  );
  await toStep(page, "Recipients");
  await expect(page.getByRole("region", { name: "Your changes (1)" })).toBeVisible();
  await page.locator("#moved").getByRole("button", { name: "Use it in its place" }).click();
  await expect(page.getByText("1 of 1 row")).toBeVisible();
  await expect(page.locator("#moved")).toHaveCount(0);
});

for (const [what, content] of [
  ["a picture", PICTURE],
  ["nothing", Buffer.from("")],
] as const) {
  test(`${what} in the box of the message is no list`, async ({ page }) => {
    await checked(page, LIST, TEXT);
    await toStep(page, "Message");
    await page.getByRole("radio", { name: "A handoff or WhatsApp template" }).check();
    // Nobody finds a file before the page has looked at the empty field.
    await page.waitForTimeout(1000);
    const file = { name: "picture", mimeType: "application/octet-stream", buffer: content };
    await page.locator("#handoff-file").setInputFiles(file);
    await expect(page.getByRole("alert")).toContainText("Not readable as JSON");
    await expect(page.locator("#moved")).toHaveCount(0);
    await page.getByRole("radio", { name: "Nothing yet: an example" }).check();
    await page.getByRole("button", { name: TEXT }).first().click();
    await toStep(page, "Recipients");
    await expect(page.getByText("5 of 5 rows")).toBeVisible();
  });
}

test("what holds no changes is said so where changes are loaded, in each language", async ({ page }) => {
  await checked(page, LIST, TEXT);
  const put = (text: string) =>
    page
      .locator("#changes-file")
      .setInputFiles({ name: "changes.json", mimeType: "application/json", buffer: Buffer.from(text) });
  await put(LIST);
  await expect(page.getByRole("alert")).toContainText("This file holds no changes.");
  await page.getByRole("combobox").first().selectOption("it");
  await put('{"channels": []}');
  await expect(page.getByRole("alert")).toContainText("Questo file non contiene modifiche.");
  await expect(page.getByRole("alert").locator("[lang='en']")).toHaveCount(0);
});
