import type { Locator } from '@playwright/test';
import { ferrySlip, textOf } from '../articles/articles';
import { Part } from './part';

/** The story of the ferry slip after an edit: a figure and words changed, a sentence gone, one that is there twice now, a paragraph moved, one that is new. */
export const editedSlip: string = textOf(ferrySlip)
  .replace('after 94 years', 'after 95 years')
  .replace('the damage was far smaller than the board claims', 'the damage was smaller than the board has told the council')
  .replace(' It names three piles that must be replaced, and gives no date by which that must be done.', '')
  .replace('The board will meet again on June 3.\n\n', '')
  .replace('Passengers on the slip', 'The board will meet again on June 3.\n\nPassengers on the slip')
  .replace('What the survey says', 'A spokesman said that 40 letters had come in. Nobody has answered them.\n\nWhat the survey says');

/** The drafts of the article on the desk: the menu in the bar above, adding one, the review of its claims, comparing. */
export class Drafts extends Part {
  get menu(): Locator {
    return this.page.getByRole('button', { name: /^Draft: / });
  }

  /** Goes over to a draft by the menu. */
  async goTo(label: string): Promise<void> {
    await this.menu.click();
    await this.page.getByRole('menuitemradio', { name: new RegExp(`^${label} `) }).click();
  }

  get add(): Locator {
    return this.page.getByRole('dialog', { name: 'Add a new draft' });
  }

  get which(): Locator {
    return this.page.getByRole('dialog', { name: 'A new draft, or a new article?' });
  }

  get review(): Locator {
    return this.page.getByRole('dialog', { name: /^Review of/ });
  }

  /** How many claims are in a group of the review. */
  group(words: string): Locator {
    return this.review.getByRole('listitem').filter({ hasText: words });
  }

  /** The claims of the group that is shown. */
  get claims(): Locator {
    return this.review.getByRole('option');
  }

  /** The claim in review, old and new. */
  get inHand(): Locator {
    return this.review.getByRole('region', { name: 'Claim in review' });
  }

  side(label: string): Locator {
    return this.inHand.getByRole('region', { name: label, exact: true });
  }

  get comparison(): Locator {
    return this.page.getByRole('dialog', { name: 'Compare drafts' });
  }

  get edits(): Locator {
    return this.comparison.getByRole('listbox', { name: 'What the edit did to the claims' }).getByRole('option');
  }

  /** The paragraphs with a sign: changed, moved here, … */
  rows(sign: string): Locator {
    return this.comparison.locator('.draft-row').filter({ has: this.page.locator('.row-sign').getByText(sign, { exact: true }) });
  }
}
