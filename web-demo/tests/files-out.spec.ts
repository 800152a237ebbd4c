import type { Download, Page } from "@playwright/test";
import { checked, contentOf, expect, test, toStep } from "./page.js";
import { unzip } from "./unzip.js";

const SMS = "SMS, the same for everybody";
const TWO_COASTS = "Phone\n+1 (201) 555-0123\n12135550123\n493012345678\n";

async function saved(page: Page, button: string | RegExp): Promise<Download> {
  const waiting = page.waitForEvent("download");
  await page.getByRole("button", { name: button }).click();
  return waiting;
}

test("the list for the service's own web tool is there, and first for who sends with it", async ({ page }) => {
  await checked(page, TWO_COASTS, SMS);
  await toStep(page, "Preview");
  const files = page.getByRole("region", { name: "Files" });
  const headings = files.getByRole("heading", { level: 4 });
  await expect(headings).toHaveText(["For the API", "For LivePerson’s own web tool"]);
  const total = page.getByRole("region", { name: "In total" });
  await expect(total.locator(".tile", { hasText: /^\s*Requests of up to 100 recipients/ })).toHaveText(/ 1\s*$/);
  await expect(files.getByText("1 file of up to 10,000 recipients to upload")).toBeVisible();
  const csv = await saved(page, "List to upload (CSV)");
  expect(csv.suggestedFilename()).toBe("web-tool.csv");
  expect(String(await contentOf(csv))).toBe("Phone\r\n12015550123\r\n12135550123\r\n493012345678\r\n");
  const lines = await saved(page, /^Lines to type in, 100 at a time/);
  expect(lines.suggestedFilename()).toBe("web-tool.txt");
  expect(String(await contentOf(lines))).toBe("12015550123\n12135550123\n493012345678\n");
  await expect(page.getByText("web-tool.txt is ready.")).toBeVisible();

  await toStep(page, "Message");
  await page.getByText("More settings").click();
  await page.getByRole("radio", { name: "With LivePerson’s web tool" }).check();
  await page.getByLabel(/^Recipients of a file/).fill("2");
  await toStep(page, "Recipients");
  await expect(page.getByText(/the web tool takes 2 at a time/).first()).toBeVisible();
  await toStep(page, "Preview");
  await expect(headings).toHaveText(["For LivePerson’s own web tool", "For the API"]);
  // What is counted is what is handed over.
  await expect(total.locator(".tile", { hasText: "Files of up to 2 recipients for the web tool" })).toHaveText(
    / 2\s*$/,
  );
  await expect(total).not.toContainText("Requests");
  await expect(page.locator("#make-web-csv")).toHaveClass("primary");
  const zip = await saved(page, "List to upload (CSV)");
  expect(zip.suggestedFilename()).toBe("web-tool.zip");
  const lists = unzip(await contentOf(zip));
  expect([...lists.keys()]).toEqual(["list-0001.csv", "list-0002.csv"]);
  expect(lists.get("list-0002.csv")).toBe("Phone\r\n493012345678\r\n");
});

test("a file that is asked for right after a change is made as it says", async ({ page }) => {
  await checked(page, TWO_COASTS, SMS);
  await toStep(page, "Message");
  await page.getByText("More settings").click();
  const waiting = page.waitForEvent("download");
  // Faster than anybody types, so that the change has not been looked at when the file is asked for.
  await page.getByLabel(/^Recipients of a file/).evaluate(async (input: HTMLInputElement) => {
    const drawn = () => new Promise((done) => requestAnimationFrame(done));
    input.value = "2";
    input.dispatchEvent(new InputEvent("input", { bubbles: true }));
    await drawn();
    document.querySelectorAll<HTMLElement>("nav button")[3]?.click();
    await drawn();
    document.querySelector<HTMLElement>("#make-web-csv")?.click();
  });
  expect([...unzip(await contentOf(await waiting)).keys()]).toEqual(["list-0001.csv", "list-0002.csv"]);
});

test("a value that cannot be typed is named", async ({ page }) => {
  await checked(page, 'Phone,B1,B2,B3\n12015550123,"Doe, Jane",x,y\n', "SMS with three values");
  await toStep(page, "Preview");
  await page.getByRole("button", { name: /^Lines to type in/ }).click();
  await expect(
    page.getByText(/Row 1 has a comma, a line break, an opening quote or a blank at an end in/),
  ).toBeVisible();
});

test("what it costs comes from prices that are typed, and from nothing else", async ({ page }) => {
  await checked(page, TWO_COASTS, SMS);
  await toStep(page, "Preview");
  const cost = page.getByRole("region", { name: "What it costs" }).first();
  await expect(cost.getByText(/^In all/)).toBeHidden();
  await cost.getByText("Other prices in single countries").click();
  await cost.getByLabel("SMS, a segment: United States").fill("0.0079");
  await expect(cost.getByText("In all 0.0158")).toBeVisible();
  await expect(cost.getByText("For 1 recipient no price is given.")).toBeVisible();
  await cost.getByLabel("SMS, a segment", { exact: true }).fill("0,08");
  await expect(cost.getByText("In all 0.0958")).toBeVisible();
  await expect(cost.getByText(/no price is given/)).toBeHidden();
  await expect(cost.getByRole("row")).toHaveText([
    /Country\s*Recipients\s*SMS segments\s*Cost/,
    /United States\s*2\s*2\s*0\.0158/,
    /Germany\s*1\s*1\s*0\.08/,
  ]);
  await cost.getByLabel("SMS, a segment", { exact: true }).fill("cheap");
  await expect(cost.getByLabel("SMS, a segment", { exact: true })).toHaveAttribute("aria-invalid", "true");
  await expect(cost.getByText("In all 0.0158")).toBeVisible();
  // Prices stay in the page: no link carries them.
  expect(page.url()).not.toContain("0079");
});

