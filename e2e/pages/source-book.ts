import type { Locator, Page } from '@playwright/test';

/** The source book, as a person finds things in it. */
export class SourceBook {
  readonly #pageNow: () => Page;

  constructor(pageNow: () => Page) {
    this.#pageNow = pageNow;
  }

  get region(): Locator {
    return this.#pageNow().getByRole('dialog', { name: 'Source book' });
  }

  get rows(): Locator {
    return this.region.getByRole('listbox', { name: 'Sources' }).getByRole('option');
  }

  row(label: string): Locator {
    return this.rows.filter({ hasText: label });
  }

  field(name: string): Locator {
    return this.region.getByRole('textbox', { name });
  }

  /** The claims that the chosen source makes, in all articles. */
  get claims(): Locator {
    return this.region.getByRole('region', { name: 'Claims' }).getByRole('listitem');
  }

  get merges(): Locator {
    return this.region.getByRole('button', { name: /^Merge with/ });
  }

  get undo(): Locator {
    return this.region.getByRole('button', { name: /^Undo:/ });
  }
}
