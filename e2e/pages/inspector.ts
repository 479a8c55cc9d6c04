import type { Locator, Page } from '@playwright/test';
import type { TagLabel } from './desk-screen';

/** What is known of the claim in hand, and the list of all claims. */
export class Inspector {
  readonly #pageNow: () => Page;

  constructor(pageNow: () => Page) {
    this.#pageNow = pageNow;
  }

  get region(): Locator {
    return this.#pageNow().getByRole('complementary', { name: 'Claim' });
  }

  /** "Claim 2 of 3", "New claim" or "Nothing is selected". */
  get heading(): Locator {
    return this.region.getByRole('heading', { level: 2 }).first();
  }

  /** The words of the claim. */
  get quote(): Locator {
    return this.region.getByRole('blockquote');
  }

  /** The tag of the claim in hand; pressing it takes the tag away. */
  tag(label: TagLabel): Locator {
    return this.region.getByRole('button', { name: `Take the tag ${label} away` });
  }

  get sourceField(): Locator {
    return this.region.getByRole('combobox', { name: /^(Source|Another source)$/ });
  }

  /** What the field offers for the words typed so far. */
  get sourceChoices(): Locator {
    return this.region.getByRole('listbox', { name: 'Source' }).getByRole('option');
  }

  sourceCard(label: string): Locator {
    return this.region.getByRole('region', { name: label, exact: true });
  }

  importance(label: 'Central' | 'Supporting' | 'Background'): Locator {
    return this.region.getByRole('radiogroup', { name: 'Importance' }).getByRole('radio', { name: label });
  }

  get note(): Locator {
    return this.region.getByRole('textbox', { name: 'Note' });
  }

  get claimsList(): Locator {
    return this.region.getByRole('listbox', { name: 'Claims' });
  }

  get claims(): Locator {
    return this.claimsList.getByRole('option');
  }
}
