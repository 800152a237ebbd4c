/** Handoffs of an account: found in a list, opened, edited, copied and downloaded. */
import AxeBuilder from "@axe-core/playwright";
import { readdirSync } from "node:fs";
import type { Page } from "@playwright/test";
import { contentOf, example, expect, test, toStep } from "./page.js";

const TICKET = JSON.parse(example("handoffs/whatsapp-ticket.json"));

async function given(page: Page, document: unknown): Promise<void> {
  await page.goto("/");
  await page.getByRole("radio", { name: "A handoff or WhatsApp template" }).check();
  const buffer = Buffer.from(JSON.stringify(document));
  await page.locator("#handoff-file").setInputFiles({ name: "handoffs.json", mimeType: "application/json", buffer });
}

/** The composed handoff as it is saved. */
async function saved(page: Page, button: string): Promise<Record<string, unknown>> {
  const waiting = page.waitForEvent("download");
  await page.getByRole("button", { name: button, exact: true }).click();
  return JSON.parse((await contentOf(await waiting)).toString());
}

test("sixty handoffs are found by id, sorted by when they were changed, and one is opened", async ({ page }) => {
  const many = Array.from({ length: 60 }, (_, index) => ({
    ...TICKET,
    id: `H${100 + index}`,
    name: `Title ${index}`,
    updatedAt: `2026-0${1 + (index % 9)}-1${index % 10}T08:30:00Z`,
  }));
  await given(page, many);
  const rows = page.getByRole("table").locator("tbody tr");
  await expect(rows).toHaveCount(10);
  await page.getByRole("button", { name: "Sort by Updated" }).click();
  await page.getByRole("button", { name: "Sort by Updated" }).click();
  await expect(rows.first()).toContainText("Sep 18, 2026");
  await page.getByLabel("Title or id contains").fill("h142");
  await expect(rows).toHaveCount(1);
  await page.getByRole("button", { name: "Choose Title 42" }).click();
  const shown = page.getByRole("region", { name: "This message" });
  await expect(shown).toContainText("H142");
  await expect(shown).toContainText("updated");
  expect(await saved(page, "Download (JSON)")).toEqual(many[42]);
});

test("a handoff is edited in fields, and keeps what there is no field for", async ({ page }) => {
  await given(page, [TICKET, { ...TICKET, id: "H2", name: "Other" }]);
  await page.getByRole("button", { name: "Choose Ticket" }).click();
  await page.getByRole("button", { name: "Edit", exact: true }).click();
  await expect(page.locator("#editing")).toContainText("H1000000008");
  await expect(page.getByLabel("Title", { exact: true })).toBeFocused();
  await page.getByLabel("Footer").fill("Show this at the door");
  const edited = await saved(page, "Save as handoff (JSON)");
  const expected = structuredClone(TICKET);
  expected.channels[0].messageComponents[1].content = "Show this at the door";
  expect(edited).toEqual(expected);
  await expect(page.getByText("Nothing is wrong with the message.")).toBeVisible();
});

test("a copy is a handoff of its own", async ({ page }) => {
  await given(page, TICKET);
  await page.getByRole("button", { name: "Edit a copy" }).click();
  await expect(page.getByLabel("Title", { exact: true })).toHaveValue("Ticket (copy)");
  const copy = await saved(page, "Save as handoff (JSON)");
  for (const own of ["id", "createdAt", "updatedAt"]) expect(copy).not.toHaveProperty(own);
  expect(copy["channels"]).toEqual(TICKET.channels);
  await page.locator("#editing").getByRole("button", { name: "Write a new one instead" }).click();
  await expect(page.getByLabel("Text", { exact: true })).toHaveValue("");
});

for (const name of readdirSync(new URL("../../examples/handoffs", import.meta.url))) {
  test(`${name} is edited without a loss, or it is said that it cannot be`, async ({ page }) => {
    const handoff = JSON.parse(example(`handoffs/${name}`));
    await given(page, handoff);
    await page.getByRole("button", { name: "Edit", exact: true }).click();
    const cannot = page.getByText("Something of this handoff has no field here");
    await expect(cannot.or(page.locator("#editing"))).toBeVisible();
    if (await cannot.isVisible()) {
      expect(["rcs.json"]).toContain(name);
      return;
    }
    const edited = await saved(page, "Save as handoff (JSON)");
    // The variable that is a whole header may have another name, under which it means the same.
    const alike = (text: string) => text.replaceAll("${{", "{{").replace(/\{\{(image|video|document)\}\}/g, "{{1}}");
    const parts = (of: Record<string, unknown>) =>
      alike(JSON.stringify(of["channels"]).replace(/,?"variables":\[[^\]]*\]/g, ""));
    expect(JSON.parse(parts(edited))).toEqual(JSON.parse(parts(handoff)));
  });
}

