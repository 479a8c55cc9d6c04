import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { findCycles, readImportGraph } from './import-graph.mjs';

/** Writes a project of the given files (path -> text) and finds its circles. */
function cyclesOf(files: Record<string, string>): string[][] {
  const root = mkdtempSync(path.join(tmpdir(), 'claimdesk-graph-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), text);
  }
  return findCycles(readImportGraph(root));
}

test('finds a circle through the alias, a re-export, a type import and an index file', () => {
  const cycles = cyclesOf({
    'src/shared/a.ts': "export * from './b';",
    'src/shared/b.ts': "import type { C } from '@shared/c';\nexport type B = C;",
    'src/shared/c/index.ts': "import { d } from '../d';\nexport type C = typeof d;",
    'src/shared/d.tsx': "export const d = () => import('./a');",
  });
  expect(cycles).toHaveLength(1);
  expect([...new Set(cycles[0])].sort()).toEqual([
    'src/shared/a.ts',
    'src/shared/b.ts',
    'src/shared/c/index.ts',
    'src/shared/d.tsx',
  ]);
});

test('a file that imports itself is a circle', () => {
  expect(cyclesOf({ 'src/main/a.ts': "import './a';" })).toEqual([['src/main/a.ts', 'src/main/a.ts']]);
});

test('two ways to one file are no circle', () => {
  const files = { 'src/a.ts': "import './b';\nimport './c';", 'src/b.ts': "import './d';", 'src/c.ts': "import './d';" };
  expect(cyclesOf({ ...files, 'src/d.ts': "import 'zod';\nimport './missing.css';" })).toEqual([]);
});
