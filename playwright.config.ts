import { existsSync } from "node:fs";
import { defineConfig, devices } from "@playwright/test";

// Debian's, the one without a window first: it is the lightest.
const systemChromium = ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium"].find((file) => existsSync(file));
const quiet =
  "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync";

export default defineConfig({
  testDir: "tests/e2e",
  outputDir: "test-results",
  globalSetup: "./tests/support/e2e-server.ts",
  workers: 2,
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  // A test that passes at the second try is a defect, of the test or of the product.
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: "list",
  use: {
    baseURL: process.env.E2E_BASE_URL,
    locale: "ru-RU",
    timezoneId: "Europe/Moscow",
    // Tracing costs half of the time of a run: PWTEST_TRACE=on asks for it.
    trace: process.env.PWTEST_TRACE ? "retain-on-failure" : "off",
    screenshot: "only-on-failure",
    // Motion is decoration; waiting for its end is not.
    contextOptions: { reducedMotion: "reduce" },
    launchOptions: {
      // Debian's, else the one that `npx playwright install chromium` brought.
      executablePath: systemChromium,
      args: quiet.split(" "),
    },
  },
  // Every page in both languages and all lights on a desk; in a hand in one of each, which is another layout but the same words and colours.
  projects: [
    { name: "desktop", use: { ...devices["Desktop Chrome"], viewport: { width: 1440, height: 900 } } },
    {
      name: "tablet",
      grepInvert: /everybody can use .*, ru$/,
      use: { ...devices["Desktop Chrome"], viewport: { width: 1024, height: 768 }, hasTouch: true },
    },
    {
      name: "phone",
      grepInvert: /everybody can use .*, en$/,
      use: { ...devices["Pixel 7"], viewport: { width: 390, height: 844 } },
    },
  ],
});
