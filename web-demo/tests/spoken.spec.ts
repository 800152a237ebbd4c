/** What somebody hears who cannot see the page. */
import { checked, expect, outcome, test, toStep } from "./page.js";

const LIST = "Phone,B1\n12125550111,Hi Jane\n1212,Hi Bob\n12125550113,Hi Zoe\n";

test("cells are read with the names of their columns, and the answer again once a row is mended", async ({ page }) => {
  await checked(page, LIST, "SMS, a text for each recipient");
  await expect(page.getByRole("grid")).toMatchAriaSnapshot(`
    - grid "Recipients":
      - rowgroup:
        - row /.*/:
          - columnheader "Row":
            - button "Sort by Row"
          - columnheader "Verdict":
            - button "Sort by Verdict"
          - columnheader "Findings"
          - columnheader "Phone":
            - button "Sort by Phone"
          - columnheader "B1"
      - rowgroup:
        - row /.*/
        - row /.*/:
          - rowheader "2"
          - gridcell "Rejected"
          - gridcell /The number has 4 digits/
          - gridcell "1212" [invalid]
          - gridcell "Hi Bob"
  `);
  const heard = page.locator("#results > [role=status]");
  await expect(heard).toHaveText("3 recipients checked. 2 of 3 messages go out");
  await page.locator("#cell-1-3").dblclick();
  await page.getByRole("grid").getByRole("textbox").fill("12125550112");
  await page.keyboard.press("Enter");
  await expect(heard).toHaveText("3 recipients checked. 3 of 3 messages go out");
  await expect(outcome(page).getByRole("heading")).toHaveText("3 of 3 messages go out");
});

test("the country of a number is said by its name", async ({ page }) => {
  await checked(page, LIST, "SMS, a text for each recipient");
  await toStep(page, "Preview");
  await expect(page.getByRole("region", { name: "What arrives" })).toContainText("+12125550111 United States");
});
