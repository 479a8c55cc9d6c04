// Which file of a source tree imports which, and the circles in that graph.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { projectPath } from '../../eslint-rules/layers.js';

/** @typedef {Map<string, string[]>} ImportGraph project path of a file -> project paths of the files it imports */

/**
 * Reads the import graph of `src`. Imports of types count: a circle of types is as hard to understand as any other.
 * @param {string} root absolute path of the project
 * @returns {ImportGraph}
 */
export function readImportGraph(root) {
  /** @type {ImportGraph} */
  const graph = new Map();
  for (const entry of readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' })) {
    if (!/\.tsx?$/.test(entry)) continue;
    const file = `src/${entry.split(path.sep).join('/')}`;
    const { importedFiles } = ts.preProcessFile(readFileSync(path.join(root, file), 'utf8'));
    const targets = importedFiles
      .map(({ fileName }) => projectPath(file, fileName))
      .map((target) => target && sourceFile(root, target))
      .filter((target) => target !== undefined);
    graph.set(file, targets);
  }
  return graph;
}

/**
 * The TypeScript file an extensionless import means.
 * @param {string} root
 * @param {string} target project path as imported
 * @returns {string | undefined} undefined for what is no TypeScript (styles, data, missing files)
 */
export function sourceFile(root, target) {
  const bare = target.replace(/\.js$/, '');
  const candidates = [target, `${bare}.ts`, `${bare}.tsx`, `${bare}/index.ts`, `${bare}/index.tsx`];
  return candidates.find((file) => /\.tsx?$/.test(file) && existsSync(path.join(root, file)));
}

/**
 * Finds the circles of a graph: each one once, as the files along it, the first repeated at the end.
 * @param {ImportGraph} graph
 * @returns {string[][]}
 */
export function findCycles(graph) {
  /** @type {string[][]} */
  const cycles = [];
  /** @type {Set<string>} */
  const done = new Set();
  /** @type {string[]} */
  const trail = [];

  /** @param {string} file */
  const visit = (file) => {
    const start = trail.indexOf(file);
    if (start >= 0) {
      cycles.push([...trail.slice(start), file]);
      return;
    }
    if (done.has(file)) return;
    trail.push(file);
    for (const target of graph.get(file) ?? []) visit(target);
    trail.pop();
    done.add(file);
  };
  for (const file of graph.keys()) visit(file);
  return cycles;
}
