import { writeFileSync } from "node:fs";
import {
  addList,
  cause,
  checked,
  chooseExample,
  contentOf,
  example,
  expect,
  goToRow,
  outcome,
  test,
  toStep,
} from "./page.js";

const MISTAKES = example("lists/whatsapp-ticket-with-mistakes.csv");

test("the answer comes first, and causes lead to their cells", async ({ page }) => {
  await checked(page, MISTAKES);
  const answer = outcome(page);
  await expect(answer).toBeFocused();
  await expect(answer.getByRole("heading")).toHaveText("4 of 10 messages go out");
  await expect(answer).toContainText("6 recipients would be rejected");
  await expect(answer.getByRole("img")).toHaveAccessibleName("4 accepted, 6 rejected, 0 skipped");
  await cause(page, "MISSING_VARIABLE").getByRole("button", { name: "Show the rows" }).click();
  await expect(page.getByRole("grid")).toBeFocused();
  const active = await page.getByRole("grid").getAttribute("aria-activedescendant");
  const cell = page.locator(`#${active}`);
  await expect(cell).toHaveAttribute("aria-invalid", "true");
  await expect(cell).toHaveText("empty");
  await expect(page.getByRole("region", { name: /^Row 3/ })).toContainText("MISSING_VARIABLE=5");
});

test("causes are explained, and show their rows", async ({ page }) => {
  await checked(page, MISTAKES);
  const line = cause(page, "INVALID_NUMBER");
  await expect(line).toContainText("The number is not one that a message can be sent to");
  const show = line.getByRole("button", { name: /^Show the rows/ });
  await show.click();
  await expect(page.getByText("2 of 10 rows")).toBeVisible();
  await page.getByRole("button", { name: /^Only “The number is not one/ }).click();
  await expect(page.getByText("10 of 10 rows")).toBeVisible();
  // Who hears the buttons hears what the line says, and no code, in every language.
  const buttons = outcome(page).locator(".causes .does button, .causes .chip");
  const names = await buttons.evaluateAll((all) => all.map((button) => button.getAttribute("aria-label") ?? ""));
  expect(names.filter((name) => /[A-Z]_[A-Z]/.test(name))).toEqual([]);
  await expect(show).toHaveAccessibleName("Show the rows with “The number is not one that a message can be sent to”");
  await expect(
    line.getByRole("button", { name: /^Leave out the rejected rows with “The number is not/ }),
  ).toBeVisible();
  await page.getByLabel("Language").selectOption("de");
  await expect(line.getByRole("button", { name: /^Zeilen mit „.* .*“ anzeigen$/ })).toBeVisible();
});

test("an error that is nobody's first is said behind the others, until it is one", async ({ page }) => {
  // Both rows without a text have no number either; the third is in order.
  const list = "Phone,B1\n1201,\n1202,\n12125550112,Hi\n";
  await checked(page, list, "SMS, a text for each recipient");
  await expect(outcome(page)).toContainText("2 recipients would be rejected");
  const counts = () => outcome(page).locator(".causes .error .count").allInnerTexts();
  expect(await counts()).toEqual(["2"]);
  const behind = outcome(page).locator(".behind");
  await expect(behind).toContainText("Some of these rows have further errors");
  const chip = behind.getByRole("button", { name: /^No variable is given, .* \(2\)$/ });
  await chip.click();
  await expect(chip).toHaveAttribute("aria-pressed", "true");
  await expect(page.locator(".matching")).toHaveText(/^\s*2 of 3 rows\s*$/);
  await chip.click();
  await expect(page.locator(".matching")).toHaveText(/^\s*3 of 3 rows\s*$/);
  // With a number of its own, one row fails for the text alone: that has a line of its own now.
  await page.locator("#cell-0-3").dblclick();
  await page.getByRole("grid").locator("textarea").fill("12125550111");
  await page.keyboard.press("Enter");
  await expect(behind).toHaveCount(0);
  await expect.poll(counts).toEqual(["1", "1"]);
});

