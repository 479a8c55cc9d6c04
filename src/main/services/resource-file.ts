import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Where a file of the project's `resources` lies: beside `out` in a checkout and in a package, beside `src` in tests.
 * @param name with forward slashes, such as `samples/museum-coins.txt`
 */
export function resourceFile(name: string): string {
  for (let folder = path.dirname(fileURLToPath(import.meta.url)); ; folder = path.dirname(folder)) {
    const candidate = path.join(folder, 'resources', ...name.split('/'));
    if (existsSync(candidate)) return candidate;
    if (folder === path.dirname(folder)) throw new Error(`resources/${name} is missing: Claimdesk is not installed whole.`);
  }
}
