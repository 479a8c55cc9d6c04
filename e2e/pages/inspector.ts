import type { Locator } from '@playwright/test';
import { ClaimsFilter } from './claims-filter';
import type { TagLabel } from './desk-screen';
import { Part } from './part';

/** What is known of the claim in hand, and the list of all claims. */
export class Inspector extends Part {
  get region(): Locator {
    return this.page.getByRole('complementary', { name: 'Claim' });
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

  /** The button that says the status and opens the choice of another. */
  get status(): Locator {
    return this.region.getByRole('button', { name: /^Status: / });
  }

  /** Chooses a status by its menu; what it wants and does not have is then said in {@link statusPanel}. */
  async chooseStatus(words: string | RegExp): Promise<void> {
    await this.status.click();
    await this.region.getByRole('menuitemradio', { name: words }).click();
  }

  /** What a status wants. */
  statusPanel(status: string): Locator {
    return this.region.getByRole('group', { name: `What “${status}” wants` });
  }

  /** A part that opens and closes, by its title. */
  section(title: 'Evidence' | 'Disputes' | 'Attribution and handling' | 'Suggested rewording' | 'Comments'): Locator {
    return this.region.locator('details.section').filter({ has: this.page.getByRole('heading', { name: new RegExp(`^${title}`) }) });
  }

  async openSection(title: Parameters<Inspector['section']>[0]): Promise<void> {
    await this.section(title).locator('summary').first().click();
  }

  /** The comments on the claim, each thread with its answers. */
  get threads(): Locator {
    return this.section('Comments').getByRole('list', { name: 'Comments' }).locator('> li');
  }

  get claimsList(): Locator {
    return this.region.getByRole('listbox', { name: 'Claims' });
  }

  /** The claims in hand. */
  get chosen(): Locator {
    return this.claimsList.getByRole('option', { selected: true });
  }

  /** What can be done with several claims at once. */
  get bulkBar(): Locator {
    return this.region.getByRole('toolbar', { name: 'The chosen claims' });
  }

  get filter(): ClaimsFilter {
    return new ClaimsFilter(this.region);
  }

  get claims(): Locator {
    return this.claimsList.getByRole('option');
  }
}