test("what is behind in a request is shown as in a list", async ({ page }) => {
  await checked(page, "Phone,B1\n12125550112,Hi\n", "SMS, a text for each recipient");
  const consumers = ["1201", "1202"].map((sms) => ({ consumerContent: { sms }, variables: {} }));
  const good = { consumerContent: { sms: "12125550112" }, variables: { "1": "Hi" } };
  const request = { campaignName: "a", skill: "b", templateId: "c", consent: true, consumers: [...consumers, good] };
  await addList(page, JSON.stringify(request), "request.json");
  const behind = outcome(page).locator(".behind");
  await behind.getByRole("button", { name: /^No variable is given, .* \(2\)$/ }).click();
  await expect(page.locator(".matching")).toHaveText(/^\s*2 of 3 rows\s*$/);
});

test("a double click anywhere in a cell opens it, also where the row comes to stand under the mouse", async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await checked(page, "Phone\n12125550111\n12125550112\n", "SMS, the same for everybody");
  const cell = page.locator("#cell-1-3");
  await cell.scrollIntoViewIfNeeded();
  const box = await cell.boundingBox();
  if (!box) throw new Error("there is no cell");
  const [x, y] = [box.x + box.width - 12, box.y + box.height / 2];
  await page.mouse.move(x, y);
  for (const clickCount of [1, 2]) {
    await page.mouse.down({ clickCount });
    await page.mouse.up({ clickCount });
    await expect(page.locator("#row-details")).toBeVisible();
  }
  const field = page.getByRole("grid").locator("textarea");
  await expect(field).toBeFocused();
  await expect(field).toHaveValue("12125550112");
  await page.keyboard.press("Escape");
  // Two clicks in the row that is open are none of a cell, and one click still shows the row.
  await page
    .locator("#row-details h4")
    .first()
    .dblclick({ position: { x: 5, y: 5 } });
  await expect(field).toHaveCount(0);
  await page.locator("#cell-0-3").click();
  await expect(page.getByRole("region", { name: /^Row 1/ })).toBeVisible();
  await expect(field).toHaveCount(0);
});

test("rows are filtered and searched", async ({ page }) => {
  await checked(page, MISTAKES);
  const filters = page.getByRole("group", { name: "Filters" });
  await filters.getByRole("button", { name: "Accepted" }).click();
  await expect(page.getByText("4 of 10 rows")).toBeVisible();
  await filters.getByRole("button", { name: "All" }).click();
  await page.getByLabel("Search in cells").fill("LAKESIDE");
  await expect(page.getByText("3 of 10 rows")).toBeVisible();
  await page.getByLabel("Search in cells").fill("nowhere at all");
  await expect(page.getByText("No row matches.")).toBeVisible();
});

test("what is wrong with all stands with the answer; file, columns and rows are kept apart", async ({ page }) => {
  await checked(page, "Phone;B1;Frist;B2;B3;B4\n12025550141;a;b;c;d;e\n");
  await expect(page.getByRole("region", { name: "File", exact: true })).toContainText("semicolons");
  await expect(page.getByRole("region", { name: "Columns", exact: true })).toContainText("COLUMN_UNKNOWN");
  await expect(outcome(page).locator(".of-all")).toContainText("COLUMN_MISSING");
  await expect(outcome(page).locator(".causes")).not.toContainText("COLUMN_");
});

test("a text file holds typed lines, whose last value goes on to the end of the line", async ({ page }) => {
  await chooseExample(page, "SMS, a text for each recipient");
  await toStep(page, "Recipients");
  const lines = "12025550141, Hi Jane, your bill is here\n12025550142, Hi Bob, your subscription ends, soon\n";
  await addList(page, lines, "lines.txt");
  await expect(page.getByText("Every recipient is accepted.")).toBeVisible();
  await addList(page, lines, "lines.csv");
  await expect(page.locator("#outcome")).toContainText("2 recipients would be rejected");
});

const WRONG: readonly (readonly [string, string, Buffer])[] = [
  ["a workbook", "list.xlsx", Buffer.from("PK\u0003\u0004 and the rest of a workbook")],
  ["a picture", "list.csv", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13])],
  ["nothing", "list.csv", Buffer.from("")],
  ["a heading alone", "list.csv", Buffer.from("Phone,B1,B2,B3,B4,B5\n")],
];

