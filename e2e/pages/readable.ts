import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from '../fixtures';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];
/** Takes keycaps, counts and signs beside the words of a button for words of its label (WCAG 2.5.3): axe itself calls it experimental. */
const experimental = 'label-content-name-mismatch';
/** What hangs on colours; all else is the same in every theme. */
const colourRules = ['color-contrast', 'link-in-text-block'];

/** What a system can ask for, and the theme that answers it while the setting is “as the system”. */
const looks = {
  light: { colorScheme: 'light', contrast: 'no-preference', forcedColors: 'none' },
  dark: { colorScheme: 'dark', contrast: 'no-preference', forcedColors: 'none' },
  hc: { colorScheme: 'light', contrast: 'more', forcedColors: 'none' },
  forced: { colorScheme: 'light', contrast: 'no-preference', forcedColors: 'active' },
} as const;

/** Has something done in every theme, the system's forced colours among them; after it the looks are the light ones again. */
export async function inEveryTheme(page: Page, act: (theme: keyof typeof looks) => Promise<void>): Promise<void> {
  for (const theme of ['dark', 'hc', 'forced', 'light'] as const) {
    await page.emulateMedia(looks[theme]);
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme === 'forced' ? 'light' : theme);
    await act(theme);
  }
}

/** Fails when axe finds anything against WCAG 2.2 A or AA on what a page shows now, in any theme. */
export async function expectAccessible(page: Page, where: string): Promise<void> {
  // Animations done with: colours on their way are nobody's colours.
  await page.evaluate(() => Promise.all(document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity).map(({ finished }) => finished)));
  await inEveryTheme(page, async (theme) => {
    // Legacy mode looks into the page itself only: Electron has no blank pages that axe could open.
    const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
    const { violations } = await (theme === 'light' ? axe.withTags(rules).disableRules(experimental) : axe.withRules(colourRules)).analyze();
    const found = violations.flatMap(({ id, nodes }) => nodes.filter((node) => !liesUnder(id, node.failureSummary)).map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)}\n  ${failureSummary ?? ''}`));
    expect.soft(found, `axe on ${where}, ${theme}`).toEqual([]);
  });
}

/** What a list or a menu that is open lies over is as large as ever once that is closed. */
function liesUnder(rule: string, summary = ''): boolean {
  return rule === 'target-size' && summary.includes('partially obscured');
}

/** The lowest contrast of the article's text on any tint or mixture of tints, and of each tag's line on the paper. */
export async function contrastOfText(page: Page): Promise<{ text: number; lines: number }> {
  return page.evaluate(() => {
    const style = getComputedStyle(document.documentElement);
    type Colour = readonly [red: number, green: number, blue: number, alpha: number];
    const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })!;
    const read = (name: string): Colour => {
      canvas.clearRect(0, 0, 1, 1);
      canvas.fillStyle = style.getPropertyValue(name);
      canvas.fillRect(0, 0, 1, 1);
      const [red, green, blue, alpha] = canvas.getImageData(0, 0, 1, 1).data;
      return [red!, green!, blue!, alpha! / 255];
    };
    const over = (top: Colour, below: Colour): Colour =>
      [0, 1, 2].map((at) => top[at]! * top[3] + below[at]! * (1 - top[3])).concat(1) as unknown as Colour;
    const luminance = (colour: Colour): number => {
      const [red, green, blue] = colour.slice(0, 3).map((value) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4));
      return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
    };
    const contrast = (a: Colour, b: Colour): number => {
      const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
      return (light! + 0.05) / (dark! + 0.05);
    };
    const names = ['sourced', 'anonymous-official', 'anonymous-other', 'unattributed', 'disputed', 'allegation'];
    const [paper, ink, selection] = [read('--paper'), read('--ink'), read('--sel')];
    const tints = names.map((name) => read(`--tint-${name}`));
    // Overlapping claims: three tints of the lanes below the words, one over the other, and the selection over all.
    const grounds = tints.flatMap((a) => tints.flatMap((b) => tints.map((c) => over(c, over(b, over(a, paper))))));
    const text = Math.min(...[paper, ...grounds, ...grounds.map((ground) => over(selection, ground))].map((ground) => contrast(ink, ground)));
    const lines = Math.min(...[...names, 'number', 'needs-check'].map((name) => contrast(read(`--tag-${name}`), paper)));
    return { text, lines };
  });
}
