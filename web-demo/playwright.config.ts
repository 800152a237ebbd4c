import { defineConfig } from "@playwright/test";

const PORT = Number(process.env["PORT"] ?? 4173);
const address = `http://127.0.0.1:${PORT}`;

export default defineConfig({
  testDir: "tests",
  workers: 1,
  retries: 0,
  timeout: 30_000,
  reporter: "list",
  use: {
    baseURL: address,
    locale: "en-US",
    actionTimeout: 5_000,
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