for (const [what, name, bytes] of WRONG) {
  test(`${what} is refused in words, and a good list is taken after it`, async ({ page }) => {
    await chooseExample(page);
    await toStep(page, "Recipients");
    await addList(page, bytes, name);
    await expect(page.getByRole("alert")).toContainText("The file cannot be read");
    await expect(page.locator("#error-summary")).toBeFocused();
    await addList(page, example("lists/whatsapp-ticket.csv"));
    await expect(page.getByText("Every recipient is accepted.")).toBeVisible();
  });
}

test("the sample file has the columns of the message", async ({ page }) => {
  await chooseExample(page);
  await toStep(page, "Recipients");
  const waiting = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download a sample file" }).click();
  expect((await waiting).suggestedFilename()).toBe("recipients.csv");
});

test("each column is explained by what it fills", async ({ page }) => {
  const link = (number: number) => ({
    type: "button",
    sub_type: "url",
    text: `Link ${number}`,
    content: `https://a.example/\${{${number}}}`,
    variables: [String(number)],
  });
  const components = [
    { type: "header", sub_type: "video", content: "${{1}}", variables: ["1"] },
    { type: "body", content: "Hi ${{1}}, see you!", variables: ["1"] },
    link(1),
    link(2),
  ];
  await page.goto("/");
  await page.getByRole("radio", { name: "A handoff or WhatsApp template" }).check();
  await page
    .getByLabel("Handoff or template as JSON")
    .fill(JSON.stringify({ id: "H9", name: "Links", type: "wa", messageComponents: components }));
  await toStep(page, "Recipients");
  const columns = page.getByRole("region", { name: "The columns that this message needs" });
  await expect(columns.getByRole("term")).toHaveText(["Phone", "H1", "B1", "BU1", "BU2"]);
  await expect(columns.getByRole("definition")).toHaveText([
    /number with calling code/,
    "https address of the video",
    "value for {{1}}",
    "what completes the address of the button, in place of {{1}}",
    "what completes the address of the button, in place of {{2}}",
  ]);
  const waiting = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download a sample file" }).click();
  expect((await contentOf(await waiting)).toString()).toBe(
    "Phone,H1,B1,BU1,BU2\n12025550123,https://cdn.example.com/film.mp4,value 1,A12345,A12345\n",
  );
});

test("typed lines are marked in the gutter", async ({ page }) => {
  await chooseExample(page, "SMS, a text for each recipient");
  await toStep(page, "Recipients");
  await page.getByRole("radio", { name: "Typed lines" }).check();
  const editor = page.getByRole("textbox", { name: "One recipient a line" });
  await editor.click();
  await page.keyboard.type("12025550111, Hello, Jane\n202555, Hello Bob\n12025550113, Hello Zoe");
  await expect(page.locator(".sign.error")).toHaveAttribute("title", /^Line 2:/);
  await expect(page.getByText("3 of 3 rows")).toBeVisible();
  await page.keyboard.press("Control+z");
  await expect(editor).not.toContainText("Zoe");
});

test("another message checks the same list again", async ({ page }) => {
  await checked(page, example("lists/whatsapp-ticket.csv"));
  await toStep(page, "Message");
  await page.getByRole("button", { name: "WhatsApp text", exact: true }).click();
  await toStep(page, "Recipients");
  await expect(outcome(page)).toContainText("would be rejected");
});

test("a list that is too long for the web tool needs attention, though each recipient is accepted", async ({
  page,
}) => {
  const numbers = Array.from({ length: 10_001 }, (_, index) => `1212${2_000_000 + index}`);
  await chooseExample(page, "SMS, the same for everybody");
  await page.getByText("More settings").click();
  await page.getByRole("radio", { name: "With LivePerson’s web tool" }).check();
  await toStep(page, "Recipients");
  await addList(page, `Phone\n${numbers.join("\n")}\n`);
  await expect(outcome(page)).toContainText("LIST_TOO_LONG");
  await expect(
    page.getByRole("navigation", { name: "Steps" }).getByRole("button", { name: "Recipients" }),
  ).toContainText("needs attention");
});

