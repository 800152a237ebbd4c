// A page of a folder in Chromium, served by a small static server. What goes wrong in the page fails the test.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { chromium } from "playwright-core";

const TYPES = {
  ".html": "text/html",
  ".css": "text/css",
  ".js": "text/javascript",
  ".mjs": "text/javascript",
  ".wasm": "application/wasm",
  ".json": "application/json",
};

// Whatever these pages do, nothing but their own server is asked and nothing is evaluated but WebAssembly.
const policy = (scripts = "") =>
  `default-src 'self'; script-src 'self' 'wasm-unsafe-eval' ${scripts}; worker-src 'self'; img-src 'self' data:`;

/**
 * Opens a page below `folder`, does something with it, and closes all. Problems may be `allowed` where they are the point,
 * and `scripts` besides those of the server.
 */
export async function withPage(folder, path, work, { allowed = /(?!)/, scripts } = {}) {
  const visit = async (page, origin) => {
    const problems = [];
    page.on("pageerror", (error) => problems.push(String(error)));
    page.on("console", (message) => message.type() === "error" && problems.push(message.text()));
    page.on("requestfailed", (request) => problems.push(`${request.url()}: ${request.failure()?.errorText}`));
    await page.goto(`${origin}/${path}`);
    try {
      return await work(page);
    } finally {
      // Where the work fails too, this is mostly why.
      assert.deepEqual(
        problems.filter((problem) => !allowed.test(problem)),
        [],
      );
    }
  };
  return withBrowser(folder, visit, scripts);
}

/** Serves a folder, does something with an empty page, and closes all. */
export async function withBrowser(folder, work, scripts) {
  const server = createServer((request, response) => void serve(folder, scripts, request, response));
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  const args = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args });
  try {
    return await work(await browser.newPage(), `http://127.0.0.1:${server.address().port}`);
  } finally {
    await browser.close();
    server.close();
  }
}

/** Waits for the verdicts that a consumer prints. */
export async function verdictsOf(page, selector) {
  const place = page.locator(selector);
  await place.filter({ hasText: /\w/ }).waitFor({ timeout: 20_000 });
  return place.textContent();
}

async function serve(folder, scripts, { url = "/" }, response) {
  const path = normalize(decodeURIComponent(new URL(url, "http://localhost").pathname));
  try {
    const body = await readFile(join(folder, path));
    response
      .writeHead(200, {
        "content-type": TYPES[extname(path)] ?? "text/plain",
        "content-security-policy": policy(scripts),
      })
      .end(body);
  } catch {
    response.writeHead(404).end(`no ${path}`);
  }
}
