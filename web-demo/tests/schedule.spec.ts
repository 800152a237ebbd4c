import { addList, checked, chooseExample, example, expect, test, toStep } from "./page.js";

test("the default windows are explained for the message's channels", async ({ page }) => {
  await chooseExample(page, "WhatsApp first, then SMS");
  await toStep(page, "Schedule");
  const bars = page.getByRole("region", { name: "Open hours" }).getByRole("listitem");
  await expect(bars).toHaveText([/WhatsApp\s+all day/, /SMS\s+08:00 to 21:00/]);
});

test("own windows are drawn day by day, and a backward one is refused", async ({ page }) => {
  await chooseExample(page);
  await toStep(page, "Schedule");
  await page.getByLabel("Set windows for this campaign").check();
  await page.getByLabel("Friday, until").fill("07:00");
  await expect(page.getByText(/Friday: the window has to end after it starts/)).toBeVisible();
  await expect(page.getByLabel("Friday, until")).toHaveAttribute("aria-invalid", "true");
  await expect(page.getByRole("navigation", { name: "Steps" }).getByRole("button", { name: "Schedule" })).toContainText(
    "needs attention",
  );
  const bars = page.getByRole("region", { name: "Open hours" }).getByRole("listitem");
  await expect(bars.nth(4)).toContainText("closed");
  await toStep(page, "Recipients");
  await page.getByRole("button", { name: "Use the example list" }).click();
  await expect(page.getByText("Every recipient is accepted.")).toBeVisible();
  await toStep(page, "Preview");
  await page.getByRole("link", { name: /^Friday: the window has to end/ }).click();
  await page.getByLabel("Friday, until").fill("22:15");
  await expect(bars.nth(4)).toContainText("08:00 to 22:15");
});

/** A New Jersey and a California number, and an evening in the Pacific: 2026-11-20 18:00 there is 21:00 in New Jersey. */
const TWO_COASTS = "Phone\n12015550123\n12135550123\n";
const SAME_FOR_ALL = "SMS, the same for everybody";

