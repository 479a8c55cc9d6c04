import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Absolute path of the project's folder. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

/**
 * A path inside the project.
 * @param {string[]} parts
 * @returns {string} absolute
 */
export const inProject = (...parts) => path.join(root, ...parts);
