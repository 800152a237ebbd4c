import { checked, contentOf, example, expect, test, TICKET, toStep } from "./page.js";

test.describe("with a list for two channels", () => {
  test.beforeEach(async ({ page }) => {
    await checked(page, example("lists/prioritized.csv"), "WhatsApp first, then SMS");
    await toStep(page, "Preview");
  });

  test("recipients are shown on every channel, one after the other", async ({ page }) => {
    const bubbles = page.locator("sendcheck-whatsapp, sendcheck-sms");
    await expect(bubbles).toHaveCount(2);
    await expect(bubbles.first()).toContainText("Jane");
    await page.getByRole("button", { name: "Next →" }).click();
    await expect(bubbles.last()).toContainText("Omar");
    await page.getByRole("button", { name: "← Previous" }).click();
    await expect(bubbles.first()).toContainText("Jane");
    await page.getByLabel("Go to row").fill("2");
    await page.getByLabel("Go to row").press("Enter");
    await expect(bubbles.first()).toContainText("Omar");
    await page.getByLabel("Go to row").fill("999");
    await page.getByLabel("Go to row").press("Enter");
    await expect(page.getByText("That row holds no recipient.")).toBeVisible();
  });

  test("rows that are worth a look are a click away", async ({ page }) => {
    const worth = page.getByRole("list", { name: "Worth a look" });
    await worth.getByRole("button", { name: /Longest SMS, 78 characters/ }).click();
    await expect(page.getByText("Row 2 ·")).toBeVisible();
  });

  test("what was not checked is said", async ({ page }) => {
    await expect(page.getByText("who has WhatsApp")).toBeVisible();
    await expect(page.getByText("at most: only those whom WhatsApp does not reach")).toBeVisible();
  });

  test("what somebody can say that was not checked is a click away", async ({ page }) => {
    await page.getByRole("link", { name: /whether the skill exists/ }).click();
    await expect(page.getByLabel("Skills of the account")).toBeFocused();
    await page.keyboard.type("billing");
    await toStep(page, "Preview");
    await expect(page.getByText("whether the skill exists")).toHaveCount(0);
    await page.getByRole("link", { name: /who has an open conversation/ }).click();
    await expect(page.getByLabel("Numbers with an open conversation", { exact: true })).toBeFocused();
  });

  test("the address follows account and region, and takes nothing else", async ({ page }) => {
    await page.getByLabel("Account number").fill("34567231");
    await page.getByLabel("Region").selectOption("emea");
    await expect(
      page.getByText("https://proactive-messaging.z2.fs.liveperson.com/api/v2/account/34567231/campaign"),
    ).toBeVisible();
    await page.getByLabel("Account number").fill("1/../2?x");
    await expect(page.getByText("An account number has digits and letters only.")).toBeVisible();
    await expect(page.getByText("/api/v2/account/")).toBeHidden();
  });
});

test("more than a hundred recipients become several bodies, none left out", async ({ page }) => {
  const numbers = Array.from({ length: 250 }, (_, index) => `1212${2_000_000 + index}`);
  await checked(page, `Phone\n${numbers.join("\n")}\n`, "SMS, the same for everybody");
  await toStep(page, "Schedule");
  await page.getByLabel("Set windows for this campaign").check();
  await page.getByLabel("Sunday", { exact: true }).uncheck();
  await page.getByLabel("Monday, from").fill("09:30");
  await toStep(page, "Preview");
  await page.getByLabel("Campaign name").fill("All");
  await page.getByLabel("Skill").fill("sales");
  await page.getByLabel(/agreed to get this message/).check();
  const waiting = page.waitForEvent("download");
  await page.getByRole("button", { name: "Request bodies (NDJSON)" }).click();
  const lines = (await contentOf(await waiting)).toString().trim().split("\n");
  const bodies = lines.map((line) => JSON.parse(line));
  expect(bodies.map((body) => body.consumers.length)).toEqual([100, 100, 50]);
  const posted = bodies.flatMap((body) =>
    body.consumers.map((consumer: { consumerContent: { sms: string } }) => consumer.consumerContent.sms),
  );
  expect(posted).toEqual(numbers);
  const { windows } = bodies[0].schedulingMetrics;
  expect(windows).toHaveLength(6);
  expect(windows[0]).toEqual({ startTime: { hour: 9, minute: 30 }, endTime: { hour: 21, minute: 0 }, day: "MONDAY" });
});

