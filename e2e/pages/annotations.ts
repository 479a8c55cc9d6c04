import type { Locator } from '@playwright/test';
import { Part } from './part';

/** Annotations of another tool, before and after they are taken in. */
export class Annotations extends Part {
  get dialog(): Locator {
    return this.page.getByRole('dialog', { name: /^(Annotations of|What came of) / });
  }

  /** What would come of the file, or has come, in a sentence. */
  get sum(): Locator {
    return this.dialog.getByTestId('annotations-sum');
  }

  get list(): Locator {
    return this.dialog.getByRole('listbox', { name: 'Items of the file' });
  }

  item(words: string | RegExp): Locator {
    return this.list.getByRole('option').filter({ hasText: words });
  }

  /** The tag that one of theirs stands for. */
  standsFor(tag: string): Locator {
    return this.dialog.getByRole('combobox', { name: `${tag} stands for` });
  }

  async take(): Promise<void> {
    await this.dialog.getByRole('button', { name: /^Take in / }).click();
    await this.dialog.getByRole('button', { name: 'Close' }).last().waitFor();
  }
}
