import { defineConfig } from "@playwright/test";

const PORT = Number(process.env["PORT"] ?? 4173);
const address = `http://127.0.0.1:${PORT}`;

export default defineConfig({
  testDir: "tests",
  workers: 1,
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
  webServer: {
    command: `npx vite preview --host 127.0.0.1 --port ${PORT} --strictPort`,
    url: address,
    reuseExistingServer: false,
  },
});
