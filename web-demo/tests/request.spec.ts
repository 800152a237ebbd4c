/** A campaign request, put into either box: looked at, taken apart, and held against what the service answered. */
import { writeFileSync } from "node:fs";
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { addList, chooseExample, contentOf, example, expect, goToRow, outcome, test, toStep } from "./page.js";
import { forgetTasks, noteTasks, standstill, WALKS } from "./standstill.js";
import { unzip } from "./unzip.js";

/** The longest that the page may stand still, in milliseconds. */
const PATIENCE = 200;
const SMS = "SMS, the same for everybody";
const HANDOFF = JSON.parse(example("handoffs/sms-same-text.json"));

interface Consumer {
  consumerContent: { sms: string };
  variables?: Record<string, string>;
}

interface Campaign {
  consumers: Consumer[];
  [name: string]: unknown;
}

const numberOf = (index: number) => `1212555${1000 + index}`;

/** As many consumers, of whom nothing is wrong. */
function campaign(count: number): Campaign {
  const consumers = Array.from({ length: count }, (_, index) => ({
    consumerContent: { sms: numberOf(index) },
    variables: {},
  }));
  return { campaignName: "Opening hours", skill: "sales", templateId: HANDOFF.id, consent: true, consumers };
}

/** 250 consumers: five with half a number, one without `variables`, and one with the number of another. */
function mixed(): Campaign {
  const request = campaign(250);
  for (let index = 7; index < 250; index += 50)
    request.consumers[index] = { consumerContent: { sms: "12" }, variables: {} };
  request.consumers[3] = { consumerContent: { sms: numberOf(3) } };
  request.consumers[9] = { consumerContent: { sms: numberOf(8) }, variables: {} };
  return request;
}

async function looked(page: Page, request: Campaign, text = JSON.stringify(request)): Promise<void> {
  await chooseExample(page, SMS);
  await toStep(page, "Recipients");
  await addList(page, text, "campaign.json");
  await expect(page.getByRole("grid")).toBeVisible();
}

