import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import type { CampaignOptions, Finding } from "sendcheck";
import { addList, begin, checked, contentOf, expect, test, toStep } from "./page.js";

interface Head {
  readonly title: string;
  readonly handoff?: { readonly file: string };
  readonly csv?: string;
  readonly options?: { readonly skills?: readonly string[] };
  readonly campaign: CampaignOptions;
  readonly expect: {
    readonly campaignCodes: readonly string[];
    readonly findings?: readonly Pick<Finding, "code" | "severity" | "message" | "args" | "at">[];
  };
}

const VECTORS = new URL("../../tests/vectors/list/campaign-heads.json", import.meta.url);
const { cases, ...group } = JSON.parse(readFileSync(VECTORS, "utf8")) as {
  readonly handoff: { readonly file: string };
  readonly csv: string;
  readonly cases: readonly Head[];
};

/** The fields that can be typed here; windows are set on their own step, and the field takes no more than its length. */
const TYPED = ["campaignName", "skill", "templateId", "outboundNumber", "consent"];

/** What can be said on the page: a sender and an id have fields only where the handoff leaves them open. */
function isAsked({ campaign, options, expect }: Head): boolean {
  const given = Object.keys(campaign).every((name) => TYPED.includes(name));
  const byId = expect.findings?.some(({ args }) => "reason" in args && args.reason === "id");
  return given && !byId && options?.skills?.length !== 0;
}

/** The handoff without its id, so that id and sender have fields. */
function withoutId(text: string): string {
  const { id: _, ...handoff } = JSON.parse(text);
  return JSON.stringify(handoff);
}

async function open(page: Page, vector: Head, asItIs: boolean): Promise<void> {
  const text = readFileSync(new URL((vector.handoff ?? group.handoff).file, VECTORS), "utf8");
  await begin(page);
  await page.getByRole("radio", { name: "A handoff or WhatsApp template" }).check();
  await page.getByLabel("Handoff or template as JSON").fill(asItIs ? text : withoutId(text));
  await expect(page.getByText("Draft, with the places of the values")).toBeVisible();
  const skills = vector.options?.skills ?? [];
  if (skills.length > 0) {
    await page.getByText("More settings").click();
    await page.getByLabel("Skills of the account").fill(skills.join("\n"));
  }
  await toStep(page, "Recipients");
  await addList(page, vector.csv ?? group.csv);
  await expect(page.getByText("Every recipient is accepted.")).toBeVisible();
  await toStep(page, "Preview");
}

test("a campaign is refused for what the other surfaces refuse it for, and nothing is downloaded", async ({ page }) => {
  test.setTimeout(300_000);
  const asked = cases.filter(isAsked);
  expect(asked.length).toBeGreaterThan(20);
  let downloads = 0;
  page.on("download", () => {
    downloads += 1;
  });
  let made = 0;
  for (const vector of asked) {
    await test.step(vector.title, async () => {
      const { campaign } = vector;
      const asItIs = campaign.outboundNumber === undefined && campaign.templateId === undefined;
      await open(page, vector, asItIs);
      if (!asItIs) {
        // The handoff's own id, which the page asks for.
        await type(page, "template-id", campaign.templateId ?? "H1234567890");
        await type(page, "outbound-number", campaign.outboundNumber ?? "");
      }
      await type(page, "campaign-name", campaign.campaignName);
      await type(page, "skill", campaign.skill);
      // By keyboard: the box that names what is missing changes above both as a field is left, and a click on what moves misses it.
      await page.locator("#consent").press("Space");
      await expect(page.locator("#consent")).toBeChecked();
      await page.getByRole("button", { name: "Request bodies (NDJSON)" }).press("Enter");
      const errors = (vector.expect.findings ?? []).filter(({ severity }) => severity === "error");
      if (errors.length === 0) {
        await expect(page.getByText("requests.ndjson is ready.")).toBeVisible();
        made += 1;
        return;
      }
      await expect(page.locator("#missing")).toBeFocused();
      const marked = page.locator(".card:has(#skill) [aria-invalid='true']");
      await expect(marked).toHaveCount(errors.length);
      const card = page.locator(".card:has(#skill)");
      for (const { message, args } of errors) {
        const empty = message.startsWith("the required field");
        await expect(
          card.locator(".wrong", { hasText: empty ? "Please fill this in." : words(message) }).first(),
        ).toBeVisible();
        if (!empty) await expect(page.locator("#missing")).toContainText(words(message), { ignoreCase: true });
        expect(args).toBeDefined();
      }
    });
  }
  expect(downloads).toBe(made);
});

/** Types a text, also one that is longer than the field lets a person type. */
async function type(page: Page, id: string, text: string): Promise<void> {
  await page.locator(`#${id}`).evaluate((input) => input.removeAttribute("maxlength"));
  await page.locator(`#${id}`).fill(text);
}

/** A sentence without the marks around what is quoted, as the page shows it. */
function words(message: string): string {
  return message.replaceAll("`", "");
}

