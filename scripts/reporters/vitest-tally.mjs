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
    tally.failed.push(...unhandledErrors.map((error) => `outside every test: ${String(error)}`));
    for (const module of modules) {
      if (module.errors().length > 0) tally.failed.push(module.relativeModuleId);
      for (const suite of module.children.allSuites()) if (suite.errors().length > 0) tally.failed.push(`${module.relativeModuleId} > ${suite.fullName}`);
      for (const test of module.children.allTests()) {
        const result = test.result();
        const name = `${module.relativeModuleId} > ${test.fullName}`;
        if (result.state === 'passed') tally.passed += 1;
        else if (result.state === 'skipped') tally.skipped.push({ name, reason: result.note ?? 'see its name' });
        else tally.failed.push(name);
      }
    }
    writeTally(tally);
  }
}
