/** The page as somebody walks through it who runs campaigns and has never seen it. */
import { writeFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { crmExport } from "./crm.js";
import { addList, cause, checked, chooseExample, contentOf, example, expect, outcome, test, toStep } from "./page.js";
import { forgetTasks, noteTasks, standstill } from "./standstill.js";

/** The longest that the page may stand still, in milliseconds. */
const PATIENCE = 200;

/** A template as WhatsApp Manager shows it. */
const TEMPLATE = {
  name: "spring_offer",
  language: "en_US",
  category: "MARKETING",
  status: "APPROVED",
  components: [
    { type: "HEADER", format: "IMAGE", example: { header_handle: ["https://cdn.example.com/spring.jpg"] } },
    { type: "BODY", text: "Hi {{1}}, your code {{2}} is here.", example: { body_text: [["Jane", "SPRING10"]] } },
    { type: "FOOTER", text: "Bicycles by Marlow" },
  ],
};

async function match(page: Page, name: string, column: string): Promise<void> {
  const screen = page.getByRole("region", { name: "Match the columns" });
  const select = screen.getByLabel(name, { exact: true });
  const option = select.locator("option").filter({ hasText: new RegExp(`^\\s*${column}( –|\\s*$)`) });
  await select.selectOption((await option.getAttribute("value")) ?? "");
  await expect(screen).toHaveAttribute("aria-busy", "false");
}

async function saved(page: Page, button: string | RegExp): Promise<{ name: string; text: string }> {
  const waiting = page.waitForEvent("download");
  await page.getByRole("button", { name: button }).click();
  const download = await waiting;
  return { name: download.suggestedFilename(), text: (await contentOf(download)).toString() };
}

test("a template of WhatsApp Manager and the export of a CRM end in a list for the web tool", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("radio", { name: "With LivePerson’s web tool" }).check();
  await page.getByRole("radio", { name: "A handoff or WhatsApp template" }).check();
  await page.getByLabel("Handoff or template as JSON").fill(JSON.stringify(TEMPLATE, null, 2));
  await expect(page.locator("sendcheck-whatsapp")).toContainText("Bicycles by Marlow");
  await page.getByLabel("Permitted hosts").fill("https://cdn.example.com");
  await page.getByRole("button", { name: "Continue to Recipients" }).click();
  await addList(page, crmExport(3000), "contacts.csv");
  await match(page, "{{1}}", "First Name");
  await match(page, "{{2}}", "Code");
  await page.getByRole("region", { name: "Match the columns" }).getByRole("button", { name: "Done" }).click();
  await expect(outcome(page).getByRole("heading")).toHaveText("3,000 of 3,000 messages go out");
  await expect(page.getByRole("navigation", { name: "Steps" })).toContainText("3,000 of 3,000 go out");
  await toStep(page, "Preview");
  const { name, text } = await saved(page, "List to upload (CSV)");
  expect(name).toBe("web-tool.csv");
  expect(text.split(/\r?\n/).slice(0, 2)).toEqual([
    "Phone,H1,B1,B2",
    "12122000000,https://cdn.example.com/spring.jpg,Jane 0,SPRING0",
  ]);
});

test("numbers without their calling code are one cause, and completed with one choice", async ({ page }) => {
  const numbers = Array.from({ length: 60 }, (_, index) => `(201) 599-${String(7000 + index)}`);
  await checked(page, `Phone\n${numbers.join("\n")}\n`, "SMS, the same for everybody");
  await expect(outcome(page).getByRole("heading")).toHaveText("0 of 60 messages go out");
  await cause(page, "INVALID_NUMBER").getByRole("button", { name: /^Fix/ }).click();
  await page.getByLabel("Country of the numbers without +").selectOption("US");
  await expect(outcome(page)).toContainText("60 more messages go out.");
  await page.getByRole("button", { name: "Make these 60 changes" }).click();
  await expect(outcome(page).getByRole("heading")).toHaveText("60 of 60 messages go out");
});

test("what is wrong with the list as a whole stands with the answer, and files lead there", async ({ page }) => {
  const numbers = Array.from({ length: 30 }, (_, index) => `2125550${100 + index}`);
  await checked(page, `Phone\n12125550199\n${numbers.join("\n")}\n`, "SMS, the same for everybody");
  await expect(page).toHaveTitle("Error: Recipients – Campaign check");
  await expect(outcome(page)).toContainText("Say the country with “Numbers without +”");
  await toStep(page, "Preview");
  await page.getByRole("button", { name: "List to upload (CSV)" }).click();
  await expect(page.locator("#not-made")).toBeFocused();
  await expect(page.locator("#not-made")).toContainText("First it has to be settled how the list is read");
  await page.locator("#list-errors").getByRole("button", { name: "Go to Recipients" }).click();
  await outcome(page).getByRole("button", { name: "They are numbers of United States" }).click();
  await expect(page.getByText("Every recipient is accepted.")).toBeVisible();
  await expect(page).toHaveTitle("Recipients – Campaign check");
});