test("cells beyond the columns are no column of their own", async ({ page }) => {
  await checked(page, MISTAKES);
  await page.locator(".read-as > summary").click();
  await expect(page.getByText("Found: Phone, B1, B2, B3, B4, B5", { exact: true })).toBeVisible();
  await expect(page.getByRole("columnheader", { name: "Surplus" })).toBeAttached();
});

test("columns that the message is filled from come first, and cells stay in their columns", async ({ page }) => {
  const list = "City,Notes,B2,Phone,B1\nKyoto,old,TWO,12122050001,ONE\nOslo,new,,12122050002,ONE\n";
  await checked(page, list, "WhatsApp marketing message");
  const heads = page.getByRole("columnheader");
  await expect(heads).toHaveText([/Row/, /Verdict/, /Findings/, /^\s*B2/, /Phone/, /B1/, /City/, /Notes/]);
  // The one that is wrong is marked where it is shown, and what is typed there goes into its own column.
  await cause(page, "MISSING_VARIABLE").getByRole("button", { name: /^Show/ }).click();
  const wrong = page.locator('.grid [role="gridcell"][aria-invalid="true"]');
  await expect(wrong).toHaveAttribute("aria-colindex", "4");
  await wrong.dblclick();
  await page.getByRole("grid").getByRole("textbox", { name: "Change B2" }).fill("TWO");
  await page.keyboard.press("Enter");
  await expect(outcome(page)).toContainText("Every recipient is accepted");
  await expect(page.locator(".details .values dt")).toHaveText(["B2", "Phone", "B1", "City", "Notes"]);
  await toStep(page, "Preview");
  await expect(page.locator(".values dt")).toHaveText(["B2", "Phone", "B1"]);
});

test("what cannot be read stands where recipients would be asked for", async ({ page }) => {
  await checked(page, example("lists/whatsapp-image.csv"), "WhatsApp with an image and replies");
  await toStep(page, "Message");
  await page.getByLabel("Permitted hosts").fill("not a host!");
  await expect(page.getByRole("alert")).toContainText("Entry 1 of the permitted hosts is no web address");
  for (const step of ["Recipients", "Preview"]) {
    await toStep(page, step);
    await expect(page.getByRole("alert")).toContainText("Entry 1 of the permitted hosts is no web address");
    await expect(page.getByRole("button", { name: "Go to Message" })).toBeVisible();
  }
});

test("marks beside typed lines are those of the lines, not those of a file", async ({ page }) => {
  await chooseExample(page, "SMS, the same for everybody");
  await toStep(page, "Recipients");
  await page.getByRole("radio", { name: "Typed lines" }).check();
  await page.getByRole("textbox", { name: "One recipient a line" }).fill("12025550111\n12025550112\n12025550113");
  await expect(page.getByText("Every recipient is accepted.")).toBeVisible();
  await page.getByRole("radio", { name: "A file" }).check();
  await addList(page, "12025550111\n12\n13\n");
  await expect(page.getByText("2 recipients would be rejected")).toBeVisible();
  await page.getByRole("radio", { name: "Typed lines" }).check();
  await expect(page.getByRole("textbox", { name: "One recipient a line" })).toContainText("12025550113");
  await expect(page.locator(".sign")).toHaveCount(0);
});

test("the editor is named for what is typed, in the language of the page", async ({ page }) => {
  await chooseExample(page, "Message in your own app");
  await toStep(page, "Recipients");
  await page.getByRole("radio", { name: "Typed lines" }).check();
  await expect(page.getByRole("textbox", { name: "One recipient a line, id first" })).toBeVisible();
  await page.getByLabel("Language").selectOption("es");
  await expect(page.getByRole("textbox", { name: "Un destinatario por línea, primero el id" })).toBeVisible();
});

test("a file that was changed since it was chosen is asked for again", async ({ page }) => {
  const path = test.info().outputPath("list.csv");
  writeFileSync(path, "Phone\n12025550111\n");
  await chooseExample(page, "SMS, the same for everybody");
  await toStep(page, "Recipients");
  await page.locator("#list-file").setInputFiles(path);
  await expect(page.getByText("Every recipient is accepted.")).toBeVisible();
  writeFileSync(path, "Phone\n12025550111\n12025550112\n");
  await toStep(page, "Message");
  await page.getByRole("button", { name: "SMS, a text for each recipient" }).click();
  await toStep(page, "Recipients");
  await expect(page.getByRole("alert")).toContainText("It changed or is gone since it was chosen");
  await page.locator("#list-file").setInputFiles(path);
  await expect(page.getByText("2 recipients would be rejected")).toBeVisible();
});

