import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { projectPath } from '../eslint-rules/layers.js';
import { inProject, root } from './lib/project.mjs';
import { sourceFile } from './lib/import-graph.mjs';

/** Libraries that only a file needs which is read or made: no desk and no command has to wait for them. */
const heavy = ['docx', 'write-excel-file', 'fflate', 'pdfjs-dist', 'linkedom', '@mozilla/readability', 'fast-xml-parser'];
const entries = ['src/main/electron.ts', 'src/main/browser.ts', 'src/main/cli.ts', 'src/preload/index.ts', 'src/renderer/src/main.tsx'];

/** What a file imports when it is loaded: neither types nor what is imported later. */
function importsOf(file: string): string[] {
  const source = ts.createSourceFile(file, readFileSync(inProject(file), 'utf8'), ts.ScriptTarget.Latest);
  return source.statements.flatMap((statement) => {
    if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) return [];
    const isType = ts.isImportDeclaration(statement) ? statement.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword : statement.isTypeOnly;
    return !isType && statement.moduleSpecifier && ts.isStringLiteral(statement.moduleSpecifier) ? [statement.moduleSpecifier.text] : [];
  });
}

interface Loaded {
  readonly files: ReadonlySet<string>;
  /** Each with the file that loads it. */
  readonly libraries: ReadonlyMap<string, string>;
}

/** What is loaded with a file. */
function loadedWith(entry: string): Loaded {
  const seen = new Set<string>();
  const libraries = new Map<string, string>();
  const visit = (file: string): void => {
    if (seen.has(file)) return;
    seen.add(file);
    for (const name of importsOf(file)) {
      const target = projectPath(file, name);
      const found = target && sourceFile(root, target);
      if (found) visit(found);
      else if (!target) libraries.set(name, file);
    }
  };
  visit(entry);
  return { files: seen, libraries };
}

const librariesWith = (entry: string): Loaded['libraries'] => loadedWith(entry).libraries;
const engineIn = (entry: string): string[] => [...loadedWith(entry).files].filter((file) => /^src\/shared\/text\/anchor\/(?!draft-row-kinds\.ts$)/.test(file));

describe('OP-16: a start', () => {
  it.each(entries)('of %s loads no library that only some files need', (entry) => {
    const loaded = [...librariesWith(entry)].filter(([name]) => heavy.some((library) => name === library || name.startsWith(`${library}/`)));
    expect(loaded).toEqual([]);
  });

  it('of the desktop desk does not read records before its window is open', () => {
    expect([...librariesWith('src/main/electron.ts').keys()]).not.toContain('zod');
  });

  it('would be seen to load one', () => {
    expect([...librariesWith('src/main/documents/html.ts').keys()]).toContain('linkedom');
    expect([...librariesWith('src/main/cli.ts').keys()]).toContain('zod');
  });
});

describe('AN-12: the engine that finds claims in a new draft', () => {
  it('is no part of what the screens load at their start: main compares drafts', () => {
    expect(engineIn('src/renderer/src/main.tsx')).toEqual([]);
  });

  it('would be seen', () => {
    expect(engineIn('src/main/anchoring/worker.ts')).toContain('src/shared/text/anchor/reanchor.ts');
  });
});
