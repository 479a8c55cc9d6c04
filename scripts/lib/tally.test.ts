import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { addTallies, emptyTally, readTally, summary, tallyOfStep } from './tally.mjs';

function tallyFile(text?: string): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'claimdesk-tally-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = path.join(folder, 'tally.json');
  if (text !== undefined) writeFileSync(file, text);
  return file;
}

test('steps and runs add up to the last line of npm test', () => {
  const run = { passed: 5, failed: ['b', 'c'], skipped: [{ name: 'a', reason: 'no display' }] };
  const sum = addTallies(emptyTally(), tallyOfStep('Types', 0), tallyOfStep('Lint', 2), run);
  expect(sum.failed).toEqual(['Lint', 'b', 'c']);
  expect(summary(sum)).toBe('6 passed, 3 failed, 1 skipped');
});

test('a runner that wrote nothing has failed', () => {
  expect(readTally('Unit tests', tallyFile(), 0)).toEqual({ passed: 0, failed: ['Unit tests (nothing was counted)'], skipped: [] });
});

test('a runner that fails without a failed test counts as one failure', () => {
  const file = tallyFile('{"passed":3,"failed":[],"skipped":[]}');
  expect(readTally('Unit tests', file, 1).failed).toEqual(['Unit tests (exit code 1)']);
  expect(readTally('Unit tests', file, 0).failed).toEqual([]);
});
