import { emptyTally, writeTally } from '../lib/tally.mjs';

/** @typedef {import('vitest/reporters').Reporter} Reporter */

/**
 * Counts the unit tests. A module that cannot be loaded and an error outside every test count as failures.
 * @implements {Reporter}
 */
export default class VitestTally {
  /**
   * @param {readonly import('vitest/node').TestModule[]} modules
   * @param {readonly unknown[]} unhandledErrors
   */
  onTestRunEnd(modules, unhandledErrors) {
    const tally = emptyTally();
    tally.failed += unhandledErrors.length;
    for (const module of modules) {
      if (module.errors().length > 0) tally.failed += 1;
      for (const suite of module.children.allSuites()) if (suite.errors().length > 0) tally.failed += 1;
      for (const test of module.children.allTests()) {
        const result = test.result();
        if (result.state === 'passed') tally.passed += 1;
        else if (result.state === 'skipped') {
          tally.skipped.push({ name: `${module.relativeModuleId} > ${test.fullName}`, reason: result.note ?? 'see its name' });
        } else tally.failed += 1;
      }
    }
    writeTally(tally);
  }
}
