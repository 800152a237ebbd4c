import AxeBuilder from "@axe-core/playwright";
import { addList, checked, chooseExample, contentOf, example, expect, test, toStep } from "./page.js";

const SMS = "SMS, the same for everybody";

const LIST = "Name;Phone\nJane;12125550113\nBob;12125550114\n";

const ANSWER = JSON.stringify({
  acceptedConsumers: [{ phoneNumber: "+12125550113" }],
  failedConsumers: [
    { phone: "+12125550114", errorMessage: "INVALID_NUMER" },
    { phone: "+12125550115", errorMessage: "DUPLICATE_NUMBER" },
  ],
});

test("an answer is explained, held against the list, and its rows come back", async ({ page }) => {
  await checked(page, LIST, SMS);
  await addList(page, ANSWER, "answer.json");
  const card = page.locator("#answer");
  await expect(card).toContainText("1 accepted, 2 failed.");
  await expect(card).toContainText(
    "No document of the service has this text. The nearest that is known is INVALID_NUMBER.",
  );
  await expect(card).toContainText("Row 2: forecast was accepted, the service said INVALID_NUMER.");
  await expect(card).toContainText("1 entry is of nobody who was checked here.");
  await expect(page.getByRole("grid"), "the list stays").toBeVisible();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  const waiting = page.waitForEvent("download");
  await card.getByRole("button", { name: "Rows to fix (CSV)" }).click();
  expect((await contentOf(await waiting)).toString()).toContain("2;INVALID_NUMER;");
  await page.getByLabel("Language").selectOption("es");
  const inSpanish = page.waitForEvent("download");
  await card.getByRole("button", { name: "Filas por corregir (CSV)" }).click();
  expect((await contentOf(await inSpanish)).toString()).toContain(
    "2;INVALID_NUMER;Ningún documento del servicio tiene este texto.;Bob;",
  );
  await expect(card).toContainText("Fila 2: se preveía aceptado, el servicio dijo INVALID_NUMER.");
  await page.getByLabel("Idioma").selectOption("it");
  await expect(card).toContainText("Riga 2: era previsto accettato, il servizio ha detto INVALID_NUMER.");
  await card.getByRole("button", { name: "Chiudi la risposta" }).click();
  await expect(card).toHaveCount(0);
});

test("the rows that the service refused say why in the language of the page, as the failed rows do", async ({
  page,
}) => {
  await checked(page, example("lists/whatsapp-ticket-with-mistakes.csv"));
  const answer = {
    acceptedConsumers: [],
    failedConsumers: [
      { phone: "+12025550141", errorMessage: "INVALID_NUMBER" },
      { phone: "+13125550143", errorMessage: "MISSING_VARIABLE=5" },
    ],
  };
  await addList(page, JSON.stringify(answer), "answer.json");
  await page.getByLabel("Language").selectOption("de");
  const waiting = page.waitForEvent("download");
  await page.locator("#answer").getByRole("button", { name: "Zeilen zum Korrigieren" }).click();
  const [, first, second] = (await contentOf(await waiting)).toString().split("\r\n");
  expect(first).toMatch(/^1,INVALID_NUMBER,.*Nummer.*,12025550141,Swan Lake,/);
  expect(second).toMatch(/^3,MISSING_VARIABLE=5,B5: die Variable `5` fehlt,13125550143,/);
});

test("a refusal is known in the box for handoffs too", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("radio", { name: "A handoff or WhatsApp template" }).check();
  const put = (name: string, text: string) =>
    page.locator("#handoff-file").setInputFiles({ name, mimeType: "application/json", buffer: Buffer.from(text) });
  await put("a.json", '{ "code": 0, "message": "jwt expired" }');
  await expect(page.locator("#answer")).toContainText("Fetch a new app JWT");
  await put("h.json", '{ "type": "wa", "messageComponents": [] }');
  await expect(page.getByLabel("Handoff", { exact: false }).first()).toBeVisible();
});

test("before there is a list an answer is explained alone", async ({ page }) => {
  await chooseExample(page, SMS);
  await toStep(page, "Recipients");
  await addList(page, ANSWER, "answer.json");
  await expect(page.locator("#answer")).toContainText("DUPLICATE_NUMBER");
  await expect(page.locator("#answer")).not.toContainText("Not as forecast");
});
