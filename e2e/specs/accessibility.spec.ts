import type { Locator } from '@playwright/test';
import { ferrySlip, schoolRoof } from '../articles/articles';
import type { DeskScreen } from '../pages/desk-screen';
import { contrastOfText, expectAccessible } from '../pages/readable';
import { expect, test } from '../pages/test';
import type { Desk } from '../fixtures';

const timber = 'The timber is rotten and the insurer has noticed';
const damage = 'the damage was far smaller than the board claims';
const themes = ['light', 'dark', 'high contrast'] as const;

/** An article with claims of several tags, two of them over each other, and a source. */
async function annotate(desk: Desk, ui: DeskScreen): Promise<void> {
  await ui.openFile(desk, ferrySlip);
  await ui.text.drag(timber);
  await ui.press('1', '8');
  await ui.text.drag('smaller than the board claims. The ferry company disputes the closure');
  await ui.press('3');
  await ui.text.drag(damage);
  await ui.press('2', '9');
  await ui.inspector.sourceField.fill('A harbour official');
  await ui.inspector.sourceField.press('Enter');
  await expect(ui.inspector.sourceCard('A harbour official')).toBeVisible();
}

for (const theme of themes) {
  test(`axe finds nothing serious on any screen, in ${theme}`, async ({ desk, ui }) => {
    test.slow();
    const { page, inspector } = ui;
    const look = (where: string): Promise<void> => test.step(where, () => expectAccessible(page, where));
    await ui.ready();
    await ui.command(`Looks: ${theme}`);
    await look('the first screen of an empty library');
    await annotate(desk, ui);

    const card = inspector.sourceCard('A harbour official');
    await card.getByRole('button', { name: 'Edit the source' }).click();
    await look('an article with claims, the source’s card open');
    await inspector.region.getByRole('button', { name: 'Add a tag' }).click();
    await look('the choice of tags');
    await inspector.sourceField.fill('har');
    await look('the choice of sources');
    await inspector.sourceField.press('Escape');

    await ui.text.drag('94 years');
    await expect(ui.selectionBar).toBeVisible();
    await look('the selection with its bar');
    await ui.text.openBlockMenu('About 1,200');
    await look('the menu of a paragraph');
    await ui.press('Escape');
    await ui.library.region.getByRole('button', { name: /^Actions for/ }).click();
    await look('the menu of an article');
    await ui.press('Escape');

    for (const [name, open] of [
      ['Commands, claims, articles', () => ui.press('Control+k')],
      ['Keys', () => ui.press('Shift+Slash')],
      ['Export annotated JSON', () => ui.press('Control+e')],
      ['Paste a story', () => ui.press('Control+Shift+V')],
      ['Search the library', () => ui.press('Control+Shift+F')],
      ['Settings', () => ui.press('Control+,')],
      ['About this article', () => ui.press('F2')],
      ['Trash', () => ui.library.foot('Trash').click()],
      ['Source book', () => ui.library.foot('Sources').click()],
      ['Tags', () => ui.library.foot('Tags').click()],
      ['Sourcing profile', () => ui.press('Shift+R')],
    ] as const) {
      await open();
      await expect(ui.dialog(name)).toBeVisible();
      await look(`the dialog “${name}”`);
      await ui.press('Escape');
      await expect(ui.dialog(name)).toBeHidden();
    }
    await desk.chooseFiles([ferrySlip.file]);
    await ui.press('Control+o');
    await expect(ui.dialog('This text is in the library already')).toBeVisible();
    await look('the dialog of a known text');
    await ui.press('Escape');

    await ui.text.region.focus();
    await ui.press('h');
    await expect(ui.history.getByRole('listitem')).not.toHaveCount(0);
    await look('the history');
    await ui.press('Escape', 'n', 'Delete');
    await expect(ui.toast('Claim deleted.')).toBeVisible();
    await look('a message');
    await ui.topBar.getByRole('navigation').getByRole('button').click();
    await expect(ui.text.region).toBeHidden();
    await look('the first screen of a library with articles');
  });

  test(`the words stand out from every mixture of tints, and the lines from the paper, in ${theme}`, async ({ ui }) => {
    await ui.ready();
    await ui.command(`Looks: ${theme}`);
    await expect(ui.page.locator('html')).toHaveAttribute('data-theme', theme === 'high contrast' ? 'hc' : theme);
    const contrast = await contrastOfText(ui.page);
    expect(contrast.text).toBeGreaterThanOrEqual(theme === 'high contrast' ? 7 : 4.5); // WCAG 1.4.3, 1.4.6
    expect(contrast.lines).toBeGreaterThanOrEqual(3); // WCAG 1.4.11
  });
}