test("rejected rows and the report are files of their own", async ({ page }) => {
  await checked(page, example("lists/whatsapp-ticket-with-mistakes.csv"), TICKET);
  await toStep(page, "Preview");
  const csv = page.waitForEvent("download");
  await page.getByRole("button", { name: "Rejected rows (CSV)" }).click();
  expect((await contentOf(await csv)).toString()).toContain("MISSING_VARIABLE");
  const json = page.waitForEvent("download");
  await page.getByRole("button", { name: "Report (JSON)" }).click();
  expect(JSON.parse((await contentOf(await json)).toString())).toMatchObject({ total: 10, accepted: 4, failed: 6 });
});

test("a composed message asks for the id of its handoff", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("radio", { name: "A text of mine" }).check();
  await page.getByLabel("Text", { exact: true }).fill("Your order is ready.");
  await expect(page.getByText("Draft, with the places of the values")).toBeVisible();
  await toStep(page, "Recipients");
  await page
    .locator("#list-file")
    .setInputFiles({ name: "a.csv", mimeType: "text/csv", buffer: Buffer.from("Phone\n12025550141\n") });
  await expect(page.getByText("Every recipient is accepted.")).toBeVisible();
  await toStep(page, "Preview");
  await page.getByLabel("Campaign name").fill("All");
  await page.getByLabel("Skill").fill("sales");
  await page.getByLabel(/agreed to get this message/).check();
  await page.getByLabel("Handoff id").fill("H42");
  const waiting = page.waitForEvent("download");
  await page.getByRole("button", { name: "Request bodies (NDJSON)" }).click();
  expect(JSON.parse((await contentOf(await waiting)).toString())).toMatchObject({ templateId: "H42" });
});

test.describe("with pictures", () => {
  test.use({ permitted: "https://cdn.example.com/" });

  test("a picture is loaded on a click and not before", async ({ page }) => {
    await page.route("https://cdn.example.com/**", (route) =>
      route.fulfill({
        contentType: "image/svg+xml",
        body: '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>',
      }),
    );
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    await checked(page, example("lists/whatsapp-image.csv"), "WhatsApp with an image and replies");
    await toStep(page, "Preview");
    const show = page.locator("sendcheck-whatsapp").getByRole("button", { name: "Show image" });
    await expect(show).toBeVisible();
    expect(asked.filter((url) => url.includes("cdn.example.com"))).toEqual([]);
    await show.click();
    await expect.poll(() => asked.filter((url) => url.includes("cdn.example.com")).length).toBe(1);
  });
});

test("from a row without a recipient, the neighbours are a click away", async ({ page }) => {
  await checked(page, "Phone\n12025550111\n\n\n12025550112\n12025550113\n", "SMS, the same for everybody");
  await toStep(page, "Preview");
  const turn = async (name: string) => page.getByRole("button", { name, exact: true }).click();
  const go = async (row: string) => {
    await page.getByLabel("Go to row").fill(row);
    await page.getByLabel("Go to row").press("Enter");
    await expect(page.getByText("That row holds no recipient.")).toBeVisible();
  };
  const at = (row: number) => expect(page.getByText(`Row ${row} · 3 recipients`)).toBeVisible();
  await go("2");
  await turn("Next →");
  await at(4);
  await go("3");
  await turn("← Previous");
  await at(1);
  await turn("← Previous");
  await at(1);
  await go("999");
  await turn("← Previous");
  await at(5);
  await turn("Next →");
  await at(5);
});

test("nothing is made of a list that nobody can be sent, and the page says why", async ({ page }) => {
  await checked(page, "Phone,B1,B2,B3\n12025550111,Rome,May,https://cdn.example.com/a.jpg\n", "Google RCS card");
  await expect(page.locator("#outcome")).toContainText("1 recipient would be rejected");
  await toStep(page, "Preview");
  await expect(page.getByText("The list as a whole has errors")).toBeVisible();
  await expect(page.getByText("No recipient is accepted, so there is no request to make.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Request bodies (zip)" })).toHaveCount(0);
});
