import { emptyTally, writeTally } from '../lib/tally.mjs';

/** @typedef {import('@playwright/test/reporter').Reporter} Reporter */

/**
 * Counts the e2e tests, and names those that passed only when tried again. A test that never ran, and an error outside every test, count as failures.
 * @implements {Reporter}
 */
export default class PlaywrightTally {
  #errors = 0;
  /** @type {import('@playwright/test/reporter').Suite | undefined} */
  #suite;

  /**
   * @param {import('@playwright/test/reporter').FullConfig} _config
   * @param {import('@playwright/test/reporter').Suite} suite
   */
  onBegin(_config, suite) {
    this.#suite = suite;
  }

  onError() {
    this.#errors += 1;
  }

  onEnd() {
    const tally = emptyTally();
    tally.failed += this.#errors;
    for (const test of this.#suite?.allTests() ?? []) {
      const skip = test.annotations.find(({ type }) => type === 'skip' || type === 'fixme');
      if (test.outcome() === 'flaky') console.log(`Passed only when tried again: ${test.titlePath().slice(1).join(' > ')}`);
      if (test.outcome() === 'expected' || test.outcome() === 'flaky') tally.passed += 1;
      else if (test.outcome() === 'skipped' && skip) {
        tally.skipped.push({ name: test.titlePath().slice(1).join(' > '), reason: skip.description ?? 'see its name' });
      } else tally.failed += 1;
    }
    writeTally(tally);
  }

  printsToStdio() {
    return false;
  }
}
