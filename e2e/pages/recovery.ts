import type { Locator } from '@playwright/test';
import { Part } from './part';

/** History, comparing, backups: where one goes back from. */
export class Recovery extends Part {
  get history(): Locator {
    return this.page.getByRole('complementary', { name: 'History' });
  }

  /** The entries of the history that say some words. */
  entry(words: string | RegExp): Locator {
    return this.history.getByRole('listitem').filter({ hasText: words });
  }

  get by(): Locator {
    return this.history.getByRole('combobox', { name: 'Changes by' });
  }

  /** Chooses in the menu of an entry. */
  async choose(entry: Locator, item: 'Compare with now…' | 'Go back to here'): Promise<void> {
    await entry.getByRole('button', { name: /^Actions for/ }).click();
    await this.page.getByRole('menuitem', { name: item }).click();
  }

  get compare(): Locator {
    return this.page.getByRole('dialog', { name: 'What has changed since' });
  }

  /** The changes of a kind in the comparison. */
  changes(kind: 'Added' | 'Changed' | 'Removed'): Locator {
    return this.compare.getByRole('region', { name: kind, exact: true }).getByRole('listitem');
  }

  get restore(): Locator {
    return this.page.getByRole('dialog', { name: 'Restore from a backup' });
  }

  get moments(): Locator {
    return this.restore.getByRole('option');
  }
}