async function fine(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" | ")}`)).toEqual([]);
}

test("250 consumers with mixed faults are three requests to post and a file to mend", async ({ page }) => {
  await looked(page, mixed());
  await expect(page.getByText("campaign.json (", { exact: false })).toContainText("a campaign request");
  await expect(page.getByText("250 of 250 rows")).toBeVisible();
  await expect(page.locator("#outcome")).toContainText("7 recipients would be rejected");
  const forecast = page.locator("#forecast");
  await expect(forecast).toContainText("It refuses the whole request: Fields missing in request: variables");
  await expect(forecast).toContainText("Taken apart, 3 requests can be posted");
  await toStep(page, "Preview");
  await expect(page.getByText("whether the skill exists", { exact: false })).toHaveCount(1);
  const making = page.waitForEvent("download");
  await page.getByRole("button", { name: "Requests, taken apart (zip)" }).click();
  const files = unzip(await contentOf(await making));
  expect([...files.keys()]).toEqual([
    "request-0001.json",
    "request-0002.json",
    "request-0003.json",
    "to-mend.json",
    "duplicates.json",
  ]);
  const held = (name: string): Campaign => JSON.parse(files.get(name) ?? "");
  const sizes = [...files.keys()].map((name) => held(name).consumers.length);
  expect(sizes).toEqual([100, 100, 43, 6, 1]);
  const posted = [1, 2, 3].flatMap((part) => held(`request-000${part}.json`).consumers);
  expect(new Set(posted.map(({ consumerContent }) => consumerContent.sms)).size).toBe(243);
  expect(held("request-0001.json")).toMatchObject({ campaignName: "Opening hours", templateId: HANDOFF.id });
  expect(files.get("to-mend.json")).toContain('"codes":["INVALID_NUMBER"]');
});

test("a consumer is opened, filtered and searched as a row of a list", async ({ page }) => {
  await looked(page, mixed());
  await goToRow(page, 8);
  const row = page.getByRole("region", { name: /^Row 8/ });
  await expect(row).toContainText("INVALID_NUMBER");
  await expect(row).toContainText("/consumers/7/consumerContent/sms");
  await expect(page.locator('[role="gridcell"][aria-invalid="true"]').first()).toContainText("12");
  await page.getByRole("button", { name: "Rejected", exact: true }).click();
  await expect(page.getByText("7 of 250 rows")).toBeVisible();
  await page.getByRole("button", { name: "All", exact: true }).click();
  await page.getByLabel("Search in cells").fill(numberOf(42));
  await expect(page.getByText("1 of 250 rows")).toBeVisible();
  await page.getByRole("gridcell", { name: numberOf(42) }).click();
  await page.getByRole("button", { name: "See its messages" }).click();
  await expect(page.locator("sendcheck-sms")).toContainText("From May our shop opens at nine");
});

test("a request that fits stands beside the service's answer, in three languages", async ({ page }) => {
  const request = campaign(3);
  request.consumers[1] = { consumerContent: { sms: "12" }, variables: {} };
  await looked(page, request);
  const forecast = page.locator("#forecast");
  await expect(forecast).toContainText("It takes the request: 2 accepted, 1 failed.");
  await expect(forecast).toContainText("1 × INVALID_NUMBER");
  const waiting = page.waitForEvent("download");
  await forecast.getByRole("button", { name: "Download the answer (JSON)" }).click();
  const answer = JSON.parse((await contentOf(await waiting)).toString());
  expect(answer.failedConsumers).toMatchObject([{ errorMessage: "INVALID_NUMBER" }]);
  expect(answer.acceptedConsumers).toHaveLength(2);
  await forecast.getByText("The answer as JSON").click();
  await fine(page);
  for (const step of ["Schedule", "Preview"]) {
    await toStep(page, step);
    await expect(page.getByRole("heading", { level: 2 })).toBeVisible();
    await fine(page);
  }
  await expect(page.getByText("What a request costs is not calculated here")).toBeVisible();
  await toStep(page, "Recipients");
  await page.getByLabel("Language").selectOption("es");
  await expect(forecast).toContainText("Acepta la solicitud: 2 aceptados, 1 rechazado.");
  await page.getByLabel("Idioma").selectOption("it");
  await expect(forecast).toContainText("Accetta la richiesta: 2 accettati, 1 rifiutato.");
});

test("what a request says besides its consumers is told, and nothing is made of one that is always refused", async ({
  page,
}) => {
  await looked(page, { ...campaign(2), templateId: "H9999999999" });
  const level = page.getByRole("region", { name: "Request", exact: true });
  await expect(level).toContainText("TEMPLATE_ID_MISMATCH");
  await expect(page.locator("#forecast")).toContainText("Fix first what is said of the request itself.");
  await toStep(page, "Preview");
  await expect(page.getByText("The service would refuse every request")).toBeVisible();
  await expect(page.getByRole("button", { name: "Requests, taken apart (zip)" })).toHaveCount(0);
});

test("a request is known in the box for handoffs too, with the liberties that the engine takes", async ({ page }) => {
  await chooseExample(page, SMS);
  await page.getByRole("radio", { name: "A handoff or WhatsApp template" }).check();
  const put = (name: string, text: string) =>
    page.locator("#handoff-file").setInputFiles({ name, mimeType: "application/json", buffer: Buffer.from(text) });
  await put("handoff.json", JSON.stringify(HANDOFF));
  await expect(page.getByText("Draft, with the places of the values")).toBeVisible();
  await put("campaign.json", `\ufeff// from May\n${JSON.stringify(campaign(4))}`);
  const moved = page.locator("#moved");
  await expect(moved).toContainText("campaign.json is a campaign request");
  await expect(page.locator("#handoff-document"), "the handoff stays").toContainText(": 1 handoff");
  await moved.getByRole("button").click();
  await expect(page.getByText("4 of 4 rows")).toBeVisible();
  await toStep(page, "Message");
  await put("list.csv", "Phone\n12125550113\n12125550114\n");
  await expect(moved).toContainText("list.csv is a list of recipients");
  await moved.getByRole("button").click();
  await expect(page.getByText("2 of 2 rows")).toBeVisible();
  await addList(page, JSON.stringify({ ...HANDOFF, name: "Another" }), "another.json");
  await expect(moved).toContainText("another.json is a handoff");
  await toStep(page, "Message");
  await expect(page.getByText("Another").first()).toBeVisible();
});

