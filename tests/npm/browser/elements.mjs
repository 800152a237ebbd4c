/**
 * What the message bubbles draw in a real browser. Needs a page of Playwright and an origin that serves the built
 * `elements.js` at its root; the page itself, and the one picture, are answered here, and nothing else may be asked for.
 */

import assert from "node:assert/strict";

import { bigSms, draft, formatted, hostile, picture, segmented } from "./elements-samples.mjs";

const PAGE = `<!doctype html><html lang="en"><head><title>Bubbles</title><script type="module" src="/elements.js"></script></head>
<body><main></main></body></html>`;

// Nothing inline, no other origin but that of the picture, and no string that becomes HTML except Lit's own templates.
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "img-src https://cdn.example.com",
  "require-trusted-types-for 'script'",
  "trusted-types lit-html",
].join("; ");

const PIXEL = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

/** Checks all elements on one page; throws at the first thing that is not as it should be. */
export async function checkElements(page, origin) {
  const seen = await open(page, origin);
  await checkFormatting(page);
  await checkPlaceholders(page);
  await checkSegments(page);
  await checkHostileText(page);
  await checkLongText(page);
  await checkMedia(page, seen);
  await checkLanguages(page);
  assert.deepEqual(seen.errors, [], "the page has errors");
  assert.deepEqual(seen.foreign, [picture.address], "only the picture that was clicked is asked for");
}

/** Opens the blank page and notes what goes wrong and what leaves the origin. */
async function open(page, origin) {
  const seen = { errors: [], foreign: [] };
  page.on("pageerror", (error) => seen.errors.push(error.message));
  page.on("console", (message) => message.type() === "error" && seen.errors.push(message.text()));
  page.on("request", (request) => request.url().startsWith(origin) || seen.foreign.push(request.url()));
  await page.route(`${origin}/bubbles`, (route) =>
    route.fulfill({ contentType: "text/html", headers: { "content-security-policy": POLICY }, body: PAGE }),
  );
  await page.route("https://cdn.example.com/**", (route) => route.fulfill({ contentType: "image/png", body: PIXEL }));
  await page.goto(`${origin}/bubbles`);
  await page.evaluate(() => customElements.whenDefined("sendcheck-preview"));
  return seen;
}

/** Puts one `<sendcheck-preview>` on the page and waits until its bubbles are drawn. */
async function show(page, properties) {
  await page.evaluate(async (given) => {
    const element = Object.assign(document.createElement("sendcheck-preview"), given);
    document.querySelector("main").replaceChildren(element);
    await element.updateComplete;
    const bubbles = [
      ...element.shadowRoot.querySelectorAll("article, sendcheck-whatsapp, sendcheck-sms, sendcheck-in-app"),
    ];
    await Promise.all(bubbles.map((bubble) => bubble.updateComplete));
  }, properties);
}

/** The texts of all elements that match, inside shadow roots too. */
function texts(page, selector) {
  return page.locator(selector).allTextContents();
}

/** One attribute of all elements that match. */
function attributes(page, selector, name) {
  return page.locator(selector).evaluateAll((all, attribute) => all.map((one) => one.getAttribute(attribute)), name);
}

async function checkFormatting(page) {
  await show(page, { preview: formatted });
  assert.deepEqual(await attributes(page, "article", "aria-label"), ["WhatsApp message"]);
  assert.deepEqual(await texts(page, "strong"), ["Hi Jane", "bold"]);
  assert.deepEqual(await texts(page, "em"), ["your old order"]);
  assert.deepEqual(await texts(page, "em s"), ["old"]);
  assert.deepEqual(await texts(page, "ul[part=list] li"), ["one", "two Jane"]);
  assert.deepEqual(await texts(page, "ol[part=list] li"), ["1. first", "2. second"]);
  assert.deepEqual(await texts(page, "blockquote"), ["quoted bold\nmore\n"]);
  assert.deepEqual(await texts(page, "pre"), ["code\nblock"]);
  assert.deepEqual(await texts(page, "div > code"), ["inline"]);
  assert.deepEqual(await attributes(page, "strong .variable", "title"), ["variable 1"]);
  assert.deepEqual(await attributes(page, "a", "href"), ["https://www.example.com/t/AS4567FG"]);
  assert.deepEqual(await attributes(page, "a", "rel"), ["noopener noreferrer"]);
}

