import type { Locator } from '@playwright/test';
import type { DeskScreen } from './desk-screen';
import { Part } from './part';

/** The source book, as a person finds things in it. */
export class SourceBook extends Part {
  get confidential(): ConfidentialPart {
    return new ConfidentialPart(this.region);
  }

  /** Opens the book at a record. */
  async openAt(ui: DeskScreen, label: string): Promise<void> {
    await ui.library.foot('Sources').click();
    await this.row(label).click();
  }

  get region(): Locator {
    return this.page.getByRole('dialog', { name: 'Source book' });
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

/** The confidential part of the chosen record. */
class ConfidentialPart {
  readonly region: Locator;

  constructor(book: Locator) {
    this.region = book.getByRole('region', { name: 'Confidential part' });
  }

  get heading(): Locator {
    return this.region.getByRole('heading', { name: 'Confidential part' });
  }

  field(name: string): Locator {
    return this.region.getByRole('textbox', { name, exact: true });
  }

  /** A field of a passphrase: those have no role. */
  passphrase(name: string): Locator {
    return this.region.getByLabel(name, { exact: true });
  }

  button(name: string): Locator {
    return this.region.getByRole('button', { name, exact: true });
  }

  async newPassphrase(next: string, again: string): Promise<void> {
    await this.passphrase('New passphrase').fill(next);
    await this.passphrase('Passphrase again').fill(again);
    await this.button('Set the passphrase').click();
  }

  async unlock(words: string): Promise<void> {
    await this.passphrase('Passphrase').fill(words);
    await this.passphrase('Passphrase').press('Enter');
  }
}
