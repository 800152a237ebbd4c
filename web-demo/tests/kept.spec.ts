/** No work is lost, and nothing of a recipient is kept. */
import { writeFileSync } from "node:fs";
import { inflateRawSync } from "node:zlib";
import type { Page } from "@playwright/test";
import { addList, chooseExample, checked, example, expect, goToRow, outcome, test, toStep } from "./page.js";

const TEXT = "SMS, a text for each recipient";

/** What the tab keeps. */
const kept = (page: Page) =>
  page.evaluate(() => JSON.stringify({ ...sessionStorage }) + JSON.stringify({ ...localStorage }));

async function composed(page: Page, text: string): Promise<void> {
  await page.goto("/");
  await page.getByRole("radio", { name: "A text of mine" }).check();
  await page.getByLabel("Text", { exact: true }).fill(text);
  await expect(page.getByText("Draft, with the places of the values")).toBeVisible();
}

test("the set-up comes back when the page is loaded again, and recipients do not", async ({ page }) => {
  await composed(page, "Hello {{1}}");
  await toStep(page, "Recipients");
  await addList(page, "Phone,B1\n12125550111,Jane Doe\n", "secret-name.csv");
  await expect(page.getByText("Every recipient is accepted.")).toBeVisible();
  await toStep(page, "Preview");
  await page.getByLabel("Campaign name").fill("Spring");
  await page.getByLabel(/agreed to get this message/).check();
  await page.reload();
  await expect(page.locator("#back")).toContainText("Recipients are never kept");
  await expect(page.getByRole("heading", { level: 2 })).toHaveText("Look at it, then hand it over");
  const held = await kept(page);
  expect(held).toContain("Spring");
  for (const secret of ["12125550111", "Jane", "secret-name"]) expect(held).not.toContain(secret);
  await page.locator("#back").getByRole("button", { name: "Go to Recipients" }).click();
  await addList(page, "Phone,B1\n12125550111,Jane Doe\n");
  await expect(page.getByText("Every recipient is accepted.")).toBeVisible();
  await expect(page.locator("#back")).toHaveCount(0);
  await toStep(page, "Preview");
  await expect(page.getByLabel("Campaign name")).toHaveValue("Spring");
  // Who agreed is asked anew of every list.
  await expect(page.getByLabel(/agreed to get this message/)).not.toBeChecked();
});

test("who begins anew finds nothing of what was", async ({ page }) => {
  await composed(page, "Hello");
  await page.getByLabel("Title", { exact: true }).fill("Old title");
  await page.reload();
  await page.locator("#back").getByRole("button", { name: "Begin anew" }).click();
  await page.getByRole("radio", { name: "A text of mine" }).check();
  await expect(page.getByLabel("Text", { exact: true })).toHaveValue("");
  await page.reload();
  expect(await kept(page)).not.toContain("Old title");
});

test("a link does not bring back what was changed after it", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await composed(page, "First text");
  await page.getByRole("button", { name: "Copy link to this set-up" }).click();
  await expect(page.getByText("Link copied. It holds no recipients.")).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  const other = await context.newPage();
  await other.goto(link);
  await expect(other.getByLabel("Text", { exact: true })).toHaveValue("First text");
  await other.getByLabel("Text", { exact: true }).fill("Second text");
  await expect.poll(() => other.evaluate(() => location.hash)).toBe("");
  await other.reload();
  await expect(other.getByLabel("Text", { exact: true })).toHaveValue("Second text");
});

test("a link holds the chosen handoff of a list, and no other", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const one = JSON.parse(example("handoffs/whatsapp-plain.json"));
  const many = Array.from({ length: 600 }, (_, index) => ({ ...one, id: `H${index}`, name: `Title ${index}` }));
  await page.goto("/");
  await page.getByRole("radio", { name: "A handoff or WhatsApp template" }).check();
  const buffer = Buffer.from(JSON.stringify(many, null, 2));
  await page.locator("#handoff-file").setInputFiles({ name: "handoffs.json", mimeType: "application/json", buffer });
  await expect(page.locator("#handoff-document")).toContainText(/handoffs\.json \(.*\): 600 handoffs/);
  await expect(page.locator("textarea#handoff-text")).toHaveCount(0);
  await page.getByLabel("Title or id contains").fill("Title 417");
  await page.getByRole("button", { name: "Choose Title 417" }).click();
  await expect(page.getByText("Draft, with the places of the values")).toBeVisible();
  await page.getByRole("button", { name: "Copy link to this set-up" }).click();
  await expect(page.getByText("Link copied. It holds no recipients.")).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  const held = inflateRawSync(Buffer.from(link.split("#z=")[1] ?? "", "base64url")).toString();
  expect(held).toContain("Title 417");
  expect(held).not.toContain("Title 418");
  expect(link.length).toBeLessThan(2_500);
  const other = await context.newPage();
  await other.goto(link);
  await expect(other.getByText("Title 417").first()).toBeVisible();
});

