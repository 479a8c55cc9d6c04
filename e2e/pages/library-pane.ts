import type { Locator } from '@playwright/test';
import { Part } from './part';

/** The list of articles beside the text. */
export class LibraryPane extends Part {
  get region(): Locator {
    return this.page.getByRole('complementary', { name: 'Articles' });
  }

  get filter(): Locator {
    return this.region.getByRole('searchbox', { name: 'Filter articles' });
  }

  get rows(): Locator {
    return this.region.getByRole('listitem');
  }

  /** The row of an article. */
  row(headline: string): Locator {
    return this.rows.filter({ hasText: headline });
  }

  /** Brings an article onto the desk. */
  async open(headline: string): Promise<void> {
    await this.row(headline).getByRole('button').first().click();
  }

  /** Chooses an entry of the menu of an article's row. */
  async choose(headline: string, entry: 'Open' | 'Open in a new window' | 'Export…' | 'Details…' | 'Rename…' | 'Move to trash'): Promise<void> {
    await this.region.getByRole('button', { name: `Actions for “${headline}”` }).click();
    await this.menu(headline).getByRole('menuitem', { name: entry, exact: true }).click();
  }

  /** The menu of an article's row, while it is open. */
  menu(headline: string): Locator {
    return this.region.getByRole('menu', { name: `Actions for “${headline}”` });
  }

  /** A button at the foot of the pane. */
  foot(name: 'Sources' | 'Tags' | 'History' | 'Trash' | 'Keys' | 'Settings'): Locator {
    return this.region.getByRole('navigation').getByRole('button', { name });
  }
}