test.describe("by a clock in the Pacific", () => {
  test.use({ timezoneId: "America/Los_Angeles" });

  test("the sentence, the bands and the queue come from the list, the instant and the windows", async ({ page }) => {
    await checked(page, TWO_COASTS, SAME_FOR_ALL);
    await toStep(page, "Schedule");
    const plan = page.getByRole("region", { name: "When the messages go" });
    // From now on, until somebody says otherwise.
    await expect(plan.getByRole("status")).toContainText(/^Of 2 recipients: \d now, \d later, the last on /);
    await expect(plan.getByLabel("Send from")).toHaveValue(/^20\d\d-\d\d-\d\dT\d\d:\d\d$/);
    await plan.getByLabel("Send from").fill("2026-11-20T18:00");
    await expect(plan.getByRole("status")).toHaveText(
      "Of 2 recipients: 1 at once, 1 later, the last on Saturday, November 21, 2026 at 05:00.",
    );

    const bands = page.getByRole("region", { name: "By time zone" }).getByRole("listitem");
    await expect(bands).toHaveCount(2);
    const newJersey = bands.filter({ hasText: "America/New York" });
    const california = bands.filter({ hasText: "America/Los Angeles" });
    await expect(newJersey).toContainText("1 recipient");
    await expect(newJersey).toContainText("Fri, Nov 20, 21:00 there");
    await expect(newJersey).toContainText("waits until Sat, Nov 21, 08:00");
    await expect(california).toContainText("Fri, Nov 20, 18:00 there");
    await expect(california).toContainText(/ there\s+open\s+the last Fri, Nov 20, 18:00/);
    // The line stands at 21:00, where the window from 8:00 ends.
    const lefts = await newJersey
      .locator(".at, .open")
      .evaluateAll((all) => all.map((each) => [each.className, each.style.insetInlineStart, each.style.width]));
    expect(lefts).toEqual([
      ["open", expect.stringMatching(/^33\.3/), expect.stringMatching(/^54\.1/)],
      ["at", "87.5%", ""],
    ]);

    const queue = page.getByRole("region", { name: "The queue, hour by hour" });
    await expect(queue).toContainText("2 messages, the first on Fri, Nov 20, 18:00, the last on Sat, Nov 21, 05:00.");
    await expect(queue).toContainText("2 recipients in request 1");
    await expect(queue.locator(".queue").getByRole("listitem")).toHaveText([
      /Fri, Nov 20, 18:00\s+1 message/,
      /Sat, Nov 21, 05:00\s+1 message/,
    ]);

    await toStep(page, "Preview");
    await expect(page.getByText("Last message goes")).toBeVisible();
    await expect(page.getByText("the first: Fri, Nov 20, 18:00")).toBeVisible();
    await expect(page.getByText("sending windows of single numbers")).toBeHidden();
    await toStep(page, "Schedule");

    await page.getByLabel("Set windows for this campaign").check();
    await page.getByLabel("Monday, from").fill("09:00");
    await page.getByLabel("Monday, until").fill("17:00");
    await page.getByRole("button", { name: "Copy Monday to all days" }).click();
    await expect(page.getByLabel("Sunday, until")).toHaveValue("17:00");
    await expect(plan.getByRole("status")).toHaveText(
      "Of 2 recipients: 0 at once, 2 later, the last on Saturday, November 21, 2026 at 09:00.",
    );
    await page.getByRole("button", { name: "Weekdays only" }).click();
    await expect(page.getByLabel("Saturday", { exact: true })).not.toBeChecked();
    await expect(plan.getByRole("status")).toContainText("the last on Monday, November 23, 2026 at 09:00.");
    await expect(newJersey).toContainText("waits until Mon, Nov 23, 09:00");
    await page.getByRole("button", { name: "Every day" }).click();
    await expect(page.getByLabel("Saturday", { exact: true })).toBeChecked();
    await expect(page.getByLabel("Saturday, until")).toHaveValue("17:00");

    await page.getByRole("button", { name: "From now on" }).click();
    await expect(plan.getByLabel("Send from")).not.toHaveValue("2026-11-20T18:00");
    await expect(plan.getByRole("status")).toContainText(/ now, /);
  });

  test("everybody is counted once, who never or nobody knows when is not left out", async ({ page }) => {
    // Some countries have numbers of which no zone is known, such as those of satellites.
    await checked(page, `${TWO_COASTS}870773111632\n18005550199\n`, SAME_FOR_ALL);
    await toStep(page, "Schedule");
    await page.getByLabel("Send from").fill("2026-11-20T12:00");
    const said = page.getByRole("region", { name: "When the messages go" }).getByRole("status");
    await expect(said).toContainText(/^Of 4 recipients: 2 at once, 1 later, .*; 1 unknown\.$/);
    // A window of a minute in the morning is never open in all of the zones of a toll-free number.
    await page.getByLabel("Set windows for this campaign").check();
    await page.getByLabel("Monday, from").fill("08:00");
    await page.getByLabel("Monday, until").fill("08:01");
    await page.getByRole("button", { name: "Copy Monday to all days" }).click();
    await expect(said).toContainText(/^Of 4 recipients: 0 at once, 2 later, .*; 1 never, 1 unknown\.$/);
    await page.getByRole("combobox", { name: "Language" }).selectOption("es");
    await expect(page.locator(".arrive")).toContainText(/^De 4 destinatarios: 0 enseguida, 2 más tarde, el último el /);
  });

  test("who has no turn before the window closes is said to wait", async ({ page }) => {
    const numbers = Array.from({ length: 3000 }, (_, index) => 12_015_550_000 + index);
    await checked(page, `Phone\n${numbers.join("\n")}\n`, SAME_FOR_ALL);
    await toStep(page, "Schedule");
    await page.getByLabel("Send from").fill("2026-11-20T12:00");
    await page.getByLabel("Set windows for this campaign").check();
    const plan = page.getByRole("region", { name: "When the messages go" });
    await expect(plan.getByRole("status")).toContainText("Of 3,000 recipients");
    await expect(plan.getByText("Not everybody has their turn")).toBeHidden();
    // Two minutes are time for about a thousand messages.
    await page.getByLabel("Monday, until").fill("08:02");
    await page.getByRole("button", { name: "Copy Monday to all days" }).click();
    await expect(plan.getByText("Not everybody has their turn before the window closes")).toBeVisible();
  });
});

