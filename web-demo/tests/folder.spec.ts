/** The built page as files of any folder, and what its policy keeps it from. */
import { readFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { extname } from "node:path";
import { expect, test } from "@playwright/test";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".wasm": "application/wasm",
};
const FOLDER = "/some/where/";

function serve(): Promise<Server> {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? "/", "http://here").pathname;
    const name = path === FOLDER ? "index.html" : path.replace(FOLDER, "");
    readFile(new URL(`../dist/${name}`, import.meta.url)).then(
      (bytes) => response.writeHead(200, { "Content-Type": TYPES[extname(name)] ?? "text/plain" }).end(bytes),
      () => response.writeHead(404).end(),
    );
  });
  return new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(server)));
}

test("the page works from a folder of a plain server, and reaches nothing else", async ({ page }) => {
  const server = await serve();
  const { port } = server.address() as AddressInfo;
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.goto(`http://127.0.0.1:${port}${FOLDER}`);
  await page.getByRole("button", { name: "WhatsApp first, then SMS" }).click();
  await expect(page.locator("sendcheck-sms")).toBeVisible();
  const outside = "https://example.com/collect";
  expect(
    await page.evaluate(
      (url) =>
        fetch(url).then(
          () => "reached",
          () => "refused",
        ),
      outside,
    ),
  ).toBe("refused");
  await page.evaluate((url) => navigator.sendBeacon(url, "x"), outside);
  const own = `http://127.0.0.1:${port}${FOLDER}`;
  expect(asked.filter((url) => !url.startsWith(own))).toEqual([]);
  server.close();
});
