import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { findProgram } from './machine.mjs';

/**
 * The Chromium for the browser desk's tests, the first there is: named by CLAIMDESK_CHROMIUM, of the system, of Playwright.
 * @returns {string | undefined} absolute path
 */
export function findChromium() {
  const named = process.env['CLAIMDESK_CHROMIUM'];
  if (named) return existsSync(named) ? named : undefined;
  const installed = findProgram('chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome');
  if (installed) return installed;
  const own = chromium.executablePath();
  return existsSync(own) ? own : undefined;
}