/** Whether an element with the focus shows it: by an outline, a ring or a border that it otherwise lacks. */
async function showsFocus(element: Locator): Promise<boolean> {
  return element.evaluate((target) => {
    const look = (): string => {
      let looks = '';
      for (let each: Element | null = target; each && each !== document.body; each = each.parentElement) {
        const { outlineStyle, outlineWidth, outlineColor, boxShadow, borderColor } = getComputedStyle(each);
        looks += `${outlineStyle === 'none' ? '' : `${outlineWidth} ${outlineColor}`} ${boxShadow} ${borderColor};`;
      }
      return looks;
    };
    const focused = look();
    (target as HTMLElement).blur();
    const blurred = look();
    (target as HTMLElement).focus({ preventScroll: true });
    return focused !== blurred;
  });
}

test('wherever Tab leads, the focus is seen', async ({ desk, ui }) => {
  await annotate(desk, ui);
  await ui.text.region.focus();
  const seen = new Set<string>();
  for (let tabs = 0; tabs < 60; tabs++) {
    await ui.press('Tab');
    const focused = ui.page.locator(':focus');
    if ((await focused.count()) === 0) continue; // between the end of the page and its beginning
    const name = await focused.evaluate((element) => `${element.tagName} ${element.ariaLabel ?? element.textContent ?? ''}`.slice(0, 80));
    if (seen.has(name) && name.includes('Show or hide the list')) break; // once round
    seen.add(name);
    expect(await showsFocus(focused), `the focus is seen on ${name}`).toBe(true);
  }
  expect(seen.size).toBeGreaterThan(25);
});

test('after a dialog the focus is where it was', async ({ desk, ui }) => {
  await ui.openFile(desk, schoolRoof);
  await ui.text.region.focus();
  for (const [key, name] of [
    ['Control+k', 'Commands, claims, articles'], ['Shift+Slash', 'Keys'], ['Control+e', 'Export annotated JSON'],
    ['Control+Shift+V', 'Paste a story'], ['Control+,', 'Settings'], ['F2', 'About this article'],
  ] as const) {
    await ui.press(key);
    await expect(ui.dialog(name).locator(':focus')).toHaveCount(1);
    await ui.press('Escape');
    await expect(ui.text.region).toBeFocused();
  }
  const settings = ui.library.foot('Settings');
  await settings.focus();
  await ui.press('Enter');
  await expect(ui.dialog('Settings')).toBeVisible();
  await ui.press('Escape');
  await expect(settings).toBeFocused();
});

test('at 200 % nothing is out of reach', async ({ desk, ui }) => {
  await annotate(desk, ui);
  await ui.page.setViewportSize({ width: 640, height: 400 }); // 1280 × 800 at 200 %
  await expect(ui.library.region).toBeHidden(); // it lies over the text while it is asked for
  await expect.poll(() => ui.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(640);
  for (const control of [
    ui.button('Undo'), ui.button('Redo'), ui.topBar.getByRole('button', { name: 'Export' }), ui.button('Show or hide the list of articles'),
    ui.button('Commands, claims, articles'), ui.tagCount('Sourced'), ui.tagCount('Visual'), ui.inspector.note, ui.inspector.importance('Background'),
    ui.inspector.claims.first(), ui.inspector.region.getByRole('button', { name: 'Delete the claim' }),
  ]) {
    await control.scrollIntoViewIfNeeded();
    await expect(control).toBeInViewport({ ratio: 0.9 });
  }
  await ui.text.drag('94 years');
  for (const tag of [/Sourced$/, /Visual$/]) await expect(ui.selectionBar.getByRole('button', { name: tag })).toBeInViewport({ ratio: 0.9 });
  await ui.tagByBar('Number');
  await ui.text.expectHighlighted('Number', ['94 years']);
  await ui.press('Shift+Slash');
  await expect(ui.dialog('Keys')).toBeInViewport({ ratio: 0.9 });
  await ui.press('Escape');
  await ui.button('Show or hide the list of articles').click();
  await expect(ui.library.foot('Settings')).toBeInViewport({ ratio: 0.9 });
  await ui.button('Show or hide the list of articles').click();
  await expect(ui.library.region).toBeHidden();
});

test('nothing moves for those who asked for that', async ({ desk, ui }) => {
  await ui.page.emulateMedia({ reducedMotion: 'reduce' });
  await ui.openFile(desk, schoolRoof);
  await ui.press('j');
  expect(await ui.page.evaluate(() => document.getAnimations().length)).toBe(0);
});

test('a dialog that the browser closes by itself is closed for the desk too, and opens again', async ({ ui }) => {
  await ui.ready();
  const field = ui.page.getByRole('combobox', { name: 'Commands, claims, articles' });
  await ui.press('Control+k');
  await expect(field).toBeVisible();
  await ui.page.evaluate(() => document.querySelector('dialog')!.close());
  await expect(ui.page.locator('dialog')).toHaveCount(0);
  await ui.press('Control+k');
  await expect(field).toBeVisible();
});