test("texts that are pasted into the wrong field go where they belong, long ones into none", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("radio", { name: "A handoff or WhatsApp template" }).check();
  const field = page.getByLabel("Handoff or template as JSON");
  await field.fill(JSON.stringify(HANDOFF));
  await expect(page.getByText("Draft, with the places of the values")).toBeVisible();
  await field.fill(JSON.stringify(campaign(5)));
  await expect(page.locator("#moved")).toContainText("The pasted text is a campaign request");
  await expect(field, "the handoff comes back").toHaveValue(JSON.stringify(HANDOFF));
  await field.evaluate(
    (element, text) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/plain", text);
      element.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
    },
    JSON.stringify(campaign(2000)),
  );
  await expect(page.locator("#moved")).toBeVisible();
  await expect(field).toHaveValue(JSON.stringify(HANDOFF));
  await toStep(page, "Recipients");
  await expect(page.getByText("2,000 of 2,000 rows")).toBeVisible();
  await page.getByRole("radio", { name: "Typed lines" }).check();
  await page.getByRole("textbox", { name: "One recipient a line" }).fill(JSON.stringify(campaign(6)));
  await expect(page.getByText("6 of 6 rows")).toBeVisible();
  await expect(page.getByText("The pasted text (", { exact: false })).toContainText("a campaign request");
});

