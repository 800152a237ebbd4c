import { readdirSync, readFileSync } from "node:fs";
import { ruleTable } from "sendcheck/rules";
import { chooseExample, contentOf, example, expect, test, TICKET } from "./page.js";

const handoffs = readdirSync(new URL("../../examples/handoffs", import.meta.url));

test("every shipped example has a draft", async ({ page }) => {
  await page.goto("/");
  const choices = page.getByRole("list", { name: "Choose an example" }).locator("button[aria-pressed]");
  expect(await choices.count()).toBe(handoffs.length);
  for (const choice of await choices.all()) {
    await choice.click();
    await expect(choice).toHaveAttribute("aria-pressed", "true");
    await expect(page.locator("sendcheck-preview").first()).toBeVisible();
    await expect(page.getByText("This could not be checked")).toBeHidden();
  }
});

test("a pasted handoff is checked and drawn", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("radio", { name: "A handoff or WhatsApp template" }).check();
  await page.getByLabel("Handoff or template as JSON").fill(example("handoffs/prioritized.json"));
  await expect(page.getByRole("region", { name: "This message" })).toContainText("Delivery today");
  await expect(page.locator("sendcheck-whatsapp")).toBeVisible();
  await expect(page.locator("sendcheck-sms")).toBeVisible();
});

test("broken JSON is told with its place", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("radio", { name: "A handoff or WhatsApp template" }).check();
  await page.getByLabel("Handoff or template as JSON").fill('{\n  "name": "a" "channels": []\n}');
  await expect(page.getByRole("alert")).toContainText(/line 2, column \d+/);
});

test("a file of handoffs becomes a table with pages, order and filters", async ({ page }) => {
  const list = Array.from({ length: 25 }, (_, index) => ({
    ...JSON.parse(example(`handoffs/${index % 5 === 0 ? "sms-same-text" : "whatsapp-plain"}.json`)),
    id: `H${index}`,
    name: `Title ${String.fromCharCode(121 - index)}`,
  }));
  await page.goto("/");
  await page.getByRole("radio", { name: "A handoff or WhatsApp template" }).check();
  await page
    .locator("#handoff-file")
    .setInputFiles({ name: "list.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(list)) });
  const rows = page.getByRole("table").locator("tbody tr");
  await expect(rows).toHaveCount(10);
  await expect(page.getByText("Page 1 of 3")).toBeVisible();
  await expect(rows.first()).toContainText("Title y");
  await page.getByRole("button", { name: "Sort by Title" }).click();
  await expect(rows.first()).toContainText("Title a");
  await page.getByRole("button", { name: "Sort by Title" }).click();
  await expect(rows.first()).toContainText("Title y");
  await page.getByRole("button", { name: "Next page" }).click();
  await expect(page.getByText("Page 2 of 3")).toBeVisible();
  await page.getByLabel("Channel", { exact: true }).selectOption({ label: "SMS" });
  await expect(rows).toHaveCount(5);
  await page.getByLabel("Title or id contains").fill("title e");
  await expect(rows).toHaveCount(1);
  await page.getByRole("button", { name: "Choose Title e" }).click();
  await expect(page.getByRole("region", { name: "This message" })).toContainText("Title e");
});

test("a handoff can be dropped on the page", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("radio", { name: "A handoff or WhatsApp template" }).check();
  const carried = await page.evaluateHandle((text) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], "handoff.json", { type: "application/json" }));
    return transfer;
  }, example("handoffs/prioritized.json"));
  await page.locator(".drop").first().dispatchEvent("drop", { dataTransfer: carried });
  await expect(page.locator("sendcheck-sms")).toBeVisible();
});

test("a composed message is counted and checked as it is written", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("radio", { name: "A text of mine" }).check();
  await page.getByLabel("Text", { exact: true }).fill("Your order is ready.");
  await expect(page.getByText("43 of 140 characters")).toBeVisible();
  await expect(page.getByText("1 segment · GSM-7", { exact: true })).toBeVisible();
  await page.getByRole("button", { name: "Insert variable" }).click();
  await expect(page.getByLabel("Text", { exact: true })).toHaveValue("Your order is ready.{{1}}");
  await expect(page.getByText("without the values of 1 place")).toBeVisible();
  await page.getByLabel("Text", { exact: true }).fill(`Don’t wait: ${"a".repeat(140)}`);
  await expect(page.getByText("too long")).toBeVisible();
  await expect(page.getByText("These characters make it cost more: ’")).toBeVisible();
});

