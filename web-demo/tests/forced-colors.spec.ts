/** With the colours of the system alone everything is still told apart: what is chosen, where the keyboard is, and the verdict. */
import type { Locator } from "@playwright/test";
import { checked, example, expect, outcome, test, toStep } from "./page.js";

test.use({ forcedColors: "active" });

/** What somebody sees of a control. */
const looks = (of: Locator) =>
  of.evaluate((element) => {
    const { backgroundColor, color, outlineStyle, outlineWidth } = getComputedStyle(element);
    return { ground: backgroundColor, ink: color, outline: `${outlineStyle} ${outlineWidth}` };
  });

/** The chosen one is another than its neighbour, can be read, and shows that the keyboard is there. */
async function isSeen(chosen: Locator, other: Locator, focused = chosen): Promise<void> {
  const [mine, others] = [await looks(chosen), await looks(other)];
  expect(mine.ground).not.toBe(others.ground);
  expect(mine.ink).not.toBe(mine.ground);
  for (const ink of await chosen.locator("*").evaluateAll((all) => all.map((each) => getComputedStyle(each).color))) {
    expect(ink, "what is in it is read as well").toBe(mine.ink);
  }
  await focused.press("Shift");
  await expect(focused).toBeFocused();
  const focus = (await looks(chosen)).outline;
  expect(focus).toBe("solid 3px");
  await focused.blur();
  expect((await looks(chosen)).outline).not.toBe(focus);
}

test("what is chosen, where the keyboard is and the verdict are seen without the page's colours", async ({ page }) => {
  await checked(page, example("lists/whatsapp-ticket-with-mistakes.csv"));
  const bar = outcome(page).getByRole("img");
  const [accepted, failed] = [await looks(bar.locator(".accepted")), await looks(bar.locator(".failed"))];
  expect(accepted.ground).not.toBe(failed.ground);
  const steps = page.getByRole("navigation", { name: "Steps" }).getByRole("button");
  await isSeen(steps.nth(1), steps.nth(2));
  const chips = page.getByRole("group", { name: "Filters" }).getByRole("button");
  await isSeen(chips.nth(0), chips.nth(1));
  const spans = page.locator(".segments").first().locator("input + span");
  await isSeen(spans.nth(0), spans.nth(1), page.getByRole("radio", { name: "A file" }));
  const found = await page
    .getByRole("grid")
    .locator(".error, .warning")
    .evaluateAll((cells) =>
      cells.map(
        (cell) => `${cell.classList.contains("error") ? "error" : "warning"} ${getComputedStyle(cell).outlineStyle}`,
      ),
    );
  expect(new Set(found)).toEqual(new Set(["error dashed", "warning dotted"]));
  await toStep(page, "Message");
  const examples = page.locator(".choices button[aria-pressed]");
  await isSeen(examples.and(page.locator("[aria-pressed=true]")), examples.nth(0));
});