test("of several handoffs the one is taken that the request names", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("radio", { name: "A handoff or WhatsApp template" }).check();
  const others = ["H2", "H3"].map((id) => ({ ...HANDOFF, id, name: id }));
  await page.getByLabel("Handoff or template as JSON").fill(JSON.stringify([others[0], HANDOFF, others[1]]));
  await expect(page.getByRole("button", { name: "Choose H3" })).toBeVisible();
  await page
    .locator("#handoff-file")
    .setInputFiles({ name: "c.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(campaign(2))) });
  await expect(page.getByRole("button", { name: `Choose ${HANDOFF.name}` })).toHaveAttribute("aria-pressed", "true");
  await page.locator("#moved").getByRole("button").click();
  await expect(page.getByText("2 of 2 rows")).toBeVisible();
  await expect(page.locator("#forecast")).toContainText("2 accepted, 0 failed");
});

test("an answer that disagrees gives a case without anything of the consumer, and the consumers to mend", async ({
  page,
}) => {
  const request = campaign(3);
  await looked(page, request);
  const answer = {
    acceptedConsumers: [{ phoneNumber: `+${numberOf(0)}` }, { phoneNumber: `+${numberOf(2)}` }],
    failedConsumers: [
      {
        consumerContent: { sms: numberOf(1) },
        phone: `+${numberOf(1)}`,
        variables: {},
        errorMessage: "INVALID_NUMBER",
      },
    ],
  };
  await addList(page, JSON.stringify(answer), "answer.json");
  const card = page.locator("#answer");
  await expect(card).toContainText("Row 2: forecast was accepted, the service said INVALID_NUMBER.");
  await fine(page);
  const cases = page.waitForEvent("download");
  await card.getByRole("button", { name: "Cases of what was not as forecast" }).click();
  const text = (await contentOf(await cases)).toString();
  expect(JSON.parse(text).cases).toMatchObject([
    { certainty: "observed", answer: { errorMessages: ["INVALID_NUMBER"] } },
  ]);
  const runs = Array.from({ length: numberOf(1).length - 4 }, (_, at) => numberOf(1).slice(at + 1, at + 6));
  expect(runs.filter((run) => text.includes(run))).toEqual([]);
  expect(text).not.toContain("Opening hours");
  const mend = page.waitForEvent("download");
  await card.getByRole("button", { name: "Consumers to fix (JSON)" }).click();
  expect(JSON.parse((await contentOf(await mend)).toString())).toMatchObject({
    campaignName: "Opening hours",
    consumers: [{ consumerContent: { sms: numberOf(1) } }],
  });
});

test("an answer to one of the parts tells rows as the request counts them", async ({ page }) => {
  await looked(page, mixed());
  const failed = (index: number) => ({
    consumerContent: { sms: numberOf(index) },
    phone: `+${numberOf(index)}`,
    errorMessage: "INVALID_NUMBER",
  });
  await addList(page, JSON.stringify({ acceptedConsumers: [], failedConsumers: [failed(200)] }), "answer.json");
  await expect(page.locator("#answer")).toContainText(
    "Row 201: forecast was accepted, the service said INVALID_NUMBER.",
  );
  await expect(page.locator("#answer").getByText("forecast was", { exact: false })).toHaveCount(1);
});

test("mended consumers are checked after the request that they came from", async ({ page }) => {
  const request = campaign(3);
  request.consumers[1] = { consumerContent: { sms: "12" }, variables: {} };
  await looked(page, request);
  await toStep(page, "Preview");
  const waiting = page.waitForEvent("download");
  await page.getByRole("button", { name: "Consumers to fix (JSON)" }).click();
  const toMend = (await contentOf(await waiting)).toString();
  await toStep(page, "Recipients");
  // Mended into the number of somebody who was accepted.
  await addList(page, toMend.replace('"12"', `"${numberOf(0)}"`), "to-mend.json");
  await expect(page.getByText("Corrected consumers of campaign.json")).toBeVisible();
  await expect(page.locator("#outcome")).toContainText("1 recipient would be rejected");
  await page.getByRole("button", { name: "Check this file by itself" }).click();
  await expect(page.getByText("These consumers failed in another request.")).toBeVisible();
});

test("a broken request is told as one, with its line", async ({ page }) => {
  await chooseExample(page, SMS);
  await toStep(page, "Recipients");
  await addList(page, `{ "campaignName": "A",\n "consumers": [ { "consumerContent": `, "broken.json");
  await expect(page.getByText("The campaign request cannot be read")).toBeVisible();
  await expect(page.getByText("line 2", { exact: false }).first()).toBeVisible();
});

test("a request fits on a narrow screen", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await looked(page, mixed());
  for (const step of ["Recipients", "Schedule", "Preview"]) {
    await toStep(page, step);
    const [width, room] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    expect(width).toBeLessThanOrEqual(room ?? 0);
    await page.screenshot({ path: `screenshots/request-${step}-390.png`, fullPage: true });
    await fine(page);
  }
});

test("a large request never holds up the page", { tag: "@alone" }, async ({ page }) => {
  test.setTimeout(180_000);
  await noteTasks(page);
  const path = test.info().outputPath("campaign.json");
  writeFileSync(path, JSON.stringify(campaign(8000)));
  let longest = Infinity;
  for (let walk = 0; walk < WALKS && longest >= PATIENCE; walk++) {
    await chooseExample(page, SMS);
    await toStep(page, "Recipients");
    await forgetTasks(page);
    await page.locator("#list-file").setInputFiles(path);
    await expect(page.getByText("8,000 of 8,000 rows")).toBeVisible({ timeout: 50_000 });
    longest = await standstill(page);
    await page.goto("about:blank");
  }
  expect(longest).toBeLessThan(PATIENCE);
});

/** Consumers of whom some are written otherwise than the service takes them, some are there twice, and some hold nothing. */
function faulty(): Campaign {
  const request = campaign(8);
  request.consumers[1] = { consumerContent: { sms: "tel:+12125551001" }, variables: {} };
  request.consumers[2] = { consumerContent: { sms: "(212) 555-1102" }, variables: {} };
  request.consumers[3] = { consumerContent: { sms: numberOf(4) }, variables: {} };
  request.consumers[5] = { consumerContent: { sms: "12" }, variables: {} };
  return request;
}

