// npm test: everything. The last line counts all that ran; whatever could not run here is named with the reason.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from './lib/build.mjs';
import { deskKinds, runSpecs } from './lib/desks.mjs';
import { run, runTool } from './lib/run.mjs';
import { addTallies, emptyTally, readTally, summary, tallyOfStep, tallyVariable } from './lib/tally.mjs';

const folder = mkdtempSync(path.join(tmpdir(), 'claimdesk-test-'));
let total = emptyTally();

heading('Types');
total = addTallies(total, tallyOfStep('Types', await runTool('typescript/bin/tsc', ['--build'])));

heading('Lint');
const lintCode = (await runTool('eslint/bin/eslint.js', ['.'])) || (await run(process.execPath, ['scripts/find-cycles.mjs']));
total = addTallies(total, tallyOfStep('Lint', lintCode));

heading('Unit, property, contract and store-fault tests');
const unitFile = path.join(folder, 'unit.json');
const reporters = ['--reporter=default', '--reporter=./scripts/reporters/vitest-tally.mjs'];
const unitCode = await runTool('vitest/vitest.mjs', ['run', ...reporters], { env: { [tallyVariable]: unitFile } });
total = addTallies(total, readTally('Unit tests', unitFile, unitCode));

heading('Build');
const buildCode = await build();
total = addTallies(total, tallyOfStep('Build', buildCode));

/** @type {string[]} */
const notRun = [];
if (buildCode !== 0) notRun.push('The e2e specs, because the build failed.');
else {
  for (const kind of deskKinds) {
    heading(`End to end on the ${kind} desk`);
    const file = path.join(folder, `${kind}.json`);
    const result = await runSpecs(kind, [], { [tallyVariable]: file });
    if ('reason' in result) notRun.push(`The e2e specs on the ${kind} desk, because ${result.reason}.`);
    else total = addTallies(total, readTally(`End to end on the ${kind} desk`, file, result.code));
  }
  if (notRun.length === deskKinds.length) {
    total = addTallies(total, tallyOfStep('No desk could run', 1));
  }
}
rmSync(folder, { recursive: true });

heading('Result');
list('Skipped', total.skipped.map(({ name, reason }) => `${name}: ${reason}`));
list('Not run here', notRun);
list('Failed', total.failed);
console.log(summary(total));
process.exitCode = total.failed.length === 0 ? 0 : 1;

/** @param {string} title */
function heading(title) {
  console.log(`\n=== ${title} ===`);
}

/**
 * @param {string} title
 * @param {string[]} lines
 */
function list(title, lines) {
  if (lines.length > 0) console.log(`${title}:\n${lines.map((line) => `  - ${line}`).join('\n')}`);
}
