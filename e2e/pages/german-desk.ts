import type { Locator } from '@playwright/test';
import { expect } from '../fixtures';
import type { DeskScreen } from './desk-screen';
import { Part } from './part';

/** The desk in German, as far as it tells what was done and what was refused. */
export class GermanDesk extends Part {
  /** Puts an English desk into German, by its settings. */
  async settle(ui: DeskScreen): Promise<void> {
    await ui.press('Control+,');
    await ui.dialog('Settings').getByRole('combobox', { name: 'Language' }).selectOption('Deutsch');
    await ui.dialog('Einstellungen').getByRole('button', { name: 'Fertig', exact: true }).click();
    await expect(this.page.locator('html')).toHaveAttribute('lang', 'de');
  }

  get history(): Locator {
    return this.page.getByRole('complementary', { name: 'Verlauf' });
  }

  /** What the entries of the history say, the newest first. */
  get entries(): Locator {
    return this.history.getByRole('listitem').locator('p');
  }

  /** Bad news over the desk. */
  alert(words: string | RegExp): Locator {
    return this.page.getByRole('alert').filter({ has: this.page.getByRole('button', { name: 'Schließen' }) }).filter({ hasText: words });
  }
}