async function checkPlaceholders(page) {
  await show(page, { preview: draft });
  assert.deepEqual(await texts(page, ".unresolved"), ["{{1}}"]);
  assert.deepEqual(await attributes(page, ".unresolved", "aria-label"), ["variable 1 is not filled"]);
  assert.deepEqual(await texts(page, ".default"), ["{{3: default}}"]);
  assert.deepEqual(await attributes(page, ".notification", "aria-label"), ["Notification"]);
}

async function checkSegments(page) {
  const sms = { encoding: "GSM-7", segments: 2, units: 173, segmentsAre: "exact" };
  await show(page, { preview: segmented, sms, causes: [] });
  assert.deepEqual(await texts(page, ".boundary"), ["2"]);
  assert.deepEqual(await attributes(page, ".boundary", "aria-label"), ["segment 2 of 2"]);
  assert.deepEqual(await texts(page, ".opt-out"), ["Re", "ply STOP to opt out."]);
  assert.deepEqual(await texts(page, ".counter"), ["173 characters · 2 segments · GSM-7 · opt-out text included"]);
  await show(page, { preview: segmented, causes: ["’"] });
  assert.deepEqual(await texts(page, ".cause"), ["’"]);
}

async function checkHostileText(page) {
  await show(page, { preview: hostile });
  const body = await texts(page, ".body");
  assert.equal(body[0].includes("<script>window.hacked = 1</script>"), true, "a value is shown as it is");
  assert.equal(await page.evaluate(() => "hacked" in window), false, "a value never runs");
  assert.equal(await page.locator("main script, main img").count(), 0, "a value never becomes an element");
  assert.deepEqual(await texts(page, ".control"), ["U+202E", "U+202C"]);
  assert.equal(/[\u202a-\u202e]/u.test(body[0]), false, "nothing turns the direction of writing");
  assert.equal(await page.locator("a").count(), 0, "no address but https is a link");
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true, "long words wrap");
}

async function checkLongText(page) {
  await show(page, { preview: bigSms });
  const drawn = async () => (await texts(page, ".body"))[0].length;
  const before = await drawn();
  assert.equal(before < 5_000, true, "not all of a text of ten million characters is drawn");
  assert.match((await texts(page, ".more"))[0], /^… 9,99\d,\d{3} more characters/);
  await page.locator(".more button").click();
  await page.waitForFunction(
    (length) =>
      document
        .querySelector("sendcheck-preview")
        .shadowRoot.querySelector("sendcheck-sms")
        .shadowRoot.querySelector(".body").textContent.length > length,
    before,
  );
}

async function checkMedia(page, seen) {
  await show(page, { preview: picture.preview, media: "never" });
  assert.equal(await page.locator("button").count(), 0, "media that are never loaded have no button");
  await show(page, { preview: picture.preview });
  assert.deepEqual(await texts(page, ".file"), ["bike.jpg"]);
  assert.deepEqual(await texts(page, ".host"), ["cdn.example.com"]);
  assert.deepEqual(seen.foreign, [], "nothing is loaded before the click");

  await page.evaluate(() => addEventListener("media-requested", (event) => event.preventDefault(), { once: true }));
  await page.locator("button").click();
  assert.equal(await page.locator("img").count(), 0, "a page can refuse");

  await page.locator("button").click();
  await page.locator("img").waitFor();
  assert.deepEqual(await attributes(page, "img", "alt"), ["Image bike.jpg"]);
}

async function checkLanguages(page) {
  for (const [locale, label] of [
    ["es", "Mensaje de SMS"],
    ["it-CH", "Messaggio SMS"],
    ["pt-BR", "Mensagem de SMS"],
    ["fr", "Message SMS"],
    ["nl", "SMS message"],
  ]) {
    await show(page, { preview: segmented, locale });
    assert.deepEqual(await attributes(page, "article", "aria-label"), [label]);
  }
}
