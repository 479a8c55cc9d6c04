import type { Page } from '@playwright/test';

/** A part of the screens. After a restart of the desk the page is another one, so it is asked for each time. */
export abstract class Part {
  readonly #pageNow: () => Page;

  constructor(pageNow: () => Page) {
    this.#pageNow = pageNow;
  }

  get page(): Page {
    return this.#pageNow();
  }
}