test("a link of an earlier release is opened", async ({ page }) => {
  const state = { step: "recipients", tab: "compose", compose: { channel: "wa", text: "Old link" } };
  await page.goto(`/#s=${Buffer.from(JSON.stringify(state)).toString("base64url")}`);
  await expect(page.getByRole("heading", { level: 2 })).toHaveText("Who gets it?");
  await toStep(page, "Message");
  await expect(page.getByLabel("Text", { exact: true })).toHaveValue("Old link");
});

test("typed lines and sets are guarded, also when a file is looked at", async ({ page }) => {
  await chooseExample(page, TEXT);
  await page.getByText("More settings").click();
  await page.getByLabel("Numbers that opted out of SMS").fill("12065550100");
  const asked = page.waitForEvent("dialog");
  const reloaded = page.reload();
  const dialog = await asked;
  expect(dialog.type()).toBe("beforeunload");
  await dialog.accept();
  await reloaded;
  expect(await kept(page)).not.toContain("12065550100");
});

test("what does not arrive is drawn apart from what does", async ({ page }) => {
  await chooseExample(page, "WhatsApp first, then SMS");
  await page.getByText("More settings").click();
  await page.getByLabel("Numbers that opted out of SMS").fill("12125550111");
  await toStep(page, "Recipients");
  const columns = page.getByRole("region", { name: "The columns that this message needs" });
  const names = await columns.getByRole("term").allTextContents();
  const values = names
    .slice(1)
    .map((_, index) => `,x${index}`)
    .join("");
  await addList(page, `${names.join(",")}\n12125550111${values}\n12${values}\n`);
  await expect(outcome(page)).toBeVisible();
  await goToRow(page, 1);
  await page.getByRole("button", { name: "See its messages" }).click();
  const unsent = page.getByRole("region", { name: /^No SMS follows/ });
  await expect(unsent.locator("sendcheck-sms")).toBeVisible();
  await expect(unsent.locator("sendcheck-whatsapp")).toHaveCount(0);
  await expect(page.locator("sendcheck-whatsapp")).toBeVisible();
  await page.getByRole("button", { name: "Next" }).click();
  const nothing = page.getByRole("region", { name: /^Nothing arrives: this recipient is rejected/ });
  await expect(nothing.locator("sendcheck-whatsapp")).toBeVisible();
});

test("progress tells rows that are judged", async ({ page }) => {
  await page.addInitScript(() => {
    Object.assign(window, { told: [] });
    const listen = Worker.prototype.addEventListener;
    Worker.prototype.addEventListener = function (
      this: Worker,
      type: string,
      heard: EventListenerOrEventListenerObject,
    ) {
      listen.call(this, type, heard);
      if (type !== "message") return;
      listen.call(this, type, (event) => {
        const { data } = event as MessageEvent;
        if (data.state === "progress") Reflect.get(window, "told").push(data);
      });
    };
  });
  const lines = Array.from({ length: 60_000 }, (_, index) => `1212${2_000_000 + index},Hi`);
  await checked(page, `Phone,B1\n${lines.join("\n")}\n`, TEXT);
  await expect(page.getByText("60,000 of 60,000 rows")).toBeVisible();
  const told: { of: string; done: number; total: number }[] = await page.evaluate(() => Reflect.get(window, "told"));
  const judged = told.filter(({ of }) => of === "rows");
  expect(judged.length).toBeGreaterThan(20);
  expect(judged.every(({ done, total }) => total === 60_000 && done <= total)).toBe(true);
});

test("a long set that is pasted is named and not shown, and holds", async ({ page }) => {
  await chooseExample(page, TEXT);
  await page.getByText("More settings").click();
  const numbers = Array.from({ length: 20_000 }, (_, index) => `1212${2_000_000 + index}`).join("\n");
  await page.getByLabel("Numbers that opted out of SMS").evaluate((field, text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text", text);
    field.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, numbers);
  await expect(page.locator("#opted-out")).toContainText("The pasted text (240 kB)");
  await toStep(page, "Recipients");
  await addList(page, "Phone,B1\n12122000007,Hi\n12125550111,Hi\n");
  await expect(outcome(page).getByRole("heading")).toHaveText("1 of 2 messages go out");
});

test("a set-up that is too large to be kept is said to be, and so is what comes back", async ({ page }) => {
  const handoffs = Array.from({ length: 3000 }, (_, index) => ({
    ...JSON.parse(example("handoffs/sms-same-text.json")),
    id: String(index + 1),
    note: "x".repeat(2000),
  }));
  await page.goto("/");
  await page.getByRole("radio", { name: "A handoff or WhatsApp template" }).check();
  const path = test.info().outputPath("all.json");
  writeFileSync(path, JSON.stringify(handoffs));
  await page.locator("#handoff-file").setInputFiles(path);
  await expect(page.locator("#unkept")).toContainText("too large for the browser to keep", { timeout: 30_000 });
  await page.getByRole("radio", { name: "With LivePerson’s web tool" }).check();
  await page.waitForTimeout(500);
  await page.reload();
  await expect(page.locator("#back")).toContainText("please choose all.json again");
  await expect(page.locator("#unkept")).toHaveCount(0);
  await expect(page.getByRole("radio", { name: "With LivePerson’s web tool" })).toBeChecked();
});
