import type { BrowserContext } from '@playwright/test';
import { expect, test as base } from '../fixtures';
import { DeskScreen } from './desk-screen';

/** What the pages of a test complain of: errors and warnings on their consoles, exceptions nobody caught. */
export class Complaints {
  readonly #heard: string[] = [];
  readonly #expected: RegExp[] = [];

  /** Says that this test makes pages complain so, and why that is as it should be stands beside the call. */
  expect(pattern: RegExp): void {
    this.#expected.push(pattern);
  }

  listenTo(context: BrowserContext): void {
    context.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') this.#heard.push(`${message.type()}: ${message.text()}`);
    });
    context.on('weberror', (error) => this.#heard.push(`exception: ${error.error().stack ?? error.error().message}`));
  }

  get unexpected(): string[] {
    return this.#heard.filter((complaint) => !this.#expected.some((pattern) => pattern.test(complaint)));
  }
}

interface Fixtures {
  /** The screens of `desk`. */
  ui: DeskScreen;
  /** Every test fails whose pages complain of something that the test did not expect. */
  complaints: Complaints;
}

export const test = base.extend<Fixtures>({
  complaints: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads the names of the fixtures needed from the pattern
    async ({}, use) => {
      const complaints = new Complaints();
      await use(complaints);
      expect(complaints.unexpected, 'the pages complain of nothing').toEqual([]);
    },
    { auto: true },
  ],

  onContext: async ({ complaints }, use) => {
    await use((context) => complaints.listenTo(context));
  },

  ui: async ({ desk }, use) => {
    await use(new DeskScreen(() => desk.page));
  },
});

export { expect };