test("a window for SMS that is wider than the service's own is warned of", async ({ page }) => {
  await chooseExample(page, SAME_FOR_ALL);
  await toStep(page, "Schedule");
  await page.getByLabel("Set windows for this campaign").check();
  const warning = page.getByText(/the service sends SMS between 08:00 and 21:00 unless windows say otherwise/);
  await expect(warning).toBeHidden();
  await page.getByLabel("Friday, until").fill("22:15");
  await expect(warning).toBeVisible();
  await page.getByLabel("Friday, until").fill("21:00");
  await expect(warning).toBeHidden();
});

test("who sends with the web tool reads of days and of its list, not of requests", async ({ page }) => {
  const queue = page.getByRole("region", { name: "The queue, hour by hour" });
  const own = page.locator("label.way", { hasText: "Set windows for this campaign" });
  await checked(page, TWO_COASTS, SAME_FOR_ALL);
  await toStep(page, "Schedule");
  await expect(queue).toContainText(/: 2 recipients in request 1/);
  await expect(own).toContainText("They go into each request");
  await toStep(page, "Message");
  await page.getByText("More settings").click();
  await page.getByRole("radio", { name: "With LivePerson’s web tool" }).check();
  await toStep(page, "Schedule");
  await expect(queue).toContainText(/: 2 recipients/);
  await expect(queue).not.toContainText("request");
  await expect(own).toContainText("The list for the web tool does not carry them");
});

test("without a list the step leads to the recipients", async ({ page }) => {
  await chooseExample(page, SAME_FOR_ALL);
  await toStep(page, "Schedule");
  const plan = page.getByRole("region", { name: "When the messages go" });
  await plan.getByRole("button", { name: "Go to Recipients" }).click();
  await expect(page.getByRole("heading", { level: 2, name: /Who/ })).toBeVisible();
});

test("an hour at which clocks are not known is said, and an instant that is none is now", async ({ page }) => {
  await checked(page, TWO_COASTS, SAME_FOR_ALL);
  await toStep(page, "Schedule");
  const plan = page.getByRole("region", { name: "When the messages go" });
  await plan.getByLabel("Send from").fill("9999-12-31T23:59");
  await expect(plan.getByRole("status").or(plan.getByRole("alert"))).toContainText(/2 unknown|year|2040/);
  await plan.getByLabel("Send from").fill("");
  await expect(plan.getByRole("status")).toContainText(/ now, /);
  await expect(plan.getByLabel("Send from")).toHaveValue(/^20\d\d-/);
});

test("a link brings the instant, and one that is none is now", async ({ page }) => {
  const text = example("handoffs/sms-same-text.json");
  const opened = async (at: unknown) => {
    const set = { step: "recipients", chosen: { text, from: { kind: "pasted" } }, schedule: { at } };
    await page.goto("about:blank");
    await page.goto(`/#s=${Buffer.from(JSON.stringify(set)).toString("base64url")}`);
    await addList(page, TWO_COASTS);
    await expect(page.getByRole("grid")).toBeVisible();
    await toStep(page, "Schedule");
    return page.getByRole("region", { name: "When the messages go" });
  };
  await expect((await opened(Date.UTC(2026, 10, 21, 2))).getByRole("status")).toContainText("1 at once, 1 later");
  for (const none of [1e99, -1, 0.5, "<script>"]) {
    await expect((await opened(none)).getByRole("status")).toContainText(" now, ");
  }
});
