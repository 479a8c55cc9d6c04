import type { Locator } from '@playwright/test';
import { Part } from './part';

/** The bar over the text that looks for words in it. */
export class FindBar extends Part {
  get bar(): Locator {
    return this.page.getByRole('search', { name: 'Find in the article' });
  }

  get field(): Locator {
    return this.bar.getByRole('textbox');
  }

  /** "3 of 17", or why there is nothing. */
  get place(): Locator {
    return this.bar.getByRole('status');
  }

  option(name: 'Upper and lower case differ' | 'Whole words' | 'Regular expression'): Locator {
    return this.bar.getByRole('button', { name });
  }
}