test("handoffs are cards on a telephone, each with its title beside its button", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await given(page, [TICKET, { ...TICKET, id: "H2", name: "نص" }]);
  const button = page.getByRole("button", { name: "Choose Ticket" });
  await expect(button).toBeVisible();
  const [width, room] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  expect(width).toBeLessThanOrEqual(room ?? 0);
  const [title, choose] = [page.getByRole("rowheader", { name: "Ticket", exact: true }), button];
  const [left, right] = [await title.boundingBox(), await choose.boundingBox()];
  expect((right?.x ?? 0) + (right?.width ?? 0)).toBeLessThanOrEqual(390);
  expect(Math.abs((left?.y ?? 0) - (right?.y ?? 0))).toBeLessThan(40);
  await button.click();
  await page.getByRole("button", { name: "Edit", exact: true }).click();
  await page.getByText("Who may publish?").click();
  await expect(page.getByRole("row", { name: /Campaign manager/ })).toContainText("may publish");
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" | ")}`)).toEqual([]);
});

test("an edited handoff brings its id to the last step", async ({ page }) => {
  await given(page, JSON.parse(example("handoffs/sms-same-text.json")));
  await page.getByRole("button", { name: "Edit", exact: true }).click();
  await toStep(page, "Recipients");
  await page.locator("#list-file").setInputFiles({
    name: "list.csv",
    mimeType: "text/csv",
    buffer: Buffer.from("Phone\n12125550111\n"),
  });
  await expect(page.getByText("Every recipient is accepted.")).toBeVisible();
  await toStep(page, "Preview");
  await expect(page.getByText("H1000000001")).toBeVisible();
});

const TEMPLATES = {
  data: [
    {
      name: "spring_offer",
      language: "en_US",
      category: "MARKETING",
      components: [
        { type: "HEADER", format: "IMAGE", example: { header_handle: ["https://cdn.example.com/spring.jpg"] } },
        { type: "BODY", text: "Hi {{1}}, your code {{2}} is here." },
        { type: "FOOTER", text: "Bicycles by Marlow" },
        { type: "BUTTONS", buttons: [{ type: "URL", text: "See it", url: "https://www.example.com/{{1}}" }] },
      ],
    },
    {
      name: "cards",
      language: "en",
      components: [
        { type: "BODY", text: "Look" },
        { type: "CAROUSEL", cards: [] },
      ],
    },
  ],
};

test("templates are told apart by their names, and one becomes a handoff in fields", async ({ page }) => {
  await given(page, TEMPLATES);
  const rows = page.getByRole("table").locator("tbody tr");
  await expect(rows).toHaveCount(2);
  await expect(rows.nth(1)).toContainText("cards");
  await page.getByRole("button", { name: "Choose cards" }).click();
  await page.getByRole("button", { name: "Edit", exact: true }).click();
  await expect(page.getByRole("alert")).toContainText("would be lost");
  await page.getByRole("button", { name: "Choose spring_offer" }).click();
  await page.getByRole("button", { name: "Edit", exact: true }).click();
  await expect(page.getByLabel("Title", { exact: true })).toHaveValue("spring_offer");
  await expect(page.getByLabel("Footer")).toHaveValue("Bicycles by Marlow");
  const { channels } = await saved(page, "Save as handoff (JSON)");
  expect(channels).toEqual([
    {
      type: "wa",
      templatename: "spring_offer",
      language: "en_US",
      category: "MARKETING",
      messageComponents: [
        { type: "header", sub_type: "image", content: "{{1}}", variables: ["1"] },
        { type: "body", content: "Hi {{1}}, your code {{2}} is here.", variables: ["1", "2"] },
        { type: "footer", content: "Bicycles by Marlow" },
        {
          type: "button",
          index: 0,
          content: "See it",
          sub_type: "url",
          url: "https://www.example.com/{{1}}",
          variables: ["1"],
        },
      ],
    },
  ]);
});

test("what a handoff is chosen with is in sight beside long ids and titles", async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  const long = (place: number) => ({
    ...TICKET,
    id: `H${place}`.padEnd(40, "0"),
    name: `Announcement_of_the_spring_sale_in_all_our_shops_${place}`,
  });
  await given(page, [long(1), long(2)]);
  const button = page.getByRole("button", { name: /^Choose Announcement.*1$/ });
  const [inside, around] = [await button.boundingBox(), await page.locator(".scroll:has(.catalog)").boundingBox()];
  const right = (box: typeof inside) => (box ? box.x + box.width : Number.NaN);
  expect(right(inside)).toBeLessThanOrEqual(right(around));
});