test("characters that cost segments are replaced where the text is written, and joiners are named", async ({
  page,
}) => {
  await page.goto("/");
  await page.getByRole("radio", { name: "A text of mine" }).check();
  const text = page.getByLabel("Text", { exact: true });
  await text.fill(`It’s spring. ${"Come and see. ".repeat(6)}`);
  const counted = page.getByLabel("Length");
  await expect(counted).toContainText("2 segments · UCS-2");
  await expect(counted).toContainText("’ → ' 1 segment saved");
  await counted.getByRole("button", { name: "Replace characters that cost segments" }).click();
  await expect(text).toHaveValue(/^It's spring/);
  await expect(counted).toContainText("1 segment · GSM-7");
  await expect(counted.getByRole("button")).toHaveCount(0);
  await text.fill("For you \u{1f468}\u200d\u{1f467}");
  await expect(counted).toContainText("U+200D");
});

test("a composed template that breaks the rules is told so", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("radio", { name: "A text of mine" }).check();
  await page.getByLabel("Channel").selectOption({ label: "WhatsApp" });
  await page.getByLabel("Text", { exact: true }).fill("Your ticket is here, have a look.");
  for (const label of ["Yes", "No", "Maybe", "Later"]) {
    await page.getByRole("button", { name: "Add a button" }).click();
    await page.getByRole("textbox", { name: "Label" }).last().fill(label);
  }
  await expect(page.getByText("TOO_MANY_BUTTONS")).toBeVisible();
  await page.getByRole("button", { name: "Remove button 4" }).click();
  await expect(page.getByText("TOO_MANY_BUTTONS")).toBeHidden();
});

test("permitted hosts are edited here and change what is said", async ({ page }) => {
  await chooseExample(page, "WhatsApp with an image and replies");
  await expect(page.getByLabel("Permitted hosts")).toHaveValue(/cdn\.example\.com/);
  await page.getByLabel("Permitted hosts").fill("not a host!");
  await expect(page.getByRole("alert")).toBeVisible();
});

test("a number that is not taken is marked instead of being left out without a word", async ({ page }) => {
  await chooseExample(page);
  await page.getByText("More settings").click();
  const sent = page.getByLabel("Messages already sent today");
  await sent.fill("1,000");
  await expect(sent).toHaveAttribute("aria-invalid", "true");
  await expect(page.getByText("Write it in digits alone, such as 1200.")).toBeVisible();
  await sent.fill(" 1000 ");
  await expect(sent).not.toHaveAttribute("aria-invalid");
});

test("the table of handoffs follows the settings, and keeps the choice", async ({ page }) => {
  const image = JSON.parse(example("handoffs/whatsapp-image.json"));
  const [channel] = image.channels;
  const replies = [0, 1, 2, 3].map((index) => ({
    type: "button",
    index,
    content: `Reply ${index}`,
    sub_type: "quick_reply",
  }));
  const messageComponents = [...channel.messageComponents.slice(0, 2), ...replies];
  const handoff = { ...image, channels: [{ ...channel, messageComponents }] };
  await page.goto("/");
  await page.getByRole("radio", { name: "A handoff or WhatsApp template" }).check();
  await page
    .getByLabel("Handoff or template as JSON")
    .fill(JSON.stringify([handoff, { ...handoff, id: "H2", name: "Another" }]));
  await page.getByRole("button", { name: "Choose Another" }).click();
  const row = page.getByRole("row", { name: /Another/ });
  await expect(row).toContainText("1 error");
  await page.getByText("More settings").click();
  await page.getByLabel("Limits of templates").selectOption("meta");
  await expect(row).toContainText("none");
  await page.getByLabel("Permitted hosts").fill("not a host!");
  await expect(page.getByRole("alert").first()).toBeVisible();
  await page.getByLabel("Permitted hosts").fill("");
  await expect(row).toContainText("none");
  await expect(page.getByRole("region", { name: "This message" })).toContainText("Another");
});

test("a handoff that is taken out again is no longer the message", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("radio", { name: "A handoff or WhatsApp template" }).check();
  await page.getByLabel("Handoff or template as JSON").fill(example("handoffs/prioritized.json"));
  await expect(page.locator("sendcheck-sms")).toBeVisible();
  await page.getByLabel("Handoff or template as JSON").fill("");
  await expect(page.getByText("The message appears here as soon as one is chosen.")).toBeVisible();
});

