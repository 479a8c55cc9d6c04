import type { Locator } from '@playwright/test';
import { expect, type Desk } from '../fixtures';
import { ferrySlip, schoolRoof } from '../articles/articles';
import { Annotations } from './annotations';
import { Arrivals } from './arrivals';
import { dropFiles } from './bring-in';
import type { DeskScreen } from './desk-screen';
import { Recovery } from './recovery';
import { SourceBook } from './source-book';

/** The article of the worked example. */
export const example = { headline: 'Council shut the Lantern footbridge', manyTags: 'used cheaper steel' } as const;

/** A library with an article in the trash, and the worked example on the desk: every tag, status and field of a claim is in it. */
export async function openRichDesk(desk: Desk, ui: DeskScreen): Promise<void> {
  await ui.openFile(desk, ferrySlip);
  await ui.openFile(desk, schoolRoof);
  await ui.library.choose(schoolRoof.headline, 'Move to trash');
  await ui.toast('is in the trash').getByRole('button', { name: 'Close' }).click();
  await ui.command('Add the worked example');
  await expect(ui.text.region).toContainText(example.headline);
  await expect(ui.inspector.claims).not.toHaveCount(0);
}

/** Brings a claim of the worked example in hand, with every part of the inspector open. */
export async function openClaim(ui: DeskScreen, words: string): Promise<void> {
  await ui.inspector.claims.filter({ hasText: words }).click();
  await expect(ui.inspector.quote).toContainText(words);
  await ui.inspector.region.evaluate((region) => region.querySelectorAll('details').forEach((part) => (part.open = true)));
}

/** A dialog, and how a person comes to it from the text of the article on the desk. */
export interface DialogEntry {
  readonly name: string | RegExp;
  readonly open: (ui: DeskScreen, desk: Desk) => Promise<void>;
  /** It was opened from a dialog or a pane, which has the focus back when it is closed. */
  readonly isWithin?: true;
}

/** Every dialog of the desk; those of errors and of the first start are met in their own specs. */
export const dialogs: readonly DialogEntry[] = [
  { name: 'Commands, claims, articles', open: (ui) => ui.press('Control+k') },
  { name: 'Keys', open: (ui) => ui.press('Shift+Slash') },
  { name: 'Hand the article on', open: (ui) => ui.press('Control+e') },
  { name: 'Paste a story', open: (ui) => ui.press('Control+Shift+V') },
  { name: 'Add a new draft', open: (ui) => ui.press('Shift+D') },
  { name: 'About this article', open: (ui) => ui.press('F2') },
  { name: 'Recent', open: (ui) => ui.press('Control+Shift+O') },
  { name: 'Sourcing profile', open: (ui) => ui.press('Shift+R') },
  { name: 'Report of the library', open: (ui) => ui.command('Show the report of the library') },
  { name: 'Restore from a backup', open: (ui) => ui.command('Restore from a backup') },
  { name: 'Trash', open: (ui) => ui.command('Open the trash') },
  { name: 'Settings', open: (ui) => ui.press('Control+,') },
  { name: 'Tags', open: (ui) => ui.command('Change the tags') },
  {
    name: 'Search the library',
    async open(ui) {
      await ui.press('Control+Shift+F');
      await ui.page.keyboard.type('bridge');
      await expect(ui.dialog('Search the library').getByRole('option')).not.toHaveCount(0);
    },
  },
  {
    name: 'Source book',
    async open(ui) {
      await ui.command('Open the source book');
      await new SourceBook(() => ui.page).row('a council official').click();
      await expect(ui.dialog('Source book').getByRole('heading', { name: 'Confidential part' })).toBeVisible();
    },
  },
  {
    name: 'This text is in the library already',
    async open(ui, desk) {
      await desk.chooseFiles([ferrySlip.file]);
      await ui.press('Control+o');
    },
  },
  {
    name: 'Look before keeping',
    async open(ui) {
      await dropFiles(ui.page, { name: 'a.html', text: '<h1>Mill wheel turns again</h1><p>It turned on Monday, its keeper said.</p>' }, { name: 'b.pdf', text: '%PDF-1.7' });
      await expect(new Arrivals(() => ui.page).rows).toHaveCount(2);
      await expect(new Arrivals(() => ui.page).keep).toBeFocused();
    },
  },
  {
    name: /^Annotations of/,
    async open(ui) {
      await dropFiles(ui.page, { name: 'a.ann', text: 'T1\tSourced 0 7\tCouncil\nT2\tPlace 5 12\tnowhere' });
      await expect(new Annotations(() => ui.page).item('nowhere')).toBeVisible();
    },
  },
  {
    name: /^Take over/,
    isWithin: true,
    async open(ui) {
      await ui.command('Change the tags');
      await ui.dialog('Tags').getByRole('button', { name: 'Take a set over' }).click();
      await ui.page.getByRole('menuitem', { name: 'Line-by-line fact-check' }).click();
    },
  },
  {
    name: 'Delete this article for good?',
    isWithin: true,
    async open(ui) {
      await ui.command('Open the trash');
      await ui.dialog('Trash').getByRole('button', { name: 'Delete for good…' }).click();
    },
  },
  {
    name: 'What has changed since',
    isWithin: true,
    async open(ui) {
      const recovery = new Recovery(() => ui.page);
      await ui.press('n', '9'); // something has changed
      await ui.command('Show or hide the history');
      await recovery.choose(recovery.entry('came in').last(), 'Compare with now…');
    },
  },
];

/** Opens each dialog in its turn, has it looked at, and closes it by Esc; the text has the focus before, and after all that is open is closed. */
export async function throughDialogs(ui: DeskScreen, desk: Desk, look: (dialog: Locator, name: string, entry: DialogEntry) => Promise<void>): Promise<void> {
  for (const entry of dialogs) {
    const dialog = ui.page.getByRole('dialog', { name: entry.name });
    await ui.text.region.focus();
    await entry.open(ui, desk);
    await expect(dialog).toBeVisible();
    await look(dialog, String(entry.name), entry);
    await ui.press('Escape');
    await expect(dialog).toBeHidden();
    if (entry.isWithin) {
      await expect(ui.page.locator(':focus')).toHaveCount(1);
      if ((await ui.page.locator('dialog').count()) > 0) await ui.press('Escape');
      if (await ui.history.isVisible()) await ui.command('Show or hide the history');
      await expect(ui.page.locator('dialog')).toHaveCount(0);
    } else {
      await expect(ui.text.region, `the text has the focus after “${String(entry.name)}”`).toBeFocused();
    }
  }
}