test("of two channels one reaches each, so that the cost has bounds", async ({ page }) => {
  await checked(page, "Phone,B1,B2\n12015550123,Jane,today\n", "WhatsApp first, then SMS");
  await toStep(page, "Preview");
  const cost = page.getByRole("region", { name: "What it costs" }).first();
  await cost.getByLabel("WhatsApp, a message", { exact: true }).fill("0.03");
  await cost.getByLabel("SMS, a segment", { exact: true }).fill("0.05");
  await expect(cost.getByText("In all 0.03 to 0.05")).toBeVisible();
});

test("one page to approve is printed and downloaded, without any recipient", async ({ page }) => {
  await checked(page, `${TWO_COASTS}1\n`, SMS);
  await toStep(page, "Schedule");
  await page.getByLabel("Send from").fill("2026-11-20T12:00");
  await toStep(page, "Preview");
  await page.getByLabel("SMS, a segment", { exact: true }).fill("0.05");
  await expect(page.getByText("In all 0.15").first()).toBeVisible();
  const markdown = String(await contentOf(await saved(page, "Download as Markdown")));
  expect(markdown).toMatch(/^# /);
  expect(markdown).toContain("3 recipients get it; 1 failed, 0 skipped.");
  expect(markdown).toMatch(/list\.csv, SHA-256 [0-9a-f]{64}\n/);
  expect(markdown).toContain("## Message\n\nSMS\n\n> ");
  expect(markdown).toContain("| Country | Recipients | SMS segments | Cost |\n| --- | ---: | ---: | ---: |\n");
  expect(markdown).toContain("| United States | 2 | 2 | 0.10 |\n| Germany | 1 | 1 | 0.05 |");
  expect(markdown).toContain("In all 0.15");
  expect(markdown).toContain("* Every day 08:00–21:00");
  expect(markdown).toMatch(/From Friday, November 20, 2026, 12:00 \(.+\)\./);
  expect(markdown).toContain("INVALID\\_NUMBER: ");
  expect(markdown).toContain("## Not checked");
  expect(markdown.trim()).toMatch(/Approved by:/);
  for (const number of ["2015550123", "2135550123", "3012345678"]) expect(markdown).not.toContain(number);

  const sheet = page.locator(".sheet");
  await expect(sheet).toBeHidden();
  // What a browser says before it prints.
  await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
  await page.emulateMedia({ media: "print" });
  await expect(sheet).toBeVisible();
  await expect(sheet).toContainText("3 recipients get it; 1 failed, 0 skipped.");
  await expect(sheet).toContainText("Approved by:");
  // Nothing of the page around it is printed, so that it fits on one.
  await expect(page.getByRole("region", { name: "Files" })).toBeHidden();
  await expect(page.getByRole("navigation", { name: "Steps" })).toBeHidden();
  const pdf = String(await page.pdf({ format: "A4" }));
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
});

test("windows of states, the rate and the zone of days are said in step 3", async ({ page }) => {
  await checked(page, "Phone\n13055550123\n12015550123\n18002530000\n", SMS);
  await toStep(page, "Schedule");
  await page.getByLabel("Send from").fill("2026-11-20T12:00");
  const sending = page.getByRole("region", { name: "How it is sent" });
  await sending.getByText("Stricter windows of US states", { exact: true }).first().click();
  await sending.getByRole("checkbox", { name: /^Florida/ }).check();
  const zones = page.getByRole("region", { name: "By time zone" }).getByRole("listitem");
  await expect(zones.filter({ hasText: "Florida" })).toHaveCount(1);
  await expect(zones.filter({ hasText: "state not known" })).toContainText("is not known");
  // From 8 to 20 there, and to 21 in New Jersey.
  const widths = await zones
    .filter({ hasText: "New York" })
    .locator(".open")
    .evaluateAll((all) => all.map((each) => each.style.width).sort());
  expect(widths).toEqual(["50%", expect.stringMatching(/^54\.1/)]);
  await sending.getByRole("button", { name: "None" }).click();
  await expect(zones.filter({ hasText: "Florida" })).toHaveCount(0);

  await sending.getByLabel("Messages a second on each channel").fill("20");
  await expect(page.getByText("It sends 20 messages a second.")).toBeVisible();
  await sending.getByLabel("Messages a second on each channel").fill("fast");
  await expect(sending.getByLabel("Messages a second on each channel")).toHaveAttribute("aria-invalid", "true");
  await sending.getByLabel("Time zone whose midnight").fill("America/New York");
  await expect(page.getByText(/end at midnight in America\/New_York/)).toBeVisible();
  await sending.getByLabel("Time zone whose midnight").fill("Mars");
  await expect(page.getByText(/expected `?UTC`? or a zone/)).toBeVisible();
  await sending.getByLabel("Time zone whose midnight").fill("");
  await sending.getByLabel("Messages already sent today").fill("99999");
  await expect(page.getByText(/1 recipient in request 1$/)).toBeVisible();
  await expect(page.getByText(/2 recipients in request 2$/)).toBeVisible();
});
