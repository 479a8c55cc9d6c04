import type { Locator } from '@playwright/test';
import { Part } from './part';

/** Review packages: sending one, one that came, merging it. */
export class Reviews extends Part {
  get send(): Locator {
    return this.page.getByRole('dialog', { name: 'Send for review' });
  }

  /** A package that came. */
  get opened(): Locator {
    return this.page.getByRole('dialog', { name: 'A review package' });
  }

  get merge(): Locator {
    return this.page.getByRole('dialog', { name: /^Merge what/ });
  }

  /** How much comes in of a kind. */
  group(words: string): Locator {
    return this.merge.getByRole('list', { name: 'What comes in' }).getByRole('button', { name: new RegExp(`^\\d+ ${words}$`) });
  }

  get inHand(): Locator {
    return this.merge.getByRole('region', { name: 'Change in hand' });
  }

  /** A version of what both have changed. */
  side(name: string): Locator {
    return this.inHand.getByRole('region', { name, exact: true });
  }

  get mergeNow(): Locator {
    return this.merge.getByRole('button', { name: 'Merge', exact: true });
  }
}
