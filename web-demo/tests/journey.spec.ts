import { contentOf, expect, test, TICKET, toStep } from "./page.js";
import { unzip } from "./unzip.js";

test("a stranger gets from the shipped example to request files", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("button", { name: TICKET }).click();
  await page.getByRole("button", { name: "Continue to Recipients" }).click();
  await expect(page.getByRole("heading", { level: 2 })).toBeFocused();
  await page.getByRole("button", { name: "Use the example list" }).click();
  await expect(page.getByText("Every recipient is accepted.")).toBeVisible();
  await page.getByRole("button", { name: "Continue to Schedule" }).click();
  await page.getByRole("button", { name: "Continue to Preview and hand-over" }).click();
  await page.getByLabel("Campaign name").fill("Swan Lake");
  await page.getByLabel("Skill").fill("tickets");
  await page.getByLabel(/agreed to get this message/).check();
  const waiting = page.waitForEvent("download");
  await page.getByRole("button", { name: "Request bodies (zip)" }).click();
  const download = await waiting;
  expect(download.suggestedFilename()).toBe("requests.zip");
  const files = unzip(await contentOf(download));
  expect([...files.keys()]).toEqual(["request-0001.json"]);
  const body = JSON.parse(files.get("request-0001.json") ?? "");
  expect(body).toMatchObject({ campaignName: "Swan Lake", skill: "tickets", templateId: "H1000000008", consent: true });
  expect(body.consumers[0]).toMatchObject({
    consumerContent: { wa: expect.stringMatching(/^\d+$/) },
    variables: { 1: expect.any(String) },
  });
  await expect(page.getByText("requests.zip is ready.")).toBeVisible();
});

test("nothing is made while something is missing", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("button", { name: TICKET }).click();
  await toStep(page, "Recipients");
  await page.getByRole("button", { name: "Use the example list" }).click();
  await toStep(page, "Preview");
  let downloads = 0;
  page.on("download", () => (downloads += 1));
  await page.getByRole("button", { name: "Request bodies (zip)" }).click();
  await expect(page.locator("#missing")).toBeFocused();
  await page.getByRole("link", { name: "Skill", exact: true }).click();
  await expect(page.getByLabel("Skill")).toBeFocused();
  expect(downloads).toBe(0);
});

test("later steps lead back to what they need", async ({ page }) => {
  await page.goto("/");
  await toStep(page, "Preview");
  await page.getByRole("button", { name: "Go to Message" }).click();
  await expect(page.getByRole("heading", { name: "Which message goes out?" })).toBeVisible();
});