test("skills that are given are a choice", async ({ page }) => {
  const head = cases.find(({ title }) => title === "a skill in other letters");
  if (!head) throw new Error("no such vector");
  await open(page, head, true);
  const list = await page.locator("#skill").getAttribute("list");
  const options = page.locator(`#${list} option`);
  await expect(options).toHaveCount(2);
  expect(await options.evaluateAll((all) => all.map((each) => each.getAttribute("value")))).toEqual([
    "sales",
    "billing",
  ]);
  await page.locator("#skill").fill("Billing");
  const skill = page.locator("#skill");
  await expect(skill).toHaveAttribute("aria-invalid", "true");
  const described = (await skill.getAttribute("aria-describedby")) ?? "";
  expect(described.split(" ")).toContain("skill-wrong");
  await expect(page.locator("#skill-wrong")).toHaveText("No skill is called Billing; did you mean billing?");
  await skill.fill("billing");
  await expect(skill).not.toHaveAttribute("aria-invalid");
});

test("what is missing is marked where files are asked for, and not before", async ({ page }) => {
  await checked(page, "Phone\n12025550111\n", "SMS, the same for everybody");
  await toStep(page, "Preview");
  await expect(page.locator("#campaign-name")).not.toHaveAttribute("aria-invalid");
  await page.getByRole("button", { name: "Request bodies (zip)" }).click();
  await expect(page.locator("#missing")).toBeFocused();
  for (const id of ["campaign-name", "skill", "consent"]) {
    await expect(page.locator(`#${id}`)).toHaveAttribute("aria-invalid", "true");
  }
  await page.locator("#missing").getByRole("link", { name: "Skill", exact: true }).click();
  await expect(page.locator("#skill")).toBeFocused();
  await page.locator("#skill").fill("sales");
  await expect(page.locator("#skill")).not.toHaveAttribute("aria-invalid");
});

test("consent belongs to one list and one message", async ({ page }) => {
  await checked(page, "Phone\n12025550111\n12025550112\n", "SMS, the same for everybody");
  await toStep(page, "Preview");
  await page.getByLabel("All 2 recipients of list.csv agreed to get this message.").check();
  await page.getByLabel("Campaign name").fill("May");
  await expect(page.locator("#consent")).toBeChecked();
  await toStep(page, "Recipients");
  await addList(page, "Phone\n12025550113\n", "other.csv");
  await expect(page.getByText("Every recipient is accepted.")).toBeVisible();
  await toStep(page, "Preview");
  const one = page.getByLabel("The one recipient of other.csv agreed to get this message.");
  await expect(one).not.toBeChecked();
  await one.check();
  await toStep(page, "Message");
  await page.getByRole("button", { name: "WhatsApp text", exact: false }).first().click();
  await expect(page.getByText("Draft, with the places of the values")).toBeVisible();
  await page.getByRole("button", { name: "SMS, the same for everybody" }).click();
  await expect(page.getByText("Draft, with the places of the values")).toBeVisible();
  await toStep(page, "Preview");
  await expect(page.locator("#consent")).not.toBeChecked();
  await expect(page.getByLabel("Campaign name")).toHaveValue("May");
});

test("limits that LivePerson raised hold", async ({ page }) => {
  const numbers = Array.from({ length: 150 }, (_, index) => `1212${2_000_000 + index}`);
  await checked(page, `Phone\n${numbers.join("\n")}\n`, "SMS, the same for everybody");
  await toStep(page, "Message");
  await page.getByText("More settings").click();
  await page.getByLabel("Recipients of a request (usually 100)").fill("0");
  await expect(page.getByText("Write a number from 1 in digits alone, such as 500.")).toBeVisible();
  await page.getByLabel("Recipients of a request (usually 100)").fill("500");
  await page.getByLabel("Recipients of a file (usually 10,000)").fill("149");
  await toStep(page, "Recipients");
  await expect(page.getByText("LIST_TOO_LONG")).not.toHaveCount(0);
  await toStep(page, "Message");
  await page.getByText("More settings").click();
  await page.getByLabel("Recipients of a file (usually 10,000)").fill("20000");
  await toStep(page, "Recipients");
  await expect(page.getByText("LIST_TOO_LONG")).toHaveCount(0);
  await toStep(page, "Preview");
  await expect(page.getByText("Requests of up to 500")).toBeVisible();
  await page.getByLabel("Campaign name").fill("All");
  await page.getByLabel("Skill").fill("sales");
  // By keyboard: what stands above moves as a field is left, and a click on what moves meanwhile hits nothing.
  await page.getByLabel(/agreed to get this message/).press("Space");
  const waiting = page.waitForEvent("download");
  await page.getByRole("button", { name: "Request bodies (NDJSON)" }).click();
  const lines = (await contentOf(await waiting)).toString().trim().split("\n");
  expect(lines.map((line) => JSON.parse(line).consumers.length)).toEqual([150]);
});
