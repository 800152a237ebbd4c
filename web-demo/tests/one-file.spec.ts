/** The page that is one file, opened as by a double click. */
import { readFile } from "node:fs/promises";
import { expect, test } from "@playwright/test";
import { addList, cause, toStep } from "./page.js";
import { xlsx } from "./xlsx.js";

const FILE = new URL("../dist-one-file/sendcheck.html", import.meta.url);

test("one file, without a server: from an example to the messages and the files", async ({ page }) => {
  const asked: string[] = [];
  const said: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  page.on("console", (message) => said.push(message.text()));
  page.on("pageerror", (error) => said.push(String(error)));
  await page.goto(FILE.href);
  await page.getByRole("button", { name: "WhatsApp first, then SMS" }).click();
  await expect(page.locator("sendcheck-sms")).toBeVisible();
  await toStep(page, "Recipients");
  await addList(page, "Phone,B1,B2\n12025550123,Jane,2 and 4 PM\n12025550124,Omar,\n");
  await expect(page.getByRole("grid")).toBeVisible();
  await expect(cause(page, "MISSING_VARIABLE")).toBeVisible();
  const rows = [
    ["Phone", "B1", "B2"],
    ["12025550125", "Zoe", "2 and 4 PM"],
  ];
  await addList(page, await xlsx({ Contacts: rows }), "contacts.xlsx");
  await expect(page.getByText("Every recipient is accepted.")).toBeVisible();
  // Nothing but the file itself, and the worker that is in it.
  expect(asked.filter((url) => url !== FILE.href && !/^(blob|data):/.test(url))).toEqual([]);
  expect(said).toEqual([]);
});

test("one file: what pages of a folder load later is in it", async ({ page }) => {
  const said: string[] = [];
  page.on("pageerror", (error) => said.push(String(error)));
  await page.goto(FILE.href);
  await page.getByRole("button", { name: "WhatsApp first, then SMS" }).click();
  await toStep(page, "Recipients");
  await page.getByRole("radio", { name: "Typed lines" }).check();
  await expect(page.locator("sc-lines .cm-content")).toBeVisible();
  await page.getByLabel("Language").selectOption("de");
  await expect(page.getByRole("heading", { level: 2 })).toHaveText("Wer erhält sie?");
  expect(said).toEqual([]);
});

test("the file names no other, and lets nothing be reached", async ({ page }) => {
  const text = await readFile(FILE, "utf8");
  const head = text.slice(0, text.indexOf("<style>"));
  expect(head).not.toMatch(/ (src|href)="(?!data:)/);
  expect(head).toContain("default-src 'none'");
  expect(head).not.toMatch(/connect-src|unsafe-inline|'self'/);
  await page.goto(FILE.href);
  const reached = await page.evaluate(() =>
    fetch("https://example.com/collect").then(
      () => "reached",
      () => "refused",
    ),
  );
  expect(reached).toBe("refused");
});