test("which column of a set holds the numbers is asked where it cannot be told", async ({ page }) => {
  const check = async () => {
    await toStep(page, "Recipients");
    const example = page.getByRole("button", { name: "Use the example list" });
    if (await example.isVisible()) await example.click();
  };
  await chooseExample(page);
  await page.getByText("More settings").click();
  await page.getByLabel("Numbers with an open conversation").fill("Old,New\n12025550199,12025550198\n");
  await check();
  const uncertain = page.getByText(/which column of the set/i).first();
  await expect(uncertain).toBeVisible();
  // The settings are open where a set is given.
  await toStep(page, "Message");
  await page.getByLabel("Column of the numbers or ids").selectOption({ label: "New" });
  await check();
  await expect(uncertain).toBeHidden();
});

test("a row is found by its number as the page writes it, and one that is not there is said", async ({ page }) => {
  const lines = Array.from({ length: 1234 }, (_, index) => `1212555${1000 + index},x`);
  await checked(page, `Phone,B1\n${lines.join("\n")}\n`, "SMS, a text for each recipient");
  await page.getByLabel("Search in cells").fill("12125551007");
  await expect(page.getByText("1 of 1,234 rows")).toBeVisible();
  await goToRow(page, "9,999");
  await expect(page.getByText("That row holds no recipient.")).toBeVisible();
  await expect(page.getByLabel("Search in cells"), "everything stays").toHaveValue("12125551007");
  await goToRow(page, "1,234");
  await expect(page.getByRole("region", { name: /^Row 1,234/ })).toBeVisible();
  await expect(page.getByText("That row holds no recipient.")).toHaveCount(0);
  await toStep(page, "Preview");
  await page.getByLabel("Go to row").fill("1,234");
  await page.getByRole("button", { name: "Go", exact: true }).click();
  await expect(page.getByText("Row 1,234 · 1,234 recipients")).toBeVisible();
});

test("large counts are written as everywhere on the page", async ({ page }) => {
  const lines = Array.from({ length: 10_001 }, (_, index) => `1212${2_000_000 + index},x`);
  await checked(page, `Phone,B1\n${lines.join("\n")}\n`, "SMS, a text for each recipient");
  const read = page.locator("details.read-as");
  await expect(read).toContainText("10,001 recipients; the web tool takes 10,000 at a time");
});

test("each rejected recipient stands in one line of the answer, which shows as many rows as it counts", async ({
  page,
}) => {
  // Row 3 lacks a text beside its number, and row 5 repeats a number that is none.
  const list = "Phone,B1\n12125550111,\n12125550112,Hi\n1201,\n1202555,Hi\n1202555,Hi\n12125550113,Hi\n12125550113,\n";
  await checked(page, list, "SMS, a text for each recipient");
  await expect(outcome(page)).toContainText("5 recipients would be rejected");
  const lines = outcome(page).getByRole("list", { name: "What was found" }).getByRole("listitem");
  const counts = await lines.filter({ hasText: "Error" }).locator(".count").allInnerTexts();
  expect(counts.map(Number).reduce((sum, count) => sum + count, 0)).toBe(5);
  const seen = new Set<string>();
  for (const [place, count] of counts.entries()) {
    const show = lines.nth(place).getByRole("button", { name: /^Show the rows with/ });
    await show.click();
    await expect(show).toHaveAttribute("aria-pressed", "true");
    await expect(page.locator(".matching")).toHaveText(new RegExp(`^\\s*${count} of 7 rows\\s*$`));
    const rows = page.getByRole("grid").getByRole("rowheader");
    await expect(rows).toHaveCount(Number(count));
    for (const row of await rows.allInnerTexts()) {
      expect(seen, `row ${row} stands in two lines`).not.toContain(row);
      seen.add(row);
    }
    await show.click();
  }
  expect(seen.size).toBe(5);
});
