// Runs the e2e specs on a desk, after seeing to what the desk needs.
import { inProject } from './project.mjs';
import { obtainChromium, obtainDisplay, obtainElectron } from './obtain.mjs';
import { runTool } from './run.mjs';

/** @typedef {'desktop' | 'browser'} DeskKind */

/** @type {DeskKind[]} */
export const deskKinds = ['desktop', 'browser'];

/**
 * Runs specs on one desk.
 * @param {DeskKind} kind
 * @param {string[]} args for Playwright
 * @param {Record<string, string>} [env]
 * @returns {Promise<{ code: number } | { reason: string }>} Playwright's exit code, or why nothing could be run here
 */
export async function runSpecs(kind, args, env = {}) {
  const lack = kind === 'desktop' ? await obtainElectron() : await obtainChromium();
  if (lack !== undefined) return { reason: lack };
  const display = kind === 'desktop' ? await obtainDisplay() : { env: {}, close: () => {} };
  if ('reason' in display) return display;
  const output = inProject('test-results', kind);
  const playwright = ['test', `--project=${kind}`, `--output=${output}`, ...args];
  const code = await runTool('@playwright/test/cli.js', playwright, { env: { ...display.env, ...env } });
  display.close();
  return { code };
}
