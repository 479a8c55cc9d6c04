// Takes the pictures of the README: marks the sample article by the command line, then looks at it in the browser desk.
// Needs a build (`npm run build`) and a Chromium. Writes docs/images/*.png.
import { spawn, execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { findChromium } from './lib/chromium.mjs';
import { chromiumSwitches } from './lib/machine.mjs';
import { inProject } from './lib/project.mjs';

/**
 * What an editor would mark first: words of the sample, tags, who says so.
 * @type {readonly (readonly [string, readonly string[], string?])[]}
 */
const claims = [
  ['are copies made of plated brass', ['sourced'], 'Dagny Moreau-Halle'],
  ['I held one up to the window and it was too light', ['sourced', 'quote'], 'Dagny Moreau-Halle'],
  ['the value of the missing coins at 1.4 million marks', ['sourced', 'number', 'disputed'], 'the museum'],
  ['had never left the building except for two exhibitions', ['unattributed', 'needs-check']],
  ['It is an open secret in the trade that small museums do not count what they own', ['unattributed', 'opinion']],
  ['The swap took place between May 2021', ['sourced', 'number'], 'the regional heritage office'],
  ['the lock of the case shows no sign of force', ['sourced'], 'the regional heritage office'],
  ['the alarm was switched off on nine nights in 2022', ['sourced', 'disputed', 'number'], 'the regional heritage office'],
  ['There were no nine nights. There was one power cut', ['sourced', 'quote'], 'Silje Ammerlaan'],
  ['the guards had followed their contract', ['sourced', 'disputed'], 'Silje Ammerlaan'],
  ['the museum had refused to pay for a camera in the hall in 2020', ['sourced', 'disputed', 'allegation'], 'Silje Ammerlaan'],
  ['no such offer had ever reached her desk', ['sourced'], 'Dagny Moreau-Halle'],
  ['somebody used a key', ['anonymous-official']],
  ['a spare key to case 11 was reported lost in the spring of 2022 and lay in its drawer again a week later', ['anonymous-other'], 'two people with knowledge of the inquiry'],
  ['the key had been copied', ['anonymous-other', 'allegation'], 'two people with knowledge of the inquiry'],
  ['the search had been narrowed to fewer than ten people, all of whom had worked in the building', ['anonymous-official', 'number'], 'a senior police official'],
  ['an arrest was “a matter of weeks', ['anonymous-official', 'prediction'], 'a senior police official'],
];

const folder = mkdtempSync(path.join(tmpdir(), 'claimdesk-pictures-'));
const library = path.join(folder, 'Gazette desk');
/** @param {string[]} args */
const cli = (...args) => execFileSync(process.execPath, [inProject('out/main/cli.js'), ...args, '--library', library, '--json'], { encoding: 'utf8' });

/** @type {unknown} */
const imported = JSON.parse(cli('import', inProject('resources/samples/museum-coins.txt')));
const [article] = /** @type {{ articleId: string }[]} */ (imported);
if (!article) throw new Error('The sample article was not imported.');
for (const [exact, tags, source] of claims) {
  cli('annotate', article.articleId, '--exact', exact, ...tags.flatMap((tag) => ['--tag', tag]), ...(source ? ['--source', source] : []), '--by', 'R. Okafor');
}

const server = spawn(process.execPath, [inProject('out/main/browser.js'), '--library', library, '--user-data', folder, '--port', '0', '--no-open', '--print-url'], {
  stdio: ['ignore', 'pipe', 'inherit'],
});
const address = await /** @type {Promise<string>} */ (new Promise((resolve) => {
  let printed = '';
  server.stdout.on('data', (chunk) => {
    printed += String(chunk);
    const found = /http:\/\/127\.0\.0\.1:\d+\/#code=\S+/.exec(printed);
    if (found) resolve(found[0]);
  });
}));

const images = inProject('docs/images');
mkdirSync(images, { recursive: true });
const executablePath = findChromium();
if (!executablePath) throw new Error('No Chromium was found: `npx playwright install chromium`, or your system\'s.');
const browser = await chromium.launch({ executablePath, args: chromiumSwitches });
const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
/** @param {string} name */
const picture = async (name) => {
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: path.join(images, `${name}.png`) });
};

await page.goto(address);
await page.getByRole('button', { name: /Museum/ }).first().click();
await page.locator('.article-text').waitFor();
for (let step = 0; step < 8; step++) await page.keyboard.press('n');
await page.getByRole('heading', { name: /Claim 8/ }).waitFor();
await picture('desk-light');

await page.keyboard.press('Escape');
await page.keyboard.press('s');
await page.getByRole('toolbar', { name: 'Tag the selected words' }).waitFor();
await picture('selection-light');

await page.keyboard.press('Escape');
await page.setViewportSize({ width: 1920, height: 1080 });
await page.keyboard.press('Control+k');
await page.keyboard.type('looks dark');
await page.keyboard.press('Enter');
await page.locator('[data-theme=dark]').waitFor();
for (let step = 0; step < 3; step++) await page.keyboard.press('n');
await picture('desk-dark');

await browser.close();
server.kill('SIGTERM');
await new Promise((resolve) => server.on('exit', resolve));
rmSync(folder, { recursive: true });
console.log(`Pictures are in ${path.relative(process.cwd(), images)}.`);