test("an SMS with dear characters says so, and they are replaced", async ({ page }) => {
  await chooseExample(page, "SMS, a text for each recipient");
  await toStep(page, "Recipients");
  const long =
    "Hello, it’s your garage: your bicycle is ready, please come by until six and bring the paper that we gave you.";
  await addList(page, `Phone,B1\n12125550111,${long.replaceAll(",", ";")}\n`);
  const dear = outcome(page).getByRole("button", { name: /^Fix .*Replace characters that cost segments/ });
  await dear.click();
  await expect(outcome(page)).toContainText(/segments? saved/);
  await page.getByRole("button", { name: "Make this change" }).click();
  await expect(page.getByRole("region", { name: "Your changes (1)" })).toBeVisible();
});

test("a message that is too long is not called fine", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("radio", { name: "With LivePerson’s web tool" }).check();
  await page.getByRole("radio", { name: "A text of mine" }).check();
  await page.getByLabel("Text", { exact: true }).fill("A long text. ".repeat(20));
  await expect(page.getByText("too long")).toBeVisible();
  await expect(page.getByText("Nothing is wrong with the message.")).toHaveCount(0);
});

test("windows are set for weekdays at once, and the step says when the last message goes", async ({ page }) => {
  await checked(page, "Phone\n12125550111\n", "SMS, the same for everybody");
  await toStep(page, "Schedule");
  await page.getByLabel("Set windows for this campaign").check();
  await page.getByRole("button", { name: "Weekdays only" }).click();
  await page.getByLabel("Send from").fill("2026-11-21T12:00");
  await expect(page.getByRole("navigation", { name: "Steps" })).toContainText(/the last Mon, Nov 23/);
});

test("what is missing is marked where it is typed", async ({ page }) => {
  await checked(page, "Phone\n12125550111\n12\n", "SMS, the same for everybody");
  await toStep(page, "Preview");
  await page.getByRole("button", { name: "Request bodies (zip)" }).click();
  await expect(page.locator("#missing")).toBeFocused();
  await expect(page.getByLabel("Campaign name")).toHaveAttribute("aria-invalid", "true");
  await expect(page.getByLabel("Skill")).toHaveAttribute("aria-invalid", "true");
  await expect(page.getByLabel(/agreed to get this message/)).toHaveAttribute("aria-invalid", "true");
});

test("rejected rows come back in the form in which they came", async ({ page }) => {
  await checked(page, "Phone;B1\n12125550111;Hi\n1212;Hi\n", "SMS, a text for each recipient");
  await toStep(page, "Preview");
  const { text } = await saved(page, "Rejected rows (CSV)");
  expect(text.split(/\r?\n/)[0]).toContain(";");
  expect(text).toMatch(/;1212;Hi/);
});

test("a message for an app and a list of telephones is one sentence, not three thousand", async ({ page }) => {
  await chooseExample(page, "Message in your own app");
  await toStep(page, "Recipients");
  const rows = Array.from({ length: 50 }, (_, index) => `1212555${1000 + index},a,b,c,d`);
  await addList(page, `Phone,B1,B2,B3,B4\n${rows.join("\n")}\n`);
  const said = page
    .locator(".findings, .matching-screen, [role=region]")
    .filter({ hasText: /NUMBERS_FOR_APP_USERS|app users/ });
  await expect(said.first()).toBeVisible();
});

test("a refusal of the service is explained in whichever box it is put", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("radio", { name: "A handoff or WhatsApp template" }).check();
  const buffer = Buffer.from('{"code":0,"message":"jwt expired"}');
  await page.locator("#handoff-file").setInputFiles({ name: "answer.json", mimeType: "application/json", buffer });
  await expect(page.locator("#answer")).toContainText("jwt expired");
});

for (const [what, name, bytes] of [
  ["a PDF", "list.pdf", Buffer.from("%PDF-1.7\n")],
  ["a heading alone", "list.csv", Buffer.from("Phone,B1\n")],
  ["nothing", "list.csv", Buffer.from("")],
] as const) {
  test(`${what} is refused, the keyboard is there, and the next file works`, async ({ page }) => {
    await chooseExample(page, "SMS, a text for each recipient");
    await toStep(page, "Recipients");
    await addList(page, bytes, name);
    await expect(page.locator("#error-summary")).toBeFocused();
    await addList(page, "Phone,B1\n12125550111,Hi\n");
    await expect(page.getByText("Every recipient is accepted.")).toBeVisible();
  });
}

/** 100,000 rows as a file, which no box may choke on. */
function large(): string {
  const lines = Array.from({ length: 100_000 }, (_, index) => `1212${2_000_000 + index},Hello ${index} from Marlow`);
  const path = test.info().outputPath("large.csv");
  writeFileSync(path, `Phone,B1\n${lines.join("\n")}\n`);
  return path;
}

