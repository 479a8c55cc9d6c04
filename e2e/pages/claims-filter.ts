import type { Locator } from '@playwright/test';

/** What stands over the list of claims and decides which of them are shown. */
export class ClaimsFilter {
  /** @param region of the claims */
  constructor(private readonly region: Locator) {}

  get words(): Locator {
    return this.region.getByRole('searchbox', { name: 'Filter claims' });
  }

  /** "Claims 12 of 45" */
  get count(): Locator {
    return this.region.getByRole('heading', { name: /^Claims/ });
  }

  /** Opens and closes the menu of all that can be filtered by. */
  get more(): Locator {
    return this.region.getByRole('button', { name: 'Filter by tag, status, source …' });
  }

  chip(label: string): Locator {
    return this.region.getByRole('button', { name: `Filter no more by ${label}` });
  }

  /** Chooses something in the menu, and closes it. */
  async choose(label: string): Promise<void> {
    await this.more.click();
    const menu = this.region.getByRole('dialog', { name: 'Filter by tag, status, source …' });
    await menu.getByRole('checkbox', { name: label }).check();
    await menu.press('Escape');
  }
}
