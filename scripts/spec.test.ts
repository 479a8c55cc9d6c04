import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { inProject } from './lib/project.mjs';

const RULE = /\b[A-Z]{2}-\d+\b/g;

/** The rules that docs/spec.md states. */
function statedRules(): Set<string> {
  const spec = readFileSync(inProject('docs', 'spec.md'), 'utf8');
  return new Set([...spec.matchAll(/^- \*\*([A-Z]{2}-\d+)\*\* /gm)].map(([, rule]) => rule!));
}

/** The rules that tests name, with one file that does. Only families of rules that the page has: `UTF-8` is no rule. */
function namedRules(families: ReadonlySet<string>): Map<string, string> {
  const named = new Map<string, string>();
  for (const folder of ['src', 'e2e', 'scripts', 'eslint-rules']) {
    for (const entry of readdirSync(inProject(folder), { recursive: true, encoding: 'utf8' })) {
      if (!/\.(test|spec)\.tsx?$/.test(entry) || entry === 'spec.test.ts') continue;
      for (const [rule] of readFileSync(path.join(inProject(folder), entry), 'utf8').matchAll(RULE)) {
        if (families.has(rule.slice(0, 2))) named.set(rule, path.join(folder, entry));
      }
    }
  }
  return named;
}

describe('docs/spec.md', () => {
  const stated = statedRules();
  const named = namedRules(new Set([...stated].map((rule) => rule.slice(0, 2))));

  it('has every rule that a test names', () => {
    expect([...named].filter(([rule]) => !stated.has(rule))).toEqual([]);
  });

  it('has no rule that no test names', () => {
    expect([...stated].filter((rule) => !named.has(rule))).toEqual([]);
  });
});