async function fixed(page: Page, code: string, kind: RegExp, made: RegExp): Promise<void> {
  const line = outcome(page)
    .getByRole("listitem")
    .filter({ has: page.locator("p.code", { hasText: code }) });
  await line.getByRole("button", { name: kind }).click();
  if (/calling code/.test(String(kind))) await page.getByLabel("Country of the numbers without +").selectOption("US");
  await page.getByRole("button", { name: made }).click();
}

test("consumers are mended by cause, and everything is in what is posted", async ({ page }) => {
  await looked(page, faulty());
  await expect(outcome(page).getByRole("heading")).toHaveText("4 of 8 messages go out");
  await fixed(page, "INVALID_NUMBER", /Write numbers as the service takes them/, /^Make this change/);
  await expect(outcome(page).getByRole("heading")).toHaveText("5 of 8 messages go out");
  await fixed(page, "INVALID_NUMBER", /Add a calling code/, /^Make this change/);
  await expect(outcome(page).getByRole("heading")).toHaveText("6 of 8 messages go out");
  await fixed(page, "DUPLICATE_NUMBER", /Leave out duplicates/, /^Make this change/);
  await expect(outcome(page).getByRole("heading")).toHaveText("6 of 7 messages go out");
  await fixed(page, "INVALID_NUMBER", /Leave out/, /^Make this change/);
  await expect(outcome(page).getByRole("heading")).toHaveText("6 of 6 messages go out");
  await expect(page.getByRole("region", { name: "Your changes (4)" })).toBeVisible();
  await toStep(page, "Preview");
  const making = page.waitForEvent("download");
  await page.getByRole("button", { name: "Requests, taken apart (zip)" }).click();
  const files = unzip(await contentOf(await making));
  const { consumers }: Campaign = JSON.parse(files.get("request-0001.json") ?? "");
  expect(consumers.map(({ consumerContent: { sms } }) => sms.replace("+", ""))).toEqual([
    numberOf(0),
    "12125551001",
    "12125551102",
    numberOf(4),
    numberOf(6),
    numberOf(7),
  ]);
  await toStep(page, "Recipients");
  await page.getByRole("button", { name: "Take all back" }).click();
  await expect(outcome(page).getByRole("heading")).toHaveText("4 of 8 messages go out");
});

test("a request that is no strict JSON is mended all the same, and written as it", async ({ page }) => {
  const text = `{ // of May
    campaignName: "Opening hours", skill: "sales", templateId: ${JSON.stringify(HANDOFF.id)}, consent: true,
    consumers: [
      { consumerContent: { sms: "12" }, variables: {}, }, /* half */
      { consumerContent: { sms: "${numberOf(1)}" }, variables: {} },
    ],
  }`;
  await looked(page, campaign(0), text);
  await expect(outcome(page).getByRole("heading")).toHaveText("1 of 2 messages go out");
  await fixed(page, "INVALID_NUMBER", /Leave out/, /^Make this change/);
  await expect(outcome(page).getByRole("heading")).toHaveText("1 of 1 message goes out");
  await page.getByRole("button", { name: "Take the last one back" }).click();
  await expect(outcome(page).getByRole("heading")).toHaveText("1 of 2 messages go out");
  await page.getByRole("grid").focus();
  await page.keyboard.press("Control+Home");
  for (let column = 0; column < 3; column++) await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await page.getByRole("grid").getByRole("textbox").fill(numberOf(2));
  await page.keyboard.press("Enter");
  await expect(outcome(page).getByRole("heading")).toHaveText("2 of 2 messages go out");
  await page.locator("#strict-json").click();
  await page.getByRole("button", { name: /^Make these \d+ changes/ }).click();
  await expect(page.locator("#strict-json")).toHaveCount(0);
  await expect(page.locator("#results")).not.toContainText("JSON_REPAIRED");
  await expect(outcome(page).getByRole("heading")).toHaveText("2 of 2 messages go out");
});
