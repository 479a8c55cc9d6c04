import type { Locator } from '@playwright/test';
import { Part } from './part';

/** The search over the library, as a person finds things in it. */
export class LibrarySearchPage extends Part {
  get region(): Locator {
    return this.page.getByRole('dialog', { name: 'Search the library' });
  }

  get field(): Locator {
    return this.region.getByRole('combobox');
  }

  get rows(): Locator {
    return this.region.getByRole('listbox', { name: 'Results' }).getByRole('option');
  }

  /** The row that Enter opens. */
  get rowInHand(): Locator {
    return this.region.getByRole('option', { selected: true });
  }

  get state(): Locator {
    return this.region.locator('.search-state'); // the desk's own messages are a status too
  }

  kind(name: string): Locator {
    return this.region.getByRole('radio', { name });
  }
}
