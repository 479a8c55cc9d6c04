import { mkdir, writeFile } from 'node:fs/promises';
import { cpus, totalmem } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { inProject } from '../scripts/lib/project.mjs';
import { anchor } from './cases/anchoring';
import { desk } from './cases/desk';
import { draw, mark, open } from './cases/rendering';
import { gate } from './cases/gate';
import { handOn } from './cases/handing-on';
import { review } from './cases/reviewing';
import { save } from './cases/saving';
import { importing } from './cases/importing';
import { start } from './cases/starting';
import type { Figure } from './figure';
import { tableHead, tableLine } from './table';

const benches = [draw, mark, save, open, review, gate, anchor, handOn, desk, importing, start];

const { values } = parseArgs({
  options: { only: { type: 'string' }, quick: { type: 'boolean', default: false } },
  allowPositionals: false,
});
const only = values.only?.split(',');
const unknown = only?.filter((group) => !benches.some((bench) => bench.group === group)) ?? [];
if (unknown.length > 0) {
  console.error(`There is no bench ${unknown.join(', ')}. There are: ${benches.map(({ group }) => group).join(', ')}.`);
  process.exit(2);
}

const figures: Figure[] = [];
const skipped: { group: string; reason: string }[] = [];
console.log(tableHead);
for (const bench of benches) {
  if (only && !only.includes(bench.group)) continue;
  const reason = await bench.obstacle?.();
  if (reason !== undefined) {
    skipped.push({ group: bench.group, reason });
    console.log(`${bench.group}: not measured, ${reason}`);
    continue;
  }
  await bench.run({ quick: values.quick }, (figure) => {
    figures.push(figure);
    console.log(tableLine(figure));
  });
}

const judged = figures.filter(({ target }) => target !== undefined);
const over = judged.filter(({ value, target }) => !(value <= target!));
console.log(`\n${judged.length - over.length} of ${judged.length} figures within their target.`);

const file = inProject('bench', 'results', `${new Date().toISOString().slice(0, 16).replace(':', '')}.json`);
const machine = { cpu: cpus()[0]?.model ?? 'unknown', cores: cpus().length, memory: totalmem(), node: process.version };
await mkdir(path.dirname(file), { recursive: true });
await writeFile(file, `${JSON.stringify({ at: new Date().toISOString(), quick: values.quick, machine, figures, skipped }, null, 2)}\n`);
console.log(`Written to ${path.relative(process.cwd(), file)}`);