test("no text of a rule is written in this folder", () => {
  const names = readdirSync(new URL("../src", import.meta.url), { recursive: true, encoding: "utf8" });
  const sources = names
    .filter((name) => name.endsWith(".ts"))
    .map((name) => new URL(`../src/${name}`, import.meta.url));
  const texts = sources.map((source) => readFileSync(source, "utf8")).join("\n");
  expect(texts).toContain("sendcheck/rules");
  const words = Object.values(ruleTable).flatMap(({ title, help }) => [title, help]);
  expect(words.filter((each) => texts.includes(each))).toEqual([]);
});

test("an example is shown finished, with its list, in one click", async ({ page }) => {
  await page.goto("/");
  const ticket = page.getByRole("listitem").filter({ hasText: TICKET });
  await ticket.getByRole("button", { name: "See it finished" }).click();
  const steps = page.getByRole("navigation", { name: "Steps" });
  await expect(steps.locator('[aria-current="step"]')).toContainText("hand-over");
  await expect(page.locator("sendcheck-whatsapp").first()).toBeVisible();
});

test("a message in-app goes to up to four apps, and is kept as a handoff", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("radio", { name: "A text of mine" }).check();
  await page.getByLabel("Channel", { exact: true }).selectOption("In your own app");
  const text = page.getByLabel("Text", { exact: true });
  await text.fill("Hello , welcome");
  await text.evaluate((field: HTMLTextAreaElement) => field.setSelectionRange(6, 6));
  await page.getByRole("button", { name: "Insert variable" }).click();
  await expect(text).toHaveValue("Hello {{1}}, welcome");
  await page.getByLabel("Apps, one per line, at most 4").fill("com.example.one\ncom.example.two");
  const waiting = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save as handoff (JSON)" }).click();
  const handoff = JSON.parse((await contentOf(await waiting)).toString());
  expect(handoff).toMatchObject({
    lookbackPeriodDay: 1,
    channels: [
      {
        type: "inapp",
        appNames: ["com.example.one", "com.example.two"],
        messageComponents: [{ messageText: "Hello {{1}}, welcome", variables: ["1"] }],
      },
    ],
  });
});

test("a WhatsApp template as Meta shows it is a message", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("radio", { name: "A handoff or WhatsApp template" }).check();
  await page.getByLabel("Handoff or template as JSON").fill(
    JSON.stringify({
      name: "order_ready",
      language: "en",
      components: [
        { type: "HEADER", format: "IMAGE" },
        { type: "BODY", text: "Hi {{1}}, your order {{2}} is ready for you." },
      ],
    }),
  );
  await expect(page.getByText("Each recipient needs")).toContainText("H1");
  await expect(page.locator("sendcheck-whatsapp")).toBeVisible();
  await expect(page.getByRole("region", { name: "This message" })).toContainText("order_ready");
});

test("a message that nobody has named is called one in the language of the page", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("combobox").first().selectOption("de");
  await page.getByRole("radio", { name: "Einen eigenen Text" }).check();
  await page.getByLabel("Text", { exact: true }).fill("Guten Tag");
  const shown = page.getByRole("region", { name: "Diese Nachricht" });
  await expect(shown).toContainText("Neue Nachricht");
  await page.getByLabel("Titel", { exact: true }).fill("Frühling");
  await expect(shown).toContainText("Frühling");
});

test("a text in the field for JSON is offered as the text of the message", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("radio", { name: "A handoff or WhatsApp template" }).check();
  await page.getByLabel("Handoff or template as JSON").fill("Hi {{1}}, your code is {{2}}");
  await page.getByRole("button", { name: "It is the text of the message" }).click();
  await expect(page.getByLabel("Text", { exact: true })).toHaveValue("Hi {{1}}, your code is {{2}}");
  await expect(page.getByText("Each recipient needs")).toContainText("B2");
  // A text that was written before is not lost.
  await page.getByRole("radio", { name: "A handoff or WhatsApp template" }).check();
  await expect(page.getByRole("alert")).toBeVisible();
  await expect(page.getByRole("button", { name: "It is the text of the message" })).toHaveCount(0);
});
