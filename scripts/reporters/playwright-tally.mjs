import { emptyTally, writeTally } from '../lib/tally.mjs';

/** @typedef {import('@playwright/test/reporter').Reporter} Reporter */

/**
 * Counts the e2e tests, and names those that passed only when tried again. A test that never ran, and an error outside every test, count as failures.
 * @implements {Reporter}
 */
export default class PlaywrightTally {
  /** @type {string[]} */
  #errors = [];
  /** @type {import('@playwright/test/reporter').Suite | undefined} */
  #suite;

  /**
   * @param {import('@playwright/test/reporter').FullConfig} _config
   * @param {import('@playwright/test/reporter').Suite} suite
   */
  onBegin(_config, suite) {
    this.#suite = suite;
  }

  /** @param {import('@playwright/test/reporter').TestError} error */
  onError(error) {
    this.#errors.push(`outside every test: ${error.message ?? String(error.value)}`);
  }

  onEnd() {
    const tally = emptyTally();
    tally.failed.push(...this.#errors);
    for (const test of this.#suite?.allTests() ?? []) {
      const skip = test.annotations.find(({ type }) => type === 'skip' || type === 'fixme');
      const name = test.titlePath().slice(1).join(' > ');
      if (test.outcome() === 'flaky') console.log(`Passed only when tried again: ${name}`);
      if (test.outcome() === 'expected' || test.outcome() === 'flaky') tally.passed += 1;
      else if (test.outcome() === 'skipped' && skip) tally.skipped.push({ name, reason: skip.description ?? 'see its name' });
      else tally.failed.push(name);
    }
    writeTally(tally);
  }

  printsToStdio() {
    return false;
  }
}
