// How many tests passed, failed and were skipped: counted by the reporters, added up by `npm test`.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

/**
 * @typedef {object} Tally
 * @property {number} passed
 * @property {string[]} failed the names of what failed, so that the end of a long output says where to look
 * @property {{ name: string, reason: string }[]} skipped
 */

/** The environment variable that names the file a reporter writes its tally to. */
export const tallyVariable = 'CLAIMDESK_TALLY';

/** @returns {Tally} */
export const emptyTally = () => ({ passed: 0, failed: [], skipped: [] });

/**
 * @param {Tally[]} tallies
 * @returns {Tally} their sum
 */
export function addTallies(...tallies) {
  return {
    passed: tallies.reduce((sum, { passed }) => sum + passed, 0),
    failed: tallies.flatMap(({ failed }) => failed),
    skipped: tallies.flatMap(({ skipped }) => skipped),
  };
}

/**
 * The tally of a step that has only an exit code.
 * @param {string} name
 * @param {number} code
 * @returns {Tally}
 */
export const tallyOfStep = (name, code) => (code === 0 ? { ...emptyTally(), passed: 1 } : { ...emptyTally(), failed: [name] });

/**
 * The line `npm test` ends with.
 * @param {Tally} tally
 */
export const summary = ({ passed, failed, skipped }) => `${passed} passed, ${failed.length} failed, ${skipped.length} skipped`;

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
 * @param {string} name of the runner
 * @param {string} file
 * @param {number} code exit code of the runner
 * @returns {Tally}
 */
export function readTally(name, file, code) {
  if (!existsSync(file)) return tallyOfStep(`${name} (nothing was counted)`, 1);
  /** @type {unknown} */
  const counted = JSON.parse(readFileSync(file, 'utf8'));
  const tally = /** @type {Tally} */ (counted);
  return code !== 0 && tally.failed.length === 0 ? { ...tally, failed: [`${name} (exit code ${code})`] } : tally;
}
