/** The page as a person meets it, and what must never happen on it. */
import { readFileSync } from "node:fs";
import { expect, test as base, type Download, type Page } from "@playwright/test";

/** Fails when the page throws, complains, or asks another host for anything. */
// biome-ignore lint/suspicious/noConfusingVoidType: how Playwright declares a fixture that gives nothing
export const test = base.extend<{ quiet: void; permitted: string }>({
  /** The start of outside addresses that a test asks for on purpose. */
  permitted: ["nothing:", { option: true }],
  quiet: [
    async ({ page, baseURL, permitted }, use) => {
      const trouble: string[] = [];
      page.on("pageerror", (error) => trouble.push(String(error)));
      page.on("console", (message) => {
        if (message.type() === "error" || message.type() === "warning") trouble.push(message.text());
      });
      page.on("request", (request) => {
        const url = request.url();
        if (!url.startsWith(String(baseURL)) && !url.startsWith(permitted) && !/^(data|blob):/.test(url))
          trouble.push(`asked for ${url}`);
      });
      await use();
      expect(trouble).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

export const TICKET = "WhatsApp ticket with buttons";

/** Opens the page with nothing on it, also where something was begun before. */
export async function begin(page: Page): Promise<void> {
  await page.goto("/");
  await expect(page.getByRole("heading", { level: 2 })).toBeVisible();
  const anew = page.locator("#back").getByRole("button", { name: "Begin anew" });
  if (await anew.isVisible()) await anew.click();
}

export async function chooseExample(page: Page, name: string = TICKET): Promise<void> {
  await page.goto("/");
  // What was begun before comes back, on whatever step it was.
  await toStep(page, "Message");
  await page.getByRole("radio", { name: "Nothing yet: an example" }).check();
  await page.getByRole("button", { name, exact: false }).first().click();
  await expect(page.getByText("Draft, with the places of the values")).toBeVisible();
}

export async function toStep(page: Page, name: string): Promise<void> {
  await page.getByRole("navigation", { name: "Steps" }).getByRole("button", { name }).click();
}

export async function addList(page: Page, text: string | Buffer, name = "list.csv"): Promise<void> {
  await page.locator("#list-file").setInputFiles({ name, mimeType: "text/csv", buffer: Buffer.from(text) });
}

/** From nothing to a checked list. */
export async function checked(page: Page, text: string, example: string = TICKET): Promise<void> {
  await chooseExample(page, example);
  await toStep(page, "Recipients");
  await addList(page, text);
  await expect(page.getByRole("grid")).toBeVisible();
}

export function example(path: string): string {
  return readFileSync(new URL(`../../examples/${path}`, import.meta.url), "utf8");
}

export async function contentOf(download: Download): Promise<Buffer> {
  return readFileSync(await download.path());
}

/** The answer of step 2: how many go out, and what keeps the message from the others. */
export function outcome(page: Page) {
  return page.locator("#outcome");
}

/** The line of a cause. */
export function cause(page: Page, code: string) {
  return outcome(page)
    .getByRole("listitem")
    .filter({ has: page.locator("p.code", { hasText: code }) });
}

/** Shows a row of the table by its number. */
export async function goToRow(page: Page, row: number | string): Promise<void> {
  await page.getByRole("textbox", { name: "Row", exact: true }).fill(String(row));
  await page.getByRole("button", { name: "Go to row" }).click();
}