test("100,000 rows dropped into every box never hold the page up", { tag: "@alone" }, async ({ page }) => {
  test.setTimeout(180_000);
  await noteTasks(page);
  const path = large();
  const measured = async (box: string) => {
    const longest = await standstill(page);
    console.log(`${box}: the page stood still for ${longest} ms at most`);
    expect(longest, box).toBeLessThan(PATIENCE);
    await forgetTasks(page);
  };
  await chooseExample(page, "SMS, a text for each recipient");
  await page.getByRole("radio", { name: "A handoff or WhatsApp template" }).check();
  await forgetTasks(page);
  await page.locator("#handoff-file").setInputFiles(path);
  await expect(page.locator("#moved")).toContainText("large.csv is a list of recipients");
  await page.locator("#moved").getByRole("button").click();
  await expect(page.getByText("100,000 of 100,000 rows")).toBeVisible({ timeout: 60_000 });
  await measured("the box for handoffs");
  await page.locator("#list-file").setInputFiles(path);
  await expect(page.getByText("100,000 of 100,000 rows")).toBeVisible({ timeout: 60_000 });
  await measured("the box for recipients");
  await page.locator("#changes-file").setInputFiles(path);
  await expect(page.getByRole("alert")).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText("100,000 of 100,000 rows")).toBeVisible();
  await measured("the box for changes");
});

test("on a telephone a choice shows its effect where it was made", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("/");
  await page.getByRole("button", { name: "WhatsApp ticket with buttons" }).click();
  const peek = page.getByRole("button", { name: /^Ticket · WhatsApp \d+/ });
  await expect(peek).toBeInViewport();
  await page.getByRole("radio", { name: "A text of mine" }).check();
  await page.getByLabel("Text", { exact: true }).fill("Hello ❤");
  const written = page.getByRole("button", { name: /^New message · 1 segment · UCS-2/ });
  await expect(written).toBeInViewport();
  await written.click();
  await expect(page.locator("sendcheck-sms")).toBeInViewport();
});

/** To the last step and back, with prices, so that there is as much on it as can be. */
async function toStep4(page: Page): Promise<void> {
  await page.locator("nav.steps").getByRole("button").nth(3).click();
  await expect(page.locator("#price-wa")).toBeVisible();
  for (const channel of ["sms", "wa"]) {
    const price = page.locator(`#price-${channel}`);
    if (await price.isVisible()) await price.fill("0.05");
  }
}

for (const [locale, list, message] of ["es", "fr", "it", "pt", "de"].flatMap((locale) => [
  [locale, "lists/prioritized.csv", "WhatsApp first, then SMS"] as const,
  [locale, "lists/whatsapp-image-with-mistakes.csv", "WhatsApp with an image and replies"] as const,
])) {
  test(`nothing is clipped on a telephone in ${locale}: ${message}`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await checked(page, example(list), message);
    await page.getByRole("combobox").first().selectOption(locale);
    await toStep4(page);
    const steps = page.locator("nav.steps").getByRole("button");
    for (const step of await steps.all()) {
      await step.click();
      await page.waitForFunction(() => document.querySelector("main .card") !== null);
      await page.evaluate(() => {
        for (const each of document.querySelectorAll<HTMLDetailsElement>("main details")) each.open = true;
      });
      // What is cut on purpose, as cells of the table, says so with an ellipsis and is whole elsewhere.
      const clipped = await page.evaluate(() =>
        Array.from(
          document.querySelectorAll<HTMLElement>(
            "button, .button, label, h1, h2, h3, h4, legend, summary, p, li, dt, dd, th, .standing",
          ),
        )
          .filter((each) => !each.closest(".grid, .unseen, sendcheck-preview, .steps button:not([aria-current])"))
          .filter((each) => each.checkVisibility() && getComputedStyle(each).clipPath === "none")
          .filter((each) => {
            const isCut = each.matches(".standing") && each.scrollHeight > each.clientHeight + 1;
            return isCut || each.scrollWidth > each.clientWidth + 1;
          })
          .filter((each) => !["inline", "contents"].includes(getComputedStyle(each).display))
          .map((each) => each.textContent?.trim().slice(0, 60)),
      );
      expect(clipped).toEqual([]);
      const [width, room] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
      expect(width).toBeLessThanOrEqual(room ?? 0);
    }
  });
}

test("the same file twice asks for consent again, and a mended cell is found in what goes out", async ({ page }) => {
  await checked(page, "Phone,B1\n12125550111,Hi\n1212,Hi\n", "SMS, a text for each recipient");
  await toStep(page, "Preview");
  await page.getByLabel(/agreed to get this message/).check();
  await toStep(page, "Recipients");
  await expect(cause(page, "INVALID_NUMBER")).toBeVisible();
  await addList(page, "Phone,B1\n12125550113,Hi\n");
  await expect(page.getByText("Every recipient is accepted.")).toBeVisible();
  await toStep(page, "Preview");
  await expect(page.getByLabel(/agreed to get this message/)).not.toBeChecked();
});
