import type { Locator } from '@playwright/test';
import { expect } from '../fixtures';
import { Part } from './part';

/** The review of an article's claims: the reviewer's queue, and what stands beside the claim in the inspector. */
export class Deciding extends Part {
  get dialog(): Locator {
    return this.page.getByRole('dialog', { name: 'Review of the claims' });
  }

  /** "1 of 3 decided". */
  get progress(): Locator {
    return this.dialog.getByRole('heading', { name: /decided$/ });
  }

  get inHand(): Locator {
    return this.dialog.getByRole('region', { name: 'Claim to decide on' });
  }

  /** How many claims are decided on in a way, and the way to them. */
  group(words: string): Locator {
    return this.dialog.getByRole('button', { name: new RegExp(`^\\d+ ${words}$`) });
  }

  get change(): Locator {
    return this.dialog.getByRole('group', { name: 'Proposed change' });
  }

  /** What reviewers say of the claim in the inspector. */
  get made(): Locator {
    return this.page.getByRole('complementary', { name: 'Claim' }).getByRole('list', { name: 'Review' }).getByRole('listitem');
  }

  /** Lets another person go on at the desk. */
  async switchTo(name: string): Promise<void> {
    await this.page.getByRole('button', { name: / is working at this desk/ }).click();
    await this.page.getByRole('menuitemradio', { name }).click();
    await expect(this.page.getByRole('button', { name: `${name} is working at this desk` })).toBeVisible();
  }
}
