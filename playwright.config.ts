import { defineConfig } from '@playwright/test';
import type { DeskKind } from './e2e/desks/desk';
import { findChromium } from './scripts/lib/chromium.mjs';
import { chromiumSwitches } from './scripts/lib/machine.mjs';

const chromium = findChromium();

/** Every spec runs on both desks: the same screens and services, reached in two ways. */
export default defineConfig<object, { kind: DeskKind }>({
  testDir: 'e2e',
  fullyParallel: true,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: Boolean(process.env['CI']),
  // A starved machine may let the start of a desk time out. What passed only when tried again is named in the report.
  retries: process.env['CI'] ? 1 : 0,
  reporter: [['list'], ['./scripts/reporters/playwright-tally.mjs']],
  use: {
    locale: 'en-GB',
    viewport: { width: 1280, height: 800 },
    screenshot: 'only-on-failure',
    trace: 'on-first-retry',
    launchOptions: { ...(chromium ? { executablePath: chromium } : {}), args: chromiumSwitches },
  },
  projects: [
    { name: 'desktop', use: { kind: 'desktop' } },
    { name: 'browser', use: { kind: 'browser', browserName: 'chromium' } },
  ],
});
