import { defineConfig } from "@playwright/test";
import { browserArgs } from "./e2e/browserArgs.ts";

/**
 * Not the port of `npm start`: the tests run beside an open till and never by mistake against it. Two
 * runs on one machine need a port each.
 */
const port = Number(process.env["NOREN_E2E_PORT"] ?? 4174);

/** Found by scripts/findBrowser.mjs; without it Playwright looks for its own download. */
const browser = process.env["NOREN_BROWSER"];

export default defineConfig({
  testDir: "e2e",
  testMatch: "**/*.spec.ts",
  outputDir: "test-results/e2e",
  reporter: [["list"], ["json", { outputFile: "test-results/playwright.json" }]],
  // On two processors: most tests wait now and then, for the acquirer, the disk or the camera.
  workers: 3,
  fullyParallel: true,
  retries: 0,
  forbidOnly: Boolean(process.env["CI"]),
  timeout: 60_000,
  // Three browsers draw without a graphics card on two processors. What has to come within a time says
  // so in its own test.
  expect: { timeout: 10_000 },
  use: {
    browserName: "chromium",
    baseURL: `http://localhost:${port}`,
    locale: "ja-JP",
    timezoneId: "Asia/Tokyo",
    viewport: { width: 1180, height: 820 },
    permissions: ["camera"],
    // What a trace keeps of the page is drawn for every test and kept of few. Its list of steps is
    // cheap, and with the last picture says as much.
    trace: { mode: "retain-on-failure", screenshots: false, snapshots: false },
    screenshot: "only-on-failure",
    launchOptions: {
      ...(browser ? { executablePath: browser } : {}),
      args: [...browserArgs],
    },
  },
  webServer: {
    command: `node scripts/serve.mjs ${port}`,
    url: `http://localhost:${port}`,
    reuseExistingServer: false,
    stdout: "ignore",
  },
});
