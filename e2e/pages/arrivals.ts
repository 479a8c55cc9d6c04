import type { Locator } from '@playwright/test';
import { expect } from '../fixtures';
import { Part } from './part';

/** What has come to the desk and is not kept yet. */
export class Arrivals extends Part {
  get dialog(): Locator {
    return this.page.getByRole('dialog', { name: 'Look before keeping' });
  }

  get rows(): Locator {
    return this.dialog.getByRole('list', { name: 'What came in' }).getByRole('listitem');
  }

  row(words: string | RegExp): Locator {
    return this.rows.filter({ hasText: words });
  }

  /** What the row in hand holds. */
  get preview(): Locator {
    return this.dialog.getByRole('region', { name: 'What it holds' });
  }

  get blocks(): Locator {
    return this.preview.getByRole('list', { name: 'Paragraphs and what they are' }).getByRole('listitem');
  }

  get changes(): Locator {
    return this.preview.getByRole('region', { name: 'What was changed or left out' });
  }

  get keep(): Locator {
    return this.dialog.getByRole('button', { name: /^Keep (the article|\d+ articles)$/ });
  }

  /** Keeps what is ticked; the dialog closes when nothing was refused. */
  async keepAll(): Promise<void> {
    await expect(this.keep).toBeEnabled();
    await this.keep.click();
    await expect(this.dialog).toBeHidden();
  }
}
