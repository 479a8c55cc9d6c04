import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from '../fixtures';

const rules = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'];

/** Fails when axe finds something serious or critical on what a page shows now. */
export async function expectAccessible(page: Page, where: string): Promise<void> {
  // Animations done with: colours on their way are nobody's colours.
  await page.evaluate(() => Promise.all(document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity).map(({ finished }) => finished)));
  // Legacy mode looks into the page itself only: Electron has no blank pages that axe could open.
  const { violations } = await new AxeBuilder({ page }).withTags(rules).setLegacyMode().analyze();
  const grave = violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)}\n  ${failureSummary ?? ''}`));
  expect(grave, `axe on ${where}`).toEqual([]);
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
