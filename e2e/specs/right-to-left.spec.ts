import path from 'node:path';
import { bridgeArabic, harbourHebrew, textOf } from '../articles/articles';
import type { DeskScreen } from '../pages/desk-screen';
import { expect, test } from '../pages/test';

interface Box {
  left: number;
  right: number;
  middle: number;
}

/** Where words stand that are written on one line: the box round them, in CSS pixels. */
async function boxOf(ui: DeskScreen, words: string): Promise<Box> {
  await ui.text.placeOf(words); // in view, fonts there
  return ui.text.region.evaluate((region, sought) => {
    const walker = document.createTreeWalker(region, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent!.indexOf(sought);
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + sought.length);
      const { left, right, top, bottom } = range.getBoundingClientRect();
      return { left, right, middle: (top + bottom) / 2 };
    }
    throw new Error(`The text on the screen does not have “${sought}”.`);
  }, words);
}

/** Drags over words that are read from right to left. */
async function dragOver(ui: DeskScreen, words: string): Promise<Box> {
  const box = await boxOf(ui, words);
  await ui.text.dragFrom({ x: box.right - 3, y: box.middle }, { x: box.left + 3, y: box.middle });
  return box;
}

for (const [story, words, other] of [
  [harbourHebrew, 'שביקש שלא להיקרא בשמו', 'פקיד בכיר בעירייה'],
  [bridgeArabic, 'طلب عدم ذكر اسمه', 'ونفت الشركة المشغلة ذلك'],
] as const) {
  test(`a claim in “${story.headline}” is dragged from right to left, drawn round its words, and exported with its offsets (RL-1)`, async ({ desk, ui, folder }) => {
    await ui.openFile(desk, story);
    await dragOver(ui, words);
    await ui.text.expectSelected(words);
    await ui.press('2');
    await expect(ui.inspector.quote).toHaveText(words);
    await ui.text.expectHighlighted('Anonymous official', [words]);

    // The frame of the claim stands where its words do.
    const box = await boxOf(ui, words);
    const frame = await ui.text.region.locator('svg').locator('rect, path').first().boundingBox();
    expect(Math.abs(frame!.x - box.left), 'left edge of the frame').toBeLessThan(8);
    expect(Math.abs(frame!.x + frame!.width - box.right), 'right edge of the frame').toBeLessThan(8);

    await dragOver(ui, other);
    await ui.press('1');
    await ui.expectSaved();
    const file = path.join(folder, 'right-to-left.json');
    await desk.saveTo(file);
    await ui.exportAsJson();
    const exported = JSON.parse(await desk.savedFile(file)) as { drafts: { text: string }[]; claims: { targets: { ranges: { start: number; end: number; exact: string }[] }[] }[] };
    const text = exported.drafts[0]!.text;
    expect(text.trim()).toBe(textOf(story).trim());
    const ranges = exported.claims.map(({ targets }) => targets[0]!.ranges[0]!);
    expect(ranges.map(({ exact }) => exact).sort()).toEqual([words, other].sort());
    for (const { start, end, exact } of ranges) expect(text.slice(start, end)).toBe(exact);
  });
}

test('each paragraph runs in its own direction, the headline and the gutter on the right (RL-2)', async ({ desk, ui }) => {
  await ui.openFile(desk, harbourHebrew);
  const column = (await ui.text.region.getByRole('document').boundingBox())!;
  const hebrew = await boxOf(ui, 'פקיד בכיר בעירייה');
  expect(column.x + column.width - hebrew.right, 'a Hebrew paragraph begins at the right').toBeLessThan(80);
  const english = await boxOf(ui, 'The harbour master');
  expect(english.left, 'an English one at the left').toBeLessThan(column.x + 80);
  await ui.text.drag('Dana Peretz');
  await ui.text.expectSelected('Dana Peretz');
});

test('the keyboard goes on through a Hebrew text in the order of reading (RL-3)', async ({ desk, ui }) => {
  await ui.openFile(desk, harbourHebrew);
  await ui.text.click('שביקש', { count: 2 });
  await ui.text.expectSelected('שביקש');
  await ui.press('Shift+ArrowLeft');
  await ui.text.expectSelected('שביקש שלא');
  await ui.press('Shift+ArrowRight');
  await ui.text.expectSelected('שביקש');
});
