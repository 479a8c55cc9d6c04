import type { Locator } from '@playwright/test';
import { Part } from './part';

/** What people marked in one text: the copy for the second, the figures, the places, the decisions. */
export class Agreement extends Part {
  get copy(): Locator {
    return this.page.getByRole('dialog', { name: 'Copy for a second person' });
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog', { name: 'Agreement' });
  }

  /** The other versions to choose from. */
  get partners(): Locator {
    return this.dialog.getByRole('group', { name: 'Compared with' });
  }

  get figures(): Locator {
    return this.dialog.getByRole('region', { name: 'How far they agree' });
  }

  /** How many places are in a list. */
  group(words: string): Locator {
    return this.dialog.getByRole('list', { name: 'Places that somebody marked' }).getByRole('button', { name: new RegExp(`^\\d+ ${words}$`) });
  }

  /** The places of the list that is shown. */
  get places(): Locator {
    return this.dialog.getByRole('listbox').getByRole('option');
  }

  get inHand(): Locator {
    return this.dialog.getByRole('region', { name: 'Place in hand' });
  }

  /** A place in hand as one person has it. */
  side(name: string): Locator {
    return this.inHand.getByRole('region', { name, exact: true });
  }

  get own(): Locator {
    return this.inHand.getByRole('group', { name: 'Decided otherwise' });
  }
}
