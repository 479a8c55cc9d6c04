import type { Locator } from '@playwright/test';
import { Part } from './part';

/** The publish gate: its checklist, the sign-off, the flags in the margin, and the rules of the house in the settings. */
export class GateScreen extends Part {
  get region(): Locator {
    return this.page.getByRole('complementary', { name: 'Publish gate' });
  }

  get verdict(): Locator {
    return this.region.locator('.gate-verdict');
  }

  /** What a rule found, by its name. */
  rule(name: string): Locator {
    return this.region.locator('.gate-check').filter({ has: this.page.getByRole('heading', { name, exact: false }) });
  }

  /** A place of a rule, which leads to where it is put right. */
  place(rule: string, words: string): Locator {
    return this.rule(rule).locator('.gate-place').filter({ hasText: words });
  }

  get signOff(): Locator {
    return this.region.getByRole('region', { name: 'Sign-off' });
  }

  /** Signs off as somebody, with a reason where one is asked for. */
  async sign(editor: string, reason?: string): Promise<void> {
    await this.signOff.getByRole('textbox', { name: 'Editor' }).fill(editor);
    if (reason !== undefined) await this.signOff.getByRole('textbox', { name: 'Why it may run all the same' }).fill(reason);
    await this.signOff.getByRole('button', { name: reason === undefined ? 'Sign off' : 'Sign off all the same', exact: true }).click();
  }

  /** The paragraphs with a flag of that weight. */
  flagged(severity: 'blocker' | 'warning' | 'advice'): Locator {
    return this.page.locator(`.article-text [data-flag=${severity}]`);
  }

  /** The rules of the house, in the settings. */
  get rules(): Locator {
    return this.page.getByRole('dialog', { name: 'Settings' }).getByRole('region', { name: 'Publish gate' });
  }

  weightOf(rule: string): Locator {
    return this.rules.getByRole('combobox', { name: `How much it weighs: ${rule}` });
  }
}
