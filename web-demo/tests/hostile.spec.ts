import { cause, addList, checked, chooseExample, contentOf, expect, test, toStep } from "./page.js";

const SCRIPT = `<img src=x onerror="document.title='owned'"><script>document.title='owned'</script>`;
const BIDI = "\u202Eevil\u2066";
const FORMULA = '=HYPERLINK("https://evil.example")';
const HEAD = "Phone,B1,B2,B3,B4,B5\n";

test("hostile cells stay text", async ({ page }) => {
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
  await checked(
    page,
    `${HEAD}12025550141,${quoted(SCRIPT)},${BIDI},${quoted(FORMULA)},d,e\n${quoted(SCRIPT)},a,b,c,d,e\n`,
  );
  await expect(page.getByRole("gridcell", { name: SCRIPT }).first()).toBeVisible();
  await page.getByLabel("Search in cells").fill(SCRIPT);
  await expect(page.getByText("2 of 2 rows")).toBeVisible();
  await toStep(page, "Preview");
  await expect(page.locator("sendcheck-preview").first()).toBeVisible();
  await expect(page).not.toHaveTitle("owned");
  expect(await page.locator("main script, main img[src=x]").count()).toBe(0);
});

test("a marked bidirectional text does not turn its neighbours round", async ({ page }) => {
  await checked(page, `${HEAD}12025550141,${BIDI},after,c,d,e\n`);
  const places = await page
    .getByRole("gridcell")
    .evaluateAll((cells) => cells.map((cell) => cell.getBoundingClientRect().left));
  expect(places).toEqual(places.toSorted((a, b) => a - b));
});

test("rejected rows cannot become formulas in a spreadsheet", async ({ page }) => {
  await checked(page, `${HEAD}12,${FORMULA.replaceAll('"', "")},b,c,d,e\n`);
  await toStep(page, "Preview");
  const waiting = page.waitForEvent("download");
  await page.getByRole("button", { name: "Rejected rows (CSV)" }).click();
  const text = (await contentOf(await waiting)).toString();
  expect(text).toContain("HYPERLINK");
  expect(text.split("\n").slice(1).join("\n")).not.toMatch(/(^|[,;"])=HYPERLINK/);
});

test("a cell of 10 MB neither stops the page nor fills it", async ({ page }) => {
  await checked(page, `${HEAD}12025550141,${"x".repeat(10_000_000)},b,c,d,e\n12025550142,a,b,c,d,e\n`);
  await expect(cause(page, "ROW_TOO_LARGE")).toBeVisible();
  await expect(page.getByText("2 of 2 rows")).toBeVisible();
  expect(await page.evaluate(() => document.body.textContent?.length ?? 0)).toBeLessThan(50_000);
});

test("hostile names of files and columns stay text", async ({ page }) => {
  await checked(page, `Phone,B1,B2,B3,B4,B5,"${SCRIPT.replaceAll('"', '""')}"\n12025550141,a,b,c,d,e,f\n`);
  await addList(page, `${HEAD}12025550141,a,b,c,d,e\n`, `${SCRIPT.replaceAll("/", "")}.csv`);
  await expect(page.getByText("Every recipient is accepted.")).toBeVisible();
  await expect(page).not.toHaveTitle("owned");
});

test("twenty thousand columns with hostile names can be matched", async ({ page }) => {
  await chooseExample(page);
  await toStep(page, "Recipients");
  const hostile = SCRIPT.replaceAll('"', '""');
  const names = Array.from({ length: 20_000 }, (_, index) => `"${index < 9 ? hostile + BIDI : ""}${index}"`);
  await addList(page, `Phone,${names.join(",")}\n12025550141${",a".repeat(20_000)}\n`);
  const screen = page.getByRole("region", { name: "Match the columns" });
  await expect(screen.getByLabel("{{1}}", { exact: true })).toBeVisible();
  await expect(page.getByRole("button", { name: /of 20,001 columns used/ })).toBeVisible();
  expect(await page.locator("option").count()).toBeLessThan(3_000);
  await expect(page).not.toHaveTitle("owned");
});

test("hostile handoffs stay text", async ({ page }) => {
  const channel = {
    type: "wa",
    messageComponents: [
      { type: "body", content: `${SCRIPT} ${BIDI}` },
      { type: "footer", content: SCRIPT },
      { type: "button", sub_type: "url", content: SCRIPT, url: "javascript:alert(1)", index: 0 },
    ],
  };
  await page.goto("/");
  await page.getByRole("radio", { name: "A handoff or WhatsApp template" }).check();
  await page
    .getByLabel("Handoff or template as JSON")
    .fill(
      JSON.stringify({ id: SCRIPT, name: SCRIPT, lookbackPeriodDay: 1, lookbackPeriodHour: 0, channels: [channel] }),
    );
  await expect(page.locator("sendcheck-preview").first()).toBeVisible();
  await expect(page).not.toHaveTitle("owned");
  expect(await page.locator('a[href^="javascript"]').count()).toBe(0);
});

test("a hostile link changes nothing that it should not", async ({ page }) => {
  const state = {
    step: "nowhere",
    locale: "xx",
    chosen: { text: SCRIPT, from: { kind: "example", name: SCRIPT } },
    schedule: { windows: [{ day: "MONDAY", opens: -5, closes: "x" }] },
    campaign: { consent: true, name: SCRIPT },
  };
  await page.goto(`/#s=${Buffer.from(JSON.stringify(state)).toString("base64url")}`);
  await expect(page.getByRole("heading", { name: "Which message goes out?" })).toBeVisible();
  await expect(page.getByRole("alert")).toBeVisible();
  await page.goto("/#s=%%%");
  await expect(page.getByRole("heading", { name: "Which message goes out?" })).toBeVisible();
  await expect(page).not.toHaveTitle("owned");
});
