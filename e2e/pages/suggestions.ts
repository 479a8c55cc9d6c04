import type { Locator } from '@playwright/test';
import { expect } from '../fixtures';
import { Part } from './part';

/** The queue of suggestions and the one in hand. */
export class Suggestions extends Part {
  get region(): Locator {
    return this.page.getByRole('complementary', { name: 'Suggestions' });
  }

  /** "Suggestions 5 of 5 left". */
  get heading(): Locator {
    return this.region.getByRole('heading', { level: 2 }).first();
  }

  get quote(): Locator {
    return this.region.getByRole('blockquote');
  }

  get rows(): Locator {
    return this.region.getByRole('listbox', { name: 'Suggestions to look at' }).getByRole('option');
  }

  /** Why it was made, and what makes it less sure. */
  get why(): Locator {
    return this.region.getByRole('region', { name: 'Why' });
  }

  /** How sure those must be that are accepted together. */
  get from(): Locator {
    return this.region.getByRole('combobox', { name: 'At least' });
  }

  /** Waits until the figures are these: suggested, accepted, changed first, rejected, by hand. */
  async expectFigures(...figures: readonly number[]): Promise<void> {
    await expect(this.region.locator('.suggestion-counts dd')).toHaveText(figures.map(String));
  }
}
