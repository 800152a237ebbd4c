import { availableParallelism } from "node:os";
import { defineConfig } from "@playwright/test";

const PORT = Number(process.env["PORT"] ?? 4173);
const address = `http://127.0.0.1:${PORT}`;

export default defineConfig({
  testDir: "tests",
  workers: availableParallelism(),
  retries: 0,
  // A machine that builds beside the tests is slow; what a step may take at most is measured where it matters.
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: "list",
  use: {
    baseURL: address,
    locale: "en-US",
    actionTimeout: 15_000,
    launchOptions: {
      executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
      args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
    },
  },
  projects: [
    { name: "walks", grepInvert: /@alone/ },
    // What measures how long the page stands still must not wait for another page.
    { name: "alone", grep: /@alone/, workers: 1, dependencies: ["walks"] },
  ],
  webServer: {
    command: `npx vite preview --host 127.0.0.1 --port ${PORT} --strictPort`,
    url: address,
    reuseExistingServer: false,
  },
});
