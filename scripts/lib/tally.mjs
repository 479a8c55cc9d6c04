// How many tests passed, failed and were skipped: counted by the reporters, added up by `npm test`.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

/**
 * @typedef {object} Tally
 * @property {number} passed
 * @property {number} failed
 * @property {{ name: string, reason: string }[]} skipped
 */

/** The environment variable that names the file a reporter writes its tally to. */
export const tallyVariable = 'CLAIMDESK_TALLY';

/** @returns {Tally} */
export const emptyTally = () => ({ passed: 0, failed: 0, skipped: [] });

/**
 * @param {Tally[]} tallies
 * @returns {Tally} their sum
 */
export function addTallies(...tallies) {
  return {
    passed: tallies.reduce((sum, { passed }) => sum + passed, 0),
    failed: tallies.reduce((sum, { failed }) => sum + failed, 0),
    skipped: tallies.flatMap(({ skipped }) => skipped),
  };
}

/**
 * The tally of a step that has only an exit code.
 * @param {number} code
 * @returns {Tally}
 */
export const tallyOfStep = (code) => ({ ...emptyTally(), [code === 0 ? 'passed' : 'failed']: 1 });

/**
 * The line `npm test` ends with.
 * @param {Tally} tally
 */
export const summary = ({ passed, failed, skipped }) => `${passed} passed, ${failed} failed, ${skipped.length} skipped`;

/**
 * Writes a reporter's tally where `npm test` asked for it; does nothing in a run by hand.
 * @param {Tally} tally
 */
export function writeTally(tally) {
  const file = process.env[tallyVariable];
  if (file) writeFileSync(file, JSON.stringify(tally));
}

/**
 * Reads what a runner's reporter counted. A runner that failed without a failed test (it crashed, or wrote nothing)
 * counts as one failure, so that nothing is lost.
 * @param {string} file
 * @param {number} code exit code of the runner
 * @returns {Tally}
 */
export function readTally(file, code) {
  if (!existsSync(file)) return { ...emptyTally(), failed: 1 };
  /** @type {unknown} */
  const counted = JSON.parse(readFileSync(file, 'utf8'));
  const tally = /** @type {Tally} */ (counted);
  return code !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally;
}
